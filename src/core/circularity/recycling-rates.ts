import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import type { CircularityReference } from "./circularity-reference.ts";
import type { RatioCell, TermQuantity } from "./circularity-result.ts";
import { unknownRatio, unknownTerm } from "./ratio.ts";

/**
 * End-of-life recycling input rate: how much of all material input comes from old scrap? The EU's rate stands in
 * for another country (proxy); its two terms are not printed with it. Sources that differ span the interval. There
 * is one edition of the rate: it stands in for every year, with its own year on the cell.
 */
export function eolRecyclingInputRate(evidence: HomeEvidence, mineral: Mineral, year: number): RatioCell {
  const none = rateWithoutTerms("old-scrap-recycled", "material-input", "no-recycling-rate", year);
  const rates = evidence.world
    .observations(mineral.id, "end-of-life", "eol-rir")
    .flatMap((row) => (row.value !== null && row.form === "" ? [{ ...row, value: row.value }] : []));
  const chosen = rates.find((row) => row.note.includes("preferred")) ?? rates[0];
  if (!chosen) return none;
  const bounds = rates.flatMap((row) => [row.low ?? row.value, row.high ?? row.value]);
  const isOwn = evidence.home === chosen.country;
  const differ = new Set(rates.map((row) => row.value)).size > 1;
  return {
    ...none,
    status: isOwn ? "measured" : "proxy",
    reason: isOwn ? null : "foreign-recycling-rate",
    value: chosen.value,
    low: Math.min(...bounds),
    high: Math.max(...bounds),
    year: chosen.year,
    origins: [...new Set(rates.map((row) => row.origin))].sort(),
    notes: [`region:${chosen.country}`, "denominator:supply", ...(differ ? ["sources-differ"] : [])],
  };
}

/**
 * End-of-life recycling rate: how much of the old scrap that arises is recycled? Only a source that gives a rate
 * under this definition would fill it; a printed rate without a definition does not.
 */
export function eolRecyclingRate(
  evidence: HomeEvidence,
  reference: CircularityReference,
  mineral: Mineral,
  year: number,
): RatioCell {
  const undefinedRate = reference.statements.some(
    (one) =>
      one.home === evidence.home &&
      one.mineral === mineral.id &&
      one.quantity === "recycling-rate" &&
      one.barred === "definition-not-given",
  );
  const reason = undefinedRate ? "definition-not-given" : "no-statement";
  return rateWithoutTerms("old-scrap-recycled", "old-scrap-generated", reason, year);
}

/** Old-scrap ratio: how much of the recycled scrap is old? No source of ours states it for any mineral. */
export function oldScrapRatio(year: number): RatioCell {
  return rateWithoutTerms("old-scrap-recycled", "scrap-recycled", "no-statement", year);
}

function rateWithoutTerms(
  numerator: TermQuantity,
  denominator: TermQuantity,
  reason: "no-recycling-rate" | "no-statement" | "definition-not-given",
  year: number,
): RatioCell {
  const term = (quantity: TermQuantity) => unknownTerm(quantity, "terms-not-printed", { year });
  return unknownRatio(term(numerator), term(denominator), reason, { year });
}
