import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mineral } from "../evidence/reference.ts";
import type { FieldEntry } from "./field-entry.ts";
import { mineralNamed, mixesWithOwn } from "./own-mix.ts";
import { researchMixes } from "./research-mix.ts";
import { RESEARCH_STAGES } from "./research-reference.ts";

const mineral = (id: string, symbol: string, given: Partial<Mineral> = {}): Mineral => ({
  id,
  symbol,
  name: { ja: symbol, en: id },
  kana: "",
  aliases: [],
  elements: [symbol],
  studyNumber: null,
  uses: { ja: "", en: "" },
  firstStage: "refined",
  concentrate: "none",
  forms: {},
  reserveProxy: [],
  reserveProxyReason: null,
  ...given,
});
const MINERALS = [
  mineral("gallium", "Ga", { name: { ja: "ガリウム", en: "gallium" } }),
  mineral("rare-earths", "REE", { aliases: ["ネオジム"], elements: ["Nd", "Dy"] }),
];
/** Gallium in the EU as printed: eight projects, twelve stage counts, three of them recycling. */
const COUNTS = [1, 5, 2, 3, 1, 0];
const PRINTED = researchMixes({
  projects: [{ region: "EU", mineral: "gallium", projects: 8, origin: "o", locator: "l" }],
  stages: RESEARCH_STAGES.map((stage, place) => ({
    region: "EU",
    mineral: "gallium",
    stage,
    printedPercent: [8, 42, 17, 25, 8, null][place] ?? null,
    inferredCount: COUNTS[place] ?? 0,
  })),
});
const project = (given: Partial<FieldEntry>): FieldEntry => ({
  kind: "project",
  region: "EU",
  lane: null,
  minerals: ["Ga"],
  stages: ["recycling"],
  title: "回収の実証",
  announced: "2026",
  inForce: null,
  ended: null,
  status: "announced",
  source: "会報",
  note: "",
  ...given,
});
const withOwn = (...own: readonly FieldEntry[]) => mixesWithOwn(PRINTED, own, MINERALS);

describe("the mix of research with own projects", () => {
  it("counts one own recycling project beside the twelve printed counts: 4 of 13", () => {
    const [mix] = withOwn(project({})).mixes;
    expect(mix).toMatchObject({ region: "EU", mineral: "gallium", own: 1, projects: 9, total: 13 });
    expect(mix?.stages.map(({ share }) => share)).toEqual([1, 5, 2, 4, 1, 0].map((count) => count / 13));
    expect(mix?.stages[3]).toEqual({ stage: "recycling", own: 1, count: 4, share: 4 / 13 });
    expect(mix?.printed).toBe(PRINTED[0]);
    expect(mix?.printed).toMatchObject({ projects: 8, total: 12 });
  });

  it("counts a project in every stage it covers, and once for a mineral it names twice", () => {
    const [mix] = withOwn(project({ stages: ["mining", "recycling"], minerals: ["Ga", "ガリウム"] })).mixes;
    expect(mix).toMatchObject({ own: 1, projects: 9, total: 14 });
    expect(mix?.stages.map(({ count }) => count)).toEqual([1, 6, 2, 4, 1, 0]);
  });

  it("lets own projects stand alone where the study prints nothing: another region, another mineral", () => {
    const { mixes } = withOwn(project({ region: "JPN" }), project({ minerals: ["Nd"] }));
    expect(mixes.map((mix) => [mix.region, mix.mineral, mix.printed, mix.projects, mix.total])).toEqual([
      ["JPN", "gallium", null, 1, 1],
      ["EU", "rare-earths", null, 1, 1],
    ]);
    expect(mixes[0]?.stages[3]?.share).toBe(1);
  });

  it("does not count policies, and says why a project does not count", () => {
    const unknown = project({ minerals: ["Ga", "未知鉱"] });
    const { mixes, notCounted } = withOwn(
      project({ kind: "policy", stages: [] }),
      project({ title: "a", stages: [] }),
      project({ title: "b", minerals: [] }),
      unknown,
    );
    expect(mixes.map((mix) => mix.own)).toEqual([1]);
    expect(notCounted.map(({ entry, reason, mineral: name }) => [entry.title, reason, name])).toEqual([
      ["a", "no-stage", null],
      ["b", "no-mineral", null],
      [unknown.title, "unknown-mineral", "未知鉱"],
    ]);
  });

  it("changes nothing without own projects", () => expect(withOwn()).toEqual({ mixes: [], notCounted: [] }));

  it("adds exactly the own stages to the printed counts, and the shares add up to one", () => {
    const someStages = fc.uniqueArray(fc.constantFrom(...RESEARCH_STAGES), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(someStages, { minLength: 1, maxLength: 9 }), (each) => {
        const [mix] = withOwn(
          ...each.map((stages, place) => project({ stages, title: String(place) })),
        ).mixes;
        expect(mix?.total).toBe(12 + each.flat().length);
        expect(mix?.projects).toBe(8 + each.length);
        expect(mix?.stages.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        for (const [place, one] of (mix?.stages ?? []).entries()) {
          expect(one.count - one.own).toBe(COUNTS[place]);
        }
      }),
    );
  });
});

describe("a mineral as a user writes it", () => {
  it.each([
    ["gallium", "gallium"],
    ["ＧＡ", "gallium"],
    ["がりうむ", "gallium"],
    ["nd", "rare-earths"],
    ["ネオジム", "rare-earths"],
    ["X", undefined],
  ])("%s", (name, id) => expect(mineralNamed(MINERALS, name)?.id).toBe(id));
});
