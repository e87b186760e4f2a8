/** IUPAC abridged standard atomic weights (2021) of the elements in the trade table. */
const ATOMIC_WEIGHT: Readonly<Record<string, number>> = {
  H: 1.008,
  Li: 6.94,
  Be: 9.0122,
  B: 10.81,
  C: 12.011,
  N: 14.007,
  O: 15.999,
  F: 18.998,
  Na: 22.99,
  Mg: 24.305,
  Al: 26.982,
  Si: 28.085,
  P: 30.974,
  S: 32.06,
  Cl: 35.45,
  K: 39.098,
  Ca: 40.078,
  Ti: 47.867,
  V: 50.942,
  Cr: 51.996,
  Mn: 54.938,
  Ni: 58.693,
  Cu: 63.546,
  Zn: 65.38,
  Ge: 72.63,
  As: 74.922,
  Se: 78.971,
  Sr: 87.62,
  Zr: 91.224,
  Mo: 95.95,
  Rh: 102.91,
  Pd: 106.42,
  Ag: 107.87,
  Cd: 112.41,
  Sn: 118.71,
  Sb: 121.76,
  I: 126.9,
  Ba: 137.33,
  Ce: 140.12,
  Ta: 180.95,
  W: 183.84,
  Pt: 195.08,
  Au: 196.97,
  Hg: 200.59,
  Tl: 204.38,
  Pb: 207.2,
  Bi: 208.98,
};

export interface MolarMass {
  /** g/mol */
  readonly mass: number;
  readonly atoms: Readonly<Record<string, number>>;
}

/**
 * Molar mass of a formula with one level of brackets, a leading multiple and water of crystallisation.
 *
 * @throws {RangeError} for an element without a weight here
 * @example molarMass("NiSO4·6H2O").mass // 262.85
 */
export function molarMass(formula: string): MolarMass {
  const atoms: Record<string, number> = {};
  for (const part of formula.split("·")) {
    const [, multiple = "", rest = ""] = /^(\d*)(.*)$/.exec(part) ?? [];
    countAtoms(rest, Number(multiple || 1), atoms);
  }
  const mass = Object.entries(atoms).reduce((sum, [symbol, count]) => sum + weightOf(symbol) * count, 0);
  return { mass, atoms };
}

function countAtoms(formula: string, times: number, atoms: Record<string, number>): void {
  for (const [, group, groupCount, symbol, count] of formula.matchAll(
    /\(([^)]*)\)(\d*)|([A-Z][a-z]?)(\d*)/g,
  )) {
    if (group !== undefined) countAtoms(group, times * Number(groupCount || 1), atoms);
    else if (symbol) atoms[symbol] = (atoms[symbol] ?? 0) + times * Number(count || 1);
  }
}

function weightOf(symbol: string): number {
  const weight = ATOMIC_WEIGHT[symbol];
  if (weight === undefined) throw new RangeError(`no atomic weight of ${symbol}`);
  return weight;
}
