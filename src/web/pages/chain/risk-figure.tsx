import type { Cell, MaterialFlow, Mineral, RiskAxes, RiskAxis } from "../../../core/index.ts";
import { hasNumber } from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import type { ChainFlowWords } from "../../../i18n/web-chain-flow.ts";
import { Pending } from "../../evidence/pending.tsx";
import { type Answer, useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { rangeText, wholePercent } from "./flow-view.ts";
import { RiskDefinition } from "./risk-definition.tsx";
import { useFlowWords } from "./use-flow-words.ts";

interface RiskFigureProps {
  readonly mineral: Mineral;
  readonly flow: MaterialFlow;
}

/** The six values under the flow: printed where a document prints them, beside what its shares and today's give. */
export function RiskFigure({ mineral, flow }: RiskFigureProps) {
  const tongue = useTongue();
  const words = useFlowWords();
  const { f, say } = tongue;
  const { options, key } = useLoaded();
  const { value: answer, failure } = useRiskAxes(mineral.id);
  if (!answer) return <Pending failure={failure} />;
  const isPrinted = answer.axes.some((axis) => axis.printed !== null);
  const title = say(isPrinted ? words.risk.titlePrinted : words.risk.title, {
    mineral: f.mineral(mineral.id),
  });
  return (
    <FigureFrame
      id="risk-axes"
      title={title}
      subject={`${mineral.id}-${key.home}-${options.year}`}
      chart={() => (
        <>
          <ol className="risk-row">
            {answer.axes.map((axis) => (
              <Axis key={axis.number} axis={axis} answer={answer} />
            ))}
          </ol>
          <RiskDefinition flow={flow} printedBy={answer.printedRiskTable} />
        </>
      )}
      legend={words.risk.legend}
      table={axesTable(tongue, words, answer, title)}
      origins={originsOf(answer)}
      notes={doubtsOf(tongue, answer)}
    />
  );
}

/** The axes of this mineral; null while they are on their way. */
export function useRiskAxes(mineral: string): Answer<RiskAxes> {
  const { options } = useLoaded();
  const answer = useAnswer("riskAxes", { mineral, options });
  return answer.value?.mineral === mineral ? answer : { ...answer, value: null };
}

export const originsOf = (answer: RiskAxes): string[] => [
  ...new Set(
    answer.axes.flatMap((axis) => [...axis.cell.origins, ...(axis.printed ? [axis.printed.origin] : [])]),
  ),
];

export const doubtsOf = ({ language }: Tongue, answer: RiskAxes): string[] =>
  answer.axes.flatMap((axis) =>
    (axis.printed?.flags ?? []).map(
      (id) => `${axis.number} ${axis.name[language]}: ${answer.flags[id]?.[language] ?? id}`,
    ),
  );

function Axis({ axis, answer }: { readonly axis: RiskAxis; readonly answer: RiskAxes }) {
  const tongue = useTongue();
  const words = useFlowWords();
  const { language, say, e } = tongue;
  const { number, printed, cell: now } = axis;
  const isGrowthAxis = number === GROWTH_AXIS;
  const verdict = printed?.reproduced ?? null;
  return (
    <li>
      <p className="risk-name">
        {axis.number} {axis.name[language]}
      </p>
      <dl>
        {printed && (
          <>
            <div>
              <dt>{words.risk.printed}</dt>
              <dd>{printedText(tongue, printed, answer.home)}</dd>
            </div>
            {hasNumber(printed.computed) && printed.computed.value !== now.value && (
              <div>
                <dt>{words.risk.printedRule}</dt>
                <dd>{axisText(tongue, number, printed.computed)}</dd>
              </div>
            )}
          </>
        )}
        <div className={now.value === null ? "computed unknown" : "computed"}>
          <dt>
            {isGrowthAxis
              ? words.risk.growth
              : say(words.risk.computed, { year: String(now.year ?? answer.year) })}
          </dt>
          <dd>{now.value === null ? e.cellStatus[now.status] : axisText(tongue, number, now)}</dd>
        </div>
      </dl>
      {verdict !== null && (
        <p className="verdict">{verdict ? words.risk.reproduced : words.risk.notReproduced}</p>
      )}
      <p className="verdict">{whyText(tongue, axis)}</p>
      <p className="verdict">{standInText(tongue, words, axis)}</p>
    </li>
  );
}

/** A share in percent; growth on its own scale as an index, which is no share of anything. */
export function axisText({ f }: Tongue, number: number, one: Cell): string {
  return number === GROWTH_AXIS && one.value !== null ? f.index(one.value) : rangeText(one);
}

/** 70%, or the word that stands in a number's place; another home country's is said to be that country's. */
export function printedText(
  { language, f }: Tongue,
  { word, value, home }: NonNullable<RiskAxis["printed"]>,
  assessed: string,
): string {
  const text = word ? word[language] : value === null ? "–" : wholePercent(value);
  return home === null || home === assessed ? text : f.aside(text, f.country(home));
}

/** What qualifies the computed value: a stand-in, a gap, or the growth behind it. */
function whyText(tongue: Tongue, { cell: now, number }: RiskAxis): string {
  if (number === GROWTH_AXIS && now.value !== null) {
    return tongue.f.list(noteTexts(tongue, now.notes.filter(isGrowth)));
  }
  return now.reason ? sayReason(now.reason, tongue.f) : "";
}

/** Zinc mine production, where it stands in for the smelter's output that the axis asks for; else nothing. */
function standInText({ language, say }: Tongue, words: ChainFlowWords, axis: RiskAxis): string {
  const { flags, name, computedName } = axis;
  const differs = flags.length > 0 && name[language] !== computedName[language];
  return differs ? say(words.risk.computedOf, { name: computedName[language] }) : "";
}
const GROWTH_AXIS = 5;
const isGrowth = (note: string): boolean => note.startsWith("growth-");

export function axesTable(
  tongue: Tongue,
  words: ChainFlowWords,
  answer: RiskAxes,
  caption: string,
): TableModel {
  const { language, e, f } = tongue;
  return {
    caption,
    columns: [
      { key: "axis", label: words.risk.axis, wide: true },
      { key: "printed", label: words.risk.printed, numeric: true },
      { key: "rule", label: words.risk.printedRule, numeric: true },
      {
        key: "computed",
        label: tongue.say(words.risk.computed, { year: String(answer.year) }),
        numeric: true,
      },
      { key: "status", label: words.risk.status },
      { key: "doubts", label: words.risk.doubts, wide: true },
    ],
    rows: answer.axes.map((axis) => {
      const { printed, cell: now } = axis;
      const reason = now.reason ? `: ${sayReason(now.reason, f)}` : "";
      return {
        key: String(axis.number),
        cells: [
          cell(`${axis.number} ${axis.name[language]}`),
          cell(
            printed ? printedText(tongue, printed, answer.home) : words.risk.nothing,
            printed?.value ?? null,
          ),
          cell(
            printed && hasNumber(printed.computed) ? rangeText(printed.computed) : "–",
            printed?.computed.value ?? null,
          ),
          cell(now.value === null ? "–" : axisText(tongue, axis.number, now), now.value),
          cell(
            [`${e.cellStatus[now.status]}${reason}`, standInText(tongue, words, axis)]
              .filter(Boolean)
              .join(" / "),
          ),
          cell((printed?.flags ?? []).map((id) => answer.flags[id]?.[language] ?? id).join(" / ")),
        ],
      };
    }),
  };
}
