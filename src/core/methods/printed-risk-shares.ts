import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { PrintedStageShare, RiskClassTable } from "../evidence/reference.ts";
import type { PrintedRiskShare } from "../results.ts";
import { isRisk, riskCountryShare } from "./risk-share.ts";

/** Half a point: documents print whole per cent. */
const ROUNDING = 0.005;

/**
 * Do the risk-country shares that a document prints follow from the country shares it prints?
 *
 * The document's own rule (top five named countries, class C or below) on its own shares, with the class table
 * asked for. Lost and derived labels are left out of the value and counted as risk in the upper bound. A printed
 * value that does not follow stays beside the computed one; nothing is fitted.
 */
export function printedRiskShares(
  evidence: HomeEvidence,
  mineral: string,
  riskTable: string,
): PrintedRiskShare[] {
  const table = evidence.riskTable(riskTable);
  const rows = evidence.world.reference.printedStages.filter((row) => row.mineral === mineral);
  const stages = [...new Set(rows.map((row) => row.stageNumber))].sort((a, b) => a - b);
  return stages.map((stage) =>
    compare(
      rows.filter((row) => row.stageNumber === stage),
      table,
      evidence,
    ),
  );
}

function compare(
  rows: readonly PrintedStageShare[],
  table: RiskClassTable,
  evidence: HomeEvidence,
): PrintedRiskShare {
  const first = rows[0];
  if (!first) throw new RangeError("a printed stage has at least one label");
  const named = rows.flatMap((row) =>
    row.country !== null && row.percent !== null && row.grade === "printed"
      ? [{ ...row, country: row.country, share: row.percent / 100 }]
      : [],
  );
  const found = riskCountryShare(named, table, evidence.world.reference.parameters);
  const high = found.high + unlabelled(rows);
  const printed = first.printedRiskPercent === null ? null : first.printedRiskPercent / 100;
  return {
    mineral: first.mineral,
    stageNumber: first.stageNumber,
    stage: first.stage,
    year: first.year,
    printed,
    computed: found.value,
    computedHigh: high,
    reproduced: printed !== null && Math.abs(printed - found.value) <= ROUNDING,
    riskTable: table.id,
    countries: named.map((row) => ({
      country: row.country,
      value: null,
      share: row.share,
      class: table.classes[row.country] ?? null,
      risk: isRisk(table, row.country),
      origin: row.origin,
      locator: row.locator,
    })),
  };
}

/** Share of the pie whose label is lost: derived labels, or what lost ones leave to 100. */
function unlabelled(rows: readonly PrintedStageShare[]): number {
  const derived = rows
    .filter((row) => row.grade === "derived")
    .reduce((sum, row) => sum + (row.percent ?? 0), 0);
  if (!rows.some((row) => row.grade === "lost")) return derived / 100;
  const labelled = rows.reduce((sum, row) => sum + (row.percent ?? 0), 0);
  return (derived + Math.max(0, 100 - labelled)) / 100;
}
