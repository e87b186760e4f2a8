import { NOT_SPECIFIED } from "../evidence/country-identity.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { TradeFlow } from "../evidence/observation.ts";
import type { TradeForm } from "../evidence/reference.ts";

export type ShareBasis = "content" | "mass" | "value";

export interface PartnerShare {
  readonly country: string;
  /** Mean of the yearly shares, 0..1. */
  readonly share: number;
  /** Mean yearly value of imports. */
  readonly valueKusd: number;
  /** Mean yearly gross mass of the flows that have one. */
  readonly massT: number;
  /** Mean yearly amount in the basis of the shares, over the years of the total; null where the total is unknown. */
  readonly amount: number | null;
  readonly origins: readonly string[];
}

/** Shares of partner countries in the imports of a group of forms, over a window of years. */
export interface ImportShares {
  readonly years: readonly number[];
  /** Years that the mean amounts are of: `years` without those whose masses are not known. */
  readonly amountYears: readonly number[];
  readonly basis: ShareBasis;
  readonly forms: readonly TradeForm[];
  /** Largest first. */
  readonly partners: readonly PartnerShare[];
  /** Share of partners that are no country, or whose mass is missing in a mass share. */
  readonly unnamedShare: number;
  /** Mean yearly gross mass over the years whose mass is known; null if it is known in none. */
  readonly massT: number | null;
  readonly valueKusd: number;
  /** As `massT`, in content; null unless every form with flows has a factor. */
  readonly contentT: number | null;
  readonly origins: readonly string[];
  readonly notes: readonly string[];
}

/** What the evidence says about imports of a group of forms: shares, no flow, or no evidence. */
export type ImportFinding =
  | { readonly kind: "shares"; readonly shares: ImportShares }
  | { readonly kind: "no-flow"; readonly years: readonly number[] }
  | { readonly kind: "no-evidence" };

export interface WindowRule {
  /** Number of years whose shares are averaged. */
  readonly years: number;
  /** They must lie within this many years up to the assessed one. */
  readonly within: number;
  /** Above this share of value without mass, shares are by value. */
  readonly massMissingLimit: number;
  /** Force a basis; null lets the rule decide. */
  readonly basis: ShareBasis | null;
}

/**
 * Where does a country import a group of forms from? Mean of the yearly partner shares of the last years with data.
 *
 * A year counts only if every form that the evidence covers anywhere in the window is covered in it, so that the
 * years compare the same goods; a form without imports in a covered year is a zero, an uncovered one is not.
 * One basis per window: content if every form with flows has a factor, mass if there is one form, value otherwise
 * or if mass is missing for more than the limit of the window's value. Of codes that name the same cargo
 * (alternative group) the one with the larger value is taken, never both.
 */
export function importShares(
  evidence: HomeEvidence,
  forms: readonly TradeForm[],
  year: number,
  rule: WindowRule,
): ImportFinding {
  const span = Array.from({ length: rule.within }, (_, i) => year - i);
  const covered = forms.filter((form) => span.some((t) => evidence.covers(form, t)));
  const { kept, dropped } = largestOfAlternatives(evidence, covered, span);
  const comparable = span.filter((t) => kept.every((form) => evidence.covers(form, t)));
  if (kept.length === 0 || comparable.length === 0) return { kind: "no-evidence" };
  const withFlows = comparable.filter((t) => flowsOf(evidence, kept, t).length > 0);
  const years = withFlows.slice(0, rule.years).sort((a, b) => a - b);
  if (years.length === 0)
    return { kind: "no-flow", years: comparable.slice(0, rule.years).sort((a, b) => a - b) };
  return { kind: "shares", shares: sharesOver(evidence, kept, years, rule, dropped) };
}

interface FormFlow {
  readonly form: TradeForm;
  readonly flow: TradeFlow;
}

function flowsOf(evidence: HomeEvidence, forms: readonly TradeForm[], year: number): FormFlow[] {
  return forms.flatMap((form) =>
    evidence.covers(form, year) ? evidence.imports(form.code, year).map((flow) => ({ form, flow })) : [],
  );
}

function largestOfAlternatives(
  evidence: HomeEvidence,
  forms: readonly TradeForm[],
  span: readonly number[],
): { kept: TradeForm[]; dropped: TradeForm[] } {
  const value = (form: TradeForm) =>
    span.reduce((sum, t) => sum + evidence.imports(form.code, t).reduce((s, f) => s + f.valueKusd, 0), 0) /
    Math.max(1, span.filter((t) => evidence.covers(form, t)).length);
  const best = new Map<string, TradeForm>();
  for (const form of forms) {
    if (form.alternativeGroup === null) continue;
    const rival = best.get(form.alternativeGroup);
    if (!rival || value(form) > value(rival)) best.set(form.alternativeGroup, form);
  }
  const keep = (form: TradeForm) =>
    form.alternativeGroup === null || best.get(form.alternativeGroup) === form;
  return { kept: forms.filter(keep), dropped: forms.filter((form) => !keep(form) && value(form) > 0) };
}

function sharesOver(
  evidence: HomeEvidence,
  forms: readonly TradeForm[],
  years: readonly number[],
  rule: WindowRule,
  dropped: readonly TradeForm[],
): ImportShares {
  const byYear = years.map((t) => flowsOf(evidence, forms, t));
  const all = byYear.flat();
  const used = forms.filter((form) => all.some((x) => x.form === form));
  const basis = rule.basis ?? chooseBasis(all, used, rule.massMissingLimit);
  const partners = new Map<
    string,
    { share: number; valueKusd: number; massT: number; origins: Set<string> }
  >();
  let unnamed = 0;
  for (const flows of byYear) {
    const total = flows.reduce((sum, x) => sum + (amount(x, basis) ?? 0), 0);
    for (const x of flows) {
      const part = total > 0 ? (amount(x, basis) ?? 0) / total / years.length : 0;
      if (x.flow.exporter === NOT_SPECIFIED) unnamed += part;
      const partner = partners.get(x.flow.exporter) ?? {
        share: 0,
        valueKusd: 0,
        massT: 0,
        origins: new Set<string>(),
      };
      partner.share += part;
      partner.valueKusd += x.flow.valueKusd / years.length;
      partner.massT += (x.flow.massT ?? 0) / years.length;
      partner.origins.add(x.flow.origin);
      partners.set(x.flow.exporter, partner);
    }
  }
  const valueKusd = all.reduce((sum, x) => sum + x.flow.valueKusd, 0) / years.length;
  const isWeighed = (flows: readonly FormFlow[]) => massMissingShare(flows) <= rule.massMissingLimit;
  const weighed = byYear.filter(isWeighed);
  const counted = basis === "value" ? byYear : weighed;
  const amounts = meanByPartner(counted, basis);
  return {
    years,
    amountYears: years.filter((_, place) => basis === "value" || isWeighed(byYear[place] ?? [])),
    basis,
    forms: used,
    partners: [...partners]
      .filter(([country]) => country !== NOT_SPECIFIED)
      .map(([country, p]) => ({
        country,
        ...p,
        amount: counted.length === 0 ? null : (amounts.get(country) ?? 0),
        origins: [...p.origins].sort(),
      }))
      .sort(
        (a, b) => b.share - a.share || b.valueKusd - a.valueKusd || a.country.localeCompare(b.country, "en"),
      ),
    unnamedShare: unnamed,
    massT: meanYearly(weighed, "mass"),
    valueKusd,
    contentT: used.every((form) => form.contentFactor !== null) ? meanYearly(weighed, "content") : null,
    origins: [...new Set(all.map((x) => x.flow.origin))].sort(),
    notes: windowNotes(all, used, basis, years, dropped),
  };
}

/** Mean yearly imports in the basis of their shares; null where the masses of no year are known. */
export function meanAmount({ basis, contentT, massT, valueKusd }: ImportShares): number | null {
  return basis === "value" ? valueKusd : basis === "mass" ? massT : contentT;
}

function chooseBasis(
  flows: readonly FormFlow[],
  forms: readonly TradeForm[],
  massMissingLimit: number,
): ShareBasis {
  if (massMissingShare(flows) > massMissingLimit) return "value";
  if (forms.every((form) => form.contentFactor !== null)) return "content";
  return forms.length === 1 ? "mass" : "value";
}

/** Share of the window's value whose flows have no mass. */
function massMissingShare(flows: readonly FormFlow[]): number {
  const value = flows.reduce((sum, x) => sum + x.flow.valueKusd, 0);
  const without = flows.reduce((sum, x) => sum + (x.flow.massT === null ? x.flow.valueKusd : 0), 0);
  return value > 0 ? without / value : 0;
}

/** A year without masses is left out of the mean: it is not a year without imports. */
function meanYearly(byYear: readonly (readonly FormFlow[])[], basis: ShareBasis): number | null {
  if (byYear.length === 0) return null;
  return byYear.flat().reduce((sum, x) => sum + (amount(x, basis) ?? 0), 0) / byYear.length;
}

/** Mean yearly amount of every partner: with the partners that are no country they add up to the mean total. */
function meanByPartner(
  byYear: readonly (readonly FormFlow[])[],
  basis: ShareBasis,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const x of byYear.flat()) {
    const { exporter } = x.flow;
    found.set(exporter, (found.get(exporter) ?? 0) + (amount(x, basis) ?? 0) / byYear.length);
  }
  return found;
}

function amount({ form, flow }: FormFlow, basis: ShareBasis): number | null {
  if (basis === "value") return flow.valueKusd;
  if (flow.massT === null) return null;
  if (basis === "mass") return flow.massT;
  return form.contentFactor === null ? null : flow.massT * form.contentFactor;
}

function windowNotes(
  flows: readonly FormFlow[],
  used: readonly TradeForm[],
  basis: ShareBasis,
  years: readonly number[],
  dropped: readonly TradeForm[],
): string[] {
  const notes = [
    `years:${years.join(",")}`,
    `by-${basis}`,
    `codes:${used.map((form) => form.code).join(",")}`,
  ];
  const without = massMissingShare(flows);
  if (basis !== "value" && without >= 0.0001) notes.push(`mass-missing:${without.toFixed(4)}`);
  if (basis === "content" && used.some((form) => form.factorKind === "nominal"))
    notes.push("nominal-content-factor");
  for (const form of dropped) notes.push(`same-cargo-left-out:${form.code}`);
  return notes;
}
