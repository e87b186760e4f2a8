import type { StudyReference } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import {
  sayBinding,
  sayNoEffect,
  sayPolicyNote,
  sayScenarioIssue,
  studyWords,
} from "../../i18n/say-study.ts";
import type { SimulateAnswer } from "../../workspace/answers/index.ts";
import { fitWidth } from "./fit-width.ts";
import { axisLines } from "./simulate-axes.ts";
import {
  balanceLines,
  costLines,
  selfSufficiencyLines,
  stockLines,
  supplierLines,
} from "./simulate-balance.ts";
import { carbonLines } from "./simulate-carbon.ts";
import { measureLines } from "./simulate-measures.ts";

/** A simulation to read: measures, the six axes before and after with what moved, the home balance, what stayed and why. */
export function simulateLines(
  answer: SimulateAnswer,
  { policy, routes }: Pick<StudyReference, "policy" | "routes">,
  format: Formatter,
  width: number | null,
): string[] {
  const { simulate } = faceWords[format.language].study;
  const issues = answer.issues.map((issue) => sayScenarioIssue(issue, format.language));
  const notes = [...new Set([...answer.notes, ...answer.selfSufficiency.after.notes])];
  const lines = [
    titleOf(answer, format),
    needLine(answer, format),
    "",
    ...measureLines(answer, policy.levers, format, width),
    "",
    ...axisLines(answer, format, width),
    "",
    ...selfSufficiencyLines(answer, format),
    "",
    ...balanceLines(answer, format, width),
    "",
    ...supplierLines(answer, format, width),
    "",
    ...stockLines(answer, format),
    ...costLines(answer, format),
    ...carbonLines(answer, routes, format),
    "",
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
    fill(simulate.notes, { notes: notes.map((note) => sayPolicyNote(note, format)).join("; ") }),
  ];
  return fitWidth(withoutDoubleBlanks(lines), width);
}

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];

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
