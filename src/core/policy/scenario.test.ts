import { describe, expect, it } from "vitest";
import { handPack, handState, POLICY_TABLE, scenario } from "../../../tests/small-policy.ts";
import { prepare } from "../evidence/home-evidence.ts";
import { readPolicyScenario } from "./read-scenario.ts";
import type { ScenarioMeasure } from "./scenario.ts";
import { runScenario, simulate } from "./simulate.ts";

const file = (parts: object = {}) => ({
  format: "chokepoint-policy",
  version: 1,
  id: "own",
  name: { ja: "自作", en: "own" },
  measures: [{ lever: "smelter", country: "CCC", amount: 20 }],
  ...parts,
});
const withMeasure = (measure: object) => file({ measures: [measure] });

describe(readPolicyScenario, () => {
  it("reads what is written", () => {
    const { scenario: found, issues } = readPolicyScenario(file({ at: 2030, inputs: { need: 100 } }));
    expect(issues).toEqual([]);
    expect(found).toMatchObject({ id: "own", at: 2030, inputs: { need: 100 } });
  });

  it.each([
    ["a list", [], "not-a-scenario", ""],
    ["a newer version", file({ version: 2 }), "newer-version", "version"],
    ["another format", file({ format: "funnel" }), "unknown-word", "format"],
    ["a missing name", file({ name: undefined }), "missing-key", "name"],
    ["an unknown key", file({ measure: [] }), "unknown-key", "measure"],
    ["a year in words", file({ at: "2030" }), "wrong-type", "at"],
    ["an unknown lever", withMeasure({ lever: "smelters", amount: 1 }), "unknown-word", "measures[0].lever"],
    [
      "an unknown key of a measure",
      withMeasure({ lever: "saving", amont: 1 }),
      "unknown-key",
      "measures[0].amont",
    ],
    ["an unknown key of the inputs", file({ inputs: { needs: 1 } }), "unknown-key", "inputs.needs"],
    ["no amount", withMeasure({ lever: "saving" }), "one-amount", "measures[0]"],
    ["two amounts", withMeasure({ lever: "saving", amount: 1, size: "small" }), "one-amount", "measures[0]"],
    [
      "text for a number",
      withMeasure({ lever: "saving", amount: "20 %" }),
      "wrong-type",
      "measures[0].amount",
    ],
    [
      "infinity",
      withMeasure({ lever: "saving", amount: Number.POSITIVE_INFINITY }),
      "wrong-type",
      "measures[0].amount",
    ],
    [
      "a negative cost",
      withMeasure({ lever: "saving", amount: 1, cost: { currency: "USD", investment: -1 } }),
      "wrong-type",
      "measures[0].cost.investment",
    ],
  ])("refuses %s and says where", (_, value, code, path) => {
    const { scenario: found, issues } = readPolicyScenario(value);
    expect(found).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ severity: "error", code, path }));
  });

  it("offers the nearest known word", () => {
    const { issues } = readPolicyScenario(withMeasure({ lever: "recyling", amount: 1 }));
    expect(issues).toContainEqual(expect.objectContaining({ value: "recyling", nearest: ["recycling"] }));
  });
  it("takes inherited names for unknown keys", () => {
    const value = JSON.parse(
      '{"format":"chokepoint-policy","version":1,"id":"x","name":{"ja":"x","en":"x"},"measures":[],"constructor":1}',
    );
    expect(readPolicyScenario(value).issues).toMatchObject([{ code: "unknown-key", path: "constructor" }]);
  });
});

describe(simulate, () => {
  const own = { ...scenario(), at: 2030, inputs: { need: 250, stockDays: 30, equityOfftake: 25 } };
  it("takes target year and the user's own figures from the scenario: a file gives the same numbers anywhere", () => {
    const found = simulate(prepare(handPack()), "test", own, { year: 2024, table: POLICY_TABLE });
    expect(found).toMatchObject({
      at: 2030,
      need: { kind: "user", amount: 250 },
      daysOfCover: { before: 30 },
      selfSufficiency: { before: { value: expect.closeTo(0.3, 12), high: expect.closeTo(0.3, 12) } },
    });
  });
  it("lets the caller's options go first", () => {
    const found = simulate(prepare(handPack()), "test", own, {
      year: 2024,
      at: 2035,
      need: 500,
      table: POLICY_TABLE,
    });
    expect(found).toMatchObject({ at: 2035, need: { amount: 500 } });
  });
});

describe("a scenario that cannot be run as it stands", () => {
  const issuesOf = (...measures: ScenarioMeasure[]) => {
    const found = runScenario(handState(), scenario(...measures));
    return found.kind === "refused" ? found.issues : [];
  };
  const smelter: ScenarioMeasure = { lever: "smelter", country: "CCC", amount: 20 };
  const shift = (from: string, to: string, amount: number): ScenarioMeasure => ({
    lever: "shift",
    from,
    to,
    amount,
  });

  it.each<[string, ScenarioMeasure[], object]>([
    [
      "above its range",
      [{ ...smelter, amount: 376 }],
      { code: "out-of-range", low: 0, high: 375, unit: "t/y" },
    ],
    [
      "below its range",
      [{ lever: "saving", amount: -1 }],
      { code: "out-of-range", path: "measures[0].amount" },
    ],
    ["more than all", [{ lever: "saving", amount: 91 }], { code: "out-of-range", high: 90, unit: "%" }],
    [
      "an offtake above all",
      [{ ...smelter, offtake: 101 }],
      { code: "out-of-range", path: "measures[0].offtake" },
    ],
    ["an unknown country", [{ ...smelter, country: "CCX" }], { code: "unknown-country", nearest: ["CCC"] }],
    ["no country", [{ lever: "smelter", amount: 1 }], { code: "place-missing", value: "country" }],
    [
      "a place that it has not",
      [{ lever: "saving", amount: 1, country: "CCC" }],
      { code: "place-not-for-lever" },
    ],
    [
      "a size that it has not",
      [{ lever: "framework", country: "CCC", size: "small" }],
      { code: "size-not-for-lever" },
    ],
    ["a target that it has not", [{ lever: "saving", reach: 10 }], { code: "reach-not-for-lever" }],
    [
      "the same twice",
      [smelter, smelter],
      { code: "duplicate-measure", path: "measures[1]", value: "measures[0]" },
    ],
    ["two amounts for one target", [smelter, { ...smelter, amount: 5 }], { code: "contradictory-measures" }],
    [
      "there and back",
      [shift("AAA", "BBB", 10), shift("BBB", "AAA", 10)],
      { code: "contradictory-measures" },
    ],
    ["from a country to itself", [shift("AAA", "AAA", 10)], { code: "contradictory-measures" }],
    [
      "more than a supplier delivers",
      [shift("AAA", "BBB", 60), shift("AAA", "CCC", 60)],
      { code: "shift-over-all", value: "AAA", high: 100 },
    ],
    [
      "two that fill the same gap",
      ["AAA", "CCC"].map(
        (country) => ({ lever: "mine", country, reach: 50, reachOf: "self-sufficiency" }) as const,
      ),
      { code: "contradictory-measures", path: "measures[1]" },
    ],
  ])("%s", (_, measures, issue) => {
    expect(issuesOf(...measures)).toContainEqual(expect.objectContaining({ severity: "error", ...issue }));
  });

  it("is not one whose projects on one target have names of their own", () => {
    expect(issuesOf({ ...smelter, label: "first" }, { ...smelter, label: "second" })).toEqual([]);
  });
  it("is one for a mineral without any number", () => {
    const empty = {
      observations: [],
      trade: [],
      prices: [],
      tradeReporters: [],
      reference: { homeStatements: [] },
    };
    expect(runScenario(handState({}, empty), scenario())).toMatchObject({
      kind: "refused",
      issues: [{ code: "no-data-for-mineral", value: "test" }],
    });
  });
  it("runs with a warning for a mineral that it is not meant for", () => {
    const found = runScenario(handState(), { ...scenario(smelter), minerals: ["gallium"] });
    expect(found).toMatchObject({
      kind: "simulation",
      issues: [{ severity: "warning", code: "not-meant-for-mineral" }],
    });
  });
});
