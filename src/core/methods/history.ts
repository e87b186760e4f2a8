import { measured, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import { sideForms, type TradeSide } from "../evidence/trade-forms.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import { supplyYears, worldSupply } from "../evidence/world-supply.ts";
import { importShares } from "../indicators/import-shares.ts";
import { monthlyVolatility } from "../indicators/volatility.ts";
import type { History, PriceHistory, SeriesPoint } from "../results.ts";
import { priceChain } from "./meti/price-axis.ts";
import { windowRule } from "./meti/trade-axis.ts";

/**
 * Output of a stage by country over the years. Every year from the preferred source that has it, so a line may
 * pass from one source to another: the origins and `source:<origin>,<first>-<last>` notes say where.
 * A series of another basis or unit than the newest year's is left out, never converted silently.
 */
export function supplyHistory(
  evidence: HomeEvidence,
  mineral: string,
  stage: Stage,
  source?: string,
): History {
  const measure = stage === "reserves" ? "reserves" : "production";
  const supplies = supplyYears(evidence.world, mineral, stage, measure).flatMap((year) => {
    const supply = worldSupply(evidence.world, { mineral, stage, measure, year, source: source ?? null });
    return supply && supply.year === year ? [supply] : [];
  });
  const newest = supplies.at(-1);
  if (!newest) return { mineral, unit: "t", basis: null, origins: [], points: [], notes: [] };
  const comparable = supplies.filter((s) => s.basis === newest.basis && s.unit === newest.unit);
  const spans = new Map<string, [number, number]>();
  for (const s of comparable) spans.set(s.origin, [spans.get(s.origin)?.[0] ?? s.year, s.year]);
  return {
    mineral,
    unit: newest.unit,
    basis: newest.basis,
    origins: [...spans.keys()].sort(),
    points: comparable.flatMap((s) =>
      s.countries.map(
        (c): SeriesPoint => ({ year: s.year, country: c.country, value: c.value, share: c.share }),
      ),
    ),
    notes: [
      ...[...spans].map(([origin, [from, to]]) => `source:${origin},${from}-${to}`),
      ...(comparable.length < supplies.length ? [`basis-left-out:${newest.basis}`] : []),
      // What a total does not hold, in any of the years.
      ...new Set(comparable.flatMap((s) => s.notes.filter((note) => /^(excludes|withheld):/.test(note)))),
    ],
  };
}

/** The home country's imports by partner, one point per year, all years of the evidence, in value; shares of the year. */
export function tradeHistory(evidence: HomeEvidence, mineralId: string, side: TradeSide): History {
  const mineral = evidence.world.mineral(mineralId);
  const forms = sideForms(evidence, mineral, side, evidence.world.reference.parameters.defaultYear);
  const used = forms.own.length > 0 ? forms.own : forms.shared;
  const years = [...new Set(used.flatMap((form) => span(form.from, form.to)))].sort((a, b) => a - b);
  const origins = new Set<string>();
  const codes = new Set<string>();
  const points: SeriesPoint[] = [];
  for (const year of years) {
    // One year at a time, and only forms that the evidence covers then: `form-years` says which came when.
    const covered = used.filter((form) => evidence.covers(form, year));
    const finding = importShares(evidence, covered, year, {
      ...windowRule(evidence),
      years: 1,
      within: 1,
      basis: "value",
    });
    if (finding.kind !== "shares") continue;
    for (const origin of finding.shares.origins) origins.add(origin);
    for (const form of finding.shares.forms) codes.add(form.code);
    for (const p of finding.shares.partners)
      points.push({ year, country: p.country, value: p.valueKusd, share: p.share });
  }
  return {
    mineral: mineralId,
    unit: "kUSD",
    basis: "money",
    origins: [...origins].sort(),
    points,
    notes: [
      ...[...codes].sort().map((code) => `form-years:${code},${yearsOf(evidence, used, code)}`),
      ...(forms.own.length === 0 && used.length > 0 ? ["shared-code"] : []),
    ],
  };
}

/** Annual chain of the declared grade and the monthly series where one exists, with its own volatility figure. */
export function priceHistory(evidence: HomeEvidence, mineral: string, year?: number): PriceHistory {
  const { world } = evidence;
  const annual = priceChain(world, mineral);
  const monthly = world
    .prices(mineral)
    .filter((p) => p.frequency === "monthly" && p.value !== null)
    .map((p) => ({ period: p.period, value: p.value ?? 0, origin: p.origin }))
    .sort((a, b) => a.period.localeCompare(b.period, "en"));
  const figure = monthlyVolatility(monthly, year ?? world.reference.parameters.defaultYear);
  const origins = [
    ...new Set([...(annual?.points ?? []).map((p) => p.origin), ...monthly.map((p) => p.origin)]),
  ].sort();
  return {
    mineral,
    grade: annual?.grade ?? "",
    unit: annual?.unit ?? "",
    origins,
    annual: (annual?.points ?? []).map((p) => ({ period: String(p.year), value: p.value })),
    monthly: monthly.map(({ period, value }) => ({ period, value })),
    monthlyVolatility: figure
      ? measured({
          value: figure.sigma,
          low: figure.sigma,
          high: figure.sigma,
          year: year ?? null,
          origins: [...new Set(monthly.map((p) => p.origin))],
          notes: [`changes:${figure.changes}`, "monthly-annualised"],
        })
      : unknown("no-price-series"),
  };
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function yearsOf(
  evidence: HomeEvidence,
  forms: readonly { code: string; from: number; to: number }[],
  code: string,
): string {
  const form = forms.find((f) => f.code === code);
  if (!form) return "";
  const years = span(form.from, form.to).filter((year) => evidence.imports(code, year).length > 0);
  return years.length > 0 ? `${years[0]}-${years.at(-1)}` : "";
}
