import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { demandReference } from "../../../tests/policy-reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import type { DemandReference } from "./demand-reference.ts";
import { checkPrintedGrowth, checkPrintedShares, checkPrintedSums } from "./printed-checks.ts";

const reference = demandReference();

describe(checkPrintedSums, () => {
  it("lists gallium's three table totals, magnesium's one and both difference columns as contradicting their parts", () => {
    const contradicted = checkPrintedSums(reference).filter((c) => c.verdict === "contradicts");
    expect(contradicted.map((c) => [c.mineral, c.quantity, c.year, c.printed, Math.round(c.sum)])).toEqual([
      ["gallium", "demand", 2025, 626, 505],
      ["gallium", "demand", 2030, 1049, 669],
      ["gallium", "demand", 2035, 1836, 955],
      ["gallium", "demand-change", 2035, 1445, 564],
      ["magnesium", "demand", 2035, 1_954_000, 1_989_800],
      ["magnesium", "demand-change", 2035, 955_000, 990_800],
    ]);
  });
  it("lets rounding pass: gallium's 670 beside 669, magnesium's 1,012 kt beside 1,012.4", () => {
    const rounded = checkPrintedSums(reference).filter((c) => c.verdict === "within-rounding");
    expect(rounded.map((c) => [c.mineral, c.year, c.printed])).toEqual(
      expect.arrayContaining([
        ["gallium", 2030, 670],
        ["magnesium", 2018, 1_012_000],
      ]),
    );
  });
  it("checks only years in which every part is printed", () => {
    expect(
      checkPrintedSums(reference).some(
        (c) => c.mineral === "magnesium" && c.quantity === "demand" && c.year === 2030,
      ),
    ).toBe(false);
  });
});

describe(checkPrintedGrowth, () => {
  const checks = checkPrintedGrowth(reference);
  it("recomputes every printed growth in its window", () => {
    expect(checks).toHaveLength(14);
    expect(checks.every((c) => c.computed !== null)).toBe(true);
    expect(checks.filter((c) => c.verdict === "differs")).toEqual([]);
  });
  it("flags the one that follows a wrong total: magnesium 4.6 against 4.70", () => {
    const flagged = checks.filter((c) => c.wrongTotal !== null);
    expect(flagged.map((c) => [c.verdict, c.printed, c.computed?.toFixed(4)])).toEqual([
      ["agrees", 0.046, "0.0457"],
      ["follows-wrong-total", 0.046, "0.0470"],
    ]);
    expect(new Set(flagged.map((c) => c.wrongTotal))).toEqual(new Set(["total-table"]));
  });
  it("names a series that it cannot find instead of guessing one", () => {
    const claim = { ...(reference.printedGrowth[0] as DemandReference["printedGrowth"][number]), from: 1999 };
    expect(checkPrintedGrowth({ ...reference, printedGrowth: [claim] })).toMatchObject([
      { verdict: "not-computable", computed: null, issue: { code: "gap-in-series", years: [1999] } },
    ]);
  });
});

describe(checkPrintedShares, () => {
  it("finds gallium's shares of 2025 to 2035 to be of a third version of the data", () => {
    const rows = checkPrintedShares(reference).filter((c) => c.series === "5n-and-below");
    expect(rows.map((c) => [c.year, c.verdict, c.computed.toFixed(3)])).toEqual([
      [2020, "agrees", "0.583"],
      [2025, "contradicts", "0.576"],
      [2030, "contradicts", "0.555"],
      [2035, "contradicts", "0.496"],
    ]);
  });
});

describeShared("facts/d4_cagr.csv", () => {
  const facts: Record<string, string>[] = parse(sharedBytes("facts/d4_cagr.csv") as Buffer, {
    columns: true,
  });
  it("gives the recomputed figure of every row", () => {
    const checks = checkPrintedGrowth(reference);
    expect(checks.map((c) => [c.from, c.to, (100 * c.printed).toFixed(1)])).toEqual(
      facts.map((row) => [
        Number(row.start_year),
        Number(row.end_year),
        Number(row.cagr_printed_pct).toFixed(1),
      ]),
    );
    checks.forEach((check, i) => {
      expect(100 * (check.computed ?? 0)).toBeCloseTo(Number(facts[i]?.cagr_recomputed_pct), 1);
    });
  });
});
