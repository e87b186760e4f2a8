import { AXES, type AxisChange, type ResolvedMeasure, type StudyReference } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import {
  sayBinding,
  sayNoEffect,
  sayPlace,
  sayPolicyNote,
  sayScenarioIssue,
  studyWords,
} from "../../i18n/say-study.ts";
import type { SimulateAnswer } from "../../workspace/answers/index.ts";
import { balanceLines, supplierLines } from "./simulate-balance.ts";
import { tableOrBlocks } from "./table.ts";
import { wrapText } from "./text-width.ts";

type Levers = StudyReference["policy"]["levers"];

/** A simulation to read: measures, the six axes before and after with what moved, the home balance, what stayed and why. */
export function simulateLines(
  answer: SimulateAnswer,
  levers: Levers,
  format: Formatter,
  width: number | null,
): string[] {
  const { simulate } = faceWords[format.language].study;
  const paragraph = (text: string) => wrapText(text, width ?? 1000);
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines.flatMap((line) => paragraph(`  ${line}`))];
  const issues = answer.issues.map((issue) => sayScenarioIssue(issue, format.language));
  const notes = [...new Set([...answer.notes, ...answer.selfSufficiency.after.notes])];
  return withoutDoubleBlanks([
    ...paragraph(titleOf(answer, format)),
    ...paragraph(needLine(answer, format)),
    "",
    ...measureLines(answer, levers, format, width),
    "",
    ...axisLines(answer, format, width),
    "",
    ...selfSufficiencyLines(answer, format).flatMap(paragraph),
    ...balanceLines(answer, format, width),
    ...supplierLines(answer, format, width),
    "",
    ...[...stockLines(answer, format), ...costLines(answer, format)].flatMap(paragraph),
    ...block(
      simulate.binding,
      answer.binding.map((one) => sayBinding(one, format)),
    ),
    ...block(
      simulate.noEffect,
      answer.noEffect.map((one) => sayNoEffect(one, format)),
    ),
    ...block(
      simulate.remarks,
      issues.map(({ message, hint }) => `${message} → ${hint}`),
    ),
    "",
    ...paragraph(
      fill(simulate.notes, { notes: notes.map((note) => sayPolicyNote(note, format)).join("; ") }),
    ),
  ]);
}

/** A block that has nothing to say leaves no second blank line. */
const withoutDoubleBlanks = (lines: readonly string[]): string[] =>
  lines.filter((line, place) => line !== "" || lines[place - 1] !== "");

function titleOf(answer: SimulateAnswer, format: Formatter): string {
  const { simulate } = faceWords[format.language].study;
  const { mineral, country, year, at } = answer.query;
  return fill(at === year ? simulate.title : simulate.titleAt, {
    mineral: format.mineral(mineral),
    country: format.country(country),
    year: String(year),
    at: String(at),
    name: answer.scenario.name[format.language],
  });
}

function needLine({ need, mineral }: SimulateAnswer, format: Formatter): string {
  const { simulate } = faceWords[format.language].study;
  const { needKind } = studyWords[format.language];
  const source =
    need.origin === null ? "" : `: ${format.origin(need.origin)} ${need.year ?? ""} ${need.locator ?? ""}`;
  return fill(simulate.need, {
    need: need.unit === "t" ? format.quantity(need.amount, "t", need.basis, mineral) : "?",
    kind: needKind[need.kind],
    source: source.trimEnd(),
  });
}

function measureLines(
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

/** All six axes and the overall figure; what moved behind each change. */
function axisLines(answer: SimulateAnswer, format: Formatter, width: number | null): string[] {
  const { head, study } = faceWords[format.language];
  const { simulate } = study;
  const { axis: axes, cellStatus } = evidenceWords[format.language];
  const { effect } = studyWords[format.language];
  const said = (cell: SimulateAnswer["before"]["overall"]) =>
    cell.value === null
      ? cellStatus[cell.status]
      : `${cell.status === "proxy" ? "~" : ""}${cell.value.toFixed(3)}`;
  const rows = AXES.map((axis) => {
    const change = answer.changes.find((one) => one.axis === axis);
    return [
      axes[axis],
      said(answer.before.axes[axis]),
      said(answer.after.axes[axis]),
      change ? signed(change.delta) : "",
      change ? effect[change.effect] : "",
      change ? movedText(change, format) : "",
    ];
  });
  const { overall: before } = answer.before;
  const { overall: after } = answer.after;
  const delta = before.value !== null && after.value !== null ? after.value - before.value : null;
  rows.push([simulate.overall, said(before), said(after), delta ? signed(delta) : "", "", ""]);
  const columns = [
    { head: head.axis, wraps: true },
    { head: simulate.before, align: "right" as const },
    { head: simulate.after, align: "right" as const },
    { head: simulate.delta, align: "right" as const },
    { head: simulate.effect },
    { head: simulate.moved, wraps: true },
  ];
  return tableOrBlocks(columns, rows, width);
}

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

const MOVED_SHOWN = 4;

/** The largest movements; the JSON has all. */
function movedText({ moved }: AxisChange, format: Formatter): string {
  const { simulate } = faceWords[format.language].study;
  const lines = moved.slice(0, MOVED_SHOWN).map(({ country, from, to, unit }) => {
    const number = unit === "1" ? format.share : format.number;
    return fill(simulate.movedOne, {
      country: format.country(country),
      from: number(from),
      to: number(to),
      unit: unit === "1" ? "" : unit,
    }).trim();
  });
  const more = moved.length - lines.length;
  return [...lines, ...(more > 0 ? [fill(simulate.movedMore, { count: String(more) })] : [])].join("; ");
}

function selfSufficiencyLines({ selfSufficiency, need }: SimulateAnswer, format: Formatter): string[] {
  const { simulate } = faceWords[format.language].study;
  const { before, after, target, targetYear, terms } = selfSufficiency;
  const said = (cell: typeof before) =>
    cell.value === null
      ? "?"
      : `${cell.high !== null && cell.high > cell.value ? "≥ " : ""}${format.share(cell.value)}`;
  const amount = (value: number | null) =>
    value === null ? "?" : need.unit === "t" ? format.number(value) : format.share(value);
  return [
    fill(simulate.selfSufficiency, {
      before: said(before),
      after: said(after),
      target: format.share(target),
      year: String(targetYear),
    }),
    fill(simulate.terms, {
      offtake: `${amount(terms.before.equityOfftake)} → ${amount(terms.after.equityOfftake)}`,
      recycled: `${amount(terms.before.recycled)} → ${amount(terms.after.recycled)}`,
      need: `${amount(terms.before.need)} → ${amount(terms.after.need)}`,
      unit: need.unit === "t" ? "t" : "",
    }).trimEnd(),
  ];
}

function stockLines({ daysOfCover, surplus, need }: SimulateAnswer, format: Formatter): string[] {
  const { simulate } = faceWords[format.language].study;
  const unit = need.unit === "t" ? "t" : "";
  const { before, after, addedStock } = daysOfCover;
  return [
    ...(before !== null || after > 0
      ? [
          fill(simulate.days, {
            before: before === null ? "?" : format.number(before),
            after: `${before === null ? "≥ " : ""}${format.number(after)}`,
            added: need.unit === "t" ? format.number(addedStock) : "?",
            unit,
          }),
        ]
      : []),
    ...(surplus > 0 ? [fill(simulate.surplus, { amount: format.number(surplus), unit })] : []),
  ];
}

function costLines({ cost }: SimulateAnswer, format: Formatter): string[] {
  const { simulate } = faceWords[format.language].study;
  const amount = (value: number | null) => (value === null ? simulate.unknown : format.number(value));
  return cost.map((line) =>
    fill(simulate.cost, {
      currency: line.currency,
      investment: amount(line.investment),
      perYear: amount(line.perYear),
      publicInvestment: amount(line.publicInvestment),
      publicPerYear: amount(line.publicPerYear),
    }),
  );
}
