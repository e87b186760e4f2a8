import type { ResolvedMeasure, StudyReference } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayPlace, studyWords } from "../../i18n/say-study.ts";
import type { SimulateAnswer } from "../../workspace/answers/index.ts";
import { tableOrBlocks } from "./table.ts";

export type Levers = StudyReference["policy"]["levers"];

/** The measures as they were applied: where, how much of it works in the target year, and how. */
export function measureLines(
  answer: SimulateAnswer,
  levers: Levers,
  format: Formatter,
  width: number | null,
): string[] {
  const { simulate } = faceWords[format.language].study;
  if (answer.measures.length === 0) return [simulate.noMeasures];
  const words = studyWords[format.language];
  const rows = answer.measures.map((measure) => [
    [words.lever[measure.lever], measure.label].filter((text) => text !== null).join(" · "),
    placeText(measure, format),
    amountText(measure, measure.amount, levers, format),
    optionText(measure, levers, format),
  ]);
  const columns = [
    { head: simulate.measure, wraps: true },
    { head: simulate.place, wraps: true },
    { head: fill(simulate.amount, { at: String(answer.at) }), align: "right" as const },
    { head: simulate.options, wraps: true },
  ];
  return tableOrBlocks(columns, rows, width);
}

function placeText({ country, refineIn, from, to, lever }: ResolvedMeasure, format: Formatter): string {
  if (lever === "shift") return `${sayPlace(from ?? "", format)} → ${sayPlace(to ?? "", format)}`;
  const places = [country, lever === "mine" ? refineIn : null].filter((place) => place !== null);
  return places.map((place) => sayPlace(place, format)).join(" → ");
}

/** In the unit of the lever: t a year, percent, points, days; a ceiling of a supplier in percent of need. */
function amountText(measure: ResolvedMeasure, amount: number, levers: Levers, format: Formatter): string {
  if (measure.ceilingShare !== null) return `≤ ${format.share(measure.ceilingShare)}`;
  const unit = levers.find(({ id }) => id === measure.lever)?.unit ?? "t";
  const { leverUnit } = studyWords[format.language];
  const shown = unit === "%" || unit === "points" ? amount * 100 : amount;
  return `${format.number(shown)} ${leverUnit[unit]}`;
}

function optionText(measure: ResolvedMeasure, levers: Levers, format: Formatter): string {
  const { simulate } = faceWords[format.language].study;
  const { displacement, closure } = studyWords[format.language];
  const makes = measure.lever === "mine" || measure.lever === "smelter";
  const giveWay = makes || measure.lever === "saving" || measure.lever === "recycling";
  return [
    ...(measure.amount === measure.fullAmount
      ? []
      : [fill(simulate.full, { amount: amountText(measure, measure.fullAmount, levers, format) })]),
    ...(makes && measure.offtake < 1
      ? [fill(simulate.offtake, { share: format.share(measure.offtake) })]
      : []),
    ...(giveWay ? [displacement[measure.displacement]] : []),
    ...(makes ? [closure[measure.closure]] : []),
  ].join("; ");
}
