import type { Cell, Reason } from "../results.ts";
import type { CircularityReason, RatioCell, Term } from "./circularity-result.ts";

interface RatioParts {
  readonly year: number | null;
  readonly notes?: readonly string[];
}

/** A term without a number. */
export function unknownTerm(
  quantity: Term["quantity"],
  reason: Term["reason"],
  rest: Partial<Term> = {},
): Term {
  return {
    quantity,
    value: null,
    low: null,
    high: null,
    known: null,
    unit: "t",
    basis: null,
    year: null,
    status: "unknown",
    reason,
    origins: [],
    locator: null,
    notes: [],
    parts: [],
    ...rest,
  };
}

/** A term with a number. */
export function knownTerm(
  quantity: Term["quantity"],
  rest: Partial<Term> & { readonly value: number },
): Term {
  return {
    ...unknownTerm(quantity, null),
    status: "measured",
    low: rest.value,
    high: rest.value,
    ...rest,
  };
}

/** A term whose number may not be divided: the reason takes its place, the number stays beside it. */
export function barredTerm(term: Term, reason: NonNullable<Term["reason"]>): Term {
  const { value, low, high } = term;
  const known = value === null ? null : { value, low: low ?? value, high: high ?? value };
  return { ...term, status: "unknown", value: null, low: null, high: null, known, reason };
}

/** A ratio without a number, with what is known of its terms. */
export function unknownRatio(
  numerator: Term,
  denominator: Term,
  reason: Reason | CircularityReason,
  { year, notes = [] }: RatioParts,
): RatioCell {
  return {
    status: "unknown",
    value: null,
    low: null,
    high: null,
    unit: "1",
    year,
    basis: "ratio",
    reason,
    origins: originsOf(numerator, denominator),
    notes,
    numerator,
    denominator,
  };
}

/**
 * numerator ÷ denominator with the interval [n_low ÷ d_high, n_high ÷ d_low].
 *
 * Divides only terms that are both known, complete, of one basis and one unit and, where a year is said, of one
 * year; otherwise unknown with the reason of the first term that stands in the way. A ratio with a proxy term is a
 * proxy. Nothing is divided by 0: not applicable where the denominator is 0, unknown where its interval reaches it.
 *
 * @example divideTerms(recovered 55..60 t, imported 50 t) // 1.1, interval 1.1..1.2
 */
export function divideTerms(numerator: Term, denominator: Term, parts: RatioParts): RatioCell {
  const barrier = barrierOf(numerator, denominator);
  if (barrier === "denominator-zero" && denominator.high === 0) {
    return { ...unknownRatio(numerator, denominator, barrier, parts), status: "not-applicable" };
  }
  if (barrier !== null) return unknownRatio(numerator, denominator, barrier, parts);
  const [n, d] = [boundsOf(numerator), boundsOf(denominator)];
  const standIn = [numerator, denominator].find((term) => term.status === "proxy");
  const status: Cell["status"] = standIn ? "proxy" : "measured";
  const isOwn = [numerator, denominator].some((term) => term.notes.includes("own-number"));
  return {
    ...unknownRatio(numerator, denominator, "numerator-unknown", parts),
    status,
    value: n.value / d.value,
    low: n.low / d.high,
    high: n.high / d.low,
    reason: standIn?.reason ?? null,
    notes: [...(isOwn ? ["own-number"] : []), ...(parts.notes ?? [])],
  };
}

function barrierOf(numerator: Term, denominator: Term): Reason | CircularityReason | null {
  for (const term of [numerator, denominator]) {
    if (term.status === "unknown" || term.value === null)
      return term.reason ?? (term === numerator ? "numerator-unknown" : "denominator-unknown");
  }
  if (numerator.basis === null || denominator.basis === null) return "basis-not-printed";
  if (numerator.basis !== denominator.basis || numerator.unit !== denominator.unit) return "basis-differs";
  return (denominator.low ?? denominator.value ?? 0) > 0 ? null : "denominator-zero";
}

function boundsOf(term: Term): { readonly value: number; readonly low: number; readonly high: number } {
  const value = term.value ?? 0;
  return { value, low: term.low ?? value, high: term.high ?? value };
}

function originsOf(...terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap((term) => [term, ...term.parts]).flatMap((part) => part.origins))].sort();
}
