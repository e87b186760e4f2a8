import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AXES,
  hasArrow,
  LEVERS,
  type LeverId,
  leverOf,
  MINERAL_TYPES,
  SIZES,
  type StudyReference,
} from "../src/core/index.ts";
import { parseQuery } from "../src/schema/parse-query.ts";
import { AssessQuery } from "../src/schema/queries.ts";
import { ClassifyQuery, ScreenQuery, SimulateQuery } from "../src/schema/study-queries.ts";
import {
  answerAssess,
  answerClassify,
  answerScreen,
  answerSimulate,
  type SimulateAnswer,
} from "../src/workspace/answers/index.ts";
import type { Workspace } from "../src/workspace/index.ts";
import { openBundle } from "./real-workspace.ts";

/** The way of a user: words of the command, through the workspace's answers, on the shipped evidence. */
let workspace: Workspace;
let study: StudyReference;
let thirteen: readonly string[];
beforeAll(async () => {
  workspace = await openBundle();
  study = await workspace.study();
  const { minerals } = await workspace.reference();
  thirteen = minerals.filter((mineral) => mineral.studyNumber !== null).map((mineral) => mineral.id);
});
afterAll(() => workspace.close());

const simulate = (asked: Record<string, unknown>): Promise<SimulateAnswer> =>
  answerSimulate(workspace, parseQuery(SimulateQuery, asked));

/** A lever at a size as it is typed: `mine: "AUS=small"`. */
function typed(lever: LeverId, amount: string): string {
  const { places } = leverOf(study.policy, lever);
  if (places === "pair") return `first-supplier:others=${amount}`;
  return places === "country" ? `best-governed=${amount}` : amount;
}

describe("simulate for the thirteen minerals × each lever × small, medium, large", () => {
  it("starts from the assessment exactly, whatever is asked", async () => {
    const { minerals } = await answerAssess(
      workspace,
      parseQuery(AssessQuery, { minerals: thirteen.join(",") }),
    );
    for (const assessed of minerals) {
      const nothing = await simulate({ mineral: assessed.id });
      expect(nothing.before).toEqual(assessed);
      expect(nothing.after).toEqual(assessed);
      expect([nothing.changes, nothing.binding, nothing.noEffect]).toEqual([[], [], []]);
      const much = await simulate({ mineral: assessed.id, saving: "large", smelter: "best-governed=large" });
      expect(much.before).toEqual(assessed);
    }
  });

  it("moves directly only the axes of the map; what else moves is a knock-on with its quantities; what stays has a reason", async () => {
    let direct = 0;
    let knockOn = 0;
    for (const mineral of thirteen) {
      for (const lever of LEVERS) {
        const amounts = leverOf(study.policy, lever).sizes ? SIZES : (["10"] as const);
        for (const amount of amounts) {
          const found = await simulate({ mineral, [lever]: typed(lever, amount) });
          for (const { axis, effect, moved, delta, before, after } of found.changes) {
            const onMap = hasArrow(study.policy, lever, axis);
            expect([mineral, lever, axis, effect]).toEqual([
              mineral,
              lever,
              axis,
              onMap ? "direct" : "knock-on",
            ]);
            expect(moved.length).toBeGreaterThan(0);
            expect(delta).toBeCloseTo(after - before, 12);
            if (onMap) direct += 1;
            else knockOn += 1;
          }
          const answered = [...found.changes, ...found.noEffect].map((row) => row.axis);
          const meant = lever === "shift" ? ["import-governance-refined"] : leverOf(study.policy, lever).axes;
          expect(answered).toEqual(expect.arrayContaining([...meant]));
          for (const axis of AXES) {
            if (found.changes.some((change) => change.axis === axis)) continue;
            const [before, after] = [found.before.axes[axis], found.after.axes[axis]];
            expect(after.status).toBe(before.status);
            expect(after.value ?? 0).toBeCloseTo(before.value ?? 0, 12);
          }
        }
      }
    }
    expect(direct).toBeGreaterThan(100);
    expect(knockOn).toBeGreaterThan(50);
  });

  it("a mine of gallium answers that there is no concentrate to move", async () => {
    const { noEffect } = await simulate({ mineral: "Ga", mine: "AUS=small" });
    expect(noEffect).toContainEqual({
      lever: "mine",
      axis: "import-governance-concentrate",
      reason: "no-concentrate",
    });
  });

  it("an Australian smelter lowers the refined axis of tungsten from .5429 to .4481, as the worked example says", async () => {
    const found = await simulate({ mineral: "W", smelter: "AUS=1386" });
    const [change] = found.changes;
    expect(change).toMatchObject({
      axis: "import-governance-refined",
      before: expect.closeTo(0.5429, 4),
      after: expect.closeTo(0.4481, 4),
      effect: "direct",
    });
    expect(found.changes).toHaveLength(1);
    const { before, after } = found.selfSufficiency;
    expect([before.value, after.value]).toEqual([expect.closeTo(0.42, 2), expect.closeTo(0.57, 2)]);
    const gentle = await simulate({ mineral: "W", smelter: "AUS=1386", displacement: "pro-rata" });
    expect(gentle.changes[0]?.after).toBeCloseTo(0.452, 4);
  });

  it("runs for other home countries, and for a mineral without a known need says which effects cannot be shown", async () => {
    for (const country of ["DEU", "USA", "CHN"]) {
      const found = await simulate({ mineral: "cobalt", country, recycling: "medium", smelter: "FIN=small" });
      expect(found.query.country).toBe(country);
      expect(found.changes.length + found.noEffect.length).toBeGreaterThan(0);
    }
    const unknown = await simulate({ mineral: "helium", smelter: "AUS=8" });
    expect(unknown.noEffect).toContainEqual({
      lever: "smelter",
      axis: "import-governance-refined",
      reason: "need-unknown",
    });
    const given = await simulate({ mineral: "helium", smelter: "AUS=8", need: 100 });
    expect(given.changes.map(({ axis }) => axis)).toContain("import-governance-refined");
  });

  it("grows the need of the target year with a demand scenario, shares frozen", async () => {
    const found = await simulate({ mineral: "Mg", at: 2035, demand: "epi-2023" });
    const need = found.balance.find((row) => row.quantity === "need");
    // Seven uses in 2020 and 2035 as printed, kt; 2024 lies on constant growth between them.
    const uses = [
      [259.4, 825.5],
      [105.9, 164.5],
      [264.7, 411.3],
      [80.8, 126.2],
      [132.6, 164.2],
      [98, 178.1],
      [57.6, 120],
    ] as const;
    const at = (way: number) => uses.reduce((sum, [from, to]) => sum + from * (to / from) ** way, 0);
    const factor = at(1) / at(4 / 15);
    expect((need?.before ?? 0) / 35_148).toBeCloseTo(factor, 6);
    expect(found.before.axes).toEqual(found.after.axes);
  });
});

describe("the other answers on the shipped evidence", () => {
  it("classes are probable to one in total, for every mineral and three countries", async () => {
    for (const country of ["JPN", "USA", "DEU"]) {
      const { minerals } = await answerClassify(workspace, parseQuery(ClassifyQuery, { country }));
      expect(minerals.length).toBeGreaterThan(60);
      for (const { id, probabilities } of minerals) {
        const sum = MINERAL_TYPES.reduce((total, type) => total + probabilities[type], 0);
        expect([country, id, sum]).toEqual([country, id, expect.closeTo(1, 12)]);
      }
    }
  });

  it("screens 14 and 13, and 14 → 9 → 6 → 2", async () => {
    const kept = async (funnel: string, year: number) => {
      const { steps } = await answerScreen(workspace, parseQuery(ScreenQuery, { funnel, year }));
      return steps.filter(({ printedCount }) => printedCount !== null).map(({ kept: ids }) => ids.length);
    };
    expect(await kept("meti-2020", 2024)).toEqual([14, 14, 13]);
    for (const year of [2022, 2024]) expect(await kept("epi-2023", year)).toEqual([14, 9, 6, 2]);
  });
});
