import { describe, expect, it } from "vitest";
import { typologyReference } from "../../../tests/policy-reference.ts";
import { policyPackage } from "./policy-package.ts";
import { MEASURES_OF_POLICY } from "./typology-reference.ts";

const reference = typologyReference();
describe("package matrix", () => {
  it("has 30 cells, eleven of them reconstructed: five 注力 (one of them over two cells), three ×/△, two ×", () => {
    expect(reference.packages).toHaveLength(30);
    const marks = (mark: string) => reference.packages.filter((c) => c.mark === mark);
    expect([
      marks("focus").length,
      marks("partial-or-no").length,
      marks("no").length,
      marks("do").length,
    ]).toEqual([6, 3, 2, 5]);
    for (const cell of reference.packages) {
      expect(cell.reconstructed).toBe(["focus", "partial-or-no", "no"].includes(cell.mark));
    }
  });
  it("joins a row with the mineral's flags", () => {
    const row = policyPackage(reference, "by-product-recycling", "indium");
    expect(Object.keys(row)).toEqual([...MEASURES_OF_POLICY]);
    expect(row.recycling).toMatchObject({
      mark: "focus",
      reconstructed: true,
      advice: "focus",
      conditions: [{ holds: "yes", basis: "source" }],
    });
    expect(row.mine).toMatchObject({ mark: "no", advice: "no" });
    expect(row.stockpile).toMatchObject({ mark: "rule", advice: "in-principle" });
  });
  it("turns a mark into a condition where the flag says no, and leaves open what nobody knows", () => {
    expect(policyPackage(reference, "demand-surge", "phosphorus").saving).toMatchObject({
      mark: "do",
      advice: "conditional",
    });
    expect(policyPackage(reference, "mine", "phosphorus").saving).toMatchObject({
      mark: "rule",
      advice: "no",
    });
    expect(policyPackage(reference, "mine", "fluorine").saving?.advice).toBe("open");
    expect(policyPackage(reference, "mine", "lithium").stockpile).toMatchObject({
      advice: "open",
      conditions: [{ basis: null }],
    });
  });
  it("has no row for none", () => {
    expect(policyPackage(reference, "none", "indium")).toEqual({});
  });
  it("gives every flag of the 13 a source or calls it a judgement, with words in both languages", () => {
    expect(reference.conditions).toHaveLength(52);
    for (const { basis, source, note } of reference.conditions) {
      expect(source === "judgement").toBe(basis === "judgement");
      expect(note.ja.length * note.en.length).toBeGreaterThan(0);
    }
  });
});
