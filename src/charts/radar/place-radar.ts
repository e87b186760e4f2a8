import { type Point, polar, polygon, polyline, round } from "../draw/round.ts";
import { wrapText } from "../draw/text-width.ts";
import { clampToRadar, type PlacedSide, placeSides, placeWhisker } from "./place-sides.ts";
import { drawnSides, type RadarArc, type RadarSpoke, type RadarState } from "./radar-state.ts";

export const LABEL_SIZE = 12;
export const LABEL_LINE = 15;
export const RINGS = [0.2, 0.4, 0.6, 0.8, 1] as const;

export interface PlacedSpoke {
  readonly spoke: RadarSpoke;
  readonly end: Point;
  readonly vertex: Point | null;
  /** Interval on the spoke, with a cap across it at both ends. */
  readonly whisker: readonly string[];
  readonly tick: Point | null;
  /** Lines of the label, and where the first of them and the value below them stand. */
  readonly lines: readonly string[];
  readonly label: Point;
  readonly anchor: "start" | "middle" | "end";
}

export interface PlacedRadar {
  readonly centre: Point;
  readonly rings: readonly { readonly at: number; readonly path: string; readonly label: Point }[];
  readonly thresholds: string;
  readonly sides: readonly PlacedSide[];
  readonly spokes: readonly PlacedSpoke[];
  readonly arcs: readonly {
    readonly arc: RadarArc;
    readonly path: string;
    readonly label: Point;
    readonly anchor: "start" | "middle" | "end";
  }[];
}

export function placeRadar(state: RadarState, width: number, height: number, radius: number): PlacedRadar {
  const centre = { x: round(width / 2), y: round(height / 2) };
  const count = state.spokes.length;
  const at = (index: number, value: number): Point => polar(centre, radius * value, index / count);
  const values = state.spokes.map((spoke) => spoke.value);
  return {
    centre,
    rings: RINGS.map((ring) => ({
      at: ring,
      path: polygon(values.map((_, index) => at(index, ring))),
      label: { x: centre.x + 4, y: round(centre.y - radius * ring + 3.5) },
    })),
    thresholds: thresholdRing(state.spokes, at),
    sides: placeSides(values, centre, at),
    spokes: state.spokes.map((spoke, index) => placeSpoke(spoke, index, count, at, { radius, width })),
    arcs: state.arcs.map((arc) => placeArc(arc, centre, radius, count)),
  };
}

function thresholdRing(spokes: readonly RadarSpoke[], at: (index: number, value: number) => Point): string {
  const thresholds = spokes.map((spoke) => spoke.threshold);
  return drawnSides(thresholds)
    .map(([from, to]) => polyline([at(from, thresholds[from] ?? 0), at(to, thresholds[to] ?? 0)]))
    .join("");
}

function placeSpoke(
  spoke: RadarSpoke,
  index: number,
  count: number,
  at: (index: number, value: number) => Point,
  { radius, width }: { readonly radius: number; readonly width: number },
): PlacedSpoke {
  const turn = index / count;
  const anchor = turn === 0 || turn === 0.5 ? "middle" : turn < 0.5 ? "start" : "end";
  const reach = at(index, 1 + 24 / radius);
  const room = anchor === "middle" ? width : anchor === "start" ? width - reach.x : reach.x;
  const lines = wrapText(spoke.label, room, LABEL_SIZE);
  const above =
    turn === 0 ? lines.length * LABEL_LINE - 6 : turn === 0.5 ? -8 : (lines.length - 1) * (LABEL_LINE / 2);
  return {
    spoke,
    end: at(index, 1),
    vertex: spoke.value === null ? null : at(index, clampToRadar(spoke.value)),
    whisker:
      spoke.low === null || spoke.high === null
        ? []
        : placeWhisker([at(index, clampToRadar(spoke.low)), at(index, clampToRadar(spoke.high))], turn),
    tick: spoke.tick === null ? null : at(index, spoke.tick),
    lines,
    label: { x: reach.x, y: round(reach.y - above) },
    anchor,
  };
}

function placeArc(arc: RadarArc, centre: Point, radius: number, count: number) {
  const reach = radius + 13;
  const margin = 0.42 / count;
  const start = arc.from / count - margin;
  const stop = arc.to / count + margin;
  const steps = 24;
  const along = Array.from({ length: steps + 1 }, (_, step) =>
    polar(centre, reach, start + ((stop - start) * step) / steps),
  );
  // Beside the arc's first side, where no axis label stands.
  const turn = (arc.from + 0.5) / count;
  const label = polar(centre, reach + 8, turn);
  const anchor = Math.abs(label.x - centre.x) < 1 ? "middle" : label.x > centre.x ? "start" : "end";
  return { arc, path: polyline(along), label, anchor } as const;
}
