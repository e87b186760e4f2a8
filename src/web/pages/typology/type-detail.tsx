import { Link } from "@tanstack/react-router";
import type { Mineral, MineralClassification, StudyReference } from "../../../core/index.ts";
import { typologyWords } from "../../../i18n/web-typology.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";
import { type TypeParts, typeName } from "../../study/type-text.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { candidateText, decidingValues, numbersTable, packageRows, probabilityRows } from "./detail-view.ts";

interface TypeDetailProps {
  readonly study: StudyReference;
  readonly classification: MineralClassification;
  readonly minerals: readonly Mineral[];
  readonly onChoose: (mineral: string) => void;
}

/** One mineral: the rule that fires, every number against its threshold, how sure, and the package that follows. */
export function TypeDetail({ study, classification: one, minerals, onChoose }: TypeDetailProps) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const studyWords = useStudyWords();
  const search = useSharedSearch();
  const parts: TypeParts = { tongue, words, study: studyWords };
  const { say, f } = tongue;
  const mineral = f.mineral(one.id);
  const title = say(one.decided ? words.detail.heading : words.detail.headingOpen, {
    mineral,
    type: studyWords.mineralType[one.class],
  });
  return (
    <FigureFrame
      id="type-detail"
      title={title}
      subject={one.id}
      controls={
        <label className="field">
          <span className="mute">{words.detail.choose}</span>
          <select value={one.id} onChange={({ target }) => onChoose(target.value)}>
            {minerals.map((other) => (
              <option key={other.id} value={other.id}>
                {other.symbol} {f.mineral(other.id)}
              </option>
            ))}
          </select>
        </label>
      }
      chart={() => (
        <div className="type-detail">
          <section>
            <p>
              <strong className={one.decided ? "chip type-chip" : "chip type-chip open"}>
                {typeName(parts, one)}
              </strong>
            </p>
            <Verdict parts={parts} one={one} />
            <RuleTrace parts={parts} one={one} />
          </section>
          <section>
            <h3>{words.detail.numbers}</h3>
            <DataTable model={numbersTable(parts, one)} />
            <h3>{words.detail.probabilities}</h3>
            <Probabilities parts={parts} one={one} study={study} />
          </section>
          <section className="package-section">
            <h3>{words.detail.package}</h3>
            {Object.keys(one.package).length === 0 ? (
              <p className="empty">{words.detail.noPackage}</p>
            ) : (
              <DataTable model={packageRows(parts, one, study.typology.measures)} />
            )}
            <p>
              <Link to="/minerals/$id" params={{ id: one.id }} search={search}>
                {say(words.detail.openMineral, { mineral })}
              </Link>
            </p>
          </section>
        </div>
      )}
      table={numbersTable(parts, one)}
      origins={["meti-2020", ...Object.values(one.numbers).flatMap((number) => number.origins)]}
    />
  );
}

interface PartProps {
  readonly parts: TypeParts;
  readonly one: MineralClassification;
}

/** One type, or the candidates with what would have to be true and the value that decides. */
function Verdict({ parts, one }: PartProps) {
  const { tongue, words, study } = parts;
  const { say, f } = tongue;
  if (one.decided) return <p>{say(words.detail.decided, { rule: String(one.rule) })}</p>;
  const decisive = f.list(one.decisive.map((input) => study.typeInput[input]));
  return (
    <>
      <p>{say(words.detail.open, { count: String(one.candidates.length), decisive })}</p>
      <ul data-testid="candidates">
        {one.candidates.map((candidate) => (
          <li key={candidate.class}>{candidateText(parts, candidate)}</li>
        ))}
      </ul>
      <p>
        <strong>{words.detail.deciding}</strong>
      </p>
      <ul data-testid="deciding">
        {decidingValues(parts, one).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** Every rule in order with what it asks and what the numbers answer. */
function RuleTrace({ parts, one }: PartProps) {
  const { tongue, words, study } = parts;
  const { say } = tongue;
  const answers = { true: words.detail.holds, false: words.detail.fails, null: words.detail.unknown };
  return (
    <>
      <h3>{words.detail.rules}</h3>
      <ol className="rule-trace">
        {one.trace.map((rule) => (
          <li key={`${rule.number}.${rule.class}`} className={rule.fired ? "fired" : ""}>
            <span>
              {say(words.detail.rule, { number: String(rule.number), type: study.mineralType[rule.class] })}
              {rule.fired && <strong> ← {words.detail.fired}</strong>}
            </span>
            <span className="mute">
              {rule.conditions.length === 0
                ? study.noCondition
                : rule.conditions
                    .map(
                      ({ condition, holds }) =>
                        `${study.ruleCondition[condition]}: ${answers[`${holds}` as keyof typeof answers]}`,
                    )
                    .join(tongue.language === "ja" ? "、" : ", ")}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Probabilities({ parts, one, study }: PartProps & { readonly study: StudyReference }) {
  const { tongue, words } = parts;
  const { say, f } = tongue;
  const { runs, seed } = study.typology.thresholds;
  return (
    <>
      <ul className="ladder probabilities">
        {probabilityRows(parts, one).map((row) => (
          <li key={row.type}>
            <span>{row.name}</span>
            <span className="rung-bar">
              <span
                className={row.type === one.class ? "used" : ""}
                style={{ width: `${row.probability * 100}%` }}
              />
            </span>
            <span>{f.share(row.probability)}</span>
            <span />
          </li>
        ))}
      </ul>
      <p className="legend">
        {say(words.detail.probabilitiesNote, { runs: String(runs), seed: String(seed) })}
      </p>
    </>
  );
}
