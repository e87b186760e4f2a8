import { GOVERNANCE_DIMENSIONS, type GovernanceRow, type Issue } from "../../core/index.ts";
import { EMPTY_RESULT, type ImportContext, type Importer, type RawFile } from "../importer.ts";
import { type PrintedRow, readPrintedRows } from "./printed-rows.ts";

export const WGI_ORIGIN = "world-bank-wgi-2024";

/** The 2024 update ends in 2023; an edition that ends elsewhere has another method or scale and is never mixed in. */
const LAST_YEAR = 2023;
const MISSING = "..";
/** Estimates run from about −2.5 to 2.5 and a little beyond; the 2025 edition's scores run to 100. */
const FARTHEST_ESTIMATE = 4;

/**
 * Worldwide Governance Indicators of the World Bank, 2024 update: six estimates with standard errors
 * per economy and year. One edition only; its identity is the origin.
 */
export const worldBankGovernance: Importer = {
  id: "world-bank-governance",
  origins: [WGI_ORIGIN],
  bundleFiles: ["wgi/wgidataset_2024update_long.xlsx"],
  read: async (files, context) => {
    const governance = new Map<string, GovernanceRow>();
    const issues: Issue[] = [];
    for (const file of files) {
      const { rows, problem } = await readGovernance(file, context);
      const twice = rows.find((row) => governance.has(keyOf(row)));
      if (problem) issues.push(problem);
      else if (twice) issues.push(duplicate(file, twice));
      else for (const row of rows) governance.set(keyOf(row), row);
    }
    return { ...EMPTY_RESULT, governance: [...governance.values()], issues };
  },
};

const keyOf = ({ country, year }: { country: string; year: number }): string => `${country}/${year}`;

function duplicate(file: RawFile, row: GovernanceRow): Issue {
  const place = { file: file.path, line: null, column: null };
  return { severity: "error", code: "duplicate-row", ...place, found: `${row.country} ${row.year}` };
}

interface GovernanceFile {
  readonly rows: readonly GovernanceRow[];
  readonly problem: Issue | null;
}

async function readGovernance(file: RawFile, context: ImportContext): Promise<GovernanceFile> {
  const printed = await readPrintedRows(file);
  if (printed.problem) return { rows: [], problem: printed.problem };
  const economies = new Map<string, EconomyYear>();
  for (const row of printed.rows) {
    const problem = addEstimate(economies, row, context);
    if (problem)
      return { rows: [], problem: { severity: "error", file: file.path, line: row.line, ...problem } };
  }
  const problem = editionProblem([...economies.values()]);
  if (problem)
    return {
      rows: [],
      problem: { severity: "error", file: file.path, line: null, ...problem },
    };
  return { rows: [...economies.values()].map(toRow), problem: null };
}

interface EconomyYear {
  readonly country: string;
  readonly year: number;
  /** By dimension; absent: the file has no such row. */
  readonly estimates: Map<string, number | null>;
  readonly standardErrors: Map<string, number | null>;
}

type CellProblem = Pick<Issue, "code" | "column"> & Partial<Issue>;

function addEstimate(
  economies: Map<string, EconomyYear>,
  row: PrintedRow,
  context: ImportContext,
): CellProblem | null {
  const [code, name, dimension] = [row.cell("code"), row.cell("countryname"), row.cell("indicator")];
  const year = Number(row.cell("year"));
  if (row.cell("codeindyr") !== `${code}${dimension}${row.cell("year")}`) {
    const expected = row.cell("codeindyr");
    return {
      code: "shifted-columns",
      column: "codeindyr",
      expected,
      found: `${code}${dimension}${row.cell("year")}`,
    };
  }
  const country = context.country("world-bank", code);
  if (country === null || country !== context.country("world-bank", name)) {
    return { code: "unknown-country", column: "code", found: `${code} ${name}` };
  }
  const [estimate, standardError] = [numberOf(row.cell("estimate")), numberOf(row.cell("stddev"))];
  if (estimate === "no number")
    return { code: "not-a-number", column: "estimate", found: row.cell("estimate") };
  if (standardError === "no number")
    return { code: "not-a-number", column: "stddev", found: row.cell("stddev") };
  if (estimate !== null && Math.abs(estimate) > FARTHEST_ESTIMATE) {
    return { code: "wrong-edition", column: "estimate", expected: "-2.5..2.5", found: String(estimate) };
  }
  const economy = economies.get(keyOf({ country, year })) ?? {
    country,
    year,
    estimates: new Map<string, number | null>(),
    standardErrors: new Map<string, number | null>(),
  };
  if (economy.estimates.has(dimension)) {
    return { code: "duplicate-row", column: "codeindyr", found: row.cell("codeindyr") };
  }
  economies.set(keyOf(economy), economy);
  economy.estimates.set(dimension, estimate);
  economy.standardErrors.set(dimension, standardError);
  return null;
}

/** `..` and an empty cell are missing; anything else must be a number with a decimal point. */
function numberOf(cell: string): number | null | "no number" {
  if (cell === MISSING || cell === "") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : "no number";
}

/** All six dimensions for each economy and year, up to the last year of this edition. */
function editionProblem(economies: readonly EconomyYear[]): CellProblem | null {
  if (economies.length === 0) return { code: "empty-file", column: null };
  const last = Math.max(...economies.map(({ year }) => year));
  if (last !== LAST_YEAR) {
    return {
      code: "wrong-edition",
      column: "year",
      expected: `years to ${LAST_YEAR}`,
      found: `years to ${last}`,
    };
  }
  const partial = economies.find(({ estimates }) => GOVERNANCE_DIMENSIONS.some((one) => !estimates.has(one)));
  if (!partial) return null;
  const found = `${partial.country} ${partial.year}: ${[...partial.estimates.keys()].join(" ")}`;
  return { code: "cut-off", column: "indicator", expected: GOVERNANCE_DIMENSIONS.join(" "), found };
}

function toRow({ country, year, estimates, standardErrors }: EconomyYear): GovernanceRow {
  return {
    country,
    year,
    estimates: GOVERNANCE_DIMENSIONS.map((dimension) => estimates.get(dimension) ?? null),
    standardErrors: GOVERNANCE_DIMENSIONS.map((dimension) => standardErrors.get(dimension) ?? null),
    origin: WGI_ORIGIN,
  };
}
