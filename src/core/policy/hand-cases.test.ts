import { describe, expect, it } from "vitest";
import { handState, scenario } from "../../../tests/small-policy.ts";
import type { Axis } from "../evidence/vocabulary.ts";
import type { ScenarioMeasure } from "./scenario.ts";
import { runScenario } from "./simulate.ts";
import type { Simulation } from "./simulation.ts";

function run(...measures: ScenarioMeasure[]): Simulation {
  const found = runScenario(handState(), scenario(...measures));
  if (found.kind === "refused") throw new Error(JSON.stringify(found.issues));
  return found;
}
const valueAfter = (simulation: Simulation, axis: Axis) => simulation.after.axes[axis].value;
const refinedFrom = (simulation: Simulation) =>
  Object.fromEntries(
    simulation.changes
      .filter((change) => change.axis === "import-governance-refined")
      .flatMap((change) => change.moved.map((m) => [m.country, m.to])),
  );

const mine: ScenarioMeasure = { lever: "mine", country: "CCC", amount: 25, offtake: 0 };
const smelter: ScenarioMeasure = { lever: "smelter", country: "CCC", amount: 20 };
const recycling: ScenarioMeasure = { lever: "recycling", amount: 10 };
const saving: ScenarioMeasure = { lever: "saving", amount: 20 };
const riskiest = { displacement: "riskiest-first" } as const;
const proRata = { displacement: "pro-rata" } as const;

describe("hand cases of the policy simulation, to 1e-9", () => {
  it("starts from HHI .68, axis 4 .56, axis 5 .50, axis 6 .80", () => {
    const { before } = run();
    expect(before.axes["production-concentration"].value).toBeCloseTo(0.68, 9);
    expect(before.axes["import-governance-refined"].value).toBeCloseTo(0.56, 9);
    expect(before.axes["price-volatility"].value).toBeCloseTo(0.5, 9);
    expect(before.axes.scrap.value).toBeCloseTo(0.8, 9);
    expect(before.axes["import-governance-concentrate"]).toMatchObject({ status: "not-applicable" });
  });

  it("1 · a mine of 25 in C: 60/15/25 → .445 when it displaces, 80/20/25 → .4752 when it adds", () => {
    const displacing = run(mine);
    expect(valueAfter(displacing, "production-concentration")).toBeCloseTo(0.445, 9);
    const [change] = displacing.changes;
    expect(change).toMatchObject({ axis: "production-concentration", effect: "direct" });
    expect(change?.moved.map((m) => [m.country, m.from, m.to])).toEqual([
      ["CCC", 0, 25],
      ["AAA", 80, expect.closeTo(60, 9)],
      ["BBB", 20, expect.closeTo(15, 9)],
    ]);
    expect(valueAfter(run({ ...mine, closure: "add" }), "production-concentration")).toBeCloseTo(0.4752, 9);
  });

  it("2 · a smelter of 20 in C: riskiest first 70/10/20 → .48, pro rata 72/8/20 → .488", () => {
    const first = run(smelter);
    expect(valueAfter(first, "import-governance-refined")).toBeCloseTo(0.48, 9);
    expect(refinedFrom(first)).toEqual({ AAA: expect.closeTo(70, 9), CCC: expect.closeTo(20, 9) });
    expect(first.changes).toMatchObject([{ effect: "direct", levers: ["smelter"] }]);
    expect(valueAfter(run({ ...smelter, ...proRata }), "import-governance-refined")).toBeCloseTo(0.488, 9);
  });

  it("3 · recycling +10 points: R 37.5, Mr 87.5, axis 6 .70; axis 4 stays .56 pro rata, .554286 riskiest first", () => {
    const simulation = run(recycling);
    expect(valueAfter(simulation, "scrap")).toBeCloseTo(0.7, 9);
    expect(valueAfter(simulation, "import-governance-refined")).toBeCloseTo(0.56, 9);
    const balance = Object.fromEntries(simulation.balance.map((row) => [row.quantity, row.after]));
    expect(balance).toMatchObject({
      recycled: expect.closeTo(37.5, 9),
      "refined-imports": expect.closeTo(87.5, 9),
    });
    const other = run({ ...recycling, ...riskiest });
    expect(valueAfter(other, "import-governance-refined")).toBeCloseTo(48.5 / 87.5, 9);
    expect(valueAfter(other, "import-governance-refined")).toBeCloseTo(0.554286, 6);
    expect(other.changes.map((c) => [c.axis, c.effect])).toEqual([
      ["import-governance-refined", "knock-on"],
      ["scrap", "direct"],
    ]);
  });

  it("4 · smelter 20 and recycling +10 points, both riskiest first: 57.5/10/20 → .462857, in either order", () => {
    const pair = [smelter, { ...recycling, ...riskiest }] as const;
    for (const simulation of [run(...pair), run(...pair.toReversed())]) {
      expect(valueAfter(simulation, "import-governance-refined")).toBeCloseTo(40.5 / 87.5, 9);
      expect(refinedFrom(simulation)).toEqual({ AAA: expect.closeTo(57.5, 9), CCC: expect.closeTo(20, 9) });
      expect(simulation.changes[0]).toMatchObject({ effect: "direct", levers: ["recycling", "smelter"] });
    }
  });

  it("5 · saving 20 %: S 100; with recycling +10 points R 30, Mr 70, axis 6 .70", () => {
    const simulation = run(saving, recycling);
    const balance = Object.fromEntries(simulation.balance.map((row) => [row.quantity, row.after]));
    expect(balance).toMatchObject({
      need: expect.closeTo(100, 9),
      recycled: expect.closeTo(30, 9),
      "refined-imports": expect.closeTo(70, 9),
    });
    expect(valueAfter(simulation, "scrap")).toBeCloseTo(0.7, 9);
    expect(valueAfter(run(saving), "scrap")).toBeCloseTo(0.8, 9);
  });

  it("6 · saving 20 %: axis 5 .50 → .40, the deviation itself unchanged", () => {
    const { before, after: now } = run(saving);
    expect(now.axes["price-volatility"].value).toBeCloseTo(0.4, 9);
    const sigma = (notes: readonly string[]) => notes.find((note) => note.startsWith("sigma:"));
    expect(sigma(now.axes["price-volatility"].notes)).toBe(sigma(before.axes["price-volatility"].notes));
    expect(now.axes["price-volatility"].notes).toContain("exposure:0.8000");
  });
});
