import { compoundGrowth } from "../demand/growth-rate.ts";
import { proxy, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Words } from "../evidence/reference.ts";
import { axisCell } from "../methods/meti/assess.ts";
import { printedRiskShares } from "../methods/printed-risk-shares.ts";
import type { ShareOptions } from "../methods/stage-shares.ts";
import type { Cell, PrintedRiskShare } from "../results.ts";
import type { FlowReference, PrintedDemandGrowth, PrintedRiskAxis } from "./flow-reference.ts";
import { flagsOf } from "./flow-summary.ts";
import type { FlowNode } from "./material-flow.ts";
import { ownTable } from "./printed-flow.ts";
import { recomputedFlow } from "./recomputed-flow.ts";

/** What a document prints on an axis, beside what its own printed figures give. */
export interface PrintedAxis {
  /** 0..1 as printed; null where only a word is printed. On axis 6 it is the recycling ratio, not the risk. */
  readonly value: number | null;
  readonly word: Words | null;
  /** Country whose imports or recycling it is; null for an axis of the world. */
  readonly home: string | null;
  /** From the document's own shares, totals or ratio, on the scale of the axis. */
  readonly computed: Cell;
  /** Does the printed value follow? null where the axis has no printed scale, or is of another home country. */
  readonly reproduced: boolean | null;
  readonly flags: readonly string[];
  readonly origin: string;
  readonly locator: string;
}

export interface RiskAxis {
  /** 1..6; axis 1 at the top, clockwise. */
  readonly number: number;
  /** As the document names it, else as `computedName`. */
  readonly name: Words;
  /** What `cell` is of: a mine's output may stand where the document asks for the smelter's. */
  readonly computedName: Words;
  /** Box of the recomputed flow that axes 1 to 4 read; null for demand and recycling. */
  readonly node: string | null;
  /** From today's evidence, 0..1, high = risk. */
  readonly cell: Cell;
  /** Doubts about `cell`: what stands in for what the axis asks. */
  readonly flags: readonly string[];
  readonly printed: PrintedAxis | null;
}

type AxisToday = Omit<RiskAxis, "number" | "name" | "printed">;

export interface RiskAxes {
  readonly mineral: string;
  /** Country that `cell` of axes 4 and 6 is of. */
  readonly home: string;
  readonly year: number;
  readonly riskTable: string;
  /** Ratings behind `printed.computed`: the document's own unless a table was asked for. */
  readonly printedRiskTable: string | null;
  readonly axes: readonly RiskAxis[];
  readonly flags: Readonly<Record<string, Words>>;
}

/**
 * The six risk axes of the EPI/NEDO study for any mineral: two upstream stages of its own, refined output, refined
 * imports, growth of demand, recycling.
 *
 * What a document prints of another home country's imports or recycling stays beside today's value as that country's,
 * without a judgement. Axes 1 to 4 are risk-country shares. Axis 5 is min(1, growth a year / cap), the cap is ours; a shrinking demand is 0.
 * Axis 6 is 1 − recycled share. The document prints no scale for 5 and 6.
 *
 * @see NEDO/EPI study 2023, リスク分布; docs/methods/material-flow.md
 */
export function riskAxes(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineralId: string,
  options: ShareOptions,
): RiskAxes {
  const mineral = evidence.world.mineral(mineralId);
  const { nodes } = recomputedFlow(evidence, reference, mineralId, options);
  const rows = reference.riskAxes.filter((row) => row.mineral === mineralId);
  const table = rows[0] ? (options.riskTable ?? ownTable(evidence, rows[0].origin)) : undefined;
  const printedTable = rows.length === 0 ? null : evidence.riskTable(table).id;
  const checks = printedTable === null ? [] : printedRiskShares(evidence, mineralId, printedTable);
  const growth = growthAxis(reference, mineralId);
  const today: readonly AxisToday[] = [
    ...stageAxes(nodes, mineral.firstStage === "refined"),
    { computedName: reference.axisNames.growth, node: null, cell: growth, flags: [] },
    {
      computedName: reference.axisNames.recycling,
      node: null,
      cell: axisCell(evidence, mineral, "scrap", options),
      flags: [],
    },
  ];
  const axes = today.map((axis, place): RiskAxis => {
    const row = rows.find((one) => one.number === place + 1);
    const printed = row ? printedAxis(row, checks, growth, evidence.home) : null;
    return { ...axis, number: place + 1, name: row?.name ?? axis.computedName, printed };
  });
  return {
    mineral: mineralId,
    home: evidence.home,
    year: options.year,
    riskTable: evidence.riskTable(options.riskTable).id,
    printedRiskTable: printedTable,
    axes,
    flags: flagsOf(
      reference,
      axes.flatMap(({ printed, ...axis }) => [axis, ...(printed ? [printed] : [])]),
    ),
  };
}

/**
 * Axes 1 to 4. A mineral that is first reported at the smelter takes its own first two from the routes that feed it,
 * its reserves before them where there is but one; every other takes reserves and mine output.
 */
function stageAxes(nodes: readonly FlowNode[], fromSmelter: boolean): AxisToday[] {
  const main = (id: string) => nodes.filter((node) => node.id === id);
  const routes = fromSmelter ? nodes.filter((node) => node.id.startsWith("host:")) : [];
  const upstream =
    routes.length >= 2 ? routes.slice(0, 2) : [...main("reserves"), ...routes, ...main("mine")];
  return [...upstream.slice(0, 2), ...main("refined"), ...main("refined-trade")].map((node) => ({
    computedName: node.name,
    node: node.id,
    cell: node.riskShare,
    flags: node.flags,
  }));
}

function printedAxis(
  row: PrintedRiskAxis,
  checks: readonly PrintedRiskShare[],
  growth: Cell,
  assessed: string,
): PrintedAxis {
  const { value, word, home, flags, origin, locator } = row;
  const check = checks.find((one) => one.stageNumber === row.stageNumber);
  const common = { value, word, home, flags, origin, locator };
  if (row.number === 5) return { ...common, computed: growth, reproduced: null };
  if (!check) return { ...common, computed: restOf(row), reproduced: null };
  const computed = proxy("printed-total", {
    value: check.computed,
    low: check.computed,
    high: check.computedHigh,
    year: check.year,
    origins: [origin],
    notes: ["statement", `risk-table:${check.riskTable}`],
  });
  const isOther = home !== null && home !== assessed;
  return { ...common, computed, reproduced: isOther ? null : check.reproduced };
}

/** Axis 6 of a document: 1 − its recycling ratio. */
function restOf({ value, year, origin }: PrintedRiskAxis): Cell {
  if (value === null) return unknown("no-recycling-rate", { year, origins: [origin] });
  const rest = 1 - value;
  return proxy("printed-total", {
    value: rest,
    low: rest,
    high: rest,
    year,
    origins: [origin],
    notes: ["statement"],
  });
}

/** Axis 5 of a mineral: growth of world demand as a document prints it, or as its printed totals give it. */
function growthAxis(reference: FlowReference, mineral: string): Cell {
  const row = reference.demandGrowth.find((one) => one.mineral === mineral);
  if (!row) return unknown("not-reported");
  const rate = yearlyGrowth(row);
  if (rate === null) return unknown("not-reported");
  const value = Math.min(1, Math.max(0, rate / reference.growthCap));
  return proxy("printed-total", {
    value,
    low: value,
    high: value,
    year: row.to,
    origins: [row.origin],
    notes: [
      "statement",
      `growth-percent:${percent(rate)}`,
      `growth-window:${row.from},${row.to}`,
      `growth-cap-percent:${percent(reference.growthCap)}`,
    ],
  });
}

const percent = (rate: number): string => String(Number((rate * 100).toFixed(1)));

/** Compound growth a year over the window; null where neither totals nor a growth are printed. */
function yearlyGrowth({ from, to, fromT, toT, printed }: PrintedDemandGrowth): number | null {
  if (fromT === null || toT === null) return printed;
  return compoundGrowth(fromT, toT, to - from);
}
