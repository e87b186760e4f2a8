import { DottedFill, StripedFill } from "../draw/hatch.tsx";
import type { BarSeries } from "./stacked-bars-state.ts";

/** Fill of a series: its colour, or the pattern of its kind. */
export const fillOf = (prefix: string, series: BarSeries): string =>
  series.pattern === "plain" ? series.colour : `url(#${patternId(prefix, series)})`;

const patternId = (prefix: string, series: BarSeries): string => `${prefix}-fill-${series.id}`;

/** The pattern of a series that is not plain. */
export function SeriesPattern({ prefix, series }: { readonly prefix: string; readonly series: BarSeries }) {
  const id = patternId(prefix, series);
  switch (series.pattern) {
    case "striped":
      return <StripedFill id={id} colour={series.colour} />;
    case "dotted":
      return <DottedFill id={id} colour={series.colour} />;
    default:
      return null;
  }
}
