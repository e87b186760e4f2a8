import { type Point, polar, polyline, round } from "../draw/round.ts";
import { type PlacedRadar, placeRadar } from "../radar/place-radar.ts";
import { clampToRadar } from "../radar/place-sides.ts";
import { drawnSides, type RadarState } from "../radar/radar-state.ts";

/** One mineral before and after: `after` is the radar that is filled, `before` the outline behind it. */
export interface PolicyRadarState {
  readonly after: RadarState;
  /** Value of each spoke before, in the order of the spokes; null where there is no number. */
  readonly before: readonly (number | null)[];
}

export interface PlacedPolicyRadar {
  readonly after: PlacedRadar;
  readonly outline: string;
  readonly points: readonly (Point | null)[];
  /** From before to after along the spoke, where there is room for an arrow between the two points. */
  readonly arrows: readonly { readonly spoke: number; readonly line: string; readonly head: string }[];
}

/** Below this distance the two points touch and an arrow between them cannot be seen. */
const SHORTEST_ARROW = 15;
const POINT = 6;

export function placePolicyRadar(
  state: PolicyRadarState,
  width: number,
  height: number,
  radius: number,
): PlacedPolicyRadar {
  const after = placeRadar(state.after, width, height, radius);
  const count = state.before.length;
  const points = state.before.map((value, index) =>
    value === null ? null : polar(after.centre, radius * clampToRadar(value), index / count),
  );
  return {
    after,
    points,
    outline: drawnSides(state.before)
      .map(([from, to]) =>
        polyline([points[from], points[to]].filter((point) => point !== null && point !== undefined)),
      )
      .join(""),
    arrows: points.flatMap((from, spoke) => {
      const to = after.spokes[spoke]?.vertex;
      const arrow = from && to ? arrowBetween(from, to) : null;
      return arrow ? [{ spoke, ...arrow }] : [];
    }),
  };
}

function arrowBetween(from: Point, to: Point): { line: string; head: string } | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < SHORTEST_ARROW) return null;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const along = (distance: number): Point => ({
    x: round(from.x + dx * distance),
    y: round(from.y + dy * distance),
  });
  const [start, tip] = [along(POINT), along(length - POINT)];
  const beside = (side: 1 | -1): Point => ({
    x: round(tip.x - dx * 5 - dy * 3 * side),
    y: round(tip.y - dy * 5 + dx * 3 * side),
  });
  return { line: polyline([start, tip]), head: polyline([beside(1), tip, beside(-1)]) };
}
