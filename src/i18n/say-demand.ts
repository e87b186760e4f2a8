import type { DemandIssue, Stage } from "../core/index.ts";
import { evidenceWords, fill, type Language } from "./catalogue.ts";
import { type Formatter, formatShare } from "./format.ts";
import type { Said } from "./said.ts";
import { sayCoded } from "./say-code.ts";
import { type StudyWords, studyWords } from "./study.ts";

export function sayDemandIssue({ code, subject, years }: DemandIssue, language: Language): Said {
  const [message, hint] = studyWords[language].demandIssue[code];
  const parameters = { subject, years: years.join(", ") };
  return { message: fill(message, parameters), hint: fill(hint, parameters) };
}

/** A note of a forecast, a supply outlook or a gap in words; uses and series as the caller names them. */
export function sayDemandNote(note: string, format: Formatter): string {
  const words = studyWords[format.language];
  const { stage } = evidenceWords[format.language];
  return sayCoded(note, words.demandNote, format, (value, code, place) => {
    switch (code) {
      case "between":
      case "existing":
      case "base-rule":
      case "band":
        return words.demandWord[value as keyof StudyWords["demandWord"]] ?? value;
      case "existing-growth":
      case "growth":
        return formatShare(Number(value));
      case "printed-total":
        return place === 1 ? format.number(Number(value)) : saySeries(value, format.language);
      case "demand-scenario":
        return place === 1 ? Number(value).toFixed(3) : value;
      case "other-product":
      case "other-basis":
        return stage[value as Stage] ?? value;
      default:
        return value;
    }
  });
}

/** A series of a document that is no use of the demand tables; a use is named by the reference data. */
export function saySeries(series: string, language: Language): string {
  const { printedSeries } = studyWords[language];
  return printedSeries[series as keyof typeof printedSeries] ?? series;
}
