import { type Binding, type NoEffect, type ScenarioIssue, shortened } from "../core/index.ts";
import { evidenceWords, fill, type Language } from "./catalogue.ts";
import { createNumberFormat, type Formatter, formatShare } from "./format.ts";
import type { Said } from "./said.ts";
import { sayCoded, sayNote, sayReason } from "./say-code.ts";
import { sayDemandNote } from "./say-demand.ts";
import { type StudyWords, studyWords } from "./study.ts";

/** A measure that moved nothing, or not this axis, with the reason. */
export function sayNoEffect({ lever, axis, reason }: NoEffect, format: Formatter): string {
  const words = studyWords[format.language];
  const why = Object.hasOwn(words.noEffect, reason)
    ? words.noEffect[reason as keyof typeof words.noEffect]
    : sayReason(reason as Parameters<typeof sayReason>[0], format);
  return fill(axis === null ? words.noEffectWhole : words.noEffectLine, {
    lever: words.lever[lever],
    axis: axis === null ? "" : evidenceWords[format.language].axis[axis],
    reason: why,
  });
}

/** A limit that held a measure back, with what was wanted and what was granted. */
export function sayBinding(
  { lever, limit, country, wanted, granted, unit }: Binding,
  format: Formatter,
): string {
  const words = studyWords[format.language];
  const isShare = unit === "1";
  const amount = isShare ? formatShare : format.number;
  return fill(words.binding, {
    lever: words.lever[lever],
    place: country === null ? "" : ` ${format.country(country)}`,
    limit: words.limit[limit],
    wanted: amount(wanted),
    granted: amount(granted),
    unit: isShare ? "" : unit,
  }).replace(/ (?=[)）])/, "");
}

/** What a simulation assumed, or a cell after measures says, in words. */
export function sayPolicyNote(note: string, format: Formatter): string {
  const words = studyWords[format.language];
  const own = Object.hasOwn(words.policyNote, note.split(":")[0] ?? "");
  if (!own) return note.startsWith("demand-scenario") ? sayDemandNote(note, format) : sayNote(note, format);
  return sayCoded(note, words.policyNote, format, (value, code) => {
    switch (code) {
      case "demand":
        return words.needKind[value as keyof StudyWords["needKind"]] ?? value;
      case "demand-growth":
        return Number(value).toFixed(3);
      case "country-output-withheld":
      case "spare-capacity-unknown":
      case "route-unknown":
      case "governance-unknown-displaced-last":
        return format.country(value);
      default:
        return value;
    }
  });
}

/** A country, or the rule that stands in its place in a set of measures: `best-governed`, `others`. */
export function sayPlace(place: string, format: Formatter): string {
  const { place: rules } = studyWords[format.language];
  return Object.hasOwn(rules, place) ? rules[place as keyof typeof rules] : format.country(place);
}

/** What is wrong with a set of measures, and what to change. */
export function sayScenarioIssue(issue: ScenarioIssue, language: Language): Said {
  const words = studyWords[language];
  const [message, hint] = words.scenarioIssue[issue.code];
  const number = createNumberFormat(language);
  const said = (value: string | number | undefined) =>
    typeof value === "number" ? number(value) : shortened(value ?? "");
  const { leverUnit, scenarioType } = words;
  const parameters = {
    path: issue.path,
    value: said(issue.value),
    expected: scenarioType[issue.expected as keyof typeof scenarioType] ?? issue.expected ?? "",
    low: said(issue.low),
    high: issue.high === Number.MAX_VALUE ? "∞" : said(issue.high),
    unit: leverUnit[issue.unit as keyof typeof leverUnit] ?? issue.unit ?? "",
    nearest: issue.nearest?.join(", ") || issue.expected || words.nothingNear,
  };
  return { message: fill(message, parameters), hint: fill(hint, parameters) };
}
