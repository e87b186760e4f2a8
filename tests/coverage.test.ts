import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

interface Row {
  readonly id: string;
  readonly step: string;
  readonly route: string;
  readonly test: string;
  readonly done: string;
}
const rows: Row[] = parse(readFileSync(path.join(ROOT, "docs/coverage.csv"), "utf8"), { columns: true });
const doneRows = rows.filter((row) => row.done === "yes");

/** `tests/browser/coverage.test.ts#d0-04`: the file exists and names the row's id. */
function testProblem(row: Row): string | null {
  const [file, marker] = row.test.split("#");
  if (!file || !existsSync(path.join(ROOT, file)))
    return `${row.id}: test file ${row.test || "(none)"} does not exist`;
  const text = readFileSync(path.join(ROOT, file), "utf8");
  return marker && text.includes(marker) ? null : `${row.id}: ${file} does not name ${marker ?? "the row"}`;
}

describe("docs/coverage.csv", () => {
  it("holds all 200 figures, tables and functions of the source documents, each once", () => {
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map((row) => row.id)).size).toBe(200);
  });
  it("has a route for every row that is done", () => {
    expect(doneRows.filter((row) => !row.route.startsWith("/")).map((row) => row.id)).toEqual([]);
  });
  it("has a test that names every row that is done", () => {
    expect(doneRows.map(testProblem).filter((problem) => problem !== null)).toEqual([]);
  });
});
