import fc from "fast-check";
import { CHAIN_FACTORS } from "../src/core/index.ts";
import { MOVABLE_INPUTS } from "../src/web/link/study-entries.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const amount = fc.double({ min: 0, max: 100, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));

/** Entries of the pages on screening, demand and typology that a link may carry. */
export const anyFunnelEdit = fc.record({
  step: fc.constantFrom("common", "growing", "named-country-share"),
  name: fc.constantFrom("off", "lists", "atLeast"),
  value: fc.constantFrom("", "0.6", "jp-2012.us-2025.eu-2017", "CHN"),
});
export const anyThreshold = fc.record({ input: fc.constantFrom(...MOVABLE_INPUTS), value: share });
export const anyChainChange = fc.record({
  use: fc.constantFrom("electric-vehicles", "6n-gan-lateral"),
  factor: fc.constantFrom(...CHAIN_FACTORS),
  value: share,
});
export const anyOwnChain = fc.record({
  use: fc.constantFrom("own-new", "own-regulated"),
  group: fc.constantFrom("new" as const, "regulated" as const),
  volumeAtBase: amount,
  volumeAtHorizon: amount,
  intermediatePerUnit: amount,
  mineralPerIntermediate: amount,
});
