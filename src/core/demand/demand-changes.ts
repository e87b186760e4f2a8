import type { DemandChange, DemandDriver, DemandReference } from "./demand-reference.ts";

/** The class of change that a document gives a mineral. */
export interface MineralChange {
  readonly mineral: string;
  /** null: drivers in both directions and no class. */
  readonly change: DemandChange | null;
  /** `printed`, or how it was read. */
  readonly basis: string;
  readonly origin: string;
  readonly locator: string;
}

/** How does the demand of a mineral change? null: no document says anything about it. */
export function demandChange(reference: DemandReference, mineral: string): MineralChange | null {
  const statement = reference.statements.find((s) => s.mineral === mineral);
  if (!statement) return null;
  const { change, changeBasis, origin, locator } = statement;
  return { mineral, change, basis: changeBasis, origin, locator };
}

/** One row of the matrix use × technology × mineral. */
export interface DriverRow {
  readonly useClass: DemandDriver["useClass"];
  readonly target: DemandDriver["target"];
  readonly technology: DemandDriver["technology"];
  readonly cells: ReadonlyMap<string, DemandDriver>;
}

/** The matrix with one row per technology, in the order of the reference data. */
export function driverMatrix(reference: DemandReference): DriverRow[] {
  const rows = new Map<string, DemandDriver[]>();
  for (const driver of reference.drivers) {
    const key = [driver.useClass.en, driver.target.en, driver.technology.en].join("/");
    rows.set(key, [...(rows.get(key) ?? []), driver]);
  }
  return [...rows.values()].map((drivers) => {
    const { useClass, target, technology } = drivers[0] as DemandDriver;
    return { useClass, target, technology, cells: new Map(drivers.map((d) => [d.mineral, d])) };
  });
}

/** Demand of a later year ÷ demand of an earlier one, for baselines at a target year; null outside the series. */
export function demandFactor(
  series: readonly { readonly year: number; readonly use: string; readonly value: number }[],
  from: number,
  to: number,
): number | null {
  const points = series.filter((p) => p.use === "total").map(({ year, value }) => ({ year, value }));
  const start = growthAt(points, from);
  const end = growthAt(points, to);
  return start === null || end === null || start <= 0 ? null : end / start;
}

/** Value of a year between two points on constant growth. */
function growthAt(
  points: readonly { readonly year: number; readonly value: number }[],
  year: number,
): number | null {
  const exact = points.find((p) => p.year === year);
  if (exact) return exact.value;
  const left = points.filter((p) => p.year < year).at(-1);
  const right = points.find((p) => p.year > year);
  if (!left || !right) return null;
  return left.value * (right.value / left.value) ** ((year - left.year) / (right.year - left.year));
}
