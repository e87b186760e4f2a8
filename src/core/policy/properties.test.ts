import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, displacement, measures, network, place, stateOf } from "../../../tests/random-network.ts";
import { AXES } from "../evidence/vocabulary.ts";
import { applyMeasures } from "./apply-measures.ts";
import { axesAfter } from "./axes-after.ts";
import { type ByCountry, totalOf } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import { resolveMeasures } from "./resolve-measures.ts";
import type { ScenarioMeasure } from "./scenario.ts";

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
    fc.assert(
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
    fc.assert(
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
    fc.assert(
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
    fc.assert(
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
    fc.assert(
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
    fc.assert(
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
