import fc from "fast-check";
import { WORLD } from "../src/core/index.ts";
import type { PolicyState } from "../src/core/policy/policy-state.ts";
import type { ScenarioMeasure } from "../src/core/policy/scenario.ts";
import { flow, form, governance, mineral, observation } from "./small-pack.ts";
import { estimateOf, handState } from "./small-policy.ts";

const COUNTRIES = ["AAA", "BBB", "CCC", "DDD", "EEE"];
export const amount = fc.double({ min: 1, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
export const place = fc.constantFrom(...COUNTRIES);
const byCountry = fc.dictionary(place, amount, { minKeys: 1 });

export interface Network {
  readonly output: Record<string, number>;
  readonly unnamedOutput: number;
  readonly refined: Record<string, number>;
  readonly concentrate: Record<string, number> | null;
  readonly risk: number[];
  readonly recycled: number;
  readonly homeMine: number;
}

/** A random supply network; the need is what comes in, or twice that as a statement. */
export const network: fc.Arbitrary<Network> = fc.record({
  output: byCountry,
  unnamedOutput: fc.oneof(fc.constant(0), amount),
  refined: byCountry,
  concentrate: fc.option(byCountry),
  risk: fc.array(share, { minLength: COUNTRIES.length, maxLength: COUNTRIES.length }),
  recycled: fc.double({ min: 0, max: 0.9, noNaN: true }),
  homeMine: fc.oneof(fc.constant(0), amount),
});

export function stateOf(n: Network): PolicyState {
  const total = Object.values(n.output).reduce((a, b) => a + b, n.unnamedOutput + n.homeMine);
  const rows = Object.entries({
    ...n.output,
    ...(n.homeMine > 0 ? { JPN: n.homeMine } : {}),
    [WORLD]: total,
  });
  const trade = (code: string, flows: Record<string, number>) =>
    Object.entries(flows).map(([country, t]) => flow(code, 2024, country, t, t));
  return handState(
    {},
    {
      observations: rows.flatMap(([country, value]) => [
        observation({ mineral: "test", country, value }),
        observation({
          mineral: "test",
          country,
          value: value * 7,
          stage: "reserves",
          measure: "reserves",
          year: 2025,
        }),
      ]),
      trade: [...trade("810000", n.refined), ...trade("260000", n.concentrate ?? {})],
      governance: COUNTRIES.map((country, i) => governance(country, 2024, estimateOf(n.risk[i] ?? 0))),
      reference: {
        minerals: [mineral("test", { concentrate: n.concentrate ? "traded" : "none" })],
        tradeForms: [
          form("test", "810000", { contentFactor: 1 }),
          form("test", "260000", { stage: "concentrate", contentFactor: 0.5 }),
        ],
        homeStatements: [
          {
            home: "JPN",
            mineral: "test",
            quantity: "recycled-share",
            partner: null,
            value: n.recycled,
            unit: "1",
            basis: "ratio",
            year: 2020,
            origin: "own",
            locator: "",
            flag: "",
          },
        ],
      },
    },
  );
}

export const displacement = fc.constantFrom("riskiest-first" as const, "pro-rata" as const);
const percent = fc.double({ min: 0, max: 60, noNaN: true });
const measure: fc.Arbitrary<ScenarioMeasure> = fc.oneof(
  fc.record({
    lever: fc.constant("mine" as const),
    country: fc.constantFrom(...COUNTRIES, "JPN"),
    refineIn: fc.constantFrom(...COUNTRIES, "JPN"),
    amount,
    offtake: percent,
    displacement,
    closure: fc.constantFrom("displace" as const, "add" as const),
  }),
  fc.record({ lever: fc.constant("mine" as const), country: place, amount, displacement }),
  fc.record({ lever: fc.constant("exploration" as const), country: place, amount }),
  fc.record({
    lever: fc.constant("smelter" as const),
    country: fc.constantFrom(...COUNTRIES, "JPN"),
    amount,
    displacement,
  }),
  fc.record({ lever: fc.constant("saving" as const), amount: percent, displacement }),
  fc.record({ lever: fc.constant("recycling" as const), amount: percent, displacement }),
  fc.record({
    lever: fc.constant("shift" as const),
    from: place,
    to: fc.constantFrom(...COUNTRIES, "others"),
    amount: percent,
    spareCapacity: fc.constantFrom(5, 1e6),
  }),
  fc.record({ lever: fc.constant("framework" as const), country: place, amount: percent, displacement }),
);
export const measures = fc.array(measure, { maxLength: 8 });
