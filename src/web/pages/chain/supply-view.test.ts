import { beforeAll, describe, expect, it } from "vitest";
import { dataTexts, demandReference, reference } from "../../../../tests/policy-reference.ts";
import { evidenceOf } from "../../../../tests/real-workspace.ts";
import { type HomeEvidence, supplyBySource } from "../../../core/index.ts";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { readSupplyHistoryFiles, SUPPLY_HISTORY_FILES } from "../../../schema/chain/supply-history-files.ts";
import { ReferenceReader } from "../../../schema/reference/reading.ts";
import { createTongue } from "../../language/language.tsx";
import { hhiChart, hhiTitle } from "./supply-hhi-view.ts";
import { printedTable } from "./supply-printed-table.ts";
import { recomputedBars, recomputedTitle, type SeriesParts, seriesNotes } from "./supply-series-view.ts";
import { printedBars, printedHistory, printedTitle, type SupplyParts } from "./supply-view.ts";

const supply = readSupplyHistoryFiles(new ReferenceReader(dataTexts(SUPPLY_HISTORY_FILES)));
const tongueIn = (language: "ja" | "en") => createTongue(language, reference());
const parts = (
  mineral: string,
  language: "ja" | "en" = "ja",
  definition: SupplyParts["definition"] = "of-primary",
): SupplyParts => {
  const history = printedHistory(supply, demandReference().printed, mineral);
  if (!history) throw new Error(mineral);
  return { tongue: tongueIn(language), words: chainSupplyWords[language], history, definition };
};

describe("printed supply on the page", () => {
  it("d4-24: bars of gallium 2010–2020 end at 181, 465, 608 and 544 t with the demand line 170 → 391", () => {
    const state = printedBars(parts("gallium"), "t", "quantity");
    const totalIn = (year: number) => state.bars.find((bar) => bar.year === year)?.total;
    expect([2010, 2015, 2018, 2020].map(totalIn)).toEqual(["181", "465", "608", "544"]);
    expect([state.line?.points[0]?.value, state.line?.points.at(-1)?.value]).toEqual([170, 391]);
    for (const bar of state.bars) {
      const sum = bar.segments.reduce((all, one) => all + one.value, 0);
      expect(Math.abs(sum - Number(bar.total))).toBeLessThanOrEqual(1);
    }
  });
  it("d4-24: the 100 % chart prints China 71 … 94 % of primary output, without recycling", () => {
    const own = parts("gallium");
    const state = printedBars(own, "t", "share");
    const labels = [2010, 2020].map((year) => {
      const bar = state.bars.find((one) => one.year === year);
      const china = bar?.segments.find((one) => one.series === "CHN");
      return bar && china ? state.labelOf(china, bar) : "";
    });
    expect(labels).toEqual(["71%", "94%"]);
    expect(state.series.map((one) => one.id)).not.toContain("recycling");
    expect(printedTitle(own)).toBe(
      "一次生産に占める中国は2010年 71%、2020年 94%。リサイクルは対一次比 42.5%",
    );
  });
  it("d4-26: the other definition is named wherever its number stands: 29.8 % and 6.5 % of total supply", () => {
    const gallium = parts("gallium", "ja", "of-total");
    expect(printedTitle(gallium)).toContain("リサイクルは対総供給比 29.8%");
    expect(printedTitle(parts("magnesium", "en", "of-total"))).toContain("recycling 6.5% of total supply");
    const state = printedBars(gallium, "t", "share");
    expect(state.series.at(-1)).toMatchObject({ id: "recycling", label: "リサイクル（対総供給比 29.8%）" });
    expect(printedBars(parts("magnesium"), "t", "quantity").series.at(-1)?.label).toBe(
      "リサイクル（対一次比 7%）",
    );
  });
  it("d4-25: magnesium's interpolated years are drawn as a model and its lost total as a question mark", () => {
    const state = printedBars(parts("magnesium", "en"), "t", "quantity");
    const kinds = state.bars.filter((bar) => bar.kind === "model").map((bar) => bar.year);
    expect(kinds).toEqual([2011, 2012, 2013, 2014, 2016, 2017]);
    expect(state.bars.map((bar) => bar.total)).toEqual("435 690 732 775 818 861 903 940 976 ?".split(" "));
    expect(state.unit).toBe("thousand t (metal content)");
    const table = printedTable(parts("magnesium", "en"), "t");
    const lost = table.rows.find((row) => row.key === "2018.Total supply with recycling");
    expect(lost?.cells[2]).toMatchObject({ text: "no label", raw: null });
  });
  it("is nothing for a mineral that no document prints", () =>
    expect(printedHistory(supply, demandReference().printed, "tungsten")).toBeNull());
});

describe("supply from the evidence on the page", () => {
  let japan: HomeEvidence;
  beforeAll(async () => {
    japan = (await evidenceOf(["JPN"])).get("JPN") as HomeEvidence;
  });
  const series = (mineral: string, stage: "mine" | "refined", language: "ja" | "en" = "ja"): SeriesParts => {
    const [first] = supplyBySource(japan, mineral, stage);
    if (!first) throw new Error(mineral);
    return {
      tongue: tongueIn(language),
      words: chainSupplyWords[language],
      mineral,
      series: first,
      source: "BGS",
    };
  };
  it("draws gallium from 2011 on and says that the source did not name China before", () => {
    const own = series("gallium", "refined");
    expect(recomputedBars(own, "t", "quantity").bars[0]?.year).toBe(2011);
    expect(seriesNotes(own).join()).toContain("2011年から中国（84.4%）が出所に現れる");
    expect(recomputedTitle(own)).toContain("2023年 96.6%");
    expect(hhiTitle(own)).toBe("ガリウムのHHI：.72（2011年）→ .93（2023年）");
  });
  it("leaves lithium's gap a gap: nothing is drawn before the run of 2012", () => {
    const own = series("lithium", "mine", "en");
    const bars = recomputedBars(own, "t", "share");
    expect(bars.bars.map((bar) => bar.year)).toEqual(Array.from({ length: 12 }, (_, place) => 2012 + place));
    expect(seriesNotes(own).join()).toContain("No data: 2000–2011");
    expect(hhiChart(own, "t").series[0]?.points.every((point) => point.y !== null)).toBe(true);
  });
  it("adds the rest, so that every bar is the world total", () => {
    const own = series("tungsten", "mine");
    for (const bar of recomputedBars(own, "t", "quantity").bars) {
      const total = own.series.years.find((one) => one.year === bar.year)?.total ?? 0;
      expect(bar.segments.reduce((sum, one) => sum + one.value, 0)).toBeCloseTo(total, 6);
    }
  });
});
