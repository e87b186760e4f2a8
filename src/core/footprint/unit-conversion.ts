/** One of the units that an inventory may use: its dimension and how many base units it is. */
interface KnownUnit {
  readonly dimension: "energy" | "mass" | "volume" | "normal-volume" | "transport" | "count";
  readonly size: number;
}

/**
 * Units of an inventory. A cubic metre of gas at normal conditions is a dimension of its own: its energy and mass
 * depend on the gas, and nothing here knows them.
 */
const UNITS: Readonly<Record<string, KnownUnit>> = {
  kJ: { dimension: "energy", size: 0.001 },
  MJ: { dimension: "energy", size: 1 },
  GJ: { dimension: "energy", size: 1000 },
  TJ: { dimension: "energy", size: 1_000_000 },
  kWh: { dimension: "energy", size: 3.6 },
  MWh: { dimension: "energy", size: 3600 },
  GWh: { dimension: "energy", size: 3_600_000 },
  g: { dimension: "mass", size: 0.001 },
  kg: { dimension: "mass", size: 1 },
  t: { dimension: "mass", size: 1000 },
  kt: { dimension: "mass", size: 1_000_000 },
  L: { dimension: "volume", size: 0.001 },
  m3: { dimension: "volume", size: 1 },
  Nm3: { dimension: "normal-volume", size: 1 },
  tkm: { dimension: "transport", size: 1 },
  item: { dimension: "count", size: 1 },
};
export const INVENTORY_UNITS: readonly string[] = Object.keys(UNITS);

/** Masses of CO2 in kg. */
const CO2_UNITS: Readonly<Record<string, number>> = { "g-CO2": 0.001, "kg-CO2": 1, "t-CO2": 1000 };
export const FACTOR_UNITS: readonly string[] = Object.keys(CO2_UNITS);

export const isUnit = (unit: string): boolean => Object.hasOwn(UNITS, unit);

/** How many `to` are one `from`; null when a unit is not known or they measure different things. */
export function unitsIn(from: string, to: string): number | null {
  const [a, b] = [knownUnit(from), knownUnit(to)];
  return a && b && a.dimension === b.dimension ? a.size / b.size : null;
}

/** Is it a mass? Allocation by mass and totals per kg ask for one. */
export const isMass = (unit: string): boolean => knownUnit(unit)?.dimension === "mass";

/** `t-CO2/MWh` in two: kg of CO2 per numerator, and the unit of the carrier; null when either is not known. */
export function factorUnit(unit: string): { readonly kgCo2: number; readonly per: string } | null {
  const [mass = "", per = "", ...rest] = unit.split("/");
  if (rest.length > 0 || !Object.hasOwn(CO2_UNITS, mass) || !isUnit(per)) return null;
  return { kgCo2: CO2_UNITS[mass] ?? 1, per };
}

const knownUnit = (unit: string): KnownUnit | null =>
  Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? null) : null;
