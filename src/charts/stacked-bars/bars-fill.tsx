import { PatternCircles, PatternLines } from "@visx/pattern";
import { ink } from "../draw/ink.ts";
import type { BarSeries } from "./stacked-bars-state.ts";

/** Fill of a series: its colour, or the pattern of its kind. */
export const fillOf = (prefix: string, series: BarSeries): string =>
  series.pattern === "plain" ? series.colour : `url(#${prefix}-fill-${series.id})`;

/** The pattern of a series that is not plain. */
export function SeriesPattern({ prefix, series }: { readonly prefix: string; readonly series: BarSeries }) {
  const id = `${prefix}-fill-${series.id}`;
  if (series.pattern === "striped") {
    return (
      <PatternLines
        id={id}
        width={6}
        height={6}
        stroke={ink.paper}
        strokeWidth={1.4}
        background={series.colour}
        orientation={["diagonal"]}
      />
    );
  }
  if (series.pattern === "dotted") {
    return (
      <PatternCircles
        id={id}
        width={6}
        height={6}
        radius={1.2}
        fill={ink.paper}
        background={series.colour}
        complement
      />
    );
  }
  return null;
}
