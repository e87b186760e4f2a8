import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { ImportShares } from "./import-shares.ts";

/** Rounds of redistribution after which what is still in transit stays where it is. */
const MAXIMUM_ROUNDS = 50;

/**
 * Where does it come from behind the trade statistics? Imports from a country that does not produce the mineral
 * are spread over that country's own import mix of the same codes and years, once or until nothing moves.
 *
 * A transit country whose own imports the evidence lacks keeps its share: it is shown, not guessed.
 *
 * @param producing countries that produce at any stage
 * @returns shares by origin, largest first; their sum is unchanged
 */
export function redistributeReexports(
  evidence: HomeEvidence,
  shares: ImportShares,
  producing: ReadonlySet<string>,
  mode: "one-step" | "convergence",
): { country: string; share: number }[] {
  const mixes = new Map<string, Map<string, number> | null>();
  const mixOf = (country: string) => {
    if (!mixes.has(country)) mixes.set(country, importMix(evidence, shares, country));
    return mixes.get(country) ?? null;
  };
  let current = new Map(shares.partners.map((p) => [p.country, p.share]));
  const rounds = mode === "one-step" ? 1 : MAXIMUM_ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const { next, moved } = oneRound(current, producing, mixOf);
    current = next;
    if (moved < 1e-9) break;
  }
  return [...current]
    .map(([country, share]) => ({ country, share }))
    .sort((a, b) => b.share - a.share || a.country.localeCompare(b.country, "en"));
}

function oneRound(
  current: ReadonlyMap<string, number>,
  producing: ReadonlySet<string>,
  mixOf: (country: string) => Map<string, number> | null,
): { next: Map<string, number>; moved: number } {
  const next = new Map<string, number>();
  let moved = 0;
  const add = (country: string, share: number) => next.set(country, (next.get(country) ?? 0) + share);
  for (const [country, share] of current) {
    const mix = producing.has(country) ? null : mixOf(country);
    if (!mix) {
      add(country, share);
      continue;
    }
    moved += share;
    for (const [origin, part] of mix) add(origin, share * part);
  }
  return { next, moved };
}

/** A country's own import mix by value over the same codes and years; null when the evidence has none. */
function importMix(
  evidence: HomeEvidence,
  shares: ImportShares,
  country: string,
): Map<string, number> | null {
  const mix = new Map<string, number>();
  let total = 0;
  for (const form of shares.forms) {
    for (const year of shares.years) {
      for (const flow of evidence.imports(form.code, year, country)) {
        // Goods that a transit country bought from the home country are not an origin.
        if (flow.exporter === evidence.home) continue;
        mix.set(flow.exporter, (mix.get(flow.exporter) ?? 0) + flow.valueKusd);
        total += flow.valueKusd;
      }
    }
  }
  if (!(total > 0)) return null;
  for (const [origin, value] of mix) mix.set(origin, value / total);
  return mix;
}
