import { type Cell, hasNumber, type RiskAxes, type RiskAxis } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { flowWords } from "../../i18n/command-flow.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayNote, sayReason } from "../../i18n/say-code.ts";
import { tableOrBlocks } from "./table.ts";

/** Notes that say how an axis was made; class tables and windows of trade stand with the boxes. */
const NOTES = ["growth-percent", "growth-window", "growth-cap-percent", "denominator", "region"];

/** The six risk axes: today's value, the printed one, and what the printed figures give. */
export function axisLines(found: RiskAxes, format: Formatter, width: number | null): string[] {
  const words = flowWords[format.language];
  const head = words.axisHead;
  const rows = found.axes.map((axis) => [
    String(axis.number),
    axis.name[format.language],
    value(axis.cell, format),
    printedText(axis, found.home, format),
    axis.printed ? value(axis.printed.computed, format) : "",
    noteText(axis, format),
  ]);
  const columns = [
    { head: head.number },
    { head: head.name, wraps: true },
    { head: fill(head.today, { year: String(found.year) }), align: "right" as const },
    { head: head.printed, wraps: true },
    { head: head.computed, align: "right" as const },
    { head: head.notes, wraps: true },
  ];
  return [words.axes, ...tableOrBlocks(columns, rows, width)];
}

function value(cell: Cell, format: Formatter): string {
  if (!hasNumber(cell)) return "?";
  const { value: centre, range } = format.interval(cell);
  return range === "" ? centre : range;
}

function printedText({ printed, number }: RiskAxis, assessed: string, format: Formatter): string {
  if (printed === null) return "";
  const { word, value: share, home } = printed;
  // Axis 6 prints a recycling ratio, which is not the axis's own scale: the word says it.
  const text =
    word !== null ? word[format.language] : share === null || number === 6 ? "" : format.index(share);
  return text === "" || home === null || home === assessed ? text : format.aside(text, format.country(home));
}

function noteText({ cell, printed, name, computedName, flags }: RiskAxis, format: Formatter): string {
  const { follows, followsNot, computedOf } = flowWords[format.language];
  const { language } = format;
  // What stands in for what the axis asks is named in the row.
  const standsIn = flags.length > 0 && name[language] !== computedName[language];
  const what = standsIn ? [fill(computedOf, { name: computedName[language] })] : [];
  const verdict =
    printed?.reproduced === true ? [follows] : printed?.reproduced === false ? [followsNot] : [];
  const reason =
    cell.reason === null || cell.reason === "printed-total" ? [] : [sayReason(cell.reason, format)];
  const notes = cell.notes.filter((note) => NOTES.includes(note.split(":")[0] ?? ""));
  return [...what, ...verdict, ...reason, ...notes.map((note) => sayNote(note, format))].join("; ");
}
