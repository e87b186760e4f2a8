import type { GrowthFit, GrowthWindowState } from "../../../charts/growth-window/growth-window-state.ts";
import type { GrowthOptions, GrowthRate } from "../../../core/index.ts";
import { sayDemandIssue } from "../../../i18n/say-study.ts";
import type { DemandWords } from "../../../i18n/web-demand.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { GrowthAnswer } from "../../study/study-questions.ts";
import { exactPercent } from "./forecast-tables.tsx";

export interface TrendWindow {
  readonly from: number;
  readonly to: number;
  readonly irregular: readonly number[];
  readonly reading: "unbroken" | "dropped";
}
export interface TrendParts {
  readonly tongue: Tongue;
  readonly words: DemandWords;
  readonly mineral: string;
  readonly window: TrendWindow;
  readonly answer: GrowthAnswer;
}

const READINGS = ["unbroken", "dropped"] as const;
const METHODS = ["end-points", "log-linear"] as const;

/** Both readings of "without irregular years" by both methods: the four growth rates that are shown side by side. */
export function trendWindows({ from, to, irregular }: Omit<TrendWindow, "reading">): GrowthOptions[] {
  return READINGS.flatMap((reading) => METHODS.map((method) => ({ from, to, irregular, reading, method })));
}

/** The chosen reading by end points: the figure's finding. */
export function chosenRate({ window, answer }: TrendParts): GrowthRate | null {
  const found = answer.findings[READINGS.indexOf(window.reading) * METHODS.length];
  return found?.kind === "rate" ? found : null;
}

export function trendState(parts: TrendParts, title: string): GrowthWindowState {
  const { tongue, words, mineral, window, answer } = parts;
  const { say, f } = tongue;
  const rate = chosenRate(parts);
  const used = new Set(rate?.years ?? []);
  const kindOf = (year: number) =>
    window.irregular.includes(year) && year >= window.from && year <= window.to
      ? ("irregular" as const)
      : used.has(year)
        ? ("used" as const)
        : ("outside" as const);
  const points = answer.series.flatMap(({ year, value }) =>
    value === null ? [] : [{ x: year, y: value, use: kindOf(year) }],
  );
  const text = { used: words.trend.used, irregular: words.trend.irregularYear, outside: words.trend.outside };
  return {
    title,
    description: say(words.trend.description, {
      mineral: f.mineral(mineral),
      first: String(points[0]?.x ?? ""),
      last: String(points.at(-1)?.x ?? ""),
      used: f.list(points.filter((point) => point.use === "used").map((point) => String(point.x))),
      out: f.list(points.filter((point) => point.use === "irregular").map((point) => String(point.x))),
    }),
    unit: f.unit(answer.unit, answer.basis, mineral),
    points,
    window: [window.from, window.to],
    fits: rate ? [fitOf(parts, rate)] : [],
    formatY: f.number,
    formatX: String,
    pressLabel: (year) => say(words.trend.press, { year: String(year), use: text[kindOf(year)] }),
  };
}

/** The curve that a rate means, from the first used year to the last. */
function fitOf({ answer, words }: TrendParts, rate: GrowthRate): GrowthFit {
  const start = answer.series.find((point) => point.year === rate.from)?.value ?? 0;
  const end = start * (1 + rate.rate) ** (rate.to - rate.from);
  return { id: "rate", label: words.trend.rate, dash: "", from: rate.from, to: rate.to, start, end };
}

export function trendTable({ tongue, words, answer }: TrendParts, caption: string): TableModel {
  const readings = { unbroken: words.trend.unbroken, dropped: words.trend.dropped };
  const methods = { "end-points": words.trend.endPoints, "log-linear": words.trend.logLinear };
  return {
    caption,
    columns: [
      { key: "reading", label: words.trend.reading },
      { key: "method", label: words.trend.method },
      { key: "rate", label: words.trend.rate, numeric: true },
      { key: "window", label: words.trend.window },
      { key: "years", label: words.trend.years, wide: true },
      { key: "error", label: words.trend.error, numeric: true },
    ],
    rows: READINGS.flatMap((reading, first) =>
      METHODS.map((method, second) => {
        const found = answer.findings[first * METHODS.length + second];
        const head = [cell(readings[reading]), cell(methods[method])];
        if (!found || found.kind === "issue") {
          const said = found ? sayDemandIssue(found.issue, tongue.language) : null;
          return {
            key: `${reading}.${method}`,
            cells: [...head, cell("–", null), cell(""), cell(said ? `${said.message}. ${said.hint}` : "")],
          };
        }
        return {
          key: `${reading}.${method}`,
          cells: [
            ...head,
            cell(exactPercent(found.rate), found.rate),
            cell(`${found.from}–${found.to}`),
            cell(spansOf(found.years)),
            cell(
              found.standardError === null ? "–" : `±${(found.standardError * 100).toFixed(2)}%`,
              found.standardError,
            ),
          ],
        };
      }),
    ),
  };
}

/** `2000–2008, 2010–2019`. */
export function spansOf(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const span = spans.at(-1);
    if (span && span[1] === year - 1) span[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
