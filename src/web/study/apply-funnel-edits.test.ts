import { describe, expect, it } from "vitest";
import { funnel } from "../../../tests/policy-reference.ts";
import { applyFunnelEdits, withEdit } from "./apply-funnel-edits.ts";

const meti = funnel("meti-2020");
const epi = funnel("epi-2023");
const edit = (step: string, name: string, value = "") => ({ step, name, value });

describe("edits of a funnel", () => {
  it("leave the file as it is without any", () =>
    expect(applyFunnelEdits(meti, [])).toMatchObject({ funnel: meti, refused: [] }));
  it("switch a step off, and still show it", () => {
    const { funnel: run, steps } = applyFunnelEdits(meti, [edit("demand-data", "off")]);
    expect(run.steps.map((step) => step.id)).toEqual(["common", "growing", "representative", "all-imported"]);
    expect(steps.filter((one) => one.off).map((one) => one.step.id)).toEqual(["demand-data"]);
  });
  it("change editions and thresholds", () => {
    const { funnel: lists } = applyFunnelEdits(meti, [edit("common", "lists", "jp-2012.us-2025.eu-2017")]);
    expect(lists.steps[0]).toMatchObject({ lists: ["jp-2012", "us-2025", "eu-2017"] });
    expect(applyFunnelEdits(meti, [edit("common", "match", "any")]).steps.map((one) => one.changed)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const { funnel: share } = applyFunnelEdits(epi, [
      edit("named-country-share", "atLeast", "0"),
      edit("named-country-share", "country", "RUS"),
    ]);
    expect(share.steps.find((step) => step.id === "named-country-share")).toMatchObject({
      atLeast: 0,
      country: "RUS",
    });
  });
  it("are refused where the funnel has no such step, parameter or value", () => {
    const nonsense = [
      edit("nowhere", "off"),
      edit("common", "atLeast", "0.5"),
      edit("growing", "changes", "sudden"),
      edit("representative", "decisions", "x"),
    ];
    expect(applyFunnelEdits(meti, nonsense)).toMatchObject({ funnel: meti, refused: nonsense });
  });
  it("say one thing once, and can be taken back", () => {
    const first = withEdit([], "common", "match", "any");
    const second = withEdit(first, "common", "match", "all");
    expect(second).toEqual([edit("common", "match", "all")]);
    expect(withEdit(second, "common", "match", null)).toEqual([]);
  });
});
