import { STAGES, type Stage } from "../../core/index.ts";
import { type FlowArrow, type FlowBox, isReturning, type MaterialFlowState } from "./material-flow-state.ts";

/** Stages that stand under the chain, where the way back runs. */
const BELOW: ReadonlySet<Stage> = new Set(["end-of-life", "recovery"]);

/** Where each box stands, and which arrows run with the chain. */
export interface RankedFlow {
  /** Columns from left to right. */
  readonly chain: readonly (readonly FlowBox[])[];
  /** Columns under the chain, of the same count; most are empty. The way back runs from right to left. */
  readonly below: readonly (readonly FlowBox[])[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly isBelow: (id: string) => boolean;
  /** Arrows between chain columns, each to a later one. */
  readonly forward: readonly FlowArrow[];
  /** Arrows that go back, or to and from the boxes below. */
  readonly returning: readonly FlowArrow[];
  /** From a box to itself. */
  readonly loops: readonly FlowArrow[];
  /** Out of the chain: their end is no box. */
  readonly leaks: readonly FlowArrow[];
}

/**
 * Columns are the stages in order. Where one box feeds another of the same stage (a host's metal and the
 * by-product won from it) the fed one stands a column further right. Cycles do no harm: what goes back is no rank.
 */
export function rankFlow({ nodes, links }: MaterialFlowState): RankedFlow {
  const boxes = new Map(nodes.map((box) => [box.id, box]));
  const known = links.filter((link) => boxes.has(link.from));
  const depth = depthsWithinStage(nodes, known, boxes);
  const keyOf = (box: FlowBox) => STAGES.indexOf(rankStage(box)) * 1000 + (depth.get(box.id) ?? 0);
  const allBelow = nodes.every((box) => BELOW.has(box.stage));
  const below = allBelow
    ? []
    : columnsOf(
        nodes.filter((box) => BELOW.has(box.stage)),
        keyOf,
      );
  const chain = columnsOf(
    nodes.filter((box) => allBelow || !BELOW.has(box.stage)),
    keyOf,
  );
  const count = Math.max(chain.length, below.length);
  const underneath = underFeeders(chain, below, known, count);
  const columnOf = new Map(
    [chain, underneath].flatMap((columns) =>
      columns.flatMap((column, place) => column.map((box) => [box.id, place] as const)),
    ),
  );
  const lower = new Set(underneath.flat().map((box) => box.id));
  const runsForward = (link: FlowArrow) =>
    !isReturning(link.kind) &&
    !lower.has(link.from) &&
    !lower.has(link.to) &&
    (columnOf.get(link.from) ?? 0) < (columnOf.get(link.to) ?? 0);
  const between = known.filter((link) => boxes.has(link.to) && link.from !== link.to);
  return {
    chain: Array.from({ length: count }, (_, column) => chain[column] ?? []),
    below: underneath,
    columnOf,
    isBelow: (id) => lower.has(id),
    forward: between.filter(runsForward),
    returning: between.filter((link) => !runsForward(link)),
    loops: known.filter((link) => link.from === link.to),
    leaks: known.filter((link) => !boxes.has(link.to)),
  };
}

/** Box by box as one reads the chain: column after column, the way back last. */
export function inReadingOrder(state: MaterialFlowState): readonly FlowBox[] {
  const { chain, below } = rankFlow(state);
  return [...chain.flat(), ...[...below].reverse().flat()];
}

/** Lanes are upstream routes: a host's smelter stands where the mineral's own mine would. */
function rankStage({ stage, lane }: FlowBox): Stage {
  return lane !== null && STAGES.indexOf(stage) > STAGES.indexOf("mine") ? "mine" : stage;
}

/** The way back begins under the last column that feeds it and runs to the left, column by column. */
function underFeeders(
  chain: readonly (readonly FlowBox[])[],
  below: readonly (readonly FlowBox[])[],
  links: readonly FlowArrow[],
  count: number,
): readonly (readonly FlowBox[])[] {
  const first = new Set(below[0]?.map((box) => box.id));
  const feeders = new Set(links.filter((link) => first.has(link.to)).map((link) => link.from));
  const last = chain.findLastIndex((column) => column.some((box) => feeders.has(box.id)));
  const start = Math.max(last < 0 ? count - 1 : last, below.length - 1);
  return Array.from({ length: count }, (_, column) => below[start - column] ?? []);
}

/** Longest way to a box over arrows inside its own stage; an arrow that would close a circle does not count. */
function depthsWithinStage(
  nodes: readonly FlowBox[],
  links: readonly FlowArrow[],
  boxes: ReadonlyMap<string, FlowBox>,
): ReadonlyMap<string, number> {
  const feeds = new Map<string, string[]>();
  const reaches = (from: string, to: string): boolean =>
    from === to || (feeds.get(from) ?? []).some((next) => reaches(next, to));
  for (const { from, to, kind } of links) {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    const inside = source && target && rankStage(source) === rankStage(target);
    if (!inside || isReturning(kind) || reaches(to, from)) continue;
    feeds.set(from, [...(feeds.get(from) ?? []), to]);
  }
  const depth = new Map<string, number>();
  const deepen = (id: string, to: number) => {
    if ((depth.get(id) ?? -1) >= to) return;
    depth.set(id, to);
    for (const next of feeds.get(id) ?? []) deepen(next, to + 1);
  };
  for (const box of nodes) deepen(box.id, 0);
  return depth;
}

function columnsOf(boxes: readonly FlowBox[], keyOf: (box: FlowBox) => number): readonly FlowBox[][] {
  return [...Map.groupBy(boxes, keyOf)].sort(([a], [b]) => a - b).map(([, column]) => column);
}
