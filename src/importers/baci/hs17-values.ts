import type { Issue, TradeFlow } from "../../core/index.ts";
import { readCsvTable } from "../csv-table.ts";
import type { ImportContext, RawFile } from "../importer.ts";
import { type Masses, massKey } from "./hs17-masses.ts";
import { provedYear, type ValuedFlow } from "./hs17-year.ts";
import { HS92_ORIGIN, type TradeResult } from "./hs92-parquet.ts";
import { LeftOutCodes } from "./left-out-codes.ts";
import { Partners } from "./partners.ts";

export const HS17_ORIGIN = "baci-hs17";

/** i exporter, j importer (letters), cmd HS17 code, value USD (native BACI: thousand USD). The year is nowhere in the file. */
const LAYOUT = { encoding: "utf-8", columns: ["i", "j", "cmd", "value"] } as const;

/** Relative difference within which two files give one and the same value. */
const SAME_VALUE = 1e-6;

/**
 * BACI's HS17 flows for the codes that the HS92 series does not carry: a reconciliation of its own, never spliced.
 *
 * The values file prints no mass: masses come from the compilation that marks them as BACI's, where the value agrees.
 */
export function readHs17(
  file: RawFile,
  hs92: readonly TradeFlow[],
  masses: Masses,
  context: ImportContext,
): TradeResult {
  const refuse = (problem: Pick<Issue, "code"> & Partial<Issue>): TradeResult => ({
    trade: [],
    issues: [{ severity: "error", file: file.path, line: null, column: null, ...problem }],
  });
  const table = readCsvTable(file, LAYOUT);
  if (table.problem) return { trade: [], issues: [table.problem] };
  const partners = new Partners(context);
  const flows: ValuedFlow[] = [];
  for (const { line, cell } of table.rows) {
    const code = cell("cmd");
    if (!/^\d{6}$/.test(code)) {
      return refuse({ code: "shifted-columns", line, column: "cmd", expected: "six digits", found: code });
    }
    const valueUsd = Number(cell("value"));
    if (!(valueUsd > 0)) return refuse({ code: "not-a-number", line, column: "value", found: cell("value") });
    const [exporter, importer] = [partners.find(cell("i"), line), partners.find(cell("j"), line)];
    flows.push({ exporter, importer, code, valueUsd });
  }
  const year = provedYear(flows, hs92);
  if (year === null)
    return refuse({ code: "wrong-edition", expected: `year proved by ${HS92_ORIGIN}`, found: "none" });
  const named = yearInName(file.path);
  if (named !== null && named !== year) {
    return refuse({ code: "wrong-edition", expected: String(named), found: String(year) });
  }
  return toTrade(file, flows, year, { hs92, masses, context, partners });
}

interface Surroundings {
  readonly hs92: readonly TradeFlow[];
  readonly masses: Masses;
  readonly context: ImportContext;
  readonly partners: Partners;
}

function toTrade(
  file: RawFile,
  flows: readonly ValuedFlow[],
  year: number,
  around: Surroundings,
): TradeResult {
  const carried = new Set(around.hs92.map(({ code }) => code));
  const wanted = around.context.tradeCodes?.("HS17");
  const leftOut = new LeftOutCodes();
  let disagreeing = 0;
  const trade: TradeFlow[] = [];
  for (const { exporter, importer, code, valueUsd } of flows) {
    if (carried.has(code)) leftOut.add(code, HS92_ORIGIN);
    else if (wanted && !wanted.has(code)) leftOut.add(code);
    else {
      const known = around.masses.get(massKey(year, exporter, importer, code));
      const agrees = known !== undefined && Math.abs(known.valueUsd - valueUsd) <= SAME_VALUE * valueUsd;
      if (known && !agrees) disagreeing++;
      const massT = agrees && known.massKg !== null ? known.massKg / 1000 : null;
      trade.push({ year, exporter, importer, code, valueKusd: valueUsd / 1000, massT, origin: HS17_ORIGIN });
    }
  }
  const issues = [...around.partners.issues(file.path), ...leftOut.issues(file.path)];
  if (disagreeing > 0) issues.push(disagreement(file, disagreeing));
  return { trade, issues };
}

function disagreement(file: RawFile, rows: number): Issue {
  const place = { file: file.path, line: null, column: "value" };
  return {
    severity: "warning",
    code: "out-of-range",
    ...place,
    expected: "one value in both files",
    found: `${rows} rows`,
  };
}

function yearInName(path: string): number | null {
  const year = /(?:^|\D)((?:19|20)\d\d)(?=\D|$)/.exec(path.split("/").at(-1) ?? "")?.[1];
  return year === undefined ? null : Number(year);
}
