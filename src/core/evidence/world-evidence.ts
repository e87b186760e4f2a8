import { GovernanceTable } from "../indicators/governance-risk.ts";
import type { GovernanceRow, Observation, PricePoint } from "./observation.ts";
import type { Override } from "./pack.ts";
import type { Mineral, Origin, Reference } from "./reference.ts";
import type { Measure, Stage } from "./vocabulary.ts";

const key = (mineral: string, stage: Stage, measure: Measure): string => `${mineral}/${stage}/${measure}`;

/** The evidence that is the same for every home country, indexed once and shared by all homes. */
export class WorldEvidence {
  readonly reference: Reference;
  readonly governance: GovernanceTable;
  readonly minerals: ReadonlyMap<string, Mineral>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Results that do not depend on the home country, by a key of their own. */
  readonly cache = new Map<string, unknown>();
  readonly #observations = new Map<string, Observation[]>();
  readonly #prices = new Map<string, PricePoint[]>();

  constructor(
    reference: Reference,
    evidence: {
      readonly observations: readonly Observation[];
      readonly governance: readonly GovernanceRow[];
      readonly prices: readonly PricePoint[];
      readonly overrides: readonly Override[];
    },
  ) {
    this.reference = reference;
    this.minerals = new Map(reference.minerals.map((m) => [m.id, m]));
    this.origins = new Map(reference.origins.map((o) => [o.id, o]));
    this.governance = new GovernanceTable(evidence.governance);
    const own = new Map(
      evidence.overrides.filter((o) => o.target.includes("/")).map((o) => [`${o.mineral}/${o.target}`, o]),
    );
    for (const row of evidence.observations) {
      push(this.#observations, key(row.mineral, row.stage, row.measure), withOverride(row, own));
    }
    for (const point of evidence.prices) push(this.#prices, point.mineral, point);
  }

  /** Observations of one quantity, all countries, years and origins. */
  observations(mineral: string, stage: Stage, measure: Measure): readonly Observation[] {
    return this.#observations.get(key(mineral, stage, measure)) ?? [];
  }

  prices(mineral: string): readonly PricePoint[] {
    return this.#prices.get(mineral) ?? [];
  }

  /** @throws {RangeError} for an id that the reference does not hold: faces resolve names before they ask. */
  mineral(id: string): Mineral {
    const mineral = this.minerals.get(id);
    if (!mineral) throw new RangeError(`unknown mineral id ${id}`);
    return mineral;
  }

  /** Family of an origin (`usgs-mcs` of `usgs-mcs-2026`); an own import is its own family. */
  family(origin: string): string {
    return this.origins.get(origin)?.family ?? origin;
  }

  /** Computes once per key; for results that all homes share. */
  once<T>(cacheKey: string, compute: () => T): T {
    if (!this.cache.has(cacheKey)) this.cache.set(cacheKey, compute());
    return this.cache.get(cacheKey) as T;
  }
}

function push<T>(map: Map<string, T[]>, mapKey: string, item: T): void {
  const list = map.get(mapKey);
  if (list) list.push(item);
  else map.set(mapKey, [item]);
}

function withOverride(row: Observation, own: ReadonlyMap<string, Override>): Observation {
  if (own.size === 0) return row;
  const form = row.form === "" ? "-" : row.form;
  const change = own.get(`${row.mineral}/${row.stage}/${row.measure}/${form}/${row.country}/${row.year}`);
  if (!change) return row;
  return {
    ...row,
    value: change.value,
    missing: null,
    low: change.low,
    high: change.high,
    note: `${row.note} override`.trim(),
  };
}
