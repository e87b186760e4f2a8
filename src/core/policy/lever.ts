import type { Words } from "../evidence/reference.ts";
import type { Axis, Stage } from "../evidence/vocabulary.ts";

export const LEVERS = [
  "mine",
  "exploration",
  "smelter",
  "saving",
  "recycling",
  "shift",
  "stockpile",
  "framework",
] as const;
export type LeverId = (typeof LEVERS)[number];

export const SIZES = ["small", "medium", "large"] as const;
export type Size = (typeof SIZES)[number];

/** Whose imports give way to a measure. */
export const DISPLACEMENTS = ["riskiest-first", "pro-rata"] as const;
export type Displacement = (typeof DISPLACEMENTS)[number];

/** What a new mine does to the world total: incumbents shrink, or the total grows. */
export const CLOSURES = ["displace", "add"] as const;
export type Closure = (typeof CLOSURES)[number];

/** One measure that a user can set, as reference data. */
export interface Lever {
  readonly id: LeverId;
  readonly label: Words;
  readonly unit: "t/y" | "t" | "%" | "points" | "days";
  /** What min, max, step and sizes are multiples of: one unit, the home need, or world reserves. */
  readonly scale: "unit" | "need" | "reserves";
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly step: number;
  readonly sizes: Readonly<Record<Size, number>> | null;
  /** Which places it names: a country, a pair of partners, or none. */
  readonly places: "country" | "pair" | "none";
  /** Stage whose quantity it changes. */
  readonly stage: Stage;
  /** Axes that it is meant to move. */
  readonly axes: readonly Axis[];
  /** Number of its arrow in the study's map of indicators and policies; null when it has none. */
  readonly arrow: number | null;
  readonly displacement: Displacement | null;
  readonly source: "document" | "own";
  readonly note: Words;
}

/** One arrow of the study's map: which axes a policy answers, and why. */
export interface PolicyArrow {
  readonly no: number;
  readonly label: Words;
  readonly axes: readonly Axis[];
  readonly reason: Words;
  readonly origin: string;
  readonly locator: string;
}

/** A number that the simulation assumes, with its ground. */
export interface Assumption {
  readonly value: number;
  readonly source: "document" | "own";
  readonly note: Words;
}

/** `data/reference/levers.yaml`: what can be done, what it answers, what is assumed. */
export interface PolicyTable {
  readonly levers: readonly Lever[];
  readonly arrows: readonly PolicyArrow[];
  readonly assumptions: {
    /** t refined per t of feed at home. */
    readonly homeRecovery: Assumption;
    /** Most that the urban mine gives, share of the need before saving. */
    readonly urbanMineCeiling: Assumption;
    readonly selfSufficiencyTarget: Assumption;
    readonly selfSufficiencyYear: Assumption;
    /** A country chosen by rule holds at least this share of the stage. */
    readonly candidateShare: Assumption;
  };
}

/** @throws {RangeError} when the table lacks the lever */
export function leverOf(table: PolicyTable, id: LeverId): Lever {
  const lever = table.levers.find((l) => l.id === id);
  if (!lever) throw new RangeError(`the table of levers lacks ${id}`);
  return lever;
}

/** Does the study's map draw an arrow from this lever to this axis? */
export function hasArrow(table: PolicyTable, id: LeverId, axis: Axis): boolean {
  const no = leverOf(table, id).arrow;
  return no !== null && (table.arrows.find((arrow) => arrow.no === no)?.axes.includes(axis) ?? false);
}
