import type { Issue, Observation } from "../../core/index.ts";
import { type CsvRow, readCsvTable } from "../csv-table.ts";
import type { RawFile } from "../importer.ts";
import type { EuFileResult } from "./file-result.ts";
import { RECYCLING_LAYOUT, RECYCLING_ORIGINS, STUDY } from "./layout.ts";

/** The EU as one block: the rates are of its supply, not of any member's. */
export const EU_BLOCK = "EU27";

/**
 * End-of-life recycling input rates of the EU (old scrap ÷ input to the EU's supply, 0..1), own transcription.
 *
 * A rate that two sources print differently is two rows of two origins with the note `sources-differ`; the row
 * that agrees with the 2023 study as far as can be told has `preferred` as well, and the file says why.
 * A rate of the metal is never that of its ore (magnesium .13, magnesite .02).
 */
export function readRecyclingRates(file: RawFile): EuFileResult {
  const table = readCsvTable(file, RECYCLING_LAYOUT);
  if (table.problem) return { issues: [table.problem] };
  const observations: Observation[] = [];
  for (const row of table.rows) {
    const rate = readRate(row, file);
    if ("code" in rate) return { issues: [rate] };
    observations.push(rate);
  }
  return { observations, issues: [] };
}

function readRate({ line, cell }: CsvRow, file: RawFile): Observation | Issue {
  const place = { severity: "error", file: file.path, line } as const;
  const origin = RECYCLING_ORIGINS[cell("source")];
  if (!origin) {
    const expected = Object.keys(RECYCLING_ORIGINS).join(", ");
    return { ...place, code: "shifted-columns", column: "source", expected, found: cell("source") };
  }
  const numbers = {
    value: numberOf(cell("value")),
    low: numberOf(cell("low")),
    high: numberOf(cell("high")),
  };
  const outside = Object.entries(numbers).find(
    ([, number]) => number !== null && !(number >= 0 && number <= 1),
  );
  if (outside || numbers.value === null) {
    const column = outside?.[0] ?? "value";
    return { ...place, code: "out-of-range", column, expected: "0..1", found: cell(column) };
  }
  const preferred = cell("note") === "sources-differ" && cell("preferred") === "yes" ? "preferred" : "";
  return {
    mineral: cell("mineral"),
    stage: "end-of-life",
    measure: "eol-rir",
    form: cell("form"),
    country: EU_BLOCK,
    year: STUDY.year,
    basis: "ratio",
    unit: "1",
    ...numbers,
    missing: null,
    status: "reported",
    kind: "statement",
    origin,
    locator: `${file.path.split("/").at(-1)}#L${line}`,
    processing: "reported",
    note: [cell("note"), preferred].filter(Boolean).join(" "),
  };
}

const numberOf = (printed: string): number | null => (printed === "" ? null : Number(printed));
