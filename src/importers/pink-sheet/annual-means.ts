import type { PricePoint } from "../../core/index.ts";

/**
 * What did a year cost on average? The mean of its twelve monthly prices; a year with a missing month has no mean.
 *
 * The locator names the rows behind the mean.
 */
export function annualMeans(monthly: readonly PricePoint[]): PricePoint[] {
  return [...Map.groupBy(monthly, ({ period }) => period.slice(0, 4))].flatMap(([year, months]) => {
    const values = months.flatMap(({ value }) => value ?? []);
    const [first, last] = [months[0], months.at(-1)];
    if (values.length !== 12 || !first || !last) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / 12;
    const locator = `${first.locator}:${last.locator.split("!").at(-1)}`;
    return [{ ...first, frequency: "annual" as const, period: year, value: mean, locator }];
  });
}
