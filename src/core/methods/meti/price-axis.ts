import { measured, unknown } from "../../evidence/cell.ts";
import type { Mineral } from "../../evidence/reference.ts";
import type { WorldEvidence } from "../../evidence/world-evidence.ts";
import { type AnnualPrice, annualVolatility, type Volatility } from "../../indicators/volatility.ts";
import type { Cell } from "../../results.ts";

export interface PriceChainPoint extends AnnualPrice {
  readonly origin: string;
  readonly locator: string;
}

/** The declared price series of a mineral: one grade, newest edition per year. */
export interface PriceChain {
  readonly grade: string;
  readonly unit: string;
  readonly points: readonly PriceChainPoint[];
}

export interface PriceAxis {
  readonly cell: Cell;
  readonly chain: PriceChain | null;
  readonly volatility: Volatility | null;
}

/**
 * Axis 5, historical price volatility: min(1, σ / cap), σ the standard deviation of log changes of annual mean
 * prices of the declared grade, nominal, with its sampling interval.
 */
export function priceAxis(world: WorldEvidence, mineral: Mineral, year: number): PriceAxis {
  const chain = priceChain(world, mineral.id);
  if (!chain) return { cell: unknown("no-price-series", { year }), chain, volatility: null };
  const p = world.reference.parameters;
  const volatility = annualVolatility(chain.points, year, {
    maximumChanges: p.volatilityChanges,
    minimumChanges: p.volatilityMinimumChanges,
  });
  if (!volatility) {
    return {
      cell: unknown("price-series-too-short", { year, notes: [`grade:${chain.grade}`] }),
      chain,
      volatility,
    };
  }
  const scaled = (sigma: number) => Math.min(1, sigma / p.volatilityCap);
  const used = chain.points.filter((point) => point.year >= volatility.from && point.year <= volatility.to);
  return {
    cell: measured({
      value: scaled(volatility.sigma),
      low: scaled(volatility.low),
      high: scaled(volatility.high),
      year: volatility.to,
      basis: "money",
      origins: used.map((point) => point.origin),
      notes: [
        `grade:${chain.grade}`,
        `changes:${volatility.changes}`,
        `years:${volatility.from}-${volatility.to}`,
        `sigma:${volatility.sigma.toFixed(4)}`,
        "nominal",
        ...(volatility.to < year ? [`nearest-earlier-year:${volatility.to}`] : []),
      ],
    }),
    chain,
    volatility,
  };
}

/** Annual points of the declared grade; of several editions that print a year the newest one counts. */
export function priceChain(world: WorldEvidence, mineral: string): PriceChain | null {
  const choice = world.reference.prices.find((p) => p.mineral === mineral);
  if (!choice) return null;
  const byYear = new Map<number, PriceChainPoint & { unit: string }>();
  for (const point of world.prices(mineral)) {
    const year = Number(point.period);
    if (point.frequency !== "annual" || point.grade !== choice.grade || point.value === null) continue;
    if (!choice.origins.includes(point.origin) || year < choice.from) continue;
    const rival = byYear.get(year);
    if (!rival || choice.origins.indexOf(point.origin) > choice.origins.indexOf(rival.origin)) {
      byYear.set(year, {
        year,
        value: point.value,
        origin: point.origin,
        locator: point.locator,
        unit: point.unit,
      });
    }
  }
  const points = [...byYear.values()].sort((a, b) => a.year - b.year);
  const unit = points.at(-1)?.unit;
  if (unit === undefined) return null;
  // A log change needs one unit throughout: years in another unit belong to another series.
  return { grade: choice.grade, unit, points: points.filter((p) => p.unit === unit) };
}
