import type { Issue, RiskClass } from "../../core/index.ts";
import { type CsvRow, readCsvTable } from "../csv-table.ts";
import {
  EMPTY_RESULT,
  type ImportContext,
  type Importer,
  type ImportResult,
  type RawFile,
} from "../importer.ts";
import { type ChangedClass, CLASS_LISTS, listWithChanges } from "./editions.ts";

const LAYOUT = {
  encoding: "utf-8",
  columns: ["no", "iso3", "country", "previous", "current", "notes"],
} as const;

/** Export insurers' letters for the classes 0..7. */
const LETTERS = "ABCDEFGH";
const UNCLASSIFIED = "-";

/** Notes under the OECD's list that say why an economy has no class. */
const REASONS: Readonly<Record<string, string>> = {
  "(5)": "not-reviewed",
  "(6)": "high-income-oecd",
  "(7)": "high-income-euro-area",
  "(8)": "micro-state",
};
/** Reasons that mean: needs no class, counts as the best. */
const COUNTS_AS_BEST = ["high-income-oecd", "high-income-euro-area", "micro-state"];

/**
 * Country risk classes of the participants to the OECD arrangement on export credits, re-read from the official list.
 *
 * Class 0..7 becomes A..H. Economies without a class are A where a note says that they need none, else unknown:
 * a dash is never class 0.
 */
export const oecdCountryRisk: Importer = {
  id: "oecd-country-risk",
  origins: CLASS_LISTS.map(({ origin }) => origin),
  bundleFiles: ["oecd_crc/oecd_crc_2026-01-30_from_pdf.csv"],
  read: (files, context) => {
    const read = files.map((file) => readClasses(file, context));
    return {
      ...EMPTY_RESULT,
      riskClasses: read.flatMap(({ riskClasses }) => riskClasses),
      issues: read.flatMap(({ issues }) => issues),
    };
  },
};

function readClasses(file: RawFile, context: ImportContext): ImportResult {
  const refuse = (problem: Pick<Issue, "code"> & Partial<Issue>): ImportResult => ({
    ...EMPTY_RESULT,
    issues: [{ severity: "error", file: file.path, line: null, column: null, ...problem }],
  });
  const table = readCsvTable(file, LAYOUT);
  if (table.problem) return { ...EMPTY_RESULT, issues: [dashesAsZeros(file) ?? table.problem] };
  const classes: (Omit<RiskClass, "origin"> & ChangedClass)[] = [];
  for (const row of table.rows) {
    const country = context.country("oecd", row.cell("iso3"));
    const problem = rowProblem(row, country, classes.length + 1, context);
    if (problem) return refuse({ line: row.line, ...problem });
    const { riskClass, note } = classOf(row.cell("current"), row.cell("notes"));
    const locator = `${file.path.split("/").at(-1)}#L${row.line}`;
    const changed = { previous: row.cell("previous"), current: row.cell("current") };
    classes.push({ country: country ?? "", riskClass, note, locator, ...changed });
  }
  const list = listWithChanges(classes.filter(({ previous, current }) => previous !== current));
  if (!list)
    return refuse({
      code: "wrong-edition",
      expected: oecdCountryRisk.origins.join(", "),
      found: changesOf(classes),
    });
  if (classes.length !== list.economies) {
    return refuse({
      code: "cut-off",
      expected: `${list.economies} economies`,
      found: `${classes.length} economies`,
    });
  }
  const riskClasses = classes.map(({ country, riskClass, note, locator }) => ({
    country,
    riskClass,
    note,
    origin: list.origin,
    locator,
  }));
  return { ...EMPTY_RESULT, riskClasses };
}

function rowProblem(
  row: CsvRow,
  country: string | null,
  number: number,
  context: ImportContext,
): (Pick<Issue, "code" | "column"> & Partial<Issue>) | null {
  if (row.cell("no") !== String(number)) {
    return { code: "shifted-columns", column: "no", expected: String(number), found: row.cell("no") };
  }
  if (country === null || context.country("oecd", row.cell("country")) !== country) {
    return { code: "unknown-country", column: "iso3", found: `${row.cell("iso3")} ${row.cell("country")}` };
  }
  const current = row.cell("current");
  if (current !== UNCLASSIFIED && !/^[0-7]$/.test(current)) {
    return { code: "out-of-range", column: "current", expected: "0..7 or -", found: current };
  }
  if (current !== UNCLASSIFIED && reasonsIn(row.cell("notes")).length > 0) {
    return {
      code: "out-of-range",
      column: "current",
      expected: UNCLASSIFIED,
      found: `${current} ${row.cell("notes")}`,
    };
  }
  return null;
}

function reasonsIn(notes: string): string[] {
  return notes.split(/\s+/).flatMap((note) => REASONS[note] ?? []);
}

function classOf(current: string, notes: string): { riskClass: string | null; note: string } {
  if (current !== UNCLASSIFIED) return { riskClass: LETTERS[Number(current)] ?? null, note: "" };
  const reasons = reasonsIn(notes);
  const best = reasons.some((reason) => COUNTS_AS_BEST.includes(reason));
  return { riskClass: best ? "A" : null, note: reasons.join(" ") || "not-classified" };
}

/** A table in circulation turned every dash into class 0 and took some previous classes for current ones. */
function dashesAsZeros(file: RawFile): Issue | null {
  const [header = "", ...rows] = new TextDecoder().decode(file.bytes).split(/\r?\n/);
  const place = header.split(",").indexOf("crc");
  if (place < 0) return null;
  const zeros = rows.filter((row) => row.split(",")[place] === "0").length;
  const found = `${zeros} economies of class 0`;
  return {
    severity: "error",
    code: "not-this-file",
    file: file.path,
    line: 1,
    column: "crc",
    expected: LAYOUT.columns.join(","),
    found,
  };
}

function changesOf(classes: readonly ChangedClass[]): string {
  const changed = classes.filter(({ previous, current }) => previous !== current);
  return (
    changed.map(({ country, previous, current }) => `${country} ${previous}→${current}`).join(", ") ||
    "no changes"
  );
}
