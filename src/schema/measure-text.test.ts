import { describe, expect, it } from "vitest";
import type { LeverId, ScenarioMeasure } from "../core/index.ts";
import { parseMeasure } from "./measure-text.ts";
import { Problem } from "./problem.ts";

describe(parseMeasure, () => {
  const read: [lever: LeverId, text: string, measure: Omit<ScenarioMeasure, "lever">][] = [
    ["smelter", "AUS=20000", { country: "AUS", amount: 20_000 }],
    ["smelter", "豪州=20_000", { country: "豪州", amount: 20_000 }],
    ["mine", "AUS:MYS=5000", { country: "AUS", refineIn: "MYS", amount: 5000 }],
    ["mine", "best-governed=medium", { country: "best-governed", size: "medium" }],
    ["saving", "20", { amount: 20 }],
    ["saving", "Large", { size: "large" }],
    ["recycling", "+10", { amount: 10 }],
    ["recycling", " 10", { amount: 10 }], // a plus sign of an address is a blank
    ["shift", "CHN:VNM=10", { from: "CHN", to: "VNM", amount: 10 }],
    [
      "shift",
      "concentrate-trade/CHN:others=small",
      { stage: "concentrate-trade" as const, from: "CHN", to: "others", size: "small" },
    ],
    ["stockpile", "60", { amount: 60 }],
    ["saving", "0", { amount: 0 }],
    ["saving", "-5", { amount: -5 }], // read, and refused by its range
    ["mine", "5000", { amount: 5000 }], // read, and refused without a country
  ];
  it.each(read)("--%s %s", (lever, text, measure) => {
    expect(parseMeasure(lever, text)).toEqual({ lever, ...measure });
  });

  it.each([
    ["smelter", "AUS"],
    ["smelter", "AUS="],
    ["smelter", "AUS=much"],
    ["smelter", "AUS=5=6"],
    ["smelter", "a/AUS=5"],
    ["saving", ""],
    ["saving", "20%"],
    ["shift", "CHN:VNM:USA=10"],
  ] as const)("--%s %j is refused with how it is written", (lever, text) => {
    expect(() => parseMeasure(lever, text)).toThrow(Problem);
    try {
      parseMeasure(lever, text);
    } catch (error) {
      expect((error as Problem).parameters).toMatchObject({
        name: lever,
        value: text,
        expected: expect.stringMatching(/\d/),
      });
    }
  });
});
