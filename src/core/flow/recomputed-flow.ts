import { hasNumber, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral, Words } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import { axisCell } from "../methods/meti/assess.ts";
import { emptyStage } from "../methods/stage-parts.ts";
import { chain, type ShareOptions } from "../methods/stage-shares.ts";
import type { Cell, StageShares } from "../results.ts";
import { boxOf } from "./flow-box.ts";
import type { FlowReference } from "./flow-reference.ts";
import { flagsOf, pointsOf } from "./flow-summary.ts";
import { hostLanes } from "./host-lanes.ts";
import { importedGoods } from "./imported-goods.ts";
import {
  ABROAD,
  type FlowLink,
  type FlowLinkKind,
  type FlowNode,
  type MaterialFlow,
} from "./material-flow.ts";

/**
 * The same chain from today's evidence, for any mineral, home country and year.
 *
 * Stages with country shares are those of `shares`, unchanged; hosts are lanes beside them; what no statistic reports
 * is a box that says so. An arrow has a number only where somebody reports the quantity it carries in one basis:
 * the imports. Nothing is balanced and nothing is filled in.
 */
export function recomputedFlow(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineralId: string,
  options: ShareOptions,
): MaterialFlow {
  const mineral = evidence.world.mineral(mineralId);
  const main = chain(evidence, mineralId, options).map((found) =>
    boxOf(found, {
      id: found.stage,
      stage: found.stage,
      lane: null,
      name: reference.stages[found.stage],
      flags: [],
    }),
  );
  const lanes = hostLanes(evidence, reference, mineral, options);
  const later = laterBoxes(evidence, reference, mineral, options);
  const nodes = [...lanes.nodes, ...main, ...later];
  const links = [...lanes.links, ...mainLinks(nodes), ...loops(reference, mineralId, evidence.home)];
  return {
    mineral: mineralId,
    version: "recomputed",
    year: options.year,
    nodes,
    links,
    chokePoints: pointsOf(mineralId, nodes),
    gaps: nodes.flatMap(({ id, total }) =>
      hasNumber(total) || total.reason === null
        ? []
        : [{ node: id, status: total.status, reason: total.reason }],
    ),
    flags: flagsOf(reference, [...nodes, ...links]),
    origins: [...new Set(nodes.flatMap((node) => node.total.origins))].toSorted(),
    notes: [`risk-table:${evidence.riskTable(options.riskTable).id}`],
  };
}

/** Boxes behind the refined imports: goods that the evidence holds imports of, end of life, recovery. */
function laterBoxes(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineral: Mineral,
  options: ShareOptions,
): FlowNode[] {
  const goods = (["parts", "products"] as const).map((stage) => {
    const { found, forms, shared } = importedGoods(evidence, mineral, stage, options);
    const name = forms.length === 0 ? reference.stages[stage] : importsOf(forms.map((form) => form.form));
    return boxOf(found, { id: stage, stage, lane: null, name, flags: shared ? ["other-goods-in-code"] : [] });
  });
  const alone = (stage: Stage, total: Cell) =>
    boxOf(withoutShares(mineral.id, stage, total), {
      id: stage,
      stage,
      lane: null,
      name: reference.stages[stage],
      flags: [],
    });
  return [
    ...goods,
    alone("end-of-life", unknown("not-reported", { year: options.year })),
    alone("recovery", recycledShare(axisCell(evidence, mineral, "scrap", options))),
  ];
}

/** Axis 6 is 1 − recycled share of supply: the box shows the share itself, with the axis's own status and origin. */
function recycledShare(axis: Cell): Cell {
  if (!hasNumber(axis)) return axis;
  return { ...axis, value: 1 - axis.value, low: 1 - axis.high, high: 1 - axis.low, basis: "ratio" };
}

/** A stage whose total is all that anybody reports. */
function withoutShares(mineral: string, stage: Stage, total: Cell): StageShares {
  const { year } = total;
  return { ...emptyStage(mineral, stage, unknown("not-reported", { year })), year, total };
}

const importsOf = (forms: readonly Words[]): Words => ({
  ja: `${forms.map((form) => form.ja).join("、")}の輸入`,
  en: `Imports: ${forms.map((form) => form.en).join(", ")}`,
});

const MAIN_LINE: readonly (readonly [from: string, to: string, kind: FlowLinkKind])[] = [
  ["reserves", "mine", "flow"],
  ["mine", "refined", "flow"],
  ["mine", "concentrate-trade", "import"],
  ["concentrate-trade", "refined", "flow"],
  ["refined", "refined-trade", "import"],
  ["refined-trade", "parts", "use"],
  ["parts", "products", "use"],
  ["products", "end-of-life", "flow"],
  ["end-of-life", "recovery", "flow"],
  ["recovery", "refined", "recycling"],
];

/** Arrows between boxes that apply; a stage that has no meaning for the mineral has no arrows. */
function mainLinks(nodes: readonly FlowNode[]): FlowLink[] {
  const box = (id: string) => nodes.find((node) => node.id === id && node.total.status !== "not-applicable");
  return MAIN_LINE.flatMap(([from, to, kind]) => {
    const [source, target] = [box(from), box(to)];
    if (!source || !target) return [];
    const value = kind === "import" ? target.total : unknown("not-reported");
    return [{ id: `${from}>${to}`, from, to, kind, value, label: null, flags: [] }];
  });
}

/**
 * Returns that a document describes for the mineral, and leaks that it describes for the home country: that they exist
 * is its statement, no quantity is known.
 */
function loops(reference: FlowReference, mineral: string, home: string): FlowLink[] {
  const printed = reference.printed.find((flow) => flow.mineral === mineral);
  const scrap = printed?.links.find((link) => link.kind === "in-process");
  const product = reference.recycling.find((flow) => flow.home === home && flow.minerals.includes(mineral));
  const leak = product?.links.find((link) => link.kind === "leak");
  const described = (from: string, to: string, kind: FlowLinkKind, origin: string, label: Words | null) => {
    const value = unknown("figure-only", { origins: [origin] });
    return { id: `${from}>${to}`, from, to, kind, value, label, flags: [] };
  };
  return [
    ...(printed && scrap ? [described("parts", "refined", "in-process", printed.origin, scrap.label)] : []),
    ...(product && leak ? [described("end-of-life", ABROAD, "leak", product.origin, leak.relation)] : []),
  ];
}
