import { hasNumber, proxy, unknown } from "../evidence/cell.ts";
import { NOT_SPECIFIED } from "../evidence/country-identity.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { PrintedStageShare, RiskClassTable } from "../evidence/reference.ts";
import { OTHER_COUNTRIES } from "../evidence/vocabulary.ts";
import { printedRiskShares } from "../methods/printed-risk-shares.ts";
import { chokePoint } from "../methods/risk-share.ts";
import { riskOf } from "../methods/stage-parts.ts";
import type { Cell, CountryShare, PrintedRiskShare } from "../results.ts";
import type { FlowReference, PrintedFlowNode } from "./flow-reference.ts";
import { flagsOf, pointsOf } from "./flow-summary.ts";
import type { FlowLink, FlowNode, MaterialFlow } from "./material-flow.ts";

/**
 * The material flow as a document prints it: its totals in its units, its shares, its lost labels as lost.
 *
 * Choke points are ours, computed from the printed shares; the document's own mark is `markedInSource`. The printed
 * risk-country share stays beside the one its shares give: under the document's own ratings, or the table asked for.
 *
 * @returns null when no document prints a flow of the mineral
 */
export function printedFlow(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineral: string,
  riskTable: string | undefined,
): MaterialFlow | null {
  const flow = reference.printed.find((one) => one.mineral === mineral);
  if (!flow) return null;
  const table = evidence.riskTable(riskTable ?? ownTable(evidence, flow.origin));
  const checks = printedRiskShares(evidence, mineral, table.id);
  const labels = evidence.world.reference.printedStages.filter((row) => row.mineral === mineral);
  const nodes = flow.nodes.map((node) => {
    const check = checks.find((one) => one.stageNumber === node.stageNumber) ?? null;
    const pie = labels.filter((row) => row.stageNumber === node.stageNumber);
    return printedNode(evidence, node, pie, check, table);
  });
  const links = flow.links.map(({ from, to, kind, label, flags }): FlowLink => {
    const value = unknown("figure-only", { origins: [flow.origin] });
    return { id: `${from}>${to}`, from, to, kind, value, label, flags };
  });
  return {
    mineral,
    version: "printed",
    year: null,
    nodes,
    links,
    chokePoints: pointsOf(mineral, nodes),
    gaps: nodes.flatMap((node) =>
      hasNumber(node.total) || USES.has(node.stage)
        ? []
        : [{ node: node.id, status: node.total.status, reason: node.total.reason ?? "figure-only" }],
    ),
    flags: flagsOf(reference, [...nodes, ...links]),
    origins: [...new Set([flow.origin, table.origin])].toSorted(),
    notes: [`locator:${flow.locator}`, `risk-table:${table.id}`],
  };
}

/** The class table that a document rates countries by; undefined where it brings none. */
export function ownTable(evidence: HomeEvidence, origin: string): string | undefined {
  return evidence.world.reference.riskTables.find((table) => table.origin === origin)?.id;
}

/** Boxes that a document draws without claiming an amount. */
const USES: ReadonlySet<string> = new Set(["parts", "products"]);

function printedNode(
  evidence: HomeEvidence,
  node: PrintedFlowNode,
  pie: readonly PrintedStageShare[],
  check: PrintedRiskShare | null,
  table: RiskClassTable,
): FlowNode {
  const countries = pie.map((row) => printedShare(row, table)).toSorted(largestFirst);
  const named = countries.flatMap((one) => {
    const { country, share } = one;
    return share === null || country === OTHER_COUNTRIES || country === NOT_SPECIFIED
      ? []
      : [{ country, share }];
  });
  const point = chokePoint(named, table, evidence.world.reference.parameters);
  const nothing = unknown("figure-only", { year: node.year, origins: [node.origin] });
  return {
    id: node.id,
    stage: node.stage,
    lane: node.lane,
    name: node.name,
    mineral: node.quantityOf,
    year: node.year,
    total: node.total === null ? nothing : stated(node.total, node),
    countries,
    riskShare:
      check === null || check.printed === null
        ? nothing
        : stated(check.printed, { ...node, unit: "1", basis: null }),
    chokePoint: point?.mark ?? null,
    chokeCountry: point?.country ?? null,
    markedInSource: node.marked,
    hhi: nothing,
    riskCheck: check,
    flags: node.flags,
    locator: node.locator,
  };
}

/** A number of a document: never dressed as one of ours; `proxy`, as a printed total of a route is. */
function stated(value: number, node: Pick<PrintedFlowNode, "unit" | "basis" | "year" | "origin">): Cell {
  const { unit, basis, year, origin } = node;
  return proxy("printed-total", {
    value,
    low: value,
    high: value,
    unit,
    basis,
    year,
    origins: [origin],
    notes: ["statement"],
  });
}

/** Lost labels keep their country without a share; a slice without a name has a share without a country. */
function printedShare(row: PrintedStageShare, table: RiskClassTable): CountryShare {
  const nameless = row.label.en === "other" ? OTHER_COUNTRIES : NOT_SPECIFIED;
  return {
    country: row.country ?? nameless,
    value: null,
    share: row.percent === null ? null : row.percent / 100,
    ...(row.country === null ? { class: null, risk: null } : riskOf(table, row.country)),
    origin: row.origin,
    locator: row.grade === "printed" ? row.locator : `${row.locator} (${row.grade})`,
  };
}

/** As pies are read: named countries by size, lost labels after them, the rest last. */
function largestFirst(a: CountryShare, b: CountryShare): number {
  const rank = (one: CountryShare) =>
    one.country === OTHER_COUNTRIES ? 2 : one.country === NOT_SPECIFIED ? 1 : 0;
  return rank(a) - rank(b) || (b.share ?? -1) - (a.share ?? -1);
}
