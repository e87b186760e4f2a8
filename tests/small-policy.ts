import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { type Axis, prepare } from "../src/core/index.ts";
import type { PolicyTable } from "../src/core/policy/lever.ts";
import type { PolicyState } from "../src/core/policy/policy-state.ts";
import { type PolicyOptions, policyState } from "../src/core/policy/prepare-state.ts";
import type { PolicyScenario, ScenarioMeasure } from "../src/core/policy/scenario.ts";
import { runScenario } from "../src/core/policy/simulate.ts";
import type { Simulation } from "../src/core/policy/simulation.ts";
import { flow, form, governance, mineral, observation, type PackParts, pack, price } from "./small-pack.ts";

/** The product's own levers, map and assumptions. */
export const POLICY_TABLE: PolicyTable = parse(
  readFileSync(path.resolve(import.meta.dirname, "../data/reference/levers.yaml"), "utf8"),
);

export const scenario = (...measures: ScenarioMeasure[]): PolicyScenario => ({
  format: "chokepoint-policy",
  version: 1,
  id: "test",
  name: { ja: "試験", en: "test" },
  measures,
});

/** Estimate whose governance risk is g. */
export const estimateOf = (g: number): number => 2.5 - 5 * g;

const country = (id: string) => ({ id, name: { ja: id, en: id }, eu: false, until: null });

/** Σ of squared log changes that makes the deviation of six changes around a mean of 0 equal σ. */
const swing = (sigma: number) => sigma * Math.sqrt(5 / 6);

/**
 * The state of the hand cases of methods 7: world output A 80, B 20; refined imports A 90 (g .6), B 10 (g .2);
 * need 125 with a recycled share of .2, so R 25 and axis 6 .80; axis 5 .50; no concentrate.
 */
export function handPack(parts: PackParts = {}) {
  const prices = [1, Math.exp(swing(0.3)), 1, Math.exp(swing(0.3)), 1, Math.exp(swing(0.3)), 1];
  const { reference, ...rest } = parts;
  const stated = { home: "JPN", mineral: "test", partner: null, basis: "metal-content" as const };
  return pack({
    observations: [
      observation({ mineral: "test", country: "AAA", value: 80 }),
      observation({ mineral: "test", country: "BBB", value: 20 }),
    ],
    trade: [flow("810000", 2024, "AAA", 90, 90), flow("810000", 2024, "BBB", 10, 10)],
    governance: [
      governance("AAA", 2024, estimateOf(0.6)),
      governance("BBB", 2024, estimateOf(0.2)),
      governance("CCC", 2024, estimateOf(0.2)),
    ],
    prices: prices.map((value, place) => price("test", 2018 + place, value)),
    ...rest,
    reference: {
      minerals: [mineral("test", { concentrate: "none" })],
      countries: ["AAA", "BBB", "CCC", "DDD", "JPN"].map(country),
      tradeForms: [form("test", "810000", { contentFactor: 1, factorKind: "stoichiometric" })],
      prices: [
        {
          mineral: "test",
          grade: "metal",
          origins: ["usgs-mcs-2026"],
          from: 2000,
          note: { ja: "", en: "" },
        },
      ],
      homeStatements: [
        {
          ...stated,
          quantity: "demand",
          value: 125,
          unit: "t",
          year: 2020,
          origin: "own",
          locator: "",
          flag: "",
        },
        {
          ...stated,
          quantity: "recycled-share",
          value: 0.2,
          unit: "1",
          year: 2020,
          origin: "own",
          locator: "",
          flag: "",
        },
      ],
      ...reference,
    },
  });
}

export function handState(options: Partial<PolicyOptions> = {}, parts: PackParts = {}): PolicyState {
  return policyState(prepare(handPack(parts)), "test", { year: 2024, table: POLICY_TABLE, ...options });
}

/** Runs measures on the hand state; a refusal is a mistake of the test. */
export function runHand(
  measures: readonly ScenarioMeasure[],
  options: Partial<PolicyOptions> = {},
  parts: PackParts = {},
): Simulation {
  const found = runScenario(handState(options, parts), scenario(...measures));
  if (found.kind === "refused") throw new Error(JSON.stringify(found.issues));
  return found;
}

/** Home balance after measures, by quantity. */
export const balanceAfter = (s: Simulation): Record<string, number> =>
  Object.fromEntries(s.balance.map((row) => [row.quantity, row.after]));

/** What moved behind an axis, by country, after measures. */
export const movedTo = (s: Simulation, axis: Axis): Record<string, number> =>
  Object.fromEntries(
    s.changes.filter((c) => c.axis === axis).flatMap((c) => c.moved.map((m) => [m.country, m.to])),
  );

export const smelter = (amount: number, rest: Partial<ScenarioMeasure> = {}): ScenarioMeasure => ({
  lever: "smelter",
  country: "CCC",
  amount,
  ...rest,
});
export const mine = (amount: number, rest: Partial<ScenarioMeasure> = {}): ScenarioMeasure => ({
  lever: "mine",
  country: "CCC",
  amount,
  ...rest,
});
