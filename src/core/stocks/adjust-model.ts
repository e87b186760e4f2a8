import { stretched } from "./lifetime.ts";
import type { StockIssue } from "./stock-issue.ts";
import type { StockAdjustment, StockEstimate, StockModel, StockProduct } from "./stock-model.ts";

/** What a parameter may be moved to: mean lifetimes in years, shares 0..1. */
export const ADJUSTMENT_LIMITS: Readonly<
  Record<StockAdjustment["parameter"], { readonly least: number; readonly most: number }>
> = {
  lifetime: { least: 0.01, most: 1000 },
  collection: { least: 0, most: 1 },
  separation: { least: 0, most: 1 },
  recovery: { least: 0, most: 1 },
};

/**
 * The model with parameters that the reader has moved: a moved one stands without a range, since the reader chose it.
 * A lifetime moves all cohorts by the same factor and keeps its shape.
 */
export function adjustStockModel(
  model: StockModel,
  adjustments: readonly StockAdjustment[],
): StockModel | { readonly issues: readonly StockIssue[] } {
  const issues = adjustments.flatMap((one): StockIssue[] => {
    const product = model.products.find(({ id }) => id === one.product);
    if (!product) return [{ code: "unknown-product", subject: one.product, years: [] }];
    const { least, most } = ADJUSTMENT_LIMITS[one.parameter];
    const subject = `${one.product}/${one.parameter}`;
    return one.value >= least && one.value <= most ? [] : [{ code: "bad-adjustment", subject, years: [] }];
  });
  if (issues.length > 0) return { issues };
  const products = model.products.map((product) =>
    adjustments.filter((one) => one.product === product.id).reduce(adjusted, product),
  );
  return { ...model, products };
}

const chosen = (value: number): StockEstimate => ({ value, low: value, high: value, basis: { kind: "own" } });

function adjusted(product: StockProduct, { parameter, mineral, value }: StockAdjustment): StockProduct {
  switch (parameter) {
    case "lifetime": {
      const factor = value / (product.lifetimes[0]?.mean.value ?? value);
      return {
        ...product,
        lifetimes: product.lifetimes.map((one) => ({
          ...one,
          lifetime: stretched(one.lifetime, factor),
          mean: chosen(one.mean.value * factor),
        })),
      };
    }
    case "collection":
      return { ...product, collection: chosen(value) };
    default:
      return {
        ...product,
        materials: product.materials.map((material) =>
          mineral === null || material.mineral === mineral
            ? { ...material, [parameter]: chosen(value) }
            : material,
        ),
      };
  }
}
