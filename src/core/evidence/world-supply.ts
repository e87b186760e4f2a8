import { type Concentration, herfindahl } from "../indicators/herfindahl.ts";
import type { Observation } from "./observation.ts";
import type { Basis, Measure, Stage } from "./vocabulary.ts";
import { OTHER_COUNTRIES, WORLD } from "./vocabulary.ts";
import type { WorldEvidence } from "./world-evidence.ts";

/** One country's part of a world quantity. */
export interface CountryOutput {
  readonly country: string;
  readonly value: number;
  /** Of max(published total, sum), 0..1. */
  readonly share: number;
  readonly origin: string;
  readonly locator: string;
}

/** World output, capacity or reserves of one mineral at one stage, from one source and year. */
export interface WorldSupply {
  readonly mineral: string;
  readonly stage: Stage;
  readonly measure: Measure;
  readonly year: number;
  readonly origin: string;
  readonly forms: readonly string[];
  readonly basis: Basis;
  readonly unit: string;
  /** Published total, null when none is printed. */
  readonly publishedTotal: number | null;
  /** Σ of the named countries, without "other countries". */
  readonly namedTotal: number;
  /** What the source prints as "other countries": part of the unnamed rest, null when it prints none. */
  readonly otherCountries: number | null;
  /** Denominator of the shares: max(published total, Σ named + other countries). */
  readonly total: number;
  readonly totalIsLowerBound: boolean;
  /** Named countries with a number, largest first. */
  readonly countries: readonly CountryOutput[];
  /** Countries that the source names without a number, with its reason. */
  readonly withoutNumber: readonly { readonly country: string; readonly reason: string }[];
  readonly concentration: Concentration;
  readonly notes: readonly string[];
}

export interface SupplyQuery {
  readonly mineral: string;
  readonly stage: Stage;
  readonly measure: Measure;
  readonly year: number;
  /** Family that the user prefers (`world-mining-data`); null for the order of the reference data. */
  readonly source: string | null;
}

/**
 * Who supplies the world at a stage? One source, one edition, one year, one basis.
 *
 * Order: the wanted year before an earlier one, the preferred family before the next, within a family the
 * newest edition that prints a world total for that year. An earlier year is said in the notes
 * (`nearest-earlier-year:2021`); there is no later one, and no value is carried over between editions.
 *
 * @returns null when no source names a country with a number at or before the year
 */
export function worldSupply(world: WorldEvidence, query: SupplyQuery): WorldSupply | null {
  const cacheKey = `supply/${query.mineral}/${query.stage}/${query.measure}/${query.year}/${query.source ?? ""}`;
  return world.once(cacheKey, () => {
    const rows = ownForms(world, query).filter((row) => row.year <= query.year && row.kind !== "statement");
    for (const { origin, year } of originsInOrder(world, rows, query)) {
      const supply = supplyOf(
        query,
        rows.filter((row) => row.origin === origin && row.year === year),
      );
      if (supply) return supply;
    }
    return null;
  });
}

/** The same quantity as every other source family has it in exactly that year. */
export function otherSupplies(world: WorldEvidence, chosen: WorldSupply): WorldSupply[] {
  const rows = ownForms(world, chosen).filter((row) => row.year === chosen.year && row.kind === "measured");
  const families = new Set(rows.map((row) => world.family(row.origin)));
  families.delete(world.family(chosen.origin));
  return [...families].sort().flatMap((family) => {
    const supply = worldSupply(world, { ...chosen, source: family });
    return supply && supply.year === chosen.year && world.family(supply.origin) === family ? [supply] : [];
  });
}

/** Years for which a stage has country data, newest last. */
export function supplyYears(world: WorldEvidence, mineral: string, stage: Stage, measure: Measure): number[] {
  const rows = ownForms(world, { mineral, stage, measure }).filter(
    (row) => row.country !== WORLD && row.value !== null && row.kind === "measured",
  );
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
}

function ownForms(
  world: WorldEvidence,
  query: Pick<SupplyQuery, "mineral" | "stage" | "measure">,
): readonly Observation[] {
  const rows = world.observations(query.mineral, query.stage, query.measure);
  const forms = world.minerals.get(query.mineral)?.forms[query.stage];
  return forms ? rows.filter((row) => forms.includes(row.form)) : rows.filter((row) => row.form === "");
}

/** Candidate origins and years, best first. */
function originsInOrder(
  world: WorldEvidence,
  rows: readonly Observation[],
  query: SupplyQuery,
): { origin: string; year: number }[] {
  const preference = world.reference.parameters.preference[query.stage] ?? [];
  const rank = (origin: string) => {
    const family = world.family(origin);
    if (family === query.source) return -1;
    const place = preference.indexOf(family);
    return place === -1 ? preference.length : place;
  };
  const found = new Map<string, { origin: string; year: number; hasTotal: boolean }>();
  for (const row of rows) {
    if (row.value === null) continue;
    const id = `${row.origin}/${row.year}`;
    const entry = found.get(id) ?? { origin: row.origin, year: row.year, hasTotal: false };
    if (row.country === WORLD) entry.hasTotal = true;
    found.set(id, entry);
  }
  // A source asked for by name goes before a better year of another one.
  const asked = (origin: string) => (query.source !== null && world.family(origin) === query.source ? 0 : 1);
  return [...found.values()].sort(
    (a, b) =>
      asked(a.origin) - asked(b.origin) ||
      b.year - a.year ||
      rank(a.origin) - rank(b.origin) ||
      Number(b.hasTotal) - Number(a.hasTotal) ||
      b.origin.localeCompare(a.origin, "en"),
  );
}

/** What a series covers where that is less, or other, than the mineral's name says; importers note it on their rows. */
const SCOPES = ["magnet-elements", "battery-grade", "natural-and-synthetic"] as const;

/** Sums the forms of one source and year; forms of another basis than the first are left out and named. */
function supplyOf(query: SupplyQuery, rows: readonly Observation[]): WorldSupply | null {
  const leading = rows.find(
    (row) => row.country !== WORLD && row.country !== OTHER_COUNTRIES && row.value !== null,
  );
  if (!leading) return null;
  const sameKind = rows.filter((row) => row.basis === leading.basis && row.unit === leading.unit);
  const countries = new Map<string, { value: number; locator: string }>();
  const blank = new Map<string, string>();
  const totals = new Map<string, number>();
  const formsWithCountries = new Set<string>();
  let lowerBound = false;
  let withoutUsa = false;
  let other: number | null = null;
  for (const row of sameKind) {
    if (row.country === OTHER_COUNTRIES) {
      if (row.value !== null) other = (other ?? 0) + row.value;
    } else if (row.country === WORLD) {
      if (row.value !== null) totals.set(row.form, row.value);
      if (row.note.includes("lower-bound")) lowerBound = true;
      if (row.note.includes("excludes-usa")) withoutUsa = true;
    } else if (row.value === null) {
      blank.set(row.country, row.missing ?? "not-reported");
    } else {
      const before = countries.get(row.country);
      countries.set(row.country, {
        value: (before?.value ?? 0) + row.value,
        locator: before?.locator ?? row.locator,
      });
      formsWithCountries.add(row.form);
    }
  }
  const named = [...countries.values()].reduce((sum, c) => sum + c.value, 0);
  const forms = [...formsWithCountries].sort();
  const publishedTotal = forms.every((form) => totals.has(form))
    ? forms.reduce((sum, form) => sum + (totals.get(form) ?? 0), 0)
    : null;
  const total = Math.max(publishedTotal ?? 0, named + (other ?? 0));
  const concentration = herfindahl(
    [...countries.values()].map((c) => c.value),
    total,
  );
  if (!concentration) return null;
  const notes: string[] = [];
  if (leading.year !== query.year) notes.push(`nearest-earlier-year:${leading.year}`);
  if (lowerBound) notes.push("world-total-lower-bound");
  if (blank.has("USA") && !countries.has("USA")) {
    if (withoutUsa) notes.push("excludes:USA");
    else if (blank.get("USA") === "withheld") notes.push("withheld:USA");
  }
  if (publishedTotal === null) notes.push("no-published-total");
  if (rows.some((row) => row.basis !== leading.basis)) notes.push(`basis-left-out:${leading.basis}`);
  const told = leading.note.split(" ");
  notes.push(...SCOPES.filter((scope) => told.includes(scope)));
  if (leading.kind === "model") notes.push("source-model");
  return {
    mineral: query.mineral,
    stage: query.stage,
    measure: query.measure,
    year: leading.year,
    origin: leading.origin,
    forms,
    basis: leading.basis,
    unit: leading.unit,
    publishedTotal,
    namedTotal: named,
    otherCountries: other,
    total,
    totalIsLowerBound: lowerBound,
    countries: [...countries]
      .map(([country, c]) => ({
        country,
        value: c.value,
        share: c.value / total,
        origin: leading.origin,
        locator: c.locator,
      }))
      .sort((a, b) => b.value - a.value || a.country.localeCompare(b.country, "en")),
    withoutNumber: [...blank]
      .filter(([country]) => !countries.has(country))
      .map(([country, reason]) => ({ country, reason })),
    concentration,
    notes,
  };
}
