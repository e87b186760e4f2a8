import { describe, expect, it } from "vitest";
import { dataTexts, demandReference, reference } from "../../../../tests/policy-reference.ts";
import { ADOPTION_LEVELS, checkPrintedGrowth, checkPrintedShares } from "../../../core/index.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { readUsesFiles, USES_FILES } from "../../../schema/chain/uses-files.ts";
import { ReferenceReader } from "../../../schema/reference/reading.ts";
import { createTongue } from "../../language/language.tsx";
import { type DemandParts, demandBars, demandTable, demandTitle, printedDemand } from "./demand-view.ts";

const reader = new ReferenceReader(dataTexts(USES_FILES));
const uses = readUsesFiles(reader);
const parts = (mineral: string, language: "ja" | "en" = "ja"): DemandParts => {
  const demand = printedDemand(demandReference(), mineral);
  if (!demand) throw new Error(mineral);
  return { tongue: createTongue(language, reference()), words: chainDemandWords[language], demand };
};
const growthOf = (mineral: string) =>
  checkPrintedGrowth(demandReference())
    .filter((one) => one.mineral === mineral && one.quantity === "demand")
    .map((one) => [
      one.from,
      one.to,
      one.printed,
      Number(((one.computed ?? 0) * 100).toFixed(2)),
      one.verdict,
    ]);

describe("gallium demand as printed", () => {
  it("d4-27: totals 170 … 391, then 505, 670, 955 t by purity; history by use is lost, not zero", () => {
    const state = demandBars(parts("gallium"), "t");
    expect(state.bars.map((bar) => [bar.year, bar.total])).toEqual([
      ...[170, 220, 230, 275, 285, 305, 325, 344, 364, 356, 391].map((t, place) => [2010 + place, String(t)]),
      [2025, "505"],
      [2030, "670"],
      [2035, "955"],
    ]);
    expect(state.bars[0]?.segments).toEqual([{ series: "lost", value: 170, grade: "lost" }]);
    const last = state.bars.at(-1);
    expect(last?.kind).toBe("forecast");
    expect(last?.segments.map((one) => [one.series, one.value, one.grade])).toEqual([
      ["6n-gaas", 328, "printed"],
      ["6n-gan-lateral", 76, "printed"],
      ["6n-gan-vertical", 77, "derived"],
      ["5n-and-below", 474, "printed"],
    ]);
    expect(uses.lostSegments.map((one) => one.name.ja)).toHaveLength(5);
  });
  it("d4-27: table totals 626, 1,049 and 1,836 stand as marks that do not add up (505, 669, 955)", () => {
    const own = parts("gallium");
    expect(demandBars(own, "t").marks?.points).toEqual([
      { year: 2025, value: 626 },
      { year: 2030, value: 1049 },
      { year: 2035, value: 1836 },
    ]);
    expect(own.demand.wrong.map((check) => check.sum)).toEqual([505, 669, 955]);
    expect(demandTitle(own)).toBe(
      "ガリウムの需要：2010年 170 純分トン → 2035年 955 純分トン（グラフ）。表の2035年合計1,836 純分トンは内訳と合わない",
    );
  });
  it("d4-27: growth 8.6, 5.5, 7.4, 7.5 and 5.0 % recomputed in its windows", () => {
    expect(growthOf("gallium")).toEqual([
      [2010, 2020, 0.086, 8.69, "within-rounding"],
      [2020, 2030, 0.055, 5.53, "agrees"],
      [2030, 2035, 0.074, 7.35, "within-rounding"],
      [2020, 2035, 0.075, 7.48, "agrees"],
      [2020, 2035, 0.05, 5, "agrees"],
    ]);
  });
  it("d4-28: printed 58, 48, 37, 28 % beside 58.3, 57.6, 55.5, 49.6 %; three contradict", () => {
    const checks = checkPrintedShares(demandReference()).filter((one) => one.series === "5n-and-below");
    expect(
      checks.map((one) => [
        Math.round(one.printed * 100),
        Number((one.computed * 100).toFixed(1)),
        one.verdict,
      ]),
    ).toEqual([
      [58, 58.3, "agrees"],
      [48, 57.6, "contradicts"],
      [37, 55.5, "contradicts"],
      [28, 49.6, "contradicts"],
    ]);
  });
});

describe("gallium devices", () => {
  it("d4-29: three classes of devices in four years, from almost none to large, the mark without its year", () => {
    const levels = (id: string) => uses.adoption.filter((one) => one.class === id).map((one) => one.level);
    expect(levels("consumer")).toEqual(["small", "medium", "medium", "medium"]);
    expect(levels("industrial-high-frequency")).toEqual(["prototype", "small", "small", "medium"]);
    expect(levels("power")).toEqual(["none", "prototype", "small", "large"]);
    expect(new Set(uses.adoption.map((one) => one.marketStart))).toEqual(new Set(["lost"]));
    const { level, marketStart } = chainDemandWords.ja.adoption;
    expect(ADOPTION_LEVELS.map((one) => level[one])).toEqual(["ほぼ無し", "試作品", "少", "中", "大"]);
    expect(marketStart).toBe("市場立ち上がり");
  });
  it("d4-30: lateral and vertical GaN side by side with the doubt on the year", () => {
    const of = (device: string, item: string) =>
      uses.devices.find((one) => one.device === device && one.item === item);
    expect(of("lateral-gan", "gallium-amount")?.value.ja).toBe("少ない");
    expect(of("vertical-gan", "gallium-amount")?.value.ja).toBe("多い");
    expect(of("lateral-gan", "practical-use")?.value.ja).toBe("実用化済");
    expect(of("vertical-gan", "practical-use")).toMatchObject({
      value: { ja: "2020年代後半" },
      doubt: { en: expect.stringContaining("2030") },
    });
    expect(uses.devices.filter((one) => one.doubt !== null)).toHaveLength(3);
  });
});

describe("magnesium demand as printed", () => {
  it("d4-32: seven uses where they can be read; years between drawn as interpolated", () => {
    const own = parts("magnesium", "en");
    const state = demandBars(own, "t");
    expect(own.demand.uses).toHaveLength(7);
    const read = state.bars.filter((bar) => bar.segments[0]?.series !== "lost").map((bar) => bar.year);
    expect(read).toEqual([2010, 2020, 2035]);
    const model = state.bars.filter((bar) => bar.kind === "model").map((bar) => bar.year);
    expect(model).toEqual([2011, 2012, 2013, 2014, 2016, 2017, 2019]);
    const totals = [2010, 2020, 2025, 2030, 2035].map(
      (year) => state.bars.find((bar) => bar.year === year)?.total,
    );
    expect(totals).toEqual(["549", "999", "1,202", "1,505", "1,990"]);
  });
  it("d4-32: entries of 2035 sum to 1,989.8 kt against 1,954.0; 4.6 % follows the wrong total, 4.7 the right one", () => {
    const own = parts("magnesium");
    expect(own.demand.wrong.map((check) => [check.series, check.printed, check.sum])).toEqual([
      ["total-table", 1_954_000, 1_989_800],
    ]);
    expect(growthOf("magnesium")).toEqual([
      [2010, 2020, 0.062, 6.16, "agrees"],
      [2020, 2035, 0.046, 4.57, "agrees"],
      [2020, 2035, 0.046, 4.7, "follows-wrong-total"],
      [2020, 2035, 0.069, 6.87, "agrees"],
      [2020, 2035, 0.031, 3.09, "agrees"],
    ]);
    const cars = demandTable(own, "t").rows.filter((row) => row.cells[1]?.text === "Mgダイカスト（自動車）");
    expect(cars.map((row) => row.cells[2]?.raw)).toEqual([144_800, 259_400, 825_500]);
  });
  it("d4-33: 21 rows of car parts in seven groups, the cast ones without names", () => {
    const counts = new Map<string, number>();
    for (const one of uses.carParts)
      if (one.part) counts.set(one.group.en, (counts.get(one.group.en) ?? 0) + 1);
    expect([...counts]).toEqual([
      ["Interior", 8],
      ["Body panel", 2],
      ["Chassis", 1],
      ["Engine", 4],
      ["Differential", 4],
      ["Body", 1],
    ]);
    expect(uses.carParts).toHaveLength(21);
    expect(
      uses.carParts.filter((one) => one.route === "aluminium-giga-casting").map((one) => one.part),
    ).toEqual([null]);
  });
  it("is nothing for a mineral that no document prints", () =>
    expect(printedDemand(demandReference(), "tungsten")).toBeNull());
});

describe("files of uses", () => {
  it("are read without a fault, and a fault is named by line and field", () => {
    expect(reader.problems).toEqual([]);
    const file = "reference/chain/adoption.csv";
    const [head, first = ""] = (dataTexts([file])[file] ?? "").split("\n");
    const broken = new ReferenceReader({
      ...dataTexts(USES_FILES),
      [file]: `${head}\n${first.replace(",small,", ",huge,")}\n`,
    });
    readUsesFiles(broken);
    expect(broken.problems).toMatchObject([{ file, line: 2, field: "level", found: '"huge"' }]);
  });
});
