import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flow, form, governance, mineral, observation } from "../../../tests/small-pack.ts";
import { estimateOf, handState } from "../../../tests/small-policy.ts";
import { AXES, WORLD } from "../evidence/vocabulary.ts";
import { applyMeasures } from "./apply-measures.ts";
import { axesAfter } from "./axes-after.ts";
import { type ByCountry, totalOf } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import { resolveMeasures } from "./resolve-measures.ts";
import type { ScenarioMeasure } from "./scenario.ts";

const COUNTRIES = ["AAA", "BBB", "CCC", "DDD", "EEE"];
const amount = fc.double({ min: 1, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.constantFrom(...COUNTRIES);
const byCountry = fc.dictionary(place, amount, { minKeys: 1 });

interface Network {
  readonly output: Record<string, number>;
  readonly unnamedOutput: number;
  readonly refined: Record<string, number>;
  readonly concentrate: Record<string, number> | null;
  readonly risk: number[];
  readonly recycled: number;
  readonly homeMine: number;
}

/** A random supply network; the need is what comes in, or twice that as a statement. */
const network: fc.Arbitrary<Network> = fc.record({
  output: byCountry,
  unnamedOutput: fc.oneof(fc.constant(0), amount),
  refined: byCountry,
  concentrate: fc.option(byCountry),
  risk: fc.array(share, { minLength: COUNTRIES.length, maxLength: COUNTRIES.length }),
  recycled: fc.double({ min: 0, max: 0.9, noNaN: true }),
  homeMine: fc.oneof(fc.constant(0), amount),
});

function stateOf(n: Network): PolicyState {
  const total = Object.values(n.output).reduce((a, b) => a + b, n.unnamedOutput + n.homeMine);
  const rows = Object.entries({ ...n.output, ...(n.homeMine > 0 ? { JPN: n.homeMine } : {}), [WORLD]: total });
  const trade = (code: string, flows: Record<string, number>) =>
    Object.entries(flows).map(([country, t]) => flow(code, 2024, country, t, t));
  return handState(
    {},
    {
      observations: rows.flatMap(([country, value]) => [
        observation({ mineral: "test", country, value }),
        observation({ mineral: "test", country, value: value * 7, stage: "reserves", measure: "reserves", year: 2025 }),
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

const displacement = fc.constantFrom("riskiest-first" as const, "pro-rata" as const);
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
const measures = fc.array(measure, { maxLength: 8 });

function outcomeOf(state: PolicyState, written: readonly ScenarioMeasure[]): Outcome {
  return applyMeasures(state, resolveMeasures(state, written).measures);
}

/** Values of the axes that have one. */
const values = (state: PolicyState, outcome: Outcome): number[] =>
  AXES.flatMap((axis) => axesAfter(state, outcome)[axis].value ?? []);

const quantities = (outcome: Outcome): ByCountry[] =>
  [outcome.reserves, outcome.first, outcome.refinedOutput, outcome.concentrate, outcome.refined].filter(
    (quantity) => quantity !== null,
  );

describe("properties over random networks", () => {
  it("does not depend on the order of the measures", () => {
    fc.configureGlobal({numRuns: 4000}); fc.assert(
      fc.property(network, measures, fc.nat(), (n, list, seed) => {
        const state = stateOf(n);
        const shuffled = list
          .map((m, i) => ({ m, key: ((seed + 1) * (i + 7) * 2654435761) % 97 }))
          .sort((a, b) => a.key - b.key)
          .map(({ m }) => m);
        const [one, other] = [outcomeOf(state, list), outcomeOf(state, shuffled)];
        const expected = values(state, other);
        values(state, one).forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i] ?? 0, 9);
        });
        expect(one.surplus).toBeCloseTo(other.surplus, 6);
        expect(one.offtake).toBeCloseTo(other.offtake, 6);
      }),
    );
  });

  it("is the identity without measures and with measures of nothing: the very cells of the assessment", () => {
    fc.configureGlobal({numRuns: 4000}); fc.assert(
      fc.property(network, measures, (n, list) => {
        const state = stateOf(n);
        const nothing = list
          .filter((m) => m.lever !== "shift" || m.to !== m.from)
          .map((m) => ({ ...m, amount: 0 }));
        for (const outcome of [outcomeOf(state, []), outcomeOf(state, nothing)]) {
          const after = axesAfter(state, outcome);
          for (const axis of AXES) expect(after[axis]).toBe(state.before.axes[axis]);
        }
      }),
    );
  });

  it("recomputes every axis from its quantities to the number of the assessment", () => {
    const copy = (quantity: ByCountry | null) => quantity && { ...quantity };
    fc.configureGlobal({numRuns: 4000}); fc.assert(
      fc.property(network, (n) => {
        const state = stateOf(n);
        const same = outcomeOf(state, []);
        const reached = new Map(AXES.map((axis) => [axis, new Set(["mine" as const])]));
        const outcome: Outcome = {
          ...same,
          touched: reached,
          reserves: copy(same.reserves),
          first: copy(same.first),
          concentrate: { ...same.concentrate },
          refined: { ...same.refined },
        };
        const after = axesAfter(state, outcome);
        for (const axis of AXES) {
          const before = state.before.axes[axis];
          expect(after[axis].status).toBe(before.status);
          for (const end of ["value", "low", "high", "supplierHhi", "firstShare"] as const) {
            const [now, then] = [after[axis][end], before[end]];
            if (typeof then === "number") expect(now).toBeCloseTo(then, 12);
          }
          expect(after[axis].firstSupplier).toBe(before.firstSupplier);
        }
      }),
    );
  });

  it("keeps the balance of the home need and of the feed, and the world total of what displaces", () => {
    fc.configureGlobal({numRuns: 4000}); fc.assert(
      fc.property(network, measures, (n, list) => {
        const state = stateOf(n);
        const after = outcomeOf(state, list);
        const met = after.recycled + totalOf(after.refined) + after.refinedAtHome + after.homeRefining;
        expect(met / after.need).toBeCloseTo(1, 9);
        if (state.homeRefining > 0) {
          expect(after.homeRefining).toBeCloseTo(state.recovery * after.feed, 6);
          expect(totalOf(after.concentrate) + after.homeMine).toBeCloseTo(after.feed, 6);
        }
        const world = totalOf(state.first?.supply ?? after.refined);
        const added = list.filter((m) => m.lever === "mine" && m.closure === "add");
        const displacing = list.filter((m) => m.lever === "mine" && m.closure !== "add");
        const sum = (ms: readonly ScenarioMeasure[]) => ms.reduce((s, m) => s + (m.amount ?? 0), 0);
        const expected = Math.max(world, sum(displacing)) + sum(added);
        expect(totalOf(after.first ?? after.refined) / expected).toBeCloseTo(1, 9);
      }),
    );
  });

  it("makes no quantity negative and no axis leave 0..1", () => {
    fc.configureGlobal({numRuns: 4000}); fc.assert(
      fc.property(network, measures, (n, list) => {
        const state = stateOf(n);
        const after = outcomeOf(state, list);
        for (const quantity of quantities(after)) {
          for (const value of [...quantity.amounts, quantity.rest]) expect(value).toBeGreaterThanOrEqual(0);
        }
        for (const value of [after.need, after.recycled, after.homeMine, after.feed, after.homeRefining])
          expect(value).toBeGreaterThanOrEqual(0);
        expect(after.surplus).toBeGreaterThanOrEqual(-1e-9);
        for (const axis of AXES) {
          const { value, low, high } = axesAfter(state, after)[axis];
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(low ?? 0).toBeLessThanOrEqual(value + 1e-9);
          expect(high ?? 1).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });

  it("never raises axis 4 by offtake from a country that is governed better than every displaced partner", () => {
    let checked = 0;
    fc.configureGlobal({numRuns: 4000}); fc.assert(
      fc.property(network, amount, displacement, place, (n, size, mode, country) => {
        const state = stateOf(n);
        const smelter: ScenarioMeasure = { lever: "smelter", country, amount: size, displacement: mode };
        const after = outcomeOf(state, [smelter]);
        const g = (c: string) => state.governance.at(c, 2024)?.g ?? Number.NaN;
        const { flows } = state.refined;
        const gaveWay = flows.countries.filter((c, i) => {
          const placed = c === country ? Math.min(size, totalOf(flows)) : 0;
          return (after.refined.amounts[i] ?? 0) - placed < (flows.amounts[i] ?? 0) - 1e-9;
        });
        if (gaveWay.length === 0 || !gaveWay.every((c) => g(country) < g(c))) return;
        checked += 1;
        const axis = "import-governance-refined";
        const before = state.before.axes[axis].value ?? Number.NaN;
        expect(axesAfter(state, after)[axis].value).toBeLessThanOrEqual(before + 1e-12);
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(20);
  });
});
