import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flow, form, pack } from "../../../tests/small-pack.ts";
import { prepare } from "../evidence/home-evidence.ts";
import type { TradeFlow } from "../evidence/observation.ts";
import type { TradeForm } from "../evidence/reference.ts";
import { type ImportFinding, importShares, meanAmount, type WindowRule } from "./import-shares.ts";

const rule: WindowRule = { years: 3, within: 5, massMissingLimit: 0.2, basis: null };

function find(forms: readonly TradeForm[], trade: readonly TradeFlow[], year = 2024): ImportFinding {
  return importShares(prepare(pack({ trade, reference: { tradeForms: forms } })), forms, year, rule);
}
function sharesOf(finding: ImportFinding): Record<string, number> {
  if (finding.kind !== "shares") throw new Error(`expected shares, got ${finding.kind}`);
  return Object.fromEntries(finding.shares.partners.map((p) => [p.country, p.share]));
}

describe(importShares, () => {
  it("is the mean of the yearly shares, not the share of the summed years", () => {
    const metal = form("tungsten", "810110", { contentFactor: 1 });
    const finding = find(
      [metal],
      [
        flow("810110", 2023, "CHN", 1, 90),
        flow("810110", 2023, "VNM", 1, 10),
        flow("810110", 2024, "VNM", 1, 1000),
      ],
    );
    expect(sharesOf(finding)).toEqual({ VNM: expect.closeTo(0.55, 12), CHN: expect.closeTo(0.45, 12) });
  });

  it("uses the last three years with data within the last five and prints them", () => {
    const metal = form("tungsten", "810110", { contentFactor: 1 });
    const finding = find(
      [metal],
      [2018, 2020, 2021, 2022, 2023].map((year) => flow("810110", year, "CHN", 1, 1)),
    );
    expect(finding).toMatchObject({ kind: "shares", shares: { years: [2021, 2022, 2023] } });
    expect(finding.kind === "shares" && finding.shares.notes).toContain("years:2021,2022,2023");
  });

  it("goes by content with all factors, by mass with one form, by value otherwise", () => {
    const oxide = form("vanadium", "282530", { contentFactor: 0.56 });
    const ferro = form("vanadium", "720292");
    const trade = [flow("282530", 2024, "ZAF", 10, 100), flow("720292", 2024, "KOR", 30, 50)];
    const basis = (forms: readonly TradeForm[]) => {
      const finding = find(forms, trade);
      return finding.kind === "shares" ? finding.shares.basis : null;
    };
    expect(basis([oxide])).toBe("content");
    expect(basis([ferro])).toBe("mass");
    expect(basis([oxide, ferro])).toBe("value");
    expect(sharesOf(find([oxide, ferro], trade))).toEqual({ KOR: 0.75, ZAF: 0.25 });
  });

  it("leaves a year without masses out of the mean tonnage, and has none where no year has masses", () => {
    const metal = form("magnesium", "810411", { contentFactor: 0.9 });
    const half = find([metal], [flow("810411", 2022, "CHN", 80, null), flow("810411", 2024, "CHN", 50, 20)]);
    expect(half).toMatchObject({ shares: { basis: "value", valueKusd: 65, massT: 20, contentT: 18 } });
    const none = find([metal], [flow("810411", 2022, "CHN", 80, null)]);
    expect(none).toMatchObject({ shares: { valueKusd: 80, massT: null, contentT: null } });
  });

  it("goes by value when mass is missing for more than a fifth of the value, and never reads it as zero tonnes", () => {
    const metal = form("palladium", "711021", { contentFactor: 1 });
    const finding = find(
      [metal],
      [flow("711021", 2024, "ZAF", 70, 7), flow("711021", 2024, "GBR", 30, null)],
    );
    expect(finding).toMatchObject({ shares: { basis: "value" } });
    expect(sharesOf(finding)).toEqual({ ZAF: 0.7, GBR: 0.3 });
  });

  it("takes the larger of two codes for the same cargo and says which was left out", () => {
    const unground = form("phosphorus", "251010", {
      alternativeGroup: "phosphate-rock",
      stage: "concentrate",
    });
    const ground = form("phosphorus", "251020", { alternativeGroup: "phosphate-rock", stage: "concentrate" });
    const finding = find(
      [unground, ground],
      [flow("251010", 2024, "CHN", 40, 1), flow("251020", 2024, "MAR", 60, 1)],
    );
    expect(sharesOf(finding)).toEqual({ MAR: 1 });
    expect(finding.kind === "shares" && finding.shares.notes).toContain("same-cargo-left-out:251010");
  });

  it("compares only years in which every form of the window is covered", () => {
    const powder = form("tungsten", "810110", { contentFactor: 1 });
    const unwrought = form("tungsten", "810194", { contentFactor: 1, nomenclature: "HS17", from: 2022 });
    const trade = [
      ...[2022, 2023, 2024].map((year) => flow("810110", year, "DEU", 10, 10)),
      ...[2022, 2024].map((year) => flow("810194", year, "CHN", 30, 30, { origin: "baci-hs17" })),
    ];
    const finding = find([powder, unwrought], trade);
    expect(finding).toMatchObject({ shares: { years: [2022, 2024] } });
    expect(sharesOf(finding)).toEqual({ CHN: 0.75, DEU: 0.25 });
  });

  it("tells no flow from no evidence", () => {
    const ore = form("tungsten", "261100", { stage: "concentrate" });
    const other = flow("999999", 2024, "CHN", 1, 1);
    expect(find([ore], [other]).kind).toBe("no-flow");
    expect(find([{ ...ore, inBundle: false }], [other]).kind).toBe("no-evidence");
    expect(find([ore], []).kind).toBe("no-evidence");
  });

  it("leaves partners that are no country in the total", () => {
    const metal = form("tungsten", "810110");
    const finding = find([metal], [flow("810110", 2024, "CHN", 8, 8), flow("810110", 2024, "NES", 2, 2)]);
    expect(sharesOf(finding)).toEqual({ CHN: 0.8 });
    expect(finding).toMatchObject({ shares: { unnamedShare: 0.2 } });
  });

  const flows = fc.array(
    fc.record({
      year: fc.constantFrom(2022, 2023, 2024),
      exporter: fc.constantFrom("CHN", "AUS", "BRA", "NES"),
      valueKusd: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      massT: fc.option(fc.double({ min: 0.001, max: 1e6, noNaN: true })),
    }),
    { minLength: 1, maxLength: 30 },
  );

  it("gives each partner its mean yearly amount, which is not its mean share of the mean total", () => {
    const metal = form("tungsten", "810110", { contentFactor: 1 });
    const finding = find(
      [metal],
      [
        flow("810110", 2023, "CHN", 1, 90),
        flow("810110", 2023, "VNM", 1, 10),
        flow("810110", 2024, "VNM", 1, 1000),
      ],
    );
    if (finding.kind !== "shares") throw new Error("there are flows");
    const { partners } = finding.shares;
    expect(meanAmount(finding.shares)).toBe(550);
    expect(partners.map((one) => [one.country, one.amount])).toEqual([
      ["VNM", 505],
      ["CHN", 45],
    ]);
  });

  it("gives amounts that never exceed the total and reach it without a partner that is no country", () => {
    fc.assert(
      fc.property(flows, fc.constantFrom(null, 0.9), (drawn, contentFactor) => {
        const finding = find(
          [form("x", "111111", { contentFactor })],
          drawn.map((f) => flow("111111", f.year, f.exporter, f.valueKusd, f.massT)),
        );
        if (finding.kind !== "shares") throw new Error("there are flows");
        const total = meanAmount(finding.shares);
        const named = finding.shares.partners.map((one) => one.amount);
        if (total === null) return expect(named.every((one) => one === null)).toBe(true);
        const sum = named.reduce<number>((all, one) => all + (one ?? Number.NaN), 0);
        expect(sum).toBeLessThanOrEqual(total * (1 + 1e-9));
        if (drawn.every((f) => f.exporter !== "NES")) expect(sum / total).toBeCloseTo(1, 9);
      }),
    );
  });

  it("gives shares that sum to one with the unnamed part, whatever the flows", () => {
    fc.assert(
      fc.property(flows, (drawn) => {
        const finding = find(
          [form("x", "111111")],
          drawn.map((f) => flow("111111", f.year, f.exporter, f.valueKusd, f.massT)),
        );
        if (finding.kind !== "shares") throw new Error("there are flows");
        const sum = finding.shares.partners.reduce((s, p) => s + p.share, 0) + finding.shares.unnamedShare;
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        if (finding.shares.basis === "value") expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});
