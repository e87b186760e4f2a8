import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { type Point, round } from "../draw/round.ts";
import { spreadApart } from "../draw/spread-apart.ts";
import { estimateTextWidth, fitText } from "../draw/text-width.ts";
import { type Tick, yearTicks } from "../draw/ticks.ts";
import type { AreaLayer, OverlayLine, StackedAreasState } from "./stacked-areas-state.ts";

const LABEL_SIZE = 11.5;
const LABEL_HEIGHT = 15;

export interface PlacedLayer {
  readonly layer: AreaLayer;
  readonly path: string;
  readonly labelY: number;
  readonly endY: number;
  readonly label: string;
}
export interface PlacedOverlay {
  readonly line: OverlayLine;
  readonly path: string;
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  readonly labelY: number;
  readonly endX: number;
  readonly endY: number;
  readonly label: string;
}
export interface PlacedStack {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly layers: readonly PlacedLayer[];
  readonly total: string;
  readonly band: string | null;
  readonly overlays: readonly PlacedOverlay[];
}

/** Null when there is no year to draw. */
export function placeStackedAreas(
  state: StackedAreasState,
  width: number,
  height: number,
): PlacedStack | null {
  const [first, last] = [state.xs[0], state.xs.at(-1)];
  if (first === undefined || last === undefined) return null;
  const frame = placeFrame(state, { first, last, width, height });
  const layers = placeLayers(state, frame);
  const overlays = placeOverlays(state, frame);
  const labels = spreadApart(
    [...layers, ...overlays].map((one) => one.endY),
    { gap: LABEL_HEIGHT, top: frame.top, bottom: frame.bottom },
  );
  const { left, right, top, bottom, at, y, indices } = frame;
  const room = width - right - 18;
  const named = <T extends { readonly label: string }>(one: T, place: number) => ({
    ...one,
    labelY: labels[place] ?? 0,
    label: fitText(one.label, room, LABEL_SIZE),
  });
  return {
    left,
    right,
    top,
    bottom,
    xTicks: yearTicks(first, last, right - left).map((value) => ({
      at: frame.xOf(value),
      text: state.formatX(value),
    })),
    yTicks: frame.yTicks,
    layers: layers.map((one, index) => named(one, index)),
    total:
      line<number>()
        .x(at)
        .y((index) => y(frame.totals[index] ?? 0))(indices) ?? "",
    band: state.band ? bandPath(state.band, indices, at, y) : null,
    overlays: overlays.map((one, index) => named(one, layers.length + index)),
  };
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly totals: readonly number[];
  readonly indices: number[];
  readonly yTicks: PlacedStack["yTicks"];
  readonly xOf: (x: number) => number;
  /** Horizontal place of the year with an index. */
  readonly at: (index: number) => number;
  readonly y: (value: number) => number;
}

function placeFrame(
  state: StackedAreasState,
  { first, last, width, height }: { first: number; last: number; width: number; height: number },
): Frame {
  const indices = state.xs.map((_, index) => index);
  const totals = indices.map((index) => sumUpTo(state.layers, state.layers.length, index));
  const top = 26;
  const bottom = height - 22;
  const names = [...state.layers, ...state.overlays].map((one) => estimateTextWidth(one.label, LABEL_SIZE));
  const right = Math.round(width - Math.min(width * 0.38, Math.max(...names, 0) + 20));
  const others = [
    ...(state.band?.high ?? []),
    ...state.overlays.flatMap((one) => one.points.map((p) => p.y)),
  ];
  const scaleY = scaleLinear([0, Math.max(...totals, ...others, 0) || 1], [bottom, top]).nice(4);
  const y = (value: number) => round(scaleY(value));
  const yTicks = scaleY.ticks(4).map((value) => ({ at: y(value), text: state.formatY(value) }));
  const left = Math.ceil(Math.max(...yTicks.map((tick) => estimateTextWidth(tick.text, 11)))) + 8;
  const scaleX = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [left, right]);
  const xOf = (x: number) => round(scaleX(x));
  const at = (index: number) => xOf(state.xs[index] ?? first);
  return { left, right, top, bottom, totals, indices, yTicks, xOf, at, y };
}

function placeLayers({ layers }: StackedAreasState, { at, y, indices }: Frame): PlacedLayer[] {
  const end = indices.length - 1;
  return layers.map((layer, order) => {
    const bottomAt = (index: number) => sumUpTo(layers, order, index);
    const topAt = (index: number) => sumUpTo(layers, order + 1, index);
    const shape = area<number>()
      .x(at)
      .y0((index) => y(bottomAt(index)))
      .y1((index) => y(topAt(index)));
    const endY = y((bottomAt(end) + topAt(end)) / 2);
    return { layer, path: shape(indices) ?? "", endY, labelY: endY, label: layer.label };
  });
}

function placeOverlays({ overlays }: StackedAreasState, { xOf, y, right, bottom }: Frame): PlacedOverlay[] {
  const draw = line<Point>()
    .x((point) => point.x)
    .y((point) => point.y);
  return overlays.map((one) => {
    const marks = one.points.map((point) => ({ x: xOf(point.x), y: y(point.y) }));
    const end = marks.at(-1) ?? { x: right, y: bottom };
    const path = one.drawnAs === "crosses" ? "" : (draw(marks) ?? "");
    return { line: one, path, marks, endX: end.x, endY: end.y, labelY: end.y, label: one.label };
  });
}

/** Sum of the layers below `count` at one year. */
export function sumUpTo(layers: readonly AreaLayer[], count: number, index: number): number {
  return layers.slice(0, count).reduce((sum, layer) => sum + (layer.values[index] ?? 0), 0);
}

function bandPath(
  band: NonNullable<StackedAreasState["band"]>,
  indices: number[],
  at: (index: number) => number,
  y: (value: number) => number,
): string {
  const shape = area<number>()
    .x(at)
    .y0((index) => y(band.low[index] ?? 0))
    .y1((index) => y(band.high[index] ?? 0));
  return shape(indices) ?? "";
}
