import type { Issue } from "../../core/index.ts";
import { type CsvRow, readCsvTable } from "../csv-table.ts";
import type { RawFile } from "../importer.ts";
import { DOCUMENT_ORIGINS, PUBLIC_PAGES, STATEMENT_TABLES } from "./statement-tables.ts";

/** What the documents print, table by table, as text: ranges stay ranges, `~` stays `~`, an empty cell stays empty. */
export interface StatementTable {
  /** `d2_minerals`: the file in data/statements. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface DocumentsResult {
  readonly tables: readonly StatementTable[];
  readonly issues: readonly Issue[];
}

/** Reader of the statements: not observations, so it has a result of its own. */
export interface DocumentsImporter {
  readonly id: "documents";
  readonly origins: readonly string[];
  readonly bundleFiles: readonly string[];
  readonly read: (files: readonly RawFile[]) => DocumentsResult;
}

/**
 * The statements of the five source documents and of public pages.
 *
 * Every row keeps its source, locator and flag and gets an `origin` column. Guesses of whoever typed the tables
 * (`candidate_*`) are never loaded: a cell that could not be read stays empty and its flag says why. Left out with
 * them: line numbers of a text extraction that the reader does not have, and verbatim quotations.
 */
export const documents: DocumentsImporter = {
  id: "documents",
  origins: [...Object.values(DOCUMENT_ORIGINS), PUBLIC_PAGES],
  bundleFiles: Object.keys(STATEMENT_TABLES).map((name) => `facts/${name}.csv`),
  read: (files) => {
    const results = files.map(readStatements).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return {
      tables: results.flatMap(({ table }) => table ?? []),
      issues: results.flatMap(({ issue }) => issue ?? []),
    };
  },
};

interface TableReading {
  readonly name: string;
  readonly table: StatementTable | null;
  readonly issue: Issue | null;
}

function readStatements(file: RawFile): TableReading {
  const name = file.path.replace(/^.*[/\\]/, "").replace(/\.csv$/, "");
  const refuse = (issue: Omit<Issue, "severity" | "file">): TableReading => ({
    name,
    table: null,
    issue: { severity: "error", file: file.path, ...issue },
  });
  const begin = STATEMENT_TABLES[name];
  if (begin === undefined) {
    return refuse({
      code: "not-this-file",
      line: null,
      column: null,
      expected: "a table of printed facts",
      found: name,
    });
  }
  const header = headerOf(file.bytes);
  const { rows, problem } = readCsvTable(file, { encoding: "utf-8", columns: header });
  if (problem) return { name, table: null, issue: problem };
  const required = [...begin.split(","), "source", "locator", isPublic(name) ? "confidence" : "flag"];
  const missing = required.find((column) => !header.includes(column));
  if (missing || !header.join(",").startsWith(begin)) {
    const column = missing ?? header[0] ?? null;
    return refuse({
      code: "wrong-header",
      line: 1,
      column,
      expected: required.join(","),
      found: header.join(","),
    });
  }
  if (rows.length === 0) return refuse({ code: "empty-file", line: null, column: null });
  const stranger = rows.find((row) => originOf(name, row) === null);
  if (stranger) {
    const [expected, found] = [documentsOf(name).join("|"), stranger.cell("source")];
    return refuse({ code: "not-this-file", line: stranger.line, column: "source", expected, found });
  }
  const columns = header.filter(isKept);
  return {
    name,
    table: {
      name,
      columns: [...columns, "origin"],
      rows: rows.map((row) => [...columns.map(row.cell), originOf(name, row) ?? ""]),
    },
    issue: null,
  };
}

const isKept = (column: string) =>
  !column.startsWith("candidate_") && column !== "src_lines" && column !== "quoted";

const isPublic = (name: string) => documentsOf(name).length === 0;

/** `d2_d3_d4_inconsistencies` is about d2, d3 and d4. */
const documentsOf = (name: string) => name.split("_").filter((part) => part in DOCUMENT_ORIGINS);

/** Null when the row says that it is from another document than the table's name. */
function originOf(name: string, row: CsvRow): string | null {
  if (isPublic(name)) return PUBLIC_PAGES;
  const sources = row.cell("source").split("|");
  const known = sources.every((source) => documentsOf(name).includes(source));
  return known ? sources.map((source) => DOCUMENT_ORIGINS[source]).join("|") : null;
}

/** Column names of the fact tables hold neither quotes nor commas. */
function headerOf(bytes: Uint8Array): string[] {
  const end = bytes.indexOf("\n".charCodeAt(0));
  const line = new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  return line.trim().split(",");
}
