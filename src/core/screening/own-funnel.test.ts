import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandReference, homeStatements, listEntries, minerals } from "../../../tests/policy-reference.ts";
import { mineral, observation, pack } from "../../../tests/small-pack.ts";
import { prepare } from "../evidence/home-evidence.ts";
import type { ListEntry } from "../evidence/reference.ts";
import type { DataStep, Decision, FunnelStep, ScreeningFunnel } from "./funnel.ts";
import { screen } from "./screen.ts";
import { type ScreeningFacts, screeningFacts } from "./screening-facts.ts";

const facts: ScreeningFacts = {
  minerals: minerals(),
  lists: listEntries(),
  homeStatements: homeStatements(),
  demand: demandReference(),
  countryShare: () => null,
};
const words = { ja: "", en: "" };
const custom = (steps: readonly FunnelStep[], parts: Partial<ScreeningFunnel> = {}): ScreeningFunnel => ({
  id: "own",
  version: 1,
  name: words,
  note: words,
  members: [],
  groups: [],
  useClasses: [],
  supplements: [],
  steps,
  ...parts,
});
const onLists = (lists: readonly string[], parts: object = {}): DataStep => ({
  id: "lists",
  name: words,
  kind: "data",
  effect: "start",
  test: "on-lists",
  lists,
  match: "all",
  groups: "as-one",
  printedCount: null,
  ...parts,
});
const judge = (...decisions: readonly Partial<Decision>[]): FunnelStep => ({
  id: "judgement",
  name: words,
  kind: "judgement",
  printedCount: null,
  decisions: decisions.map((d) => ({
    decision: "drop",
    ids: [],
    into: null,
    reason: words,
    source: "own",
    ...d,
  })),
});

describe("a funnel of one's own", () => {
  const share = (atLeast: number, whenUnknown: "keep" | "drop" = "drop"): DataStep => ({
    id: "share",
    name: words,
    kind: "data",
    effect: "keep",
    test: "country-share",
    country: "CHN",
    stage: "mine",
    atLeast,
    whenUnknown,
    printed: [],
    printedOrigin: "",
    printedCount: null,
  });
  const entry = (list: string, id: string): ListEntry => ({
    list,
    jurisdiction: "JPN",
    year: 2020,
    mineral: id,
    symbol: id,
    printed: id,
    source: "own",
    locator: "",
    flag: "",
  });
  const evidence = prepare(
    pack({
      reference: {
        minerals: ["ore-a", "ore-b", "ore-c", "ore-d"].map((id) => mineral(id)),
        lists: ["ore-a", "ore-b", "ore-c", "ore-d"].map((id) => entry("own", id)),
      },
      observations: [
        observation({ mineral: "ore-a", country: "CHN", value: 50 }),
        observation({ mineral: "ore-a", country: "AUS", value: 50 }),
        observation({ mineral: "ore-b", country: "AUS", value: 90 }),
        observation({ mineral: "ore-b", country: "WLD", value: 100 }),
        observation({ mineral: "ore-c", country: "AUS", value: 30 }),
        observation({ mineral: "ore-c", country: "WLD", value: 100 }),
      ],
    }),
  );
  const own = screeningFacts(evidence, facts.demand, { year: 2024 });

  it("keeps exactly half, drops what cannot reach it, and leaves the hidden share to the step's rule", () => {
    const run = screen(custom([onLists(["own"]), share(0.5)]), own);
    expect(run.kept).toEqual(["ore-a"]);
    expect(run.steps[1]?.dropped.map((d) => [d.id, d.reason.code, d.reason.notes.at(-1)])).toEqual([
      ["ore-b", "country-share-below", "at-most:0.1"],
      ["ore-c", "country-share-unknown", "between:0-0.7"],
      ["ore-d", "country-share-unknown", undefined],
    ]);
    expect(screen(custom([onLists(["own"]), share(0.5, "keep")]), own).kept).toEqual([
      "ore-a",
      "ore-c",
      "ore-d",
    ]);
  });
  it("filters by growth of demand with the scenario named, and by class of change", () => {
    const growth: DataStep = {
      id: "growth",
      name: words,
      kind: "data",
      effect: "start",
      test: "demand-growth",
      atLeast: 0.05,
      scenario: null,
      from: 2030,
      to: 2050,
      whenUnknown: "drop",
      printedCount: null,
    };
    const run = screen(custom([growth]), facts);
    expect(run.kept).toEqual(["cobalt", "graphite"]);
    expect(run.steps[0]?.added[0]?.reason).toMatchObject({
      code: "growth",
      value: expect.closeTo(0.069, 9),
      notes: ["scenario:meti-2020", "kind:statement"],
    });
  });
  it("names what is wrong with it", () => {
    const codes = (steps: readonly FunnelStep[]) =>
      screen(custom(steps), facts).issues.map((i) => `${i.code} ${i.subject}`);
    expect(codes([onLists(["jp-1900"])])).toEqual(["unknown-list jp-1900", "keeps-nothing lists"]);
    expect(codes([share(0.5)])).toEqual(["no-start share", "keeps-nothing share"]);
    expect(codes([onLists(["eu-srm-2023"])])).toEqual(["unread-entries eu-srm-2023"]);
    expect(codes([onLists(["us-2018"]), onLists(["us-2018"])])).toEqual(["repeated-step lists"]);
    expect(codes([onLists(["us-2018"]), judge({ ids: ["unobtainium"] })])).toEqual([
      "unknown-candidate unobtainium",
    ]);
    expect(codes([onLists(["us-2018"]), judge({ ids: ["copper"] })])).toEqual([
      "decision-without-effect copper",
    ]);
    expect(codes([onLists(["us-2018"]), judge({ decision: "add", ids: ["cobalt"] })])).toEqual([
      "already-in cobalt",
    ]);
    expect(
      codes([onLists(["us-2018"]), judge({ ids: ["cobalt"] }, { decision: "keep", ids: ["cobalt"] })]),
    ).toEqual(["contradictory-decisions cobalt", "decision-without-effect cobalt"]);
    const none: FunnelStep = {
      id: "c",
      name: words,
      kind: "data",
      effect: "keep",
      test: "use-class",
      classes: ["x"],
      side: "outside",
      printedCount: null,
    };
    expect(codes([onLists(["us-2018"]), none])).toEqual(["unknown-class x"]);
  });
  it("conserves candidates: kept before = kept after + dropped, and an intersection is inside every list (property)", () => {
    const editions = [
      "jp-2012",
      "jp-2022",
      "us-2018",
      "us-2022",
      "us-2025",
      "eu-2017",
      "eu-2020",
      "eu-srm-2024",
    ];
    fc.assert(
      fc.property(fc.subarray(editions, { minLength: 1 }), fc.constantFrom(...editions), (lists, filter) => {
        const run = screen(
          custom([onLists(lists), onLists([filter], { id: "filter", effect: "keep" })]),
          facts,
        );
        const [first, second] = run.steps;
        expect([...(second?.kept ?? []), ...(second?.dropped.map((d) => d.id) ?? [])].sort()).toEqual(
          [...(first?.kept ?? [])].sort(),
        );
        const all = screen(custom([onLists([...lists, filter])]), facts);
        expect([...all.kept].sort()).toEqual([...run.kept].sort());
      }),
      { numRuns: 50 },
    );
  });
});
