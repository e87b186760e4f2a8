import type { RawFile } from "../importer.ts";
import { keyOf } from "./printed-cell.ts";
import { type PrintedTable, type Refusal, refuse } from "./printed-table.ts";

/**
 * The four layouts in which the Summaries have been released.
 * - `commodity-world`: one file per commodity, units and years in the header (2022, 2023, 2024)
 * - `commodity-salient`: one file per commodity, a row per year (2022 to 2025)
 * - `world`: one file for all commodities (2025)
 * - `long`: one number per row, domestic and world tables together (from 2026)
 */
export type Layout = "commodity-world" | "commodity-salient" | "world" | "long";

const STARTS: readonly (readonly [Layout, RegExp])[] = [
  ["long", /^mcs chapter\|section\|commodity\|country\|/],
  ["world", /^source\|commodity\|country\|type\|unit_meas\|/],
  ["commodity-salient", /^(data)?source\|commodity\|year\|/],
  ["commodity-world", /^source\|country\|/],
];

/** Which layout does the header have, and does the name of the file claim another? */
export function layoutOf(table: PrintedTable): Layout | Refusal {
  const header = table.header.map(keyOf).join("|");
  const layout = STARTS.find(([, start]) => start.test(header))?.[0];
  if (!layout) {
    return refuse(table.path, "wrong-header", {
      line: 1,
      expected:
        "Source,Country,Type | DataSource,Commodity,Year | SOURCE,COMMODITY,COUNTRY | MCS chapter,Section",
      found: table.header
        .filter((cell) => cell !== "")
        .slice(0, 4)
        .join(","),
    });
  }
  const claim = /salient/i.test(fileName(table))
    ? "salient"
    : /world/i.test(fileName(table))
      ? "world"
      : null;
  const truth = layout === "long" ? null : layout === "commodity-salient" ? "salient" : "world";
  return claim && truth && claim !== truth
    ? refuse(table.path, "not-this-file", { line: 1, expected: `${claim} table`, found: `${truth} table` })
    : layout;
}

const fileName = (file: { readonly path: string }): string => file.path.split("/").at(-1) ?? file.path;

/**
 * Which edition is this? Its own rows say so (`MCS2024`), and the years of its columns: the last one is the year
 * before the edition. The name of the file and of its folder may only repeat it.
 */
export function proveEdition(
  table: PrintedTable,
  sources: readonly string[],
  years: readonly number[],
): number | Refusal {
  const fromYears = Math.max(...years) + 1;
  if (!Number.isFinite(fromYears)) {
    return refuse(table.path, "wrong-header", {
      line: 1,
      expected: "a column with its year",
      found: table.header.join(","),
    });
  }
  const other = table.rows.find((_, row) => {
    const source = editionIn(sources[row] ?? "");
    return source !== null && source !== fromYears;
  });
  if (other) {
    const found = sources[table.rows.indexOf(other)] ?? "";
    return refuse(table.path, "wrong-edition", {
      line: other.line,
      column: table.header[0] ?? null,
      expected: `MCS${fromYears}`,
      found,
    });
  }
  const claimed = [...table.path.matchAll(/mcs[ _-]?(20\d\d)/gi)].map((match) => Number(match[1]));
  const wrong = claimed.find((year) => year !== fromYears);
  return wrong === undefined
    ? fromYears
    : refuse(table.path, "wrong-edition", { line: 1, expected: `MCS${wrong}`, found: `MCS${fromYears}` });
}

const editionIn = (source: string): number | null => {
  const match = /^MCS ?(20\d\d)$/i.exec(source);
  return match ? Number(match[1]) : null;
};

/** Code of the commodity in the name of a file (`antim` of `mcs2024-antim_world.csv`); "" when it has none. */
export function codeOfFile(file: Pick<RawFile, "path">): string {
  return /mcs20\d\d-?([a-z-]+?)_(world|salient)\.csv$/i.exec(fileName(file))?.[1]?.toLowerCase() ?? "";
}
