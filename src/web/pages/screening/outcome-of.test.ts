import { describe, expect, it } from "vitest";
import type { ScreeningReason, ScreeningStepResult } from "../../../core/index.ts";
import { outcomeOf } from "./outcome-of.ts";

const why = (code: ScreeningReason["code"]): ScreeningReason => ({
  code,
  detail: "",
  value: null,
  words: null,
  sources: [],
  notes: [],
});
const step: ScreeningStepResult = {
  id: "third",
  kind: "judgement",
  kept: ["rare-earths", "gallium", "titanium"],
  dropped: [{ id: "platinum", reason: why("judgement") }],
  added: [{ id: "titanium", reason: why("on-lists") }],
  confirmed: [{ id: "gallium", reason: why("country-share") }],
  merged: [{ ids: ["neodymium", "dysprosium"], into: "rare-earths", reason: why("judgement") }],
  printedCount: 3,
  agreesWithPrint: true,
};

describe("a candidate's way through a step", () => {
  it.each([
    ["platinum", "dropped", "judgement"],
    ["titanium", "added", "on-lists"],
    ["gallium", "kept", "country-share"],
    ["dysprosium", "merged", "judgement"],
    ["rare-earths", "added", "judgement"],
  ])("%s is %s, for the reason %s", (id, outcome, code) => {
    const found = outcomeOf(step, id);
    expect([found.outcome, found.reason?.code]).toEqual([outcome, code]);
  });
  it("is no reason where the step does not name it", () => {
    expect(outcomeOf({ ...step, confirmed: [] }, "gallium")).toEqual({
      outcome: "silent",
      reason: null,
      into: null,
    });
    expect(outcomeOf(step, "germanium").outcome).toBe("absent");
  });
});
