import { proxy } from "../evidence/cell.ts";
import { OTHER_COUNTRIES } from "../evidence/vocabulary.ts";
import type { ProductionRoute, RouteCountry } from "../footprint/footprint-reference.ts";
import type { Cell } from "../results.ts";
import { amountOf, type ByCountry } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";

/** t of CO2 a year; low and high differ where the country's route is not known. */
export interface CarbonRange {
  readonly low: number;
  readonly high: number;
}

/** What one source of refined supply causes. */
export interface CarbonRow {
  /** `OTH` for imports that no country is named for. */
  readonly country: string;
  readonly place: "import" | "home";
  /** Null: nobody says by which route the country makes it, and every known route may be. */
  readonly route: string | null;
  readonly grade: RouteCountry["grade"] | null;
  readonly before: CarbonRange;
  readonly after: CarbonRange;
}

export const NO_CARBON_REASONS = ["no-route", "need-unknown"] as const;

/** CO2 of making the refined metal that home takes, before and after; or why there is no number. */
export type Carbon =
  | {
      readonly kind: "carbon";
      /** t CO2 a year. The value of an interval is its middle, which the note `interval-middle` says. */
      readonly before: Cell;
      readonly after: Cell;
      /** Largest change first, so that a measure's own country leads; without one the largest before. */
      readonly byCountry: readonly CarbonRow[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "none"; readonly reason: (typeof NO_CARBON_REASONS)[number] };

/**
 * How much CO2 does the refined metal cause that home imports or refines? t CO2 a year = Σ over countries of t of
 * content × kg CO2 per kg of the country's route, as documents print the routes' totals. A route's total is per kg of
 * its product (magnesium alloy, gallium of 6N and above), which is taken as pure metal.
 *
 * A country whose route nobody states may use any known route: it adds an interval from the lowest to the highest
 * total, never 0. Recycled and saved tonnes are no import and cause none here; what recycling itself causes is not
 * counted. Without a printed route, or with a need that is not known in tonnes, there is no number.
 */
export function carbon(state: PolicyState, outcome: Outcome): Carbon {
  const routes = state.routes.filter(({ mineral }) => mineral === state.mineral.id);
  if (routes.length === 0) return { kind: "none", reason: "no-route" };
  if (state.need.unit !== "t") return { kind: "none", reason: "need-unknown" };
  const rows = [
    ...importRows(state.refined.flows, outcome.refined).map(({ country, before, after }) =>
      rowOf(routes, country, "import", before, after),
    ),
    rowOf(routes, state.home, "home", state.homeRefining, outcome.homeRefining + outcome.refinedAtHome),
  ].filter(({ before, after }) => before.high > 0 || after.high > 0);
  const notes = notesOf(routes, rows);
  const cell = (of: (row: CarbonRow) => CarbonRange): Cell => {
    const low = rows.reduce((sum, row) => sum + of(row).low, 0);
    const high = rows.reduce((sum, row) => sum + of(row).high, 0);
    const origins = routes.map(({ origin }) => origin);
    return proxy("printed-total", {
      value: (low + high) / 2,
      low,
      high,
      unit: "t-CO2",
      year: state.at,
      basis: null,
      origins,
      notes: low < high ? [...notes, "interval-middle"] : notes,
    });
  };
  return {
    kind: "carbon",
    before: cell(({ before }) => before),
    after: cell(({ after }) => after),
    byCountry: rows.toSorted((a, b) => changeOf(b) - changeOf(a) || b.before.high - a.before.high),
    notes,
  };
}

/** Size of a change in t CO2 a year, at the end of the interval that moves most. Rounding is no change. */
function changeOf({ before, after }: CarbonRow): number {
  const most = Math.max(Math.abs(after.low - before.low), Math.abs(after.high - before.high));
  return most > Math.max(before.high, after.high) * 1e-9 ? most : 0;
}

function importRows(before: ByCountry, after: ByCountry) {
  const countries = [...new Set([...before.countries, ...after.countries])];
  return [
    ...countries.map((country) => ({
      country,
      before: amountOf(before, country),
      after: amountOf(after, country),
    })),
    { country: OTHER_COUNTRIES, before: before.rest, after: after.rest },
  ];
}

function rowOf(
  routes: readonly ProductionRoute[],
  country: string,
  place: CarbonRow["place"],
  before: number,
  after: number,
): CarbonRow {
  const route = routes.find((one) => one.countries.some((known) => known.country === country));
  const totals = (route ? [route] : routes).map(({ total }) => total);
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  return {
    country,
    place,
    route: route?.id ?? null,
    grade: route?.countries.find((known) => known.country === country)?.grade ?? null,
    before: { low: before * low, high: before * high },
    after: { low: after * low, high: after * high },
  };
}

/** What a reader must know: whose route is open, that one route gives no interval, and what is not counted. */
function notesOf(routes: readonly ProductionRoute[], rows: readonly CarbonRow[]): string[] {
  const open = rows.filter(({ route }) => route === null).map(({ country }) => country);
  return [
    ...(open.length > 0 ? [`route-unknown:${open.join(",")}`] : []),
    ...(open.length > 0 && routes.length === 1 ? ["single-route"] : []),
    "recycled-not-counted",
  ];
}
