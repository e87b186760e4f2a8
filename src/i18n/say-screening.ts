import type { ScreeningIssue, ScreeningReason, Stage } from "../core/index.ts";
import { evidenceWords, fill, type Language } from "./catalogue.ts";
import { type Formatter, formatShare } from "./format.ts";
import type { Said } from "./said.ts";
import { sayCoded } from "./say-code.ts";
import { type StudyWords, studyWords } from "./study.ts";

/**
 * Why a mineral stayed, went or came, in words: `on jp-2012, us-2018`, `China holds 98.0% (refined)`.
 * @param nameOf what list editions and use classes are called; their ids where left out
 */
export function sayScreeningReason(
  reason: ScreeningReason,
  format: Formatter,
  nameOf: (id: string) => string = (id) => id,
): string {
  const words = studyWords[format.language];
  const text = words.screeningReason[reason.code];
  return fill(text, { ...detailOf(reason, format, nameOf), value: sayValue(reason, format) });
}

function detailOf(
  { code, detail, words }: ScreeningReason,
  format: Formatter,
  nameOf: (id: string) => string,
): Record<string, string> {
  const say = studyWords[format.language];
  switch (code) {
    case "on-lists":
    case "not-on-list":
      return { detail: format.list(detail.split(",").map(nameOf)) };
    case "demand-change":
    case "other-demand-change":
      return { detail: say.demandChange[detail as keyof StudyWords["demandChange"]] ?? say.noDetail.demand };
    case "country-share":
    case "country-share-below":
    case "country-share-unknown": {
      const [country = "", stage = ""] = detail.split("/");
      const { stage: stages } = evidenceWords[format.language];
      return { country: format.country(country), stage: stages[stage as Stage] ?? stage };
    }
    case "home-demand-known": {
      const [unit = "", basis = ""] = detail.split(" ");
      return { detail: format.unit(unit, basis as "metal-content") };
    }
    case "no-home-demand":
      return { detail: format.country(detail) };
    case "inside-class":
    case "outside-class":
      return { detail: detail === "" ? say.noDetail.useClass : format.list(detail.split(",").map(nameOf)) };
    case "judgement":
      return { words: words?.[format.language] ?? "" };
    default:
      return { detail };
  }
}

function sayValue({ code, value }: ScreeningReason, format: Formatter): string {
  if (value === null) return "";
  return code === "home-demand-known" ? format.number(value) : formatShare(value);
}

/** A note of a screening reason in words: `printed-share`, `supplement:eu-srm-2023`. */
export function sayScreeningNote(note: string, format: Formatter): string {
  const words = studyWords[format.language];
  // An interval is one parameter with a dash inside.
  const coded = note.startsWith("between:") ? note.replace(/(\d)-/, "$1,") : note;
  return sayCoded(coded, words.screeningNote, format, (value, code) => {
    if (code === "at-most" || code === "between") return formatShare(Number(value));
    if (code === "group-stands-in") return format.mineral(value);
    if (code === "kind") return words.forecastKind[value as keyof StudyWords["forecastKind"]] ?? value;
    return value;
  });
}

export function sayScreeningIssue(issue: ScreeningIssue, language: Language): Said {
  const [message, hint] = studyWords[language].screeningIssue[issue.code];
  const parameters = { subject: issue.subject };
  const place = issue.step === issue.subject ? issue.subject : `${issue.step}`;
  return { message: `${place}: ${fill(message, parameters)}`, hint: fill(hint, parameters) };
}
