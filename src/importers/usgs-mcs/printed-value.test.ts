import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPrintedValue } from "./printed-value.ts";

describe("a printed value", () => {
  it.each([
    ["—", 0, null, null],
    ["1,234,500", 1_234_500, null, null],
    ["5420.5", 5420.5, null, null],
    [">50", 50, 50, null],
    [">130,000,000", 130_000_000, 130_000_000, null],
    ["50–300", 175, 50, 300],
    ["330 - 390", 360, 330, 390],
  ])("%s is a number with its range", (printed, value, low, high) => {
    expect(readPrintedValue(printed, "")).toMatchObject({ kind: "number", value, low, high });
  });

  it("remembers the estimate mark glued to a number", () => {
    expect(readPrintedValue("e5,000", "")).toMatchObject({ value: 5000, marks: ["estimate"] });
  });

  it.each([
    ["W", "withheld"],
    ["NA", "not-available"],
    ["Less than ½ unit.", "below-half-unit"],
    ["Included with “Other countries.”", "included-elsewhere"],
    ['Categorized as "large"', "qualitative"],
    ["Moderate to large", "qualitative"],
  ])("%s is no number: %s", (printed, reason) => {
    expect(readPrintedValue(printed, "")).toEqual({ kind: "missing", reason });
  });

  it("keeps the bound of a number that is printed as less than something", () => {
    expect(readPrintedValue("<100", "")).toMatchObject({
      kind: "missing",
      reason: "withheld",
      low: 0,
      high: 100,
    });
  });

  it.each([
    ["s", "See Appendix C. -- Included in “World total.”", "included-elsewhere"],
    ["s", "Estimated. -- Less than ½unit.", "below-half-unit"],
    ["NA", 'Reserves are categorized as "large"', "qualitative"],
    ["NA", "Included with platinum", "included-elsewhere"],
    ["", "W for 23-24", "withheld"],
    ["", "na for 2023", "not-available"],
    ["", "Small", "qualitative"],
  ])("%s with the note “%s” is %s", (printed, note, reason) => {
    expect(readPrintedValue(printed, note)).toEqual({ kind: "missing", reason });
  });

  it("takes a total that only the note prints", () => {
    const note = ">2,000,000. In addition to the countries listed, antimony may have been produced elsewhere";
    expect(readPrintedValue("NA", note)).toMatchObject({ value: 2_000_000, low: 2_000_000, high: null });
  });

  it("does not take a note for the number when there is one", () => {
    expect(readPrintedValue("120", "Included in World total")).toMatchObject({ kind: "number", value: 120 });
  });

  it("tells a blank, a question without an answer and gibberish apart", () => {
    expect(readPrintedValue("", "").kind).toBe("blank");
    expect(readPrintedValue("XX", "").kind).toBe("not-applicable");
    expect(readPrintedValue("Australia", "").kind).toBe("unreadable");
    expect(readPrintedValue("1,66,000", "").kind).toBe("unreadable");
  });

  it("reads back every number that is printed with thousands commas", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (value) => {
        expect(readPrintedValue(value.toLocaleString("en-US"), "")).toMatchObject({ kind: "number", value });
      }),
    );
  });
});
