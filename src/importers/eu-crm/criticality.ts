import type { CriticalityStatement, Issue } from "../../core/index.ts";
import { OUT_OF_SCOPE } from "../commodity-lookup.ts";
import { type CsvRow, readCsvTable } from "../csv-table.ts";
import type { ImportContext, RawFile } from "../importer.ts";
import type { EuFileResult } from "./file-result.ts";
import { CRITICALITY_LAYOUT, CRITICALITY_YEARS, STUDY } from "./layout.ts";

/** Second key of the commodity table for the names that this table uses (`Baryte` here, `Barytes` in the shares). */
const DETAIL = "criticality";

/**
 * Supply risk and economic importance as the Commission printed them in five studies. Those of 2011 and 2014 used
 * an older method: the thresholds 1.0 and 2.8 hold from 2017.
 *
 * Every line is written: a material outside the catalogue (wood, cork, gases, aggregates) has an empty mineral and
 * keeps its printed name.
 */
export function readCriticality(file: RawFile, context: ImportContext): EuFileResult {
  const table = readCsvTable(file, CRITICALITY_LAYOUT);
  if (table.problem) return { issues: [table.problem] };
  const minerals = new Map(
    context.commodities.filter((m) => m.detail === DETAIL).map((m) => [m.commodity, m.mineral]),
  );
  const criticality: CriticalityStatement[] = [];
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const statement = readStatement(row, file, minerals);
    if ("code" in statement) return { issues: [statement] };
    criticality.push(statement);
    if (statement.year === STUDY.year && !minerals.has(statement.materialPrinted)) {
      issues.push(unknownMaterial(file, row.line, statement.materialPrinted));
    }
  }
  const problem = incomplete(file, criticality);
  return problem ? { issues: [problem] } : { criticality, issues };
}

function readStatement(
  { line, cell }: CsvRow,
  file: RawFile,
  minerals: ReadonlyMap<string, string>,
): CriticalityStatement | Issue {
  const place = { severity: "error", file: file.path, line } as const;
  const year = Number(cell("Year"));
  if (!CRITICALITY_YEARS.includes(year)) {
    return {
      ...place,
      code: "wrong-edition",
      column: "Year",
      expected: CRITICALITY_YEARS.join(", "),
      found: cell("Year"),
    };
  }
  const bad = ["SR", "EI"].find((column) => !/^(-|\d+(\.\d+)?)$/.test(cell(column)));
  if (bad)
    return { ...place, code: "shifted-columns", column: bad, expected: "a number or -", found: cell(bad) };
  const number = (column: string) => (cell(column) === "-" ? null : Number(cell(column)));
  const materialPrinted = cell("Material").replace(/\s+/g, " ");
  const mineral = minerals.get(materialPrinted) ?? "";
  return {
    mineral: mineral === OUT_OF_SCOPE ? "" : mineral,
    materialPrinted,
    year,
    supplyRisk: number("SR"),
    economicImportance: number("EI"),
    origin: STUDY.origin,
    locator: `${file.path.split("/").at(-1)}#L${line}`,
  };
}

/** The table has every material in every study, with dashes where it was not assessed. */
function incomplete(file: RawFile, rows: readonly CriticalityStatement[]): Issue | null {
  const materials = Map.groupBy(rows, (row) => row.materialPrinted);
  const short = [...materials].find(([, years]) => years.length !== CRITICALITY_YEARS.length);
  if (!short) return null;
  const [subject, years] = short;
  const counts = { expected: `${CRITICALITY_YEARS.length} years`, found: `${years.length} years` };
  return {
    severity: "error",
    code: "cut-off",
    file: file.path,
    line: null,
    column: "Year",
    ...counts,
    subject,
  };
}

function unknownMaterial(file: RawFile, line: number, subject: string): Issue {
  return {
    severity: "warning",
    code: "unknown-commodity",
    file: file.path,
    line,
    column: "Material",
    subject,
  };
}
