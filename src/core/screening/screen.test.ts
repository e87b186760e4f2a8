import { describe, expect, it } from "vitest";
import {
  demandReference,
  funnel,
  homeStatements,
  listEntries,
  minerals,
} from "../../../tests/policy-reference.ts";
import { compareEditions, compareRuns, whyOut } from "./compare-runs.ts";
import { withEditions } from "./funnel.ts";
import { screen } from "./screen.ts";
import type { ScreeningFacts } from "./screening-facts.ts";
import type { ScreeningRun } from "./screening-result.ts";

const facts: ScreeningFacts = {
  minerals: minerals(),
  lists: listEntries(),
  homeStatements: homeStatements(),
  demand: demandReference(),
  countryShare: () => null,
};
const STUDY = facts.minerals.flatMap((m) => (m.studyNumber === null ? [] : [m.id]));
const keptAfter = (run: ScreeningRun, step: string) =>
  [...(run.steps.find((s) => s.id === step)?.kept ?? [])].sort();
const counts = (run: ScreeningRun) => run.steps.map((s) => [s.kind, s.kept.length]);

describe("screen meti-2020", () => {
  const run = screen(funnel("meti-2020"), facts);
  it("gives exactly the 14 common minerals", () => {
    expect(keptAfter(run, "common")).toEqual(
      [
        "graphite",
        "magnesium",
        "vanadium",
        "cobalt",
        "fluorine",
        "gallium",
        "germanium",
        "niobium",
        "platinum-group",
        "indium",
        "antimony",
        "tantalum",
        "tungsten",
        "rare-earths",
      ].sort(),
    );
  });
  it("adds nothing by growing demand: C, Co, Ga and REE are in already", () => {
    const growing = run.steps.find((s) => s.id === "growing");
    expect(growing?.added).toEqual([]);
    expect(growing?.confirmed.map((c) => c.id).sort()).toEqual([
      "cobalt",
      "gallium",
      "graphite",
      "rare-earths",
    ]);
  });
  it("drops Ge and Nb for lack of demand data and takes P by judgement, to exactly the 13", () => {
    const demand = run.steps.find((s) => s.id === "demand-data");
    expect(demand?.kind).toBe("data");
    expect(demand?.dropped.map((d) => [d.id, d.reason.code]).sort()).toEqual([
      ["germanium", "no-home-demand"],
      ["niobium", "no-home-demand"],
    ]);
    const last = run.steps.at(-1);
    expect(last).toMatchObject({ kind: "judgement", agreesWithPrint: true });
    expect(last?.added.map((a) => a.id)).toEqual(["phosphorus"]);
    expect([...run.kept].sort()).toEqual([...STUDY].sort());
    expect(run.issues).toEqual([]);
  });
  it("knows why every mineral of the three lists is out", () => {
    expect(whyOut(run, "phosphorus", "common")).toMatchObject({
      step: "common",
      reason: { detail: "jp-2012,us-2018" },
    });
    expect(whyOut(run, "lithium")).toMatchObject({ reason: { code: "not-on-list", detail: "eu-2017" } });
    expect(whyOut(run, "other/Cs")).toMatchObject({
      reason: { code: "not-on-list", detail: "jp-2012,eu-2017" },
    });
  });
});

describe("screen epi-2023", () => {
  const run = screen(funnel("epi-2023"), facts);
  it("goes 14 → 9 → 6 → 2 with data and judgement apart", () => {
    expect(counts(run)).toEqual([
      ["data", 11],
      ["judgement", 14],
      ["data", 9],
      ["data", 9],
      ["judgement", 9],
      ["judgement", 6],
      ["judgement", 2],
    ]);
    expect(run.steps.every((s) => s.agreesWithPrint !== false)).toBe(true);
    expect(run.kept).toEqual(["gallium", "magnesium"]);
    expect(run.issues).toEqual([]);
  });
  it("has the printed members at each stage", () => {
    expect(keptAfter(run, "groups-and-bismuth")).toEqual(
      "cobalt dysprosium gallium germanium graphite lithium magnesium manganese neodymium nickel platinum terbium titanium tungsten".split(
        " ",
      ),
    );
    expect(keptAfter(run, "battery-materials")).toEqual(
      "dysprosium gallium germanium magnesium neodymium platinum terbium titanium tungsten".split(" "),
    );
    expect(keptAfter(run, "rare-earths-and-platinum")).toEqual([
      "gallium",
      "germanium",
      "magnesium",
      "rare-earths",
      "titanium",
      "tungsten",
    ]);
  });
  it("leaves groups out of the data and says that bismuth rests on a supplement", () => {
    const [common] = run.steps;
    expect(common?.dropped.find((d) => d.id === "rare-earths")?.reason.code).toBe("group-left-out");
    expect(common?.added.find((d) => d.id === "bismuth")?.reason.notes).toEqual(["supplement:eu-srm-2023"]);
  });
  it("takes the printed share where the evidence has none, and keeps what nobody knows", () => {
    const share = run.steps.find((s) => s.id === "named-country-share");
    const of = (id: string) => share?.confirmed.find((c) => c.id === id)?.reason;
    expect(of("tungsten")).toMatchObject({ value: 0.86, notes: ["printed-share", "flagged"] });
    expect(of("neodymium")).toMatchObject({
      value: 0.82,
      notes: expect.arrayContaining(["group-stands-in:rare-earths"]),
    });
    expect(of("platinum")).toMatchObject({ code: "country-share-unknown", value: null });
  });
});

describe("moving the edition of a list", () => {
  const earlier = screen(funnel("meti-2020"), facts);
  it("changes the common set and says by which list", () => {
    const later = screen(withEditions(funnel("meti-2020"), { "eu-2017": "eu-2020" }), facts);
    const moved = compareRuns(earlier, later, "common");
    expect(moved.left).toEqual([]);
    expect(moved.entered.map((m) => [m.id, m.reason?.detail]).sort()).toEqual([
      ["aluminium", "eu-2017"],
      ["lithium", "eu-2017"],
      ["strontium", "eu-2017"],
      ["titanium", "eu-2017"],
    ]);
    expect(later.editions).toEqual(["eu-2020", "jp-2012", "us-2018"]);
  });
  it("drops indium with the EU list of 2023", () => {
    const later = screen(withEditions(funnel("meti-2020"), { "eu-2017": "eu-crm-2023" }), facts);
    expect(compareRuns(earlier, later).left).toMatchObject([
      { id: "indium", step: "common", reason: { code: "not-on-list", detail: "eu-crm-2023" } },
    ]);
  });
  it("reads elements as their group: the US list of 2022 still has REE and PGM", () => {
    const later = screen(withEditions(funnel("meti-2020"), { "us-2018": "us-2022" }), facts);
    expect(keptAfter(later, "common")).toEqual(keptAfter(earlier, "common"));
  });
});

describe(compareEditions, () => {
  it("EU 2017 → 2020: aluminium (bauxite), lithium, strontium, titanium in, helium out", () => {
    const moved = compareEditions(facts.lists, "eu-2017", "eu-2020").filter((c) => c.change !== "kept");
    expect(moved.map((c) => `${c.change} ${c.mineral}`).sort()).toEqual([
      "added aluminium",
      "added lithium",
      "added strontium",
      "added titanium",
      "dropped helium",
    ]);
  });
  it("US 2018 → 2022: groups become elements, which is no drop", () => {
    const { groups } = funnel("meti-2020");
    const change = new Map(
      compareEditions(facts.lists, "us-2018", "us-2022", groups).map((c) => [c.mineral, c.change]),
    );
    expect(change.get("rare-earths")).toBe("split");
    expect(change.get("platinum-group")).toBe("split");
    expect(change.get("uranium")).toBe("dropped");
    expect(change.get("zinc")).toBe("added");
    expect(change.has("palladium")).toBe(false);
  });
});
