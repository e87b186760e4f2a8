import { measured, unknown } from "../evidence/cell.ts";
import type { RiskClassTable } from "../evidence/reference.ts";
import { OTHER_COUNTRIES, type Stage } from "../evidence/vocabulary.ts";
import { type ImportShares, meanAmount } from "../indicators/import-shares.ts";
import type { Cell, CountryShare, StageShares } from "../results.ts";
import { isRisk } from "./risk-share.ts";

/** A stage without shares: the gap says why, in the place of the total and of every judgement. */
export function emptyStage(mineral: string, stage: Stage, gap: Cell): StageShares {
  return {
    mineral,
    stage,
    year: null,
    total: gap,
    countries: [],
    riskShare: gap,
    chokePoint: null,
    chokeCountry: null,
    hhi: gap,
    form: "",
  };
}

/** What a table says of a country; null where it has no class for it. */
export function riskOf(table: RiskClassTable, country: string): Pick<CountryShare, "class" | "risk"> {
  return { class: table.classes[country] ?? null, risk: isRisk(table, country) };
}

/** The part of a stage that no country is named for. */
export function otherCountries(value: number | null, share: number, origin: string): CountryShare {
  return { country: OTHER_COUNTRIES, value, share, class: null, risk: null, origin, locator: "" };
}

/**
 * Mean yearly imports in the basis of their shares: t of content, t of gross mass, or thousand USD. `year` is the year
 * asked for; the note `mean-of-years` (of one year: `amount-of-year`) says what the amount is of.
 */
export function importTotal(imports: ImportShares, year: number | null): Cell {
  const { basis, amountYears, origins } = imports;
  const window = amountYears.length > 1 ? "mean-of-years" : "amount-of-year";
  const notes = [...imports.notes, `${window}:${amountYears.join(",")}`];
  const amount = meanAmount(imports);
  // Shares by mass or content exist only where masses do.
  if (amount === null) return unknown("withheld", { year, origins, unit: "t" });
  return measured({
    value: amount,
    low: amount,
    high: amount,
    unit: basis === "value" ? "kUSD" : "t",
    year,
    basis: basis === "value" ? "money" : basis === "mass" ? "gross-weight" : "metal-content",
    origins,
    notes,
  });
}

/** What the partners of a mean total leave to nobody; null where the total is unknown. */
export function unnamedAmount(total: number | null, named: readonly (number | null)[]): number | null {
  return total === null ? null : Math.max(0, total - named.reduce<number>((sum, one) => sum + (one ?? 0), 0));
}

/** Which codes and years a partner's share of imports is read from. */
export const importLocator = ({ forms, years }: ImportShares): string =>
  `codes ${forms.map((form) => form.code).join(" ")}, ${years.join(" ")}`;
