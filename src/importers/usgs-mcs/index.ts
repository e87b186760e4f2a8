import type { PricePoint } from "../../core/index.ts";
import {
  EMPTY_RESULT,
  type ImportContext,
  type Importer,
  type ImportResult,
  type RawFile,
} from "../importer.ts";
import { issueOfTotal, unexplainedTotals } from "./check-totals.ts";
import { readCommoditySalient } from "./commodity-salient.ts";
import { readCommodityWorld } from "./commodity-world.ts";
import { applyCorrections } from "./corrections.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { readLongTable } from "./long-table.ts";
import { mergeRows, type PlacedRow } from "./merge-rows.ts";
import { NameTable } from "./name-table.ts";
import { isWorldCell, type PrintedCell } from "./printed-cell.ts";
import { type PrintedTable, type Refusal, readPrintedTable } from "./printed-table.ts";
import { readWorldCell } from "./read-cell.ts";
import { readPriceCell } from "./read-price.ts";
import { SkipLog } from "./skip-log.ts";
import { slippedCell } from "./slipped-cell.ts";
import { readWorldTable } from "./world-table.ts";

/** What became of every printed cell: observations + merged + Σ skipped = cells, and likewise for prices. */
export interface Account {
  readonly worldCells: number;
  readonly priceCells: number;
  readonly merged: number;
  readonly skipped: Readonly<Record<string, number>>;
}

const EDITIONS = [2022, 2023, 2024, 2025, 2026] as const;

/**
 * USGS Mineral Commodity Summaries: world production, reserves and capacity by country and domestic prices, editions
 * 2022 to 2026 in four layouts. Every edition is its own origin, so that what one says of a year stands beside what the
 * next one says.
 */
export const usgsMcs: Importer = {
  id: "usgs-mcs",
  origins: EDITIONS.map((edition) => `usgs-mcs-${edition}`),
  bundleFiles: [
    ...[2022, 2023, 2024, 2025].flatMap((edition) => [
      `usgs/mcs${edition}_world/*.csv`,
      `usgs/mcs${edition}_salient/*.csv`,
    ]),
    "usgs/MCS2026_Commodities_Data.csv",
  ],
  read: (files, context) => importSummaries(files, context).result,
};

/** The import with the account of its cells, for the check that nothing is lost. */
export function importSummaries(
  files: readonly RawFile[],
  context: ImportContext,
): { result: ImportResult; account: Account } {
  const names = new NameTable(context.commodities);
  const { printed, refusals } = readFiles(files, names);
  const { cells, withdrawn, issues } = applyCorrections(printed, context.corrections ?? []);
  const log = new SkipLog(withdrawn);
  const rows = cells.filter(isWorldCell).flatMap((cell): PlacedRow[] => {
    const outcome = readWorldCell(cell, names, context);
    if ("skipped" in outcome) return log.add(cell, outcome.skipped, outcome.found);
    return [{ file: cell.file, observation: outcome.observation }];
  });
  const prices = cells
    .filter((cell) => !isWorldCell(cell))
    .flatMap((cell): PricePoint[] => {
      const outcome = readPriceCell(cell, names);
      return "price" in outcome ? [outcome.price] : log.add(cell, outcome.skipped, outcome.found);
    });
  const merged = mergeRows(rows);
  const totals = unexplainedTotals(merged.observations).map(issueOfTotal);
  return {
    result: {
      ...EMPTY_RESULT,
      observations: merged.observations,
      prices,
      issues: [...refusals, ...issues, ...log.issues(), ...merged.issues, ...totals],
    },
    account: {
      worldCells: printed.filter(isWorldCell).length,
      priceCells: printed.filter((cell) => !isWorldCell(cell)).length,
      merged: merged.mergedRows,
      skipped: log.counts(),
    },
  };
}

/** All printed cells of the files that are what they should be, and the refusals of the others. */
export function readFiles(
  files: readonly RawFile[],
  names: NameTable,
): { readonly printed: readonly PrintedCell[]; readonly refusals: readonly Refusal[] } {
  const printed: PrintedCell[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    const cells = readFile(file, names);
    if (Array.isArray(cells)) printed.push(...cells);
    else refusals.push(cells);
  }
  return { printed, refusals };
}

function readFile(file: RawFile, names: NameTable): PrintedCell[] | Refusal {
  const table = readPrintedTable(file);
  if ("severity" in table) return table;
  const layout = layoutOf(table);
  if (typeof layout !== "string") return layout;
  const cells = readLayout(table, layout, names);
  return Array.isArray(cells) ? (slippedCell(cells, layout) ?? cells) : cells;
}

function readLayout(table: PrintedTable, layout: Layout, names: NameTable): PrintedCell[] | Refusal {
  switch (layout) {
    case "commodity-world":
      return readCommodityWorld(table, names);
    case "commodity-salient":
      return readCommoditySalient(table, names);
    case "world":
      return readWorldTable(table);
    case "long":
      return readLongTable(table);
  }
}
