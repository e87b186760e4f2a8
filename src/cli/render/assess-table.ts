import { AXES, type AxisCell, type MineralAssessment, type Reason } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayReason } from "../../i18n/say-code.ts";
import { blockLines, type TableColumn, tableLines } from "./table.ts";
import { wrapText } from "./text-width.ts";

/**
 * The assessment as a table: value and interval of every axis; letters lead to the reasons below.
 * Narrower terminals get the interval under the value, then the choke points under the name, then one block per mineral.
 */
export function assessLines(
  minerals: readonly MineralAssessment[],
  format: Formatter,
  width: number | null,
): string[] {
  const marks = new ReasonMarks();
  const table =
    tableLines(heads(format, " ", true), rows(minerals, format, marks, "beside"), width) ??
    tableLines(heads(format, "\n", true), rows(minerals, format, marks, "below"), width) ??
    tableLines(heads(format, "\n", false), namesWithChokePoints(minerals, format, marks), width) ??
    blockLines(heads(format, " ", true), rows(minerals, format, marks, "beside"), width ?? 80);
  return [...table, "", ...legendLines(minerals, format, marks, width)];
}

type IntervalPlace = "beside" | "below";

function heads(format: Formatter, between: " " | "\n", chokePoints: boolean): TableColumn[] {
  const { head } = faceWords[format.language];
  const { axisShort } = evidenceWords[format.language];
  return [
    { head: head.mineral, wraps: true },
    ...AXES.map((axis) => ({ head: axisShort[axis].replace(" ", between) })),
    ...(chokePoints ? [{ head: head.chokePoints, wraps: true }] : []),
  ];
}

function rows(
  minerals: readonly MineralAssessment[],
  format: Formatter,
  marks: ReasonMarks,
  interval: IntervalPlace,
): string[][] {
  return minerals.map((mineral) => [
    `${mineral.symbol} ${format.mineral(mineral.id)}`,
    ...AXES.map((axis) => cellText(mineral.axes[axis], format, marks, interval)),
    chokeText(mineral, format),
  ]);
}

function namesWithChokePoints(
  minerals: readonly MineralAssessment[],
  format: Formatter,
  marks: ReasonMarks,
): string[][] {
  return rows(minerals, format, marks, "below").map(([name = "", ...cells]) => {
    const choke = cells.pop() ?? "";
    return [choke === "" ? name : `${name}\n${choke}`, ...cells];
  });
}

/** One cell: `.98 (.96–.99)`, `~.45b (.30–.60)` for a stand-in, `○a`, `?c`, `*.60` for an own number. */
export function cellText(
  cell: AxisCell,
  format: Formatter,
  marks: ReasonMarks,
  interval: IntervalPlace = "beside",
): string {
  const mark = cell.reason === null ? "" : marks.letterOf(cell.reason);
  if (cell.value === null) return `${cell.status === "not-applicable" ? "○" : "?"}${mark}`;
  const { value, range } = format.interval(cell);
  const figure = `${cell.override ? "*" : cell.status === "proxy" ? "~" : ""}${value}${mark}`;
  if (range === "") return figure;
  return interval === "beside" ? `${figure} (${range})` : `${figure}\n${range}`;
}

/** Letters for reasons, in the order in which they appear. */
export class ReasonMarks {
  readonly #letters = new Map<Reason, string>();

  letterOf(reason: Reason): string {
    const known = this.#letters.get(reason);
    if (known !== undefined) return known;
    const letter = String.fromCharCode("a".charCodeAt(0) + this.#letters.size);
    this.#letters.set(reason, letter);
    return letter;
  }

  all(): readonly (readonly [Reason, string])[] {
    return [...this.#letters];
  }
}

function chokeText(mineral: MineralAssessment, format: Formatter): string {
  const { stage } = evidenceWords[format.language];
  return format.list(
    mineral.chokePoints.map(
      (choke) => `${choke.mark === "double" ? "◆◆" : "◆"}${stage[choke.stage]} ${choke.country}`,
    ),
  );
}

function legendLines(
  minerals: readonly MineralAssessment[],
  format: Formatter,
  marks: ReasonMarks,
  width: number | null,
): string[] {
  const { legend } = faceWords[format.language];
  const signs = [legend.proxy, legend.notApplicable, legend.unknown, legend.override, legend.choke].join(
    "   ",
  );
  const reasons = marks.all().map(([reason, letter]) => `${letter} ${sayReason(reason, format)}`);
  const origins = new Set(minerals.flatMap((mineral) => AXES.flatMap((axis) => mineral.axes[axis].origins)));
  const sources = fill(legend.sources, { origins: format.list([...origins].map(format.origin).sort()) });
  return [signs, ...reasons, sources, legend.next].flatMap((line) => wrapText(line, width ?? 1000));
}
