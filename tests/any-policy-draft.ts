import fc from "fast-check";
import { CLOSURES, DISPLACEMENTS, LEVERS, type ScenarioMeasure, SIZES } from "../src/core/index.ts";
import type { PolicyDraft } from "../src/web/link/policy-draft.ts";

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const text = fc.string({ minLength: 1, unit: "grapheme" }).filter((one) => one.trim() !== "");
const country = fc.constantFrom("AUS", "best-governed", "home");
const rest = fc.record(
  {
    label: text,
    country,
    refineIn: country,
    from: fc.constantFrom("CHN", "first-supplier"),
    to: fc.constantFrom("others", "AUS"),
    offtake: amount,
    success: amount,
    start: fc.integer({ min: 1900, max: 2100 }),
    ramp: amount,
    displacement: fc.constantFrom(...DISPLACEMENTS),
    closure: fc.constantFrom(...CLOSURES),
    spareCapacity: amount,
    cost: fc.record({ currency: fc.constantFrom("JPY", "USD"), investment: amount, perYear: amount }),
    mark: fc.constantFrom("do", "focus", "rule"),
  },
  { requiredKeys: [] },
);
const measured = fc.oneof(
  fc.record({ amount }),
  fc.record({ size: fc.constantFrom(...SIZES) }),
  fc.record({ reach: amount, reachOf: fc.constantFrom("need", "self-sufficiency") }),
);
const measure = fc
  .tuple(fc.constantFrom(...LEVERS), measured, rest)
  .map(([lever, one, more]) => ({ lever, ...one, ...more }) as ScenarioMeasure);
const inputs = fc.record(
  { need: amount, equityOfftake: amount, stockDays: amount, homeDemandGrowth: amount },
  { requiredKeys: [] },
);
/** Sets of measures with every kind of field, as a link may hold them. */
export const anyDraft = fc.record({
  name: fc.option(text, { nil: null }),
  preset: fc.option(fc.constantFrom("eu-crma-2024", "package-mine"), { nil: null }),
  at: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null }),
  demand: fc.option(fc.constantFrom("iea-steps"), { nil: null }),
  inputs,
  measures: fc.array(measure, { maxLength: 5 }),
}) as fc.Arbitrary<PolicyDraft>;
