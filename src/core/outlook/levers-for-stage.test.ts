import { describe, expect, it } from "vitest";
import { POLICY_TABLE } from "../../../tests/small-policy.ts";
import { STAGES } from "../evidence/vocabulary.ts";
import { axisOfStage, leversForStage } from "./levers-for-stage.ts";

const { levers } = POLICY_TABLE;
const ORE = { firstStage: "mine" } as const;
const BY_PRODUCT = { firstStage: "refined" } as const;

describe("levers that reach a narrow stage", () => {
  it("follow the study's map: refined imports are answered by smelters, and by buying elsewhere", () =>
    expect(leversForStage(levers, ORE, "refined-trade")).toEqual(["smelter", "shift", "framework"]));

  it("read refined output of a by-product as its production, which new sources spread", () => {
    expect(leversForStage(levers, BY_PRODUCT, "refined")).toEqual(["mine", "smelter"]);
    expect(leversForStage(levers, ORE, "refined")).toEqual(["smelter"]);
  });

  it("know none for parts: no indicator of the study stands there", () => {
    expect(axisOfStage(ORE, "parts")).toBeNull();
    expect(leversForStage(levers, ORE, "parts")).toEqual([]);
  });

  it("never offer a lever without a stage or an indicator in common", () => {
    for (const stage of STAGES) {
      for (const id of leversForStage(levers, ORE, stage)) {
        const lever = levers.find((one) => one.id === id);
        const axis = axisOfStage(ORE, stage);
        expect(lever?.stage === stage || (axis !== null && lever?.axes.includes(axis))).toBe(true);
      }
    }
  });
});
