import type { ChainParameter, DemandModel, UseChain } from "./demand-model.ts";
import type { DemandPath } from "./path.ts";

/** The three factors of a chain, and the growth of the existing uses where they are one trend. */
export const CHAIN_FACTORS = ["volume", "intermediate", "intensity", "growth"] as const;
export type ChainFactor = (typeof CHAIN_FACTORS)[number];

/**
 * One factor as the user wants it. For the three factors of a chain a multiplier at the model's horizon (1: as the
 * source has it; the way from the base year is a straight line), for `growth` the rate itself, 0.02 for 2 % a year.
 */
export interface ChainChange {
  readonly use: string;
  readonly factor: ChainFactor;
  readonly value: number;
}

/** A use that the source does not have: volume at the base year and at the horizon × two constants = t. */
export interface OwnChain {
  readonly use: string;
  readonly group: UseChain["group"];
  readonly volumeAtBase: number;
  readonly volumeAtHorizon: number;
  readonly intermediatePerUnit: number;
  readonly mineralPerIntermediate: number;
}

/**
 * The same model with factors moved and own uses added. What the base year demands in total (D₀) stays: an own chain
 * takes its part of the base year from the existing uses, as the study's formula does. A change of a use that the
 * model does not have changes nothing.
 */
export function changeChains(
  model: DemandModel,
  changes: readonly ChainChange[],
  own: readonly OwnChain[] = [],
): DemandModel {
  const changed = model.chains.map((chain) =>
    changes
      .filter((change) => change.use === chain.use)
      .reduce((before, change) => withFactor(model, before, change), chain),
  );
  const { existing } = model;
  const growth = changes.findLast((c) => c.factor === "growth" && existing.kind === "trend");
  return {
    ...model,
    chains: [...changed, ...own.map((one) => ownChain(model, one))],
    existing: existing.kind === "trend" && growth ? { ...existing, rate: growth.value } : existing,
  };
}

function withFactor(model: DemandModel, chain: UseChain, { factor, value }: ChainChange): UseChain {
  switch (factor) {
    case "volume":
      return { ...chain, volume: grownTo(model, chain.volume, value) };
    case "intermediate":
      return { ...chain, intermediatePerUnit: grownTo(model, chain.intermediatePerUnit, value) };
    case "intensity":
      return { ...chain, mineralPerIntermediate: grownTo(model, chain.mineralPerIntermediate, value) };
    case "growth":
      return chain;
  }
}

/** A factor times a line from 1 at the base year to `value` at the horizon. */
function grownTo(model: DemandModel, parameter: ChainParameter, value: number): ChainParameter {
  const { path } = parameter;
  const at = (year: number) => 1 + ((value - 1) * (year - model.baseYear)) / (model.horizon - model.baseYear);
  if (path.kind === "table") {
    const points = path.points.map((point) => ({ ...point, value: point.value * at(point.year) }));
    return { ...parameter, path: { ...path, points } };
  }
  if (path.kind !== "constant") return parameter;
  const points = [model.baseYear, model.horizon].map((year) => ({ year, value: path.value * at(year) }));
  return { ...parameter, path: { kind: "table", points, between: "linear" } };
}

function ownChain(model: DemandModel, own: OwnChain): UseChain {
  const constant = (value: number): DemandPath => ({ kind: "constant", value });
  const volume: DemandPath = {
    kind: "table",
    points: [
      { year: model.baseYear, value: own.volumeAtBase },
      { year: model.horizon, value: own.volumeAtHorizon },
    ],
    between: "linear",
  };
  return {
    use: own.use,
    group: own.group,
    volume: { path: volume, unit: "unit", spread: null },
    intermediatePerUnit: { path: constant(own.intermediatePerUnit), unit: "1", spread: null },
    mineralPerIntermediate: { path: constant(own.mineralPerIntermediate), unit: "t", spread: null },
  };
}
