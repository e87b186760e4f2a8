import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import type { HomeNeed } from "./policy-state.ts";

/**
 * How much of the mineral does the home country use, t of content per year? The user's figure, else a document's
 * for this country; null when nobody says, and then the caller adds up what comes in (a lower bound).
 */
export function statedNeed(
  evidence: HomeEvidence,
  mineral: Mineral,
  own: number | undefined,
): HomeNeed | null {
  const stated = evidence.statements(mineral.id, "demand").find((s) => s.unit === "t" && s.value > 0);
  if (own !== undefined && own > 0) {
    const basis = stated?.basis ?? "metal-content";
    return { amount: own, unit: "t", basis, kind: "user", year: null, origin: null, locator: null, flag: "" };
  }
  if (!stated) return null;
  return {
    amount: stated.value,
    unit: "t",
    basis: stated.basis,
    kind: "statement",
    year: stated.year,
    origin: stated.origin,
    locator: stated.locator,
    flag: stated.flag,
  };
}

/** Need from what comes in: refined imports, home refining and recycling. A lower bound: home stocks and forms without a code are missing. */
export function needFromSupply(primary: number, recycledShare: number, year: number): HomeNeed | null {
  if (!(primary > 0) || !(recycledShare < 1)) return null;
  return {
    amount: primary / (1 - recycledShare),
    unit: "t",
    basis: "metal-content",
    kind: "from-imports",
    year,
    origin: null,
    locator: null,
    flag: "",
  };
}

/** Nobody knows the need: home quantities are shares of it, and only measures in percent can be placed. */
export const UNKNOWN_NEED: HomeNeed = {
  amount: 1,
  unit: "1",
  basis: null,
  kind: "unknown",
  year: null,
  origin: null,
  locator: null,
  flag: "",
};
