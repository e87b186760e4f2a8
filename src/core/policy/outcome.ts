import type { Axis } from "../evidence/vocabulary.ts";
import type { Reason } from "../results.ts";
import type { ByCountry } from "./by-country.ts";
import type { LeverId } from "./lever.ts";

/** Why a lever moved nothing, where the reason is not the axis's own. */
export const NO_EFFECT_REASONS = [
  "no-axis", // the study's map gives it none: a stockpile moves days of cover
  "zero-amount",
  "before-start",
  "need-unknown", // tonnes cannot be placed in an unknown need
  "no-content-factor", // nothing states the content of the world quantity
  "stand-in-reserves", // axis 1 rests on another mineral's reserves
  "axis-overridden", // the user's own number stands there, without shares behind it
  "no-refining-country", // ore has no use at home and nobody says where it is refined: it counts as owned only
  "no-imports-in-balance", // home refining and recycling cover the need on paper, imports have shares only
  "no-such-partner", // a shift from a country that delivers nothing
  "no-other-supplier",
  "no-spare-capacity",
  "no-effect-given", // a framework without the user's own effect
  "no-country-fits", // no country to choose by the rule
  "already-reached", // the target of a measure is met without it
  "no-change", // it works, and the indicator stays where it is
] as const;
export type NoEffectReason = (typeof NO_EFFECT_REASONS)[number];

export interface NoEffect {
  readonly lever: LeverId;
  /** Null when it speaks of the whole lever. */
  readonly axis: Axis | null;
  readonly reason: NoEffectReason | Reason;
}

/** A limit that held a measure back. */
export interface Binding {
  readonly lever: LeverId;
  readonly limit:
    | "urban-mine" // recycling: what the urban mine gives
    | "need" // offtake: what home still needs
    | "home-feed" // ore: what home refining takes
    | "spare-capacity" // shift: what the destination can still make
    | "supplier-flow" // shifts: all that the supplier delivers
    | "world-output"; // a mine that displaces: all that the world makes
  readonly country: string | null;
  readonly wanted: number;
  readonly granted: number;
  readonly unit: string;
}

/** The quantities of a mineral once measures work. Untouched ones are the very objects of the state. */
export interface Outcome {
  readonly reserves: ByCountry | null;
  readonly first: ByCountry | null;
  readonly refinedOutput: ByCountry | null;
  readonly need: number;
  readonly recycled: number;
  readonly homeMine: number;
  readonly feed: number;
  readonly homeRefining: number;
  readonly concentrate: ByCountry;
  readonly refined: ByCountry;
  /** Refined supply from measures inside the home country, no import. */
  readonly refinedAtHome: number;
  /** Equity offtake of the measures that counts towards self-sufficiency. */
  readonly offtake: number;
  /** Offtake beyond what home needs: 余剰. */
  readonly surplus: number;
  /** Use per unit of output, after ÷ before. */
  readonly exposure: number;
  readonly stockDays: number;
  /** Which levers reached which axis's quantities. */
  readonly touched: ReadonlyMap<Axis, ReadonlySet<LeverId>>;
  readonly binding: readonly Binding[];
  readonly idle: readonly NoEffect[];
}
