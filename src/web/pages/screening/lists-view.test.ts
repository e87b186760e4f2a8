import { describe, expect, it } from "vitest";
import { funnel } from "../../../../tests/policy-reference.ts";
import type { ScreeningReason, ScreeningRun, ScreeningStepResult } from "../../../core/index.ts";
import { listStepOf, membershipsOf } from "./lists-view.ts";

const why = (code: ScreeningReason["code"], detail: string): ScreeningReason => ({
  code,
  detail,
  value: null,
  words: null,
  sources: [],
  notes: [],
});
const result: ScreeningStepResult = {
  id: "common",
  kind: "data",
  kept: ["gallium"],
  dropped: [
    { id: "bismuth", reason: why("not-on-list", "us-2018,eu-2017") },
    { id: "platinum-group", reason: why("group-left-out", "platinum-group") },
  ],
  added: [{ id: "gallium", reason: why("on-lists", "jp-2012,us-2018,eu-2017") }],
  confirmed: [],
  merged: [],
  printedCount: 14,
  agreesWithPrint: false,
};
const run = { steps: [result] } as unknown as ScreeningRun;
const steps = funnel("meti-2020").steps.map((step) => ({ step, off: false }));

describe("who is on which list", () => {
  it("is read off the reasons: bismuth is on Japan's list alone", () => {
    const found = listStepOf(steps, run);
    if (!found) throw new Error("the funnel compares lists");
    expect(membershipsOf(found.step, found.result)).toEqual([
      { id: "gallium", on: [true, true, true], kept: true },
      { id: "bismuth", on: [true, false, false], kept: false },
      { id: "platinum-group", on: null, kept: false },
    ]);
  });
  it("is not known while the step is off", () =>
    expect(
      listStepOf(
        steps.map((one) => ({ ...one, off: one.step.id === "common" })),
        run,
      ),
    ).toBeNull());
});
