import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key.ts";
import { editDistance, nearestNames } from "./nearest-names.ts";

const MINERALS = [
  "gallium",
  "germanium",
  "graphite",
  "tungsten",
  "titanium",
  "ガリウム",
  "タングステン",
  "rare-earths",
];

describe(nearestNames, () => {
  it("finds the mineral behind a typing error: one letter missing, two swapped", () => {
    expect(nearestNames("galium", MINERALS)[0]).toBe("gallium");
    expect(nearestNames("tugnsten", MINERALS)[0]).toBe("tungsten");
  });
  it("does not mind case, full width or the kind of kana", () => {
    expect(nearestNames("ＧＡＬＬＩＵＮ", MINERALS)[0]).toBe("gallium");
    expect(nearestNames("たんぐすてん", MINERALS)[0]).toBe("タングステン");
    expect(nearestNames("カリウム", MINERALS)[0]).toBe("ガリウム");
  });
  it("puts a name that begins with the query before one that only resembles it", () => {
    expect(nearestNames("ger", MINERALS)).toEqual(["germanium"]);
    expect(nearestNames("earths", MINERALS)).toEqual(["rare-earths"]);
  });
  it("offers nothing when nothing resembles the query", () => {
    expect(nearestNames("xyzzy", MINERALS)).toEqual([]);
    expect(nearestNames("  ", MINERALS)).toEqual([]);
  });
  it("offers a known name first for itself", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MINERALS), (name) => {
        expect(nearestNames(name, MINERALS)[0]).toBe(name);
      }),
    );
  });
});

describe(editDistance, () => {
  it.each([
    ["indium", "indium", 0],
    ["inidum", "indium", 1],
    ["indum", "indium", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("%s → %s takes %d edits", (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
  });
  it("is symmetric and at least the difference of the lengths", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs([...a].length - [...b].length));
      }),
    );
  });
});

describe(nameKey, () => {
  it("keeps Japanese voicing marks and drops accents of Latin letters", () => {
    expect(nameKey("ガーナ")).not.toBe(nameKey("カーナ"));
    expect(nameKey("Ｃôte  d’Ivoire\u00a0")).toBe("cote d'ivoire");
    expect(nameKey("Türkiye")).toBe("turkiye");
  });
});
