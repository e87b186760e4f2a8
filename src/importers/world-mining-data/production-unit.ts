import type { Issue } from "../../core/index.ts";

/** Our unit and the factor to it. The source mixes four units, each constant within a commodity. */
export interface ProductionUnit {
  readonly unit: "t" | "ct" | "m3";
  /** Multiply by this, or divide: kilograms are divided so that 3 kg is .003 t and not its neighbour. */
  readonly toUnit: (printed: number) => number;
  readonly converted: boolean;
}

const UNITS: Readonly<Record<string, ProductionUnit>> = {
  "metr. t": { unit: "t", toUnit: (t) => t, converted: false },
  kg: { unit: "t", toUnit: (kg) => kg / 1000, converted: true },
  ct: { unit: "ct", toUnit: (ct) => ct, converted: false },
  "Mio m3": { unit: "m3", toUnit: (millions) => millions * 1e6, converted: true },
};

/** Null for a unit that the source has never printed: its numbers must not be guessed at. */
export function productionUnit(printed: string): ProductionUnit | null {
  return UNITS[printed] ?? null;
}

export function unknownUnit(
  file: string,
  line: number,
  column: string,
  found: string,
  subject: string,
): Issue {
  return {
    severity: "error",
    code: "unknown-unit",
    file,
    line,
    column,
    expected: Object.keys(UNITS).join(", "),
    found,
    subject,
  };
}
