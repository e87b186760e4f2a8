import type { Point } from "../draw/round.ts";
import { chainBottom, type FlowLayout, placeBelow } from "./flow-layout.ts";
import { planReturns, type ReturnPlan } from "./plan-return.ts";
import type { Route } from "./route-forward.ts";

const CHANNEL = 22;
const BELOW_GAP = 20;

/**
 * Everything that goes back, or to and from the boxes below: out of a side into the gutter, along a channel under
 * the boxes that it passes, and up into its end. Also places the boxes below, which the channels push down.
 */
export function routeReturns(layout: FlowLayout): { readonly routes: Route[]; readonly bottom: number } {
  // First at height 0: which ways need a channel, and from where to where, does not depend on the height.
  placeBelow(layout, 0);
  const channels = placeChannels(layout, planReturns(layout));
  const chainEnd = chainBottom(layout, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const lowestChannel = Math.max(chainEnd, ...[...channels.values()].map((channel) => channel.y));
  const hasBelow = layout.ranked.below.some((column) => column.length > 0);
  const bottom = hasBelow ? placeBelow(layout, belowTop(layout, channels)) : lowestChannel;
  const routes = planReturns(layout).map((plan) => ({
    link: plan.link,
    shape: "angles" as const,
    points: wayOf(plan, plan.channel === null ? null : (channels.get(plan.channel)?.y ?? null)),
  }));
  return { routes, bottom: Math.max(bottom, lowestChannel) };
}

function wayOf({ exit, entry }: ReturnPlan, channel: number | null): Point[] {
  const turns =
    channel === null
      ? [exit.edge.y, entry.edge.y].map((y) => ({ x: exit.runX, y }))
      : [
          { x: exit.runX, y: exit.edge.y },
          { x: exit.runX, y: channel },
          { x: entry.runX, y: channel },
          { x: entry.runX, y: entry.edge.y },
        ];
  return [exit.edge, ...turns, entry.edge];
}

interface Span {
  readonly left: number;
  readonly right: number;
}
interface Channel extends Span {
  readonly y: number;
}

/** As high as the chain and its channels let the boxes below and their straight ways stand. */
function belowTop(layout: FlowLayout, channels: ReadonlyMap<string, Channel>): number {
  const { below } = layout.ranked;
  const spans: Span[] = [
    ...layout.slots.filter((_, column) => (below[column] ?? []).length > 0),
    ...planReturns(layout)
      .filter(({ channel }) => channel === null)
      .map(({ exit, entry }) => ({
        left: Math.min(exit.runX, entry.runX),
        right: Math.max(exit.edge.x, entry.runX),
      })),
  ];
  const bottoms = spans.flatMap(({ left, right }) => [
    chainBottom(layout, left, right),
    ...[...channels.values()].filter((one) => one.left < right && left < one.right).map(({ y }) => y),
  ]);
  return Math.round(Math.max(layout.chainTop, ...bottoms) + BELOW_GAP);
}

/** Height of each channel: just under the boxes that it passes, apart from every other that it would run along. */
function placeChannels(layout: FlowLayout, plans: readonly ReturnPlan[]): Map<string, Channel> {
  const spans = new Map<string, Span>();
  for (const { channel, exit, entry } of plans) {
    if (channel === null) continue;
    const before = spans.get(channel) ?? { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
    spans.set(channel, {
      left: Math.min(before.left, exit.runX, entry.runX),
      right: Math.max(before.right, exit.runX, entry.runX),
    });
  }
  const placed = new Map<string, Channel>();
  const shortestFirst = [...spans].sort(([, a], [, b]) => a.right - a.left - (b.right - b.left));
  for (const [channel, span] of shortestFirst) {
    let y = chainBottom(layout, span.left, span.right) + CHANNEL;
    const inTheWay = () =>
      [...placed.values()].find(
        (other) =>
          Math.abs(other.y - y) < CHANNEL && other.left < span.right + 8 && span.left < other.right + 8,
      );
    for (let other = inTheWay(); other; other = inTheWay()) y = other.y + CHANNEL;
    placed.set(channel, { ...span, y });
  }
  return placed;
}
