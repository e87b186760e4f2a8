import type {
  CircularityStatement,
  MineralCircularity,
  PrintedRatioCheck,
  RatioCell,
} from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import {
  type CircularityWords,
  circularityWords,
  sayBar,
  sayCircularityNote,
  sayCircularityReason,
  sayPeriod,
  sayStatement,
  sayTerm,
} from "../../i18n/circularity.ts";
import type { Formatter } from "../../i18n/format.ts";
import type { CircularityAnswer } from "../../workspace/answers/index.ts";
import { fitWidth } from "./fit-width.ts";
import { tableOrBlocks } from "./table.ts";

export const RATIOS = ["recoveryImport", "selfSufficiency", "eolRir", "eolRr", "oldScrapRatio"] as const;

/** All minerals as a table of ratios; minerals that were named with terms and printed figures. */
export function circularityLines(
  answer: CircularityAnswer,
  format: Formatter,
  width: number | null,
): string[] {
  const words = circularityWords[format.language];
  const { country, year, minerals } = answer.query;
  const title = fill(words.title, { country: format.country(country), year: String(year) });
  const body =
    minerals === "all"
      ? ["", ...overview(answer, words, format, width), "", words.more]
      : answer.minerals.flatMap((one) => ["", ...mineralLines(one, words, format, width)]);
  const targets = answer.targets.map((one) => `${words.targets}: ${statementText(one, format)}`);
  return fitWidth([title, ...body, ...(targets.length > 0 ? ["", ...targets] : [])], width);
}

function overview(
  { minerals }: CircularityAnswer,
  words: CircularityWords,
  format: Formatter,
  width: number | null,
): string[] {
  const columns = [
    { head: words.head.mineral, wraps: true },
    ...RATIOS.map((ratio) => ({ head: words.ratio[ratio], wraps: true })),
  ];
  const rows = minerals.map((one) => [
    format.mineral(one.id),
    ...RATIOS.map((ratio) => {
      const cell = one[ratio];
      const value = valueText(cell, format);
      return cell.value === null && cell.reason !== null
        ? `${value} ${sayCircularityReason(cell.reason, format.language)}`
        : value;
    }),
  ]);
  return tableOrBlocks(columns, rows, width);
}

/** `.42 (.42–1.00) stand-in`, `≥ .06 (.06–1.00)`, `?`. */
function valueText(cell: RatioCell, format: Formatter): string {
  if (cell.value === null) return cell.status === "not-applicable" ? "–" : "?";
  const { value, range } = format.interval(cell);
  const status =
    cell.status === "measured" ? "" : ` ${evidenceWords[format.language].cellStatus[cell.status]}`;
  const interval = range === "" ? "" : ` (${range})`;
  return `${cell.notes.includes("lower-bound") ? "≥ " : ""}${value}${interval}${status}`;
}

function mineralLines(
  one: MineralCircularity,
  words: CircularityWords,
  format: Formatter,
  width: number | null,
): string[] {
  const columns = [
    { head: words.head.ratio, wraps: true },
    { head: words.head.value },
    { head: words.head.numerator, wraps: true },
    { head: words.head.denominator, wraps: true },
    { head: words.head.why, wraps: true },
  ];
  const rows = RATIOS.map((ratio) => {
    const cell = one[ratio];
    const notes = [
      ...cell.notes,
      ...cell.denominator.notes.filter((note) => note.startsWith("codes-absent")),
    ];
    const why = [
      ...(cell.reason === null ? [] : [sayCircularityReason(cell.reason, format.language)]),
      ...notes.map((note) => sayCircularityNote(note, format)),
    ];
    return [
      words.ratio[ratio],
      valueText(cell, format),
      sayTerm(cell.numerator, format, cell.reason),
      sayTerm(cell.denominator, format, cell.reason),
      why.join("; "),
    ];
  });
  return [
    `${one.symbol} ${format.mineral(one.id)}`,
    ...tableOrBlocks(columns, rows, width),
    "",
    ...statementLines(one, words, format, width),
  ];
}

function statementLines(
  { statements, checks }: MineralCircularity,
  words: CircularityWords,
  format: Formatter,
  width: number | null,
): string[] {
  if (statements.length === 0) return [words.noStatements];
  const { language } = format;
  const columns = [
    { head: words.head.quantity, wraps: true },
    { head: words.head.value },
    { head: words.head.period },
    { head: words.head.subject, wraps: true },
    { head: words.head.bar, wraps: true },
    { head: words.head.check, wraps: true },
    { head: words.head.doubt, wraps: true },
  ];
  const rows = statements.map((one) => [
    words.quantity[one.quantity],
    sayStatement(one, format),
    sayPeriod(one, language),
    one.subject[language],
    sayBar(one, language),
    checkText(
      checks.find((check) => check.statement === one),
      words,
    ),
    one.flag?.[language] ?? "",
  ]);
  return [words.statements, ...tableOrBlocks(columns, rows, width)];
}

const checkText = (check: PrintedRatioCheck | undefined, words: CircularityWords): string =>
  check ? `${check.computed.toFixed(2)} (${words.check[check.verdict]})` : "";

function statementText(one: CircularityStatement, format: Formatter): string {
  const { language } = format;
  const flag = one.flag ? `; ${one.flag[language]}` : "";
  return `${sayStatement(one, format)}, ${sayPeriod(one, language)}: ${one.definition[language]}${flag}`;
}
