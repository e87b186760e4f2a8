import type { JudgedCriteria, ScreeningFunnel, ScreeningRun, Words } from "../../../core/index.ts";
import { type ScreeningWords, screeningWords } from "../../../i18n/web-screening.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { usePrintedTable } from "../../study/use-study.ts";
import { useWords } from "../../study/use-words.ts";

interface CriteriaFigureProps {
  /** The funnel whose judgement has criteria on record. */
  readonly funnel: ScreeningFunnel;
  /** Its run on today's evidence; null while it is computed. */
  readonly run: ScreeningRun | null;
}
const SHARE_STEP = "named-country-share";

/** The six candidates with the criteria that the judgement looked at, and China's share from the evidence beside. */
export function CriteriaFigure({ funnel, run }: CriteriaFigureProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const { options } = useLoaded();
  const printed = usePrintedTable("d4_selection_criteria");
  const criteria = criteriaOf(funnel);
  const doubts = new Map(printed.value?.rows.map((row) => [row.symbol ?? "", row.flag ?? ""]));
  const chosen = new Set(run?.kept ?? []);
  const { say, f, t } = tongue;
  const title = say(words.criteria.title, {
    chosen: f.list(criteria.filter((one) => chosen.has(one.id)).map((one) => f.mineral(one.id))),
  });
  const parts = { tongue, words, criteria, chosen, run, doubts, year: options.year };
  return (
    <FigureFrame
      id="criteria"
      title={title}
      heading={words.criteria.heading}
      subject="epi-2023"
      chart={() => <CriteriaTable {...parts} />}
      chartLabel={t.figure.printed}
      chartIsPrinted
      legend={words.criteria.legend}
      table={criteriaTable(parts, title)}
      origins={["epi-nedo-2023"]}
      notes={[...doubts].flatMap(([symbol, flag]) => (flag ? [`${symbol}: ${flag}`] : []))}
      second={{
        tab: "recomputed",
        label: t.figure.recomputed,
        content: () => <ComputedShares {...parts} />,
        origins: originsOf(run),
        isPrinted: false,
      }}
    />
  );
}

export function criteriaOf(funnel: ScreeningFunnel): readonly JudgedCriteria[] {
  return funnel.steps.flatMap((step) => (step.kind === "judgement" ? (step.criteria ?? []) : []));
}

interface Parts {
  readonly tongue: Tongue;
  readonly words: ScreeningWords;
  readonly criteria: readonly JudgedCriteria[];
  readonly chosen: ReadonlySet<string>;
  readonly run: ScreeningRun | null;
  readonly doubts: ReadonlyMap<string, string>;
  readonly year: number;
}

function CriteriaTable({ tongue, words, criteria, chosen, doubts }: Parts) {
  const { reference } = useLoaded();
  const { f } = tongue;
  const symbolOf = (id: string) => reference.minerals.find((mineral) => mineral.id === id)?.symbol ?? "";
  const text = (value: Words | null) => value?.[tongue.language] ?? words.criteria.none;
  return (
    <ScrollRegion label={`${tongue.t.figure.table}: ${words.criteria.heading}`}>
      <table className="criteria">
        <thead>
          <tr>
            <th scope="col">{words.table.mineral}</th>
            <th scope="col">
              {words.criteria.share}
              <br />
              <span className="mute">{words.criteria.shareNote}</span>
            </th>
            <th scope="col">{words.criteria.home}</th>
            <th scope="col">{words.criteria.restriction}</th>
            <th scope="col">{words.criteria.growth}</th>
            <th scope="col">{words.criteria.urgency}</th>
            <th scope="col">{words.criteria.decision}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <tr key={one.id} className={chosen.has(one.id) ? "chosen" : ""}>
              <th scope="row">
                <span className="symbol">{symbolOf(one.id)}</span> {f.mineral(one.id)}
              </th>
              <ShareCell value={one.namedCountryShare} doubt={doubts.get(symbolOf(one.id)) ?? ""} />
              <ShareCell value={one.homeShareOfWorldDemand} doubt="" />
              <td>{text(one.restriction)}</td>
              <td>{text(one.growth)}</td>
              <td>{text(one.urgency)}</td>
              <td>{chosen.has(one.id) ? `● ${words.criteria.chosen}` : words.criteria.notChosen}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ShareCell({ value, doubt }: { readonly value: number | null; readonly doubt: string }) {
  const { f } = useTongue();
  if (value === null) return <td>–</td>;
  return (
    <td className="share-cell">
      <span className="number-text" data-tip={doubt || undefined}>
        {f.share(value).replace(".0%", "%")}
        {doubt && <sup>†</sup>}
      </span>
      <span className="rung-bar">
        <span className="used" style={{ width: `${value * 100}%` }} />
      </span>
    </td>
  );
}

/** What the evidence has for the share of the named country, by the step of the funnel that asks it. */
function sharesOf(run: ScreeningRun | null): ReadonlyMap<string, { value: number | null; note: string }> {
  const step = run?.steps.find((one) => one.id === SHARE_STEP);
  const asked = [...(step?.confirmed ?? []), ...(step?.dropped ?? [])];
  return new Map(
    asked.map(({ id, reason }) => {
      const printed = reason.notes.includes("printed-share");
      return [id, { value: printed ? null : reason.value, note: reason.notes.join(", ") }];
    }),
  );
}

/** Rare earths stand as neodymium until the step that merges them. */
const STANDS_FOR: Readonly<Record<string, string>> = { "rare-earths": "neodymium" };

function ComputedShares({ tongue, words, criteria, run, year }: Parts) {
  const { f, say } = tongue;
  const shares = sharesOf(run);
  return (
    <>
      <p className="figure-finding">{words.criteria.computedTitle}</p>
      <ul className="ladder">
        {criteria.map((one) => {
          const computed = shares.get(STANDS_FOR[one.id] ?? one.id)?.value ?? null;
          return (
            <li key={one.id}>
              <span>
                {f.mineral(one.id)}{" "}
                <span className="mute">
                  {words.criteria.printed}{" "}
                  {one.namedCountryShare === null ? "–" : f.share(one.namedCountryShare)}
                </span>
              </span>
              <span className="rung-bar">
                <span className="used" style={{ width: `${(computed ?? 0) * 100}%` }} />
              </span>
              <span>{computed === null ? words.criteria.noEvidence : f.share(computed)}</span>
              <span />
            </li>
          );
        })}
      </ul>
      <p className="legend">{say(words.criteria.computed, { year: String(year) })}</p>
    </>
  );
}

function originsOf(run: ScreeningRun | null): string[] {
  const step = run?.steps.find((one) => one.id === SHARE_STEP);
  return [...new Set((step?.confirmed ?? []).flatMap(({ reason }) => reason.sources))];
}

function criteriaTable({ tongue, words, criteria, chosen, run }: Parts, caption: string): TableModel {
  const { f, language } = tongue;
  const shares = sharesOf(run);
  const percent = (value: number | null) => cell(value === null ? "–" : f.share(value), value);
  return {
    caption,
    columns: [
      { key: "mineral", label: words.table.mineral },
      { key: "share", label: `${words.criteria.share} (${words.criteria.printed})`, numeric: true },
      { key: "computed", label: `${words.criteria.share} (${words.criteria.recomputed})`, numeric: true },
      { key: "home", label: words.criteria.home, numeric: true },
      { key: "restriction", label: words.criteria.restriction },
      { key: "growth", label: words.criteria.growth },
      { key: "urgency", label: words.criteria.urgency },
      { key: "decision", label: words.criteria.decision },
    ],
    rows: criteria.map((one) => ({
      key: one.id,
      cells: [
        cell(f.mineral(one.id)),
        percent(one.namedCountryShare),
        percent(shares.get(STANDS_FOR[one.id] ?? one.id)?.value ?? null),
        percent(one.homeShareOfWorldDemand),
        cell(one.restriction?.[language] ?? "–"),
        cell(one.growth?.[language] ?? "–"),
        cell(one.urgency?.[language] ?? "–"),
        cell(chosen.has(one.id) ? words.criteria.chosen : words.criteria.notChosen),
      ],
    })),
  };
}
