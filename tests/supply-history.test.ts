import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  checkPrimarySums,
  checkPrintedGrowth,
  checkRecyclingDefinition,
  checkSupplyChanges,
  checkSupplyShares,
  type HomeEvidence,
  ofTotalFromOfPrimary,
  type PrintedNumber,
  prepare,
  type SupplyHistoryReference,
  supplyBySource,
  supplyGrowth,
} from "../src/core/index.ts";
import { readSupplyHistoryFiles, SUPPLY_HISTORY_FILES } from "../src/schema/chain/supply-history-files.ts";
import { ReferenceReader } from "../src/schema/reference/reading.ts";
import { dataTexts, demandReference } from "./policy-reference.ts";
import { evidenceOf } from "./real-workspace.ts";
import { mineral, observation, pack } from "./small-pack.ts";

const SUPPLY = "reference/chain/printed-supply.csv";
const readWith = (changed: Record<string, string> = {}) => {
  const reader = new ReferenceReader({ ...dataTexts(SUPPLY_HISTORY_FILES), ...changed });
  return { reference: readSupplyHistoryFiles(reader), problems: reader.problems };
};
const supply = (): SupplyHistoryReference => readWith().reference;
const printed = (): readonly PrintedNumber[] => demandReference().printed;
const statements = (name: string): Record<string, string>[] =>
  parse(readFileSync(path.resolve(import.meta.dirname, `../data/statements/${name}.csv`)), {
    columns: true,
    bom: true,
  });

describe("printed supply by country", () => {
  it.each([
    ["gallium", "d4_ga_supply", 1],
    ["magnesium", "d4_mg_supply", 1000],
  ])(
    "%s: every supplier of the transcribed table, tonne for tonne and share for share",
    (id, table, scale) => {
      const groups = new Set(["一次生産計", "リサイクル", "合計（リサイクル含む）", "EPIで算出した需要"]);
      const listed = statements(table)
        .filter((row) => /^\d{4}$/.test(row.year ?? "") && !groups.has(row.entity_ja ?? ""))
        .map((row) => [Number(row.year), Number(row.value) * scale, row.share_of_primary_pct ?? ""]);
      const ours = supply()
        .supply.filter((one) => one.mineral === id)
        .map((one) => [
          one.year,
          one.valueT,
          one.shareOfPrimary === null ? "" : String(Math.round(one.shareOfPrimary * 100)),
        ]);
      const rounded = (rows: (string | number)[][]) =>
        rows.map((row) => row.map((x) => (typeof x === "number" ? +x.toFixed(3) : x)));
      expect(rounded(ours)).toEqual(rounded(listed));
    },
  );

  it("d4-24: all 44 gallium shares of 2010–2020 follow from the tonnes, within the printed per cent", () => {
    const checks = checkSupplyShares(supply(), printed(), "gallium");
    expect(checks).toHaveLength(44);
    expect(checks.filter((one) => one.verdict !== "agrees")).toEqual([]);
    const [china] = checks.filter((one) => one.supply.year === 2010 && one.supply.supplier === "CHN");
    expect(china?.computed).toBeCloseTo(90 / 127, 12);
  });

  it("d4-25: 47 of 51 magnesium shares follow; four only within the rounding of the tonnes, by name", () => {
    const checks = checkSupplyShares(supply(), printed(), "magnesium");
    expect(checks).toHaveLength(51);
    expect(checks.filter((one) => one.verdict === "agrees")).toHaveLength(47);
    const rest = checks.filter((one) => one.verdict !== "agrees");
    expect(rest.map((one) => [one.supply.supplier, one.supply.year, one.verdict])).toEqual([
      ["ISR", 2014, "within-rounding"],
      ["other", 2014, "within-rounding"],
      ["RUS", 2015, "within-rounding"],
      ["RUS", 2016, "within-rounding"],
    ]);
  });

  it("d4-25: years that the document draws as a straight line are a model, never an observation", () => {
    const years = (how: string) => [
      ...new Set(
        supply()
          .supply.filter((one) => one.mineral === "magnesium" && one.how === how)
          .map((one) => one.year),
      ),
    ];
    expect(years("interpolated")).toEqual([2011, 2012, 2013, 2014, 2016, 2017]);
    expect(years("printed")).not.toEqual(expect.arrayContaining([2011]));
    const lost = printed().find(
      (n) => n.mineral === "magnesium" && n.series === "total-with-recycling" && n.year === 2018,
    );
    expect(lost?.how).toBe("derived");
  });

  it("a contradiction is named: a share three points off stays one", () => {
    const text = dataTexts([SUPPLY])[SUPPLY] ?? "";
    const changed = text.replace(
      "gallium,CHN,2010,90,0.5,printed,0.71",
      "gallium,CHN,2010,90,0.5,printed,0.74",
    );
    expect(changed).not.toBe(text);
    const { reference } = readWith({ [SUPPLY]: changed });
    const wrong = checkSupplyShares(reference, printed(), "gallium").filter(
      (one) => one.verdict === "contradicts",
    );
    expect(wrong.map((one) => [one.supply.supplier, one.supply.year])).toEqual([["CHN", 2010]]);
  });

  it("d4-24 d4-25: printed differences follow; North America by rounding only (−47.2 computed, −47.3 printed)", () => {
    const all = ["gallium", "magnesium"].flatMap((id) => checkSupplyChanges(supply(), printed(), id));
    expect(all).toHaveLength(12);
    const rest = all.filter((one) => one.verdict !== "agrees");
    expect(rest.map((one) => [one.change.supplier, one.change.changeT, one.computedT, one.verdict])).toEqual([
      ["north-america", -47_300, -47_200, "within-rounding"],
    ]);
  });

  it("suppliers add up to primary output wherever none was derived as the difference", () => {
    const told = (id: string) =>
      checkPrimarySums(supply(), printed(), id).filter((one) => one.verdict !== null);
    expect(told("gallium").map((one) => one.year)).toEqual([2010, 2015, 2016, 2017, 2018, 2019, 2020]);
    expect(told("magnesium")).toHaveLength(9);
    for (const one of [...told("gallium"), ...told("magnesium")]) expect(one.verdict).not.toBe("contradicts");
    const [, y2010] = told("magnesium");
    expect([y2010?.printedT, y2010?.sumT, y2010?.verdict]).toEqual([644_600, 644_500, "within-rounding"]);
  });
});

describe("recycling under two definitions", () => {
  it("d4-26: gallium 42.5 % is of primary output: 127 × .425 = 54, and 29.8 % of total supply", () => {
    const rows = checkRecyclingDefinition(supply(), printed(), "gallium");
    const told = rows.filter((one) => one.verdict !== null);
    expect(told).toHaveLength(10);
    for (const one of told) expect(one.verdict).not.toBe("contradicts");
    const [first] = rows;
    expect(first?.primaryT).toBe(127);
    expect(Math.round(first?.recyclingFromRateT ?? 0)).toBe(54);
    expect(ofTotalFromOfPrimary(0.425)).toBeCloseTo(0.298, 3);
    expect(ofTotalFromOfPrimary(0.07)).toBeCloseTo(0.065, 3);
  });

  it("d4-26: magnesium 7 % can be checked in three years; elsewhere the tonnes were derived from the rate", () => {
    const rows = checkRecyclingDefinition(supply(), printed(), "magnesium");
    const told = rows.filter((one) => one.verdict !== null);
    expect(told.map((one) => [one.year, one.restsOn, one.verdict])).toEqual([
      [2000, "primary-total", "agrees"],
      [2010, "primary-total", "agrees"],
      [2018, "recycling-primary", "agrees"],
    ]);
  });

  it("d4-26: read as a share of total supply the printed 42.5 % contradicts every year", () => {
    const other = supply();
    const reread = {
      ...other,
      recyclingRates: other.recyclingRates.map((rate) => ({ ...rate, definition: "of-total" as const })),
    };
    const told = checkRecyclingDefinition(reread, printed(), "gallium").filter((one) => one.verdict !== null);
    expect(told.every((one) => one.verdict === "contradicts")).toBe(true);
  });
});

describe("printed growth with its window", () => {
  it("d4-24 d4-25: 20.7 % is 2010–2015, 3.2 % 2015–2020, 4.9 % 2010–2018", () => {
    const checks = checkPrintedGrowth(demandReference()).filter((one) => one.quantity === "supply");
    const told = checks.map((one) => [
      one.mineral,
      one.from,
      one.to,
      one.printed,
      Number(one.computed?.toFixed(4)),
      one.verdict,
    ]);
    expect(told).toEqual([
      ["gallium", 2010, 2015, 0.207, 0.2075, "agrees"],
      ["gallium", 2010, 2015, 0.207, 0.2077, "within-rounding"],
      ["gallium", 2015, 2020, 0.032, 0.0322, "agrees"],
      ["magnesium", 2010, 2018, 0.049, 0.0491, "agrees"],
    ]);
  });
});

describe("faults of the file", () => {
  it("name line, field and what was expected", () => {
    const text = dataTexts([SUPPLY])[SUPPLY] ?? "";
    const lines = text.split("\n");
    const row = (line: string) => [lines[0], lines[1], line, ""].join("\n");
    const faults = (line: string) =>
      readWith({ [SUPPLY]: row(line) }).problems.map((one) => [one.line, one.field, one.code]);
    expect(faults("gallium,CHN,2010,-1,0.5,printed,0.71,epi-nedo-2023,x,,")).toEqual([
      [3, "value_t", "wrong-value"],
    ]);
    expect(faults("gallium,China,2011,1,0.5,printed,0.71,epi-nedo-2023,x,,")).toEqual([
      [3, "supplier", "wrong-value"],
    ]);
    expect(faults("gallium,RUS,2011,1,0.5,printed,1.7,epi-nedo-2023,x,,")).toEqual([
      [3, "share_of_primary", "wrong-value"],
    ]);
    expect(faults("gallium,RUS,2011,1,0.5,printed,,epi-nedo-2023,x,疑義,")).toEqual([
      [3, "flag_en", "wrong-value"],
    ]);
    expect(faults(lines[1] ?? "")).toEqual([[3, "year", "duplicate-id"]]);
  });
});

describe("supply by source", () => {
  const country = (name: string, year: number, value: number, origin = "bgs-wms-2025") =>
    observation({ mineral: "tin", country: name, year, value, origin });
  const evidence = (rows: readonly ReturnType<typeof country>[]) =>
    prepare(pack({ reference: { minerals: [mineral("tin")] }, observations: rows }));

  it("keeps sources apart, names a gap, and grows over the longest run alone", () => {
    const rows = [
      ...[2010, 2011, 2013, 2014, 2015].flatMap((year) => [
        country("PER", year, year === 2015 ? 121 : year === 2014 ? 110 : 100),
        country("BRA", year, 100),
      ]),
      country("PER", 2024, 900, "usgs-mcs-2026"),
    ];
    const [bgs, mcs] = supplyBySource(evidence(rows), "tin", "mine");
    expect([bgs?.years.length, bgs?.gaps, bgs?.run]).toEqual([5, [2012], { from: 2013, to: 2015 }]);
    expect(bgs?.growth).toMatchObject({ kind: "rate", from: 2013, to: 2015 });
    expect(bgs?.growth.kind === "rate" && bgs.growth.rate).toBeCloseTo((221 / 200) ** 0.5 - 1, 12);
    expect(mcs?.years.map((one) => one.year)).toEqual([2024]);
    expect(supplyGrowth(bgs as NonNullable<typeof bgs>, "tin", 2011, 2014)).toMatchObject({
      kind: "issue",
      issue: { code: "gap-in-series", years: [2012] },
    });
  });

  it("reads no growth out of a large supplier that a source begins to name", () => {
    const rows = [2009, 2010, 2011, 2012].flatMap((year) => [
      country("KAZ", year, 19),
      ...(year >= 2011 ? [country("CHN", year, 200)] : []),
    ]);
    const [bgs] = supplyBySource(evidence(rows), "tin", "mine");
    expect(bgs?.coverageBreaks).toMatchObject([{ year: 2011, country: "CHN", kind: "enters" }]);
    expect(bgs?.run).toEqual({ from: 2011, to: 2012 });
    expect(bgs?.growth.kind === "rate" && bgs.growth.rate).toBeCloseTo(0, 12);
    expect(supplyGrowth(bgs as NonNullable<typeof bgs>, "tin", 2010, 2012).kind).toBe("issue");
  });

  it("shares of a year never pass 1 and HHI keeps its bounds, whatever the numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (pairs) => {
          const rows = pairs.flatMap(([a, b], place) => [
            country("PER", 2000 + place, a),
            country("BRA", 2000 + place, b),
          ]);
          for (const series of supplyBySource(evidence(rows), "tin", "mine")) {
            for (const year of series.years) {
              const sum = year.countries.reduce((all, one) => all + one.share, 0);
              expect(sum).toBeLessThanOrEqual(1 + 1e-12);
              expect(year.hhi.low).toBeLessThanOrEqual(year.hhi.central + 1e-12);
              expect(year.hhi.central).toBeLessThanOrEqual(year.hhi.high + 1e-12);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("today's evidence", () => {
  let japan: HomeEvidence;
  beforeAll(async () => {
    japan = (await evidenceOf(["JPN"])).get("JPN") as HomeEvidence;
  });

  it("d4-24: BGS prints the document's gallium of 2015–2019 tonne for tonne, China from 2011 on", () => {
    const [bgs] = supplyBySource(japan, "gallium", "refined");
    expect(bgs?.family).toBe("bgs");
    expect(bgs?.coverageBreaks.at(-1)).toMatchObject({ year: 2011, country: "CHN", kind: "enters" });
    const totals = new Map(bgs?.years.map((one) => [one.year, Math.round(one.total)]));
    const primary = printed().filter(
      (n) => n.mineral === "gallium" && n.series === "primary" && n.quantity === "supply",
    );
    for (const n of primary.filter((one) => one.year >= 2015 && one.year <= 2019))
      expect(totals.get(n.year)).toBe(n.value);
    expect(bgs?.years.at(-1)?.hhi.central).toBeCloseTo(0.933, 3);
  });

  it("every mineral of the study has at least one series, in one basis, with shares that add up to its total", () => {
    for (const one of japan.world.reference.minerals.filter((m) => m.studyNumber !== null)) {
      const all = supplyBySource(japan, one.id, one.firstStage);
      expect([one.id, all.length > 0]).toEqual([one.id, true]);
      for (const year of all.flatMap((series) => series.years)) {
        const named = year.countries.reduce((sum, c) => sum + c.value, 0);
        expect(named + year.unnamed).toBeCloseTo(year.total, 6);
      }
    }
  });
});
