import type { Issue, TradeFlow } from "../../core/index.ts";
import type { ImportContext, RawFile } from "../importer.ts";
import { type ParquetGroup, type ParquetLayout, readParquetGroups } from "../parquet-groups.ts";
import { LeftOutCodes } from "./left-out-codes.ts";
import { Partners } from "./partners.ts";

export const HS92_ORIGIN = "baci-hs92";

/** t year, i exporter, j importer (BACI's country codes), k HS92 code, v thousand USD, q metric tons. */
const LAYOUT: ParquetLayout = {
  t: "INT32",
  i: "INT32",
  j: "INT32",
  k: "BYTE_ARRAY",
  v: "DOUBLE",
  q: "DOUBLE",
};

const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;

export interface TradeResult {
  readonly trade: TradeFlow[];
  readonly issues: Issue[];
}

/**
 * Bilateral flows of BACI in the HS92 nomenclature, one pass over the columns.
 *
 * A mass that is NULL stays null, never 0. Codes outside the trade table are counted, not written.
 */
export async function readHs92(file: RawFile, context: ImportContext): Promise<TradeResult> {
  const trade: TradeFlow[] = [];
  const partners = new Partners(context);
  const wanted = context.tradeCodes?.("HS92");
  const leftOut = new LeftOutCodes();
  const problem = await readParquetGroups(file, LAYOUT, (group) => {
    const columns = columnsOf(group);
    for (let row = 0; row < group.rows; row++) {
      const line = group.firstRow + row + 1;
      const wrong = cellProblem(columns, row);
      if (wrong) return { severity: "error", file: file.path, line, ...wrong };
      const code = columns.k[row] ?? "";
      if (wanted && !wanted.has(code)) {
        leftOut.add(code);
        continue;
      }
      trade.push({
        year: columns.t[row] ?? 0,
        exporter: partners.find(columns.i[row] ?? 0, line),
        importer: partners.find(columns.j[row] ?? 0, line),
        code,
        valueKusd: columns.v[row] ?? 0,
        massT: columns.q[row] ?? null,
        origin: HS92_ORIGIN,
      });
    }
    return null;
  });
  if (problem) return { trade: [], issues: [problem] };
  return { trade, issues: [...partners.issues(file.path), ...leftOut.issues(file.path)] };
}

interface Columns {
  readonly t: ArrayLike<number>;
  readonly i: ArrayLike<number>;
  readonly j: ArrayLike<number>;
  readonly k: ArrayLike<string>;
  readonly v: ArrayLike<number>;
  readonly q: ArrayLike<number | null>;
}

function columnsOf({ column }: ParquetGroup): Columns {
  return {
    t: column("t") as ArrayLike<number>,
    i: column("i") as ArrayLike<number>,
    j: column("j") as ArrayLike<number>,
    k: column("k") as ArrayLike<string>,
    v: column("v") as ArrayLike<number>,
    q: column("q") as ArrayLike<number | null>,
  };
}

/** Columns of equal type can change places unseen by the header: year, code and value must look like themselves. */
function cellProblem(
  columns: Columns,
  row: number,
): Pick<Issue, "code" | "column" | "expected" | "found"> | null {
  const year = columns.t[row];
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) {
    return {
      code: "shifted-columns",
      column: "t",
      expected: `${FIRST_YEAR}..${LAST_YEAR}`,
      found: String(year),
    };
  }
  const code = columns.k[row] ?? "";
  if (!/^\d{6}$/.test(code)) {
    return { code: "shifted-columns", column: "k", expected: "six digits", found: String(code) };
  }
  const value = columns.v[row];
  if (!(value !== undefined && value > 0)) {
    return { code: "out-of-range", column: "v", expected: "above 0", found: String(value) };
  }
  const mass = columns.q[row];
  if (mass !== null && mass !== undefined && !(mass > 0)) {
    return { code: "out-of-range", column: "q", expected: "above 0, or nothing", found: String(mass) };
  }
  return null;
}
