import { ink } from "../../../charts/draw/ink.ts";
import type { LineChartState } from "../../../charts/line-chart/line-chart-state.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type SeriesParts, shownYears } from "./supply-series-view.ts";

/** The finding: HHI of the first and of the last year drawn. */
export function hhiTitle({ tongue, words, mineral, ...rest }: SeriesParts): string {
  const years = shownYears(rest);
  const [first, last] = [years[0], years.at(-1)];
  return tongue.say(words.hhi.title, {
    mineral: tongue.f.mineral(mineral),
    start: tongue.f.index(first?.hhi.central ?? 0),
    from: String(first?.year ?? ""),
    end: tongue.f.index(last?.hhi.central ?? 0),
    to: String(last?.year ?? ""),
  });
}

/** HHI over the years with what the unnamed rest leaves open; a year without data is a gap. */
export function hhiChart(parts: SeriesParts, title: string): LineChartState {
  const { tongue, words } = parts;
  const { f, say } = tongue;
  const years = shownYears(parts);
  const byYear = new Map(years.map((one) => [one.year, one]));
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const span = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const open = years.some((one) => f.index(one.hhi.low) !== f.index(one.hhi.high));
  const line = (id: "central" | "low" | "high", dash?: string) => ({
    id,
    label: words.hhi[id],
    colour: id === "central" ? ink.accent : ink.mute,
    points: span.map((x) => ({ x, y: byYear.get(x)?.hhi[id] ?? null })),
    ...(dash ? { dash } : {}),
  });
  return {
    title,
    description: say(words.hhi.description, {
      from: String(first),
      start: f.index(byYear.get(first)?.hhi.central ?? 0),
      to: String(last),
      end: f.index(byYear.get(last)?.hhi.central ?? 0),
    }),
    series: open ? [line("central"), line("low", "4 3"), line("high", "1 3")] : [line("central")],
    unit: "",
    formatY: f.index,
    formatX: String,
    selectedX: null,
    yMax: 1,
  };
}

export function hhiTable(parts: SeriesParts, caption: string): TableModel {
  const { tongue, words } = parts;
  const { f } = tongue;
  return {
    caption,
    columns: [
      { key: "year", label: words.hhi.year },
      { key: "hhi", label: words.hhi.central, numeric: true },
      { key: "low", label: words.hhi.low, numeric: true },
      { key: "high", label: words.hhi.high, numeric: true },
      { key: "first", label: words.hhi.first },
      { key: "share", label: words.hhi.firstShare, numeric: true },
    ],
    rows: shownYears(parts)
      .toReversed()
      .map((year) => {
        const leader = year.countries[0];
        return {
          key: String(year.year),
          cells: [
            cell(String(year.year), year.year),
            cell(f.index(year.hhi.central), year.hhi.central),
            cell(f.index(year.hhi.low), year.hhi.low),
            cell(f.index(year.hhi.high), year.hhi.high),
            cell(leader ? f.country(leader.country) : "–"),
            cell(leader ? f.share(leader.share) : "–", leader?.share ?? null),
          ],
        };
      }),
  };
}
