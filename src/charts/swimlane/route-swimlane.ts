import type { Point } from "../draw/round.ts";
import { isStacked, type PlacedLaneBox, type SwimlaneLayout, TRACK } from "./lay-out-swimlane.ts";
import type { LaneArrow } from "./swimlane-state.ts";

export interface LaneRoute {
  readonly arrow: LaneArrow;
  readonly points: readonly Point[];
}

/** How an arrow runs: which gutters it goes up and down in, and which channel along. */
interface LanePlan {
  readonly arrow: LaneArrow;
  readonly from: PlacedLaneBox;
  readonly to: PlacedLaneBox;
  readonly shape: "upright" | "beside" | "elbow" | "channel";
}

/** Arrows that need a channel, counted by the lane over which it runs. */
export function channelTracks(layout: SwimlaneLayout, arrows: readonly LaneArrow[]): number[] {
  const tracks = layout.lanes.map(() => new Set<string>());
  for (const plan of plansOf(layout, arrows)) {
    if (plan.shape === "channel") tracks[channelLane(plan)]?.add(trackKey(plan));
  }
  return tracks.map((keys) => keys.size);
}

/** Every arrow with right angles: out of the right side, through gutters and channels, into its end. */
export function routeSwimlane(layout: SwimlaneLayout, arrows: readonly LaneArrow[]): LaneRoute[] {
  const plans = plansOf(layout, arrows);
  const ports = portsOf(plans);
  const gutters = gutterRuns(layout, plans);
  const tracks = trackHeights(layout, plans);
  return plans.map((plan) => ({ arrow: plan.arrow, points: pointsOf(plan, ports, gutters, tracks) }));
}

function plansOf(layout: SwimlaneLayout, arrows: readonly LaneArrow[]): LanePlan[] {
  return arrows.flatMap((arrow) => {
    const [from, to] = [layout.boxes.get(arrow.from), layout.boxes.get(arrow.to)];
    if (!from || !to || from === to) return [];
    const shape = isStacked(layout, arrow)
      ? "upright"
      : from.column === to.column
        ? "beside"
        : to.column === from.column + 1 ||
            (to.column > from.column && from.lane === to.lane && hasClearRow(layout, from, to))
          ? "elbow"
          : "channel";
    return [{ arrow, from, to, shape }];
  });
}

/** Can the arrow run level from its box to the gutter before its end? */
function hasClearRow(layout: SwimlaneLayout, from: PlacedLaneBox, to: PlacedLaneBox): boolean {
  return [...layout.boxes.values()].every(
    (one) =>
      one.column <= from.column ||
      one.column >= to.column ||
      one.y > from.y + from.height ||
      one.y + one.height < from.y,
  );
}

/** The channel just before the end's lane: above it when it comes from above or the side, else under it. */
const channelLane = ({ from, to }: LanePlan): number => (from.lane > to.lane ? to.lane + 1 : to.lane);
const trackKey = ({ arrow }: LanePlan): string => `${arrow.to}|${arrow.kind}`;

interface Ports {
  readonly out: ReadonlyMap<string, number>;
  readonly into: ReadonlyMap<string, number>;
}

/** Heights at which arrows leave and reach the sides of boxes, in the order of where they come from. */
function portsOf(plans: readonly LanePlan[]): Ports {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  const spread = (
    target: Map<string, number>,
    box: PlacedLaneBox,
    ends: readonly { readonly id: string; readonly y: number; readonly key: string }[],
  ) => {
    const keys = [...new Set([...ends].sort((a, b) => a.y - b.y).map(({ key }) => key))];
    const step = keys.length < 2 ? 0 : Math.min(11, (box.height - 10) / (keys.length - 1));
    for (const { id, key } of ends) {
      const place = keys.indexOf(key) - (keys.length - 1) / 2;
      target.set(id, box.y + box.height / 2 + place * step);
    }
  };
  const sided = plans.filter(({ shape }) => shape !== "upright");
  // The right side takes what leaves it and what comes back beside its own column.
  for (const [box, ends] of Map.groupBy(
    sided.flatMap((plan) => [
      { box: plan.from, id: plan.arrow.id, end: "out", y: plan.to.y, key: `out ${plan.arrow.id}` },
      ...(plan.shape === "beside"
        ? [{ box: plan.to, id: plan.arrow.id, end: "in", y: plan.from.y, key: `in ${plan.arrow.id}` }]
        : []),
    ]),
    (one) => one.box,
  )) {
    const both = new Map<string, number>();
    spread(
      both,
      box,
      ends.map(({ key, y }) => ({ id: key, y, key })),
    );
    for (const { id, end, key } of ends) (end === "out" ? out : into).set(id, both.get(key) ?? box.y);
  }
  const fromLeft = sided.filter(({ shape }) => shape !== "beside");
  for (const [box, ends] of Map.groupBy(fromLeft, ({ to }) => to)) {
    spread(
      into,
      box,
      ends.map((plan) => ({ id: plan.arrow.id, y: plan.from.y, key: trackKey(plan) })),
    );
  }
  return { out, into };
}

/** Where each arrow goes up or down in a gutter, by `gutter arrow`; runs stand apart, buses stay together. */
function gutterRuns(layout: SwimlaneLayout, plans: readonly LanePlan[]): ReadonlyMap<string, number> {
  const users = layout.columns.concat({ left: 0, right: 0 }).map(() => new Map<string, number>());
  const uses: { gutter: number; run: string; id: string; height: number }[] = plans.flatMap((plan) => {
    const { arrow, from, to, shape } = plan;
    const height = Math.abs(from.y - to.y);
    const exit = { gutter: from.column + 1, run: `out ${arrow.id}`, id: `out ${arrow.id}`, height };
    const entry = { gutter: to.column, run: `in ${trackKey(plan)}`, id: `in ${arrow.id}`, height };
    if (shape === "upright") return [];
    if (shape === "channel") return [exit, entry];
    return shape === "beside" ? [exit] : [{ ...exit, gutter: to.column }];
  });
  for (const { gutter, run, height } of uses) {
    const own = users[gutter];
    own?.set(run, Math.max(own.get(run) ?? 0, height));
  }
  const at = new Map<string, number>();
  for (const { gutter, run, id } of uses) {
    // The shortest run stands nearest to the boxes that it leaves.
    const order = [...(users[gutter] ?? [])].sort(([, a], [, b]) => a - b).map(([key]) => key);
    const [left, right] = gutterEdges(layout, gutter);
    const step = Math.min(14, (right - left - 16) / Math.max(1, order.length));
    at.set(id, Math.round(left + 8 + step * (order.indexOf(run) + 0.5)));
  }
  return at;
}

function gutterEdges({ columns, width }: SwimlaneLayout, gutter: number): readonly [number, number] {
  const [before, after] = [columns[gutter - 1], columns[gutter]];
  return [
    before?.right ?? (after?.left ?? 0) - 30,
    after?.left ?? Math.min(width, (before?.right ?? 0) + 46),
  ];
}

/** Height of each channel track, by its end. */
function trackHeights(layout: SwimlaneLayout, plans: readonly LanePlan[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const used = layout.lanes.map(() => 0);
  for (const plan of plans) {
    if (plan.shape !== "channel" || heights.has(trackKey(plan))) continue;
    const lane = channelLane(plan);
    const place = used[lane] ?? 0;
    used[lane] = place + 1;
    const top = layout.lanes[lane]?.y ?? layout.bottom;
    heights.set(trackKey(plan), top + TRACK * (place + 0.75));
  }
  return heights;
}

function pointsOf(
  plan: LanePlan,
  ports: Ports,
  gutters: ReadonlyMap<string, number>,
  tracks: ReadonlyMap<string, number>,
): Point[] {
  const { arrow, from, to, shape } = plan;
  if (shape === "upright") {
    const x = from.x + from.width / 2;
    const down = from.y < to.y;
    return [
      { x, y: down ? from.y + from.height : from.y },
      { x, y: down ? to.y : to.y + to.height },
    ];
  }
  const start = { x: from.x + from.width, y: ports.out.get(arrow.id) ?? from.y };
  const endY = ports.into.get(arrow.id) ?? to.y;
  const outX = gutters.get(`out ${arrow.id}`) ?? start.x;
  if (shape === "beside") {
    return [start, { x: outX, y: start.y }, { x: outX, y: endY }, { x: to.x + to.width, y: endY }];
  }
  const end = { x: to.x, y: endY };
  if (shape === "elbow") return [start, { x: outX, y: start.y }, { x: outX, y: endY }, end];
  const inX = gutters.get(`in ${arrow.id}`) ?? end.x;
  const track = tracks.get(trackKey(plan)) ?? start.y;
  return [
    start,
    { x: outX, y: start.y },
    { x: outX, y: track },
    { x: inX, y: track },
    { x: inX, y: endY },
    end,
  ];
}
