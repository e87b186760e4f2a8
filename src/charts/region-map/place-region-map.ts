import { round } from "../draw/round.ts";
import { estimateTextWidth, wrapText } from "../draw/text-width.ts";
import type { MapAxis, MapPlace, MapRegion, RegionMapState } from "./region-map-state.ts";

export interface PlacedRegion {
  readonly region: MapRegion;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly noteLines: readonly string[];
}
export interface PlacedRegionMap {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly regions: readonly PlacedRegion[];
}

export function placeRegionMap(state: RegionMapState, width: number, height: number): PlacedRegionMap {
  const top = 24;
  const bottom = height - 42;
  const left =
    Math.ceil(Math.max(...state.vertical.ticks.map((tick) => estimateTextWidth(tick.text, 11)), 0)) + 12;
  // The last tick is centred on the edge.
  const right = width - 4 - Math.ceil(estimateTextWidth(state.horizontal.ticks.at(-1)?.text ?? "", 11) / 2);
  const xOf = (part: number) => round(left + part * (right - left));
  const yOf = (part: number) => round(bottom - part * (bottom - top));
  const ticks = (axis: MapAxis, place: (part: number) => number) =>
    axis.ticks.map((tick) => ({ at: place(tick.at), text: tick.text }));
  const box = (from: MapPlace, to: MapPlace) => ({
    x: xOf(from.x),
    y: yOf(to.y),
    width: round(xOf(to.x) - xOf(from.x)),
    height: round(yOf(from.y) - yOf(to.y)),
  });
  return {
    left,
    right,
    top,
    bottom,
    xTicks: ticks(state.horizontal, xOf),
    yTicks: ticks(state.vertical, yOf),
    regions: state.regions.map((region) => {
      const place = box(region.from, region.to);
      return {
        region,
        ...place,
        lines: wrapText(region.label, place.width - 12, 12),
        noteLines: wrapText(region.note, place.width - 12, 10.5),
      };
    }),
  };
}
