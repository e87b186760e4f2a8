import type { ResolvedMeasure } from "./scenario.ts";
import type { CostLine } from "./simulation.ts";

/** What the measures cost as far as it was given, one line per currency; money of two currencies is never added. */
export function costLines(measures: readonly ResolvedMeasure[]): CostLine[] {
  const currencies = [...new Set(measures.flatMap((m) => (m.cost ? [m.cost.currency] : [])))].sort();
  return currencies.map((currency) => {
    const costs = measures.flatMap((m) =>
      m.cost?.currency === currency ? [{ lever: m.lever, ...m.cost }] : [],
    );
    const investments = costs.flatMap((c) => (c.investment === undefined ? [] : [part(c.investment, c)]));
    const yearly = costs.flatMap((c) => (c.perYear === undefined ? [] : [part(c.perYear, c)]));
    return {
      currency,
      investment: sumOrNull(investments.map((p) => p.all)),
      perYear: sumOrNull(yearly.map((p) => p.all)),
      publicInvestment: sumOrNull(investments.map((p) => p.public)),
      publicPerYear: sumOrNull(yearly.map((p) => p.public)),
      withoutAmount: costs
        .filter((c) => c.investment === undefined && c.perYear === undefined)
        .map((c) => c.lever),
    };
  });
}

const part = (all: number, cost: { readonly publicPercent?: number }) => ({
  all,
  public: cost.publicPercent === undefined ? null : (all * cost.publicPercent) / 100,
});

/** Sum of what is given; null when nothing is. */
function sumOrNull(values: readonly (number | null)[]): number | null {
  const given = values.filter((value): value is number => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}
