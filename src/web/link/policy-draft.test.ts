import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDraft } from "../../../tests/any-policy-draft.ts";
import { EMPTY_DRAFT, readDraft, writeDraft } from "./policy-draft.ts";

describe("a set of measures in a link", () => {
  it("comes back as it was, names with signs of the format and all", () =>
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const written = writeDraft(draft);
        expect(written).not.toContain("~");
        expect(readDraft(written)).toEqual(draft);
      }),
    ));

  it("reads as it is written by hand, 0 and all", () =>
    expect(readDraft("at.2030*stockDays.0*smelter!amount.1386.5!country.AUS*recycling!size.medium")).toEqual({
      ...EMPTY_DRAFT,
      at: 2030,
      inputs: { stockDays: 0 },
      measures: [
        { lever: "smelter", amount: 1386.5, country: "AUS" },
        { lever: "recycling", size: "medium" },
      ],
    }));

  it("has a word for nothing", () => {
    expect(writeDraft(EMPTY_DRAFT)).toBe("none");
    expect(readDraft("none")).toEqual(EMPTY_DRAFT);
  });

  it.each([
    "smelter", // no amount
    "smelter!amount.x",
    "smelter!amount.1!size.small", // two amounts
    "smeltr!amount.1",
    "smelter!amount.1!colour.red",
    "at.soon*recycling!amount.1",
    "at.2030*at.2035",
    "weather.fine",
    "need.-5",
    "",
  ])("refuses %j", (written) => expect(readDraft(written)).toBeUndefined());
});
