import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import type { CircularityReference, CircularityStatement } from "./circularity-reference.ts";
import type { Circularity, MineralCircularity, PrintedRatioCheck } from "./circularity-result.ts";
import { type OwnTerms, recoveryImport } from "./recovery-import.ts";
import { eolRecyclingInputRate, eolRecyclingRate, oldScrapRatio } from "./recycling-rates.ts";
import { selfSufficiencyRate } from "./self-sufficiency-rate.ts";

export interface CircularityOptions {
  readonly year: number;
  /** Ids; all minerals of the study when left out. */
  readonly minerals?: readonly string[];
  /** The user's own terms by mineral. */
  readonly own?: Readonly<Record<string, OwnTerms>>;
}

/** How far does the home country live on what it recovers? Every ratio with both terms, and what documents print. */
export function circularity(
  evidence: HomeEvidence,
  reference: CircularityReference,
  options: CircularityOptions,
): Circularity {
  const { minerals } = evidence.world.reference;
  const wanted = options.minerals
    ? options.minerals.map((id) => evidence.world.mineral(id))
    : minerals
        .filter((one) => one.studyNumber !== null)
        .sort((a, b) => (a.studyNumber ?? 0) - (b.studyNumber ?? 0));
  return {
    minerals: wanted.map((mineral) => ofMineral(evidence, reference, mineral, options)),
    targets: reference.statements.filter((one) => one.home === evidence.home && one.mineral === null),
  };
}

function ofMineral(
  evidence: HomeEvidence,
  reference: CircularityReference,
  mineral: Mineral,
  { year, own }: CircularityOptions,
): MineralCircularity {
  const asked = { year, own: own?.[mineral.id] };
  const statements = reference.statements.filter(
    (one) => one.home === evidence.home && one.mineral === mineral.id,
  );
  return {
    id: mineral.id,
    symbol: mineral.symbol,
    recoveryImport: recoveryImport(evidence, reference, mineral, asked),
    selfSufficiency: selfSufficiencyRate(evidence, mineral, asked),
    eolRir: eolRecyclingInputRate(evidence, mineral, year),
    eolRr: eolRecyclingRate(evidence, reference, mineral, year),
    oldScrapRatio: oldScrapRatio(year),
    statements,
    checks: checkPrintedRatios(statements),
  };
}

/**
 * Does a printed ratio follow from the two amounts printed beside it? They share one unit, whichever it is, so the
 * ratio can be checked although the amounts cannot be used.
 */
export function checkPrintedRatios(statements: readonly CircularityStatement[]): PrintedRatioCheck[] {
  return statements.flatMap((statement) => {
    const { terms, value, halfUnit } = statement;
    if (terms === null || value === null || halfUnit === null) return [];
    const computed = terms.recovered / terms.imported;
    return [
      {
        statement,
        computed,
        verdict: Math.abs(computed - value) <= halfUnit + 1e-9 ? "agrees" : "contradicts",
      },
    ];
  });
}
