import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { studyWords } from "../../i18n/say-study.ts";
import type { ForecastAnswer } from "../../workspace/answers/index.ts";
import { type DemandNames, nameOfUse, percent } from "./demand-names.ts";
import { tableOrBlocks } from "./table.ts";

/** Printed totals, growths and shares that say something else than their parts, and all growths. */
export function printedLines(
  { printed }: ForecastAnswer,
  demand: DemandNames,
  format: Formatter,
  width: number | null,
): string[] {
  const { head, study } = faceWords[format.language];
  const { forecast } = study;
  const words = studyWords[format.language];
  const right = { align: "right" as const };
  const sums = printed.sums.filter((row) => row.verdict !== "agrees");
  const table = (
    title: string,
    columns: Parameters<typeof tableOrBlocks>[0],
    rows: readonly (readonly string[])[],
  ) => (rows.length === 0 ? [] : [title, ...tableOrBlocks(columns, rows, width), ""]);
  const verdict = { head: head.verdict, wraps: true };
  return [
    ...table(
      forecast.printedTotals,
      [
        { head: forecast.series, wraps: true },
        { head: head.year },
        { head: head.printed, ...right },
        { head: forecast.sum, ...right },
        verdict,
      ],
      sums.map((row) => [
        `${words.printedQuantity[row.quantity]}: ${nameOfUse(row.series, demand, format)}`,
        String(row.year),
        format.number(row.printed),
        format.number(row.sum),
        words.sumVerdict[row.verdict],
      ]),
    ),
    ...table(
      forecast.printedGrowth,
      [
        { head: forecast.series, wraps: true },
        { head: forecast.window },
        { head: head.printed, ...right },
        { head: head.computed, ...right },
        verdict,
      ],
      printed.growth.map((row) => [
        `${words.printedQuantity[row.quantity]}: ${row.series.map((use) => nameOfUse(use, demand, format)).join(" + ")}`,
        `${row.from}–${row.to}`,
        format.share(row.printed),
        row.computed === null ? "?" : percent(row.computed),
        words.growthVerdict[row.verdict],
      ]),
    ),
    ...table(
      forecast.printedShares,
      [
        { head: forecast.series, wraps: true },
        { head: head.year },
        { head: head.printed, ...right },
        { head: head.computed, ...right },
        verdict,
      ],
      printed.shares
        .filter((row) => row.verdict === "contradicts")
        .map((row) => [
          nameOfUse(row.series, demand, format),
          String(row.year),
          format.share(row.printed),
          format.share(row.computed),
          words.shareVerdict[row.verdict],
        ]),
    ),
  ];
}
