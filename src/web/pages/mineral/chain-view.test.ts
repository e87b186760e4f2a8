import { describe, expect, it } from "vitest";
import { mineral } from "../../../../tests/small-pack.ts";
import type { AxisCell, MineralAssessment, StageShares } from "../../../core/index.ts";
import { createTongue } from "../../language/language.tsx";
import { chainStateOf } from "./chain-view.ts";

const tongue = createTongue("en");
const number = (value: number | null, parts: Partial<AxisCell> = {}): AxisCell => ({
  status: value === null ? "unknown" : "measured",
  value,
  low: value,
  high: value,
  unit: "t",
  year: 2024,
  basis: "metal-content",
  reason: null,
  origins: [],
  notes: [],
  ...parts,
});
const share = (country: string, part: number, risk: boolean | null) => ({
  country,
  value: part * 80,
  share: part,
  class: null,
  risk,
  origin: "x",
  locator: "",
});
const mine: StageShares = {
  mineral: "tungsten",
  stage: "mine",
  year: 2024,
  total: number(80),
  countries: [share("CHN", 0.8, true), share("VNM", 0.15, true), share("OTH", 0.05, null)],
  riskShare: number(0.95),
  chokePoint: "double",
  chokeCountry: "CHN",
  hhi: number(0.66),
  form: "",
};
const gap = number(null, { status: "not-applicable", reason: "no-concentrate" });
const concentrate: StageShares = {
  ...mine,
  stage: "concentrate-trade",
  total: gap,
  countries: [],
  riskShare: gap,
  chokePoint: null,
};
const stateOf = (scrap: AxisCell) =>
  chainStateOf(tongue, mineral("tungsten"), [mine, concentrate], {
    axes: { scrap },
    chokePoints: [],
  } as unknown as MineralAssessment).stages;

describe("the chain of a mineral", () => {
  it("names the years that mean imports are of, on a line of its own", () => {
    const imports: StageShares = {
      ...mine,
      stage: "refined-trade",
      total: number(80, { notes: ["years:2022,2024", "mean-of-years:2022,2023,2024"] }),
    };
    const found = { axes: { scrap: number(null) }, chokePoints: [] } as unknown as MineralAssessment;
    const told = chainStateOf(tongue, mineral("tungsten"), [imports, mine], found).stages;
    expect(told[0]?.footer.slice(0, 2)).toEqual(["80 t (metal content)", "mean of 2022–2024"]);
    expect(told[1]?.footer).toHaveLength(2);
  });
  it("draws shares, total and risk countries of a stage, and a gap with its reason", () => {
    const [first, second] = stateOf(number(null));
    expect(first?.segments.map((one) => [one.country, one.shareText, one.risk])).toEqual([
      ["CHN", "80%", true],
      ["VNM", "15%", true],
      ["OTH", "5%", null],
    ]);
    expect(first?.footer).toEqual(["80 t (metal content)", "Risk countries 95.0%"]);
    expect(second).toMatchObject({
      gapSign: "○",
      gap: "Not applicable: no concentrate of its own",
      segments: [],
    });
  });

  it("ends with recovery: a foreign rate is hatched, an own number is called so, an unknown one is a gap", () => {
    const foreign = stateOf(number(0.58, { status: "proxy", reason: "foreign-recycling-rate" })).at(-1);
    expect(foreign).toMatchObject({
      proxy: true,
      openTop: true,
      footer: ["recycled share 42.0%", "EU rate as stand-in"],
    });
    const own = stateOf(number(0.4, { status: "proxy", override: { source: "survey", replaced: 0.58 } })).at(
      -1,
    );
    expect(own).toMatchObject({ proxy: false, footer: ["recycled share 60.0%", "own number"] });
    expect(stateOf(number(null)).at(-1)).toMatchObject({ gapSign: "?", segments: [] });
  });
});
