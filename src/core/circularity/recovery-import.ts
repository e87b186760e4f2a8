import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral, TradeForm } from "../evidence/reference.ts";
import { sideForms } from "../evidence/trade-forms.ts";
import { importShares } from "../indicators/import-shares.ts";
import { windowRule } from "../methods/meti/trade-axis.ts";
import type { CircularityReference, CircularityStatement } from "./circularity-reference.ts";
import type { RatioCell, Term } from "./circularity-result.ts";
import { barredTerm, divideTerms, knownTerm, unknownTerm } from "./ratio.ts";

/** An amount of the user's own as an interval, t of the basis in which the home demand is stated, else of content. */
export interface OwnAmount {
  readonly low: number;
  readonly high: number;
}

/** Terms that the user puts in the place of ours. */
export interface OwnTerms {
  readonly recovered?: OwnAmount;
  readonly imported?: OwnAmount;
  readonly equityOfftake?: OwnAmount;
  readonly recycled?: OwnAmount;
  readonly demand?: OwnAmount;
  /** Where the user has them from. */
  readonly source: string;
}

/** A term of the user's own, with the middle of the interval; t of the basis in which the home demand is stated. */
export function ownTerm(
  evidence: HomeEvidence,
  mineral: Mineral,
  quantity: Term["quantity"],
  { own, source, year }: { readonly own: OwnAmount; readonly source: string; readonly year: number },
): Term {
  return knownTerm(quantity, {
    value: (own.low + own.high) / 2,
    low: own.low,
    high: own.high,
    basis: evidence.statements(mineral.id, "demand")[0]?.basis ?? "metal-content",
    year,
    locator: source,
    notes: ["own-number"],
  });
}

/**
 * How much of what it imports does the home country recover? Recovery ÷ imports, interval [R_low ÷ I_high,
 * R_high ÷ I_low].
 *
 * R is a stated quantity of the whole country in content, of the newest year within the window of the parameters;
 * I are the imports of that year of every form that feeds the metal, in content. A recovery of a part of the
 * country (an association's members, one use) makes the ratio unknown and leaves a lower bound in the notes
 * (`at-least:0.23`). Another quantity than the recycled share of supply: it never feeds axis 6.
 */
export function recoveryImport(
  evidence: HomeEvidence,
  reference: CircularityReference,
  mineral: Mineral,
  options: { readonly year: number; readonly own?: OwnTerms | undefined },
): RatioCell {
  const { year, own } = options;
  const recovered = own?.recovered
    ? ownTerm(evidence, mineral, "recovered", { own: own.recovered, source: own.source, year })
    : recoveredTerm(evidence, reference, mineral, year);
  // A recovery outside the window is no term: the imports of the asked year say more than those of its own.
  const at = recovered.reason === "recovery-too-old" ? year : (recovered.year ?? year);
  const imported = own?.imported
    ? ownTerm(evidence, mineral, "imported", { own: own.imported, source: own.source, year })
    : importedTerm(evidence, mineral, at);
  const cell = divideTerms(recovered, imported, { year: at });
  const bound = lowerBound(recovered, imported);
  return bound === null ? cell : { ...cell, notes: [...cell.notes, `at-least:${bound.toFixed(3)}`] };
}

/** What an incomplete recovery still says: the ratio is at least this. Null where imports are not known either. */
function lowerBound(recovered: Term, imported: Term): number | null {
  if (recovered.reason !== "recovery-incomplete" || recovered.known === null || recovered.basis === null)
    return null;
  if (imported.status !== "measured" || imported.value === null || imported.basis !== recovered.basis)
    return null;
  const most = imported.high ?? imported.value;
  return most > 0 ? recovered.known.low / most : null;
}

/** Recovered quantity of the home country as stated, newest year first; part of a country is said to be one. */
function recoveredTerm(
  evidence: HomeEvidence,
  reference: CircularityReference,
  mineral: Mineral,
  year: number,
): Term {
  const stated = reference.statements
    .filter((one) => one.home === evidence.home && one.mineral === mineral.id && one.quantity === "recovered")
    .filter((one) => one.barred === null && one.year !== null && one.year <= year && one.unit === "t")
    // A word in the place of an amount is none.
    .filter((one) => one.value !== null || one.low !== null)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const newest = stated[0];
  if (!newest) return unknownTerm("recovered", "no-recovery-statement", { year });
  const { shareWindowWithin } = evidence.world.reference.parameters;
  const term = statedTerm(newest);
  if ((newest.year ?? 0) <= year - shareWindowWithin) return barredTerm(term, "recovery-too-old");
  if (newest.scope !== "country") return barredTerm(term, "recovery-incomplete");
  return newest.basis === null ? barredTerm(term, "basis-not-printed") : term;
}

function statedTerm(one: CircularityStatement): Term {
  const low = one.low ?? one.value ?? 0;
  const high = one.high ?? one.value ?? 0;
  const fiscal = one.period.startsWith("FY") ? ["fiscal-year"] : [];
  return knownTerm("recovered", {
    value: one.value ?? (low + high) / 2,
    low,
    high,
    basis: one.basis,
    year: one.year,
    origins: [one.origin],
    locator: one.locator,
    notes: ["statement", ...fiscal, ...(one.scope === "country" ? [] : [`scope:${one.scope}`])],
  });
}

/**
 * Imports of one year in content: every form that feeds the metal, concentrate and refined. Where a form is not in
 * the evidence of that year, shares its code or has no factor, the term is unknown, with the tonnes of the other
 * forms beside it: a part of the imports is no denominator.
 */
function importedTerm(evidence: HomeEvidence, mineral: Mineral, year: number): Term {
  const { own, absent, shared } = feedingForms(evidence, mineral, year);
  const rest = { year, basis: "metal-content" as const };
  if (!evidence.reportsTradeIn([year])) return unknownTerm("imported", "no-trade-reporter", rest);
  const covered = own.filter((form) => evidence.covers(form, year));
  const rule = { ...windowRule(evidence), years: 1, within: 1, basis: "content" as const };
  const finding = importShares(evidence, covered, year, rule);
  const shares = finding.kind === "shares" ? finding.shares : null;
  const contentT = shares?.contentT ?? null;
  const known = contentT === null ? null : { value: contentT, low: contentT, high: contentT };
  const partial = { ...rest, known, origins: shares?.origins ?? [] };
  const codes = (shares?.notes ?? []).filter((note) => note.startsWith("codes:"));
  const missing = [...absent, ...own.filter((form) => !covered.includes(form))];
  if (missing.length > 0) {
    const notes = [`codes-absent:${codesOf(missing)}`, ...codes];
    return unknownTerm("imported", "imports-incomplete", { ...partial, notes });
  }
  if (shared.length > 0) {
    const notes = [`shared-codes:${codesOf(shared)}`, ...codes];
    return unknownTerm("imported", "imports-shared-code", { ...partial, notes });
  }
  if (own.length === 0) return unknownTerm("imported", "no-own-code", rest);
  if (!shares) return unknownTerm("imported", "no-imports", rest);
  const withoutFactor = shares.forms.filter((form) => form.contentFactor === null);
  if (withoutFactor.length > 0) {
    const notes = [`codes:${codesOf(withoutFactor)}`];
    return unknownTerm("imported", "imports-no-factor", { ...rest, notes, origins: shares.origins });
  }
  if (contentT === null)
    return unknownTerm("imported", "imports-no-mass", { ...rest, origins: shares.origins });
  return knownTerm("imported", { ...rest, value: contentT, origins: shares.origins, notes: shares.notes });
}

/** Forms that feed the metal: of the mineral alone, in the evidence of no year, and in codes that other metals share. */
function feedingForms(evidence: HomeEvidence, mineral: Mineral, year: number) {
  const sides = (["concentrate", "refined"] as const).map((side) => sideForms(evidence, mineral, side, year));
  const isValid = (form: TradeForm) => form.from <= year && form.to >= year;
  return {
    own: sides.flatMap((side) => side.own),
    // A shared code that the evidence lacks is as much a hole as an own one.
    absent: evidence
      .forms(mineral.id)
      .filter(
        (form) => form.feedsMetal && !form.inBundle && FEEDING_STAGES.includes(form.stage) && isValid(form),
      ),
    shared: sides.flatMap((side) => side.shared),
  };
}

const FEEDING_STAGES: readonly TradeForm["stage"][] = ["concentrate", "intermediate", "refined"];

const codesOf = (forms: readonly TradeForm[]): string =>
  [...new Set(forms.map((form) => form.code))].sort().join(",");
