/** The closed word lists of the evidence: one concept, one word, everywhere. */

export const STAGES = [
  "reserves",
  "mine",
  "concentrate-trade",
  "refined",
  "refined-trade",
  "parts",
  "products",
  "end-of-life",
  "recovery",
] as const;
export type Stage = (typeof STAGES)[number];

/** What an observation measures. Trade and prices live in their own tables. */
export const MEASURES = ["reserves", "production", "capacity", "share", "eol-rir", "demand"] as const;
export type Measure = (typeof MEASURES)[number];

/** What the tonnes are tonnes of. Two numbers add only when basis and form agree. */
export const BASES = ["metal-content", "oxide-content", "gross-weight", "money", "ratio"] as const;
export type Basis = (typeof BASES)[number];

export const KINDS = ["measured", "statement", "model"] as const;
/** measured: a statistic; statement: printed by a document; model: computed by its producer. */
export type Kind = (typeof KINDS)[number];

export const STATUSES = ["reported", "estimated", "provisional", "forecast"] as const;
export type ObservationStatus = (typeof STATUSES)[number];

/** Why an observation has no number. Never null without a reason, never zero. */
export const MISSING_REASONS = [
  "withheld", // the producer holds it back (USGS W); belongs to the rest of the world
  "not-available", // asked and not known (NA)
  "not-reported", // an empty cell
  "below-half-unit", // printed as less than half a unit
  "qualitative", // printed as a word: Large, Small, Variable
  "included-elsewhere", // printed as included in another row
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** How far a number is from what its producer printed. */
export type Processing = "reported" | "minor" | "major" | "modelled";

export const AXES = [
  "reserve-concentration",
  "production-concentration",
  "import-governance-concentrate",
  "import-governance-refined",
  "price-volatility",
  "scrap",
] as const;
export type Axis = (typeof AXES)[number];

/** The world as a total and what a source leaves unnamed: never countries. */
export const WORLD = "WLD";
export const OTHER_COUNTRIES = "OTH";
