import type { Basis } from "../evidence/vocabulary.ts";
import type { DemandIssue } from "./demand-issue.ts";
import type { DemandPath } from "./path.ts";
import { isSpread, type Spread } from "./spread.ts";

/** One factor of a chain: its path, its unit, how uncertain it is. */
export interface ChainParameter {
  readonly path: DemandPath;
  readonly unit: string;
  readonly spread: Spread | null;
}

/**
 * Demand of one use: volume × intermediate product per unit × mineral per unit of intermediate product.
 * Units are chosen so that the product is t of the model's basis.
 */
export interface UseChain {
  readonly use: string;
  /** new: ① of the study's method; regulated: ②, the same chain under the regulation. */
  readonly group: "new" | "regulated";
  readonly volume: ChainParameter;
  readonly intermediatePerUnit: ChainParameter;
  readonly mineralPerIntermediate: ChainParameter;
}

/** ③, existing uses: what is left of the base year's demand on its trend, or use by use from tables. */
export type ExistingUses =
  | {
      readonly kind: "trend";
      readonly use: string;
      /** Compound growth a year of the existing uses. */
      readonly rate: number;
      readonly spread: Spread | null;
    }
  | {
      readonly kind: "table";
      readonly uses: readonly { readonly use: string; readonly demand: ChainParameter }[];
    };

/** Demand decomposed by use. Kind `model`: a statement line of a document is another thing. */
export interface DemandModel {
  readonly id: string;
  readonly mineral: string;
  readonly basis: Basis;
  readonly baseYear: number;
  /** D₀, t. */
  readonly baseT: number;
  readonly chains: readonly UseChain[];
  readonly existing: ExistingUses;
  /** Year at which growing spreads are full. */
  readonly horizon: number;
  readonly origins: readonly string[];
  readonly notes: readonly string[];
}

/**
 * What the existing trend starts from: `appendix` leaves new and regulated uses out, `main-slide` only the
 * regulated ones, so that new uses count twice.
 */
export type BaseRule = "appendix" | "main-slide";

/** Factors of a model with the label of their random stream. */
export function parametersOf(
  chain: UseChain,
): readonly (readonly [label: string, parameter: ChainParameter])[] {
  return [
    [`${chain.use}/volume`, chain.volume],
    [`${chain.use}/intermediate`, chain.intermediatePerUnit],
    [`${chain.use}/intensity`, chain.mineralPerIntermediate],
  ];
}

/** What makes a model unusable whatever the year: a use that stands twice, a spread that is none. */
export function modelIssues(model: DemandModel): DemandIssue[] {
  const { chains, existing } = model;
  const names = [
    ...chains.map((chain) => chain.use),
    ...(existing.kind === "table" ? existing.uses.map((use) => use.use) : [existing.use]),
  ];
  const spreads: (readonly [string, Spread | null])[] = [
    ...chains.flatMap(parametersOf).map(([label, parameter]) => [label, parameter.spread] as const),
    ...(existing.kind === "table"
      ? existing.uses.map((use) => [`${use.use}/demand`, use.demand.spread] as const)
      : [[`${existing.use}/demand`, existing.spread] as const]),
  ];
  const issue = (code: DemandIssue["code"], subject: string): DemandIssue => ({ code, subject, years: [] });
  return [
    ...[...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map((name) =>
      issue("repeated-use", name),
    ),
    ...spreads
      .filter(([, spread]) => spread !== null && !isSpread(spread))
      .map(([label]) => issue("not-a-distribution", label)),
  ];
}
