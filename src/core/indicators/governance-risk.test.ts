import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { governance } from "../../../tests/small-pack.ts";
import { GovernanceTable, governanceRisk } from "./governance-risk.ts";

describe(governanceRisk, () => {
  it("maps the mean of six estimates from −2.5..2.5 to 1..0: mean −0.5 → 0.6", () => {
    expect(governanceRisk(governance("CHN", 2022, -0.5))?.g).toBeCloseTo(0.6, 12);
  });
  it("clamps below −2.5 (South Sudan, Afghanistan)", () => {
    expect(governanceRisk(governance("SSD", 2022, -2.9))?.g).toBe(1);
  });
  it("uses the estimates that exist and has none without any: missing is not 0.5", () => {
    const half = { ...governance("XXX", 2022, 0), estimates: [1, null, 0, null, null, null] };
    expect(governanceRisk(half)?.g).toBeCloseTo((2.5 - 0.5) / 5, 12);
    expect(governanceRisk(governance("XXX", 2022, null))).toBeNull();
  });
  it("stays within 0..1 and falls when governance improves", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, step) => {
          const before = governanceRisk(governance("X", 2022, x))?.g ?? Number.NaN;
          const after = governanceRisk(governance("X", 2022, x + step))?.g ?? Number.NaN;
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(1);
          expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });
});

describe(GovernanceTable, () => {
  it("takes the year or the nearest earlier one, never the future: 1997 is 1996's", () => {
    const table = new GovernanceTable([governance("CHN", 1996, -0.5), governance("CHN", 1998, 0)]);
    expect(table.at("CHN", 1997)).toMatchObject({ year: 1996, g: 0.6 });
    expect(table.at("CHN", 1995)).toBeNull();
    expect(table.at("TWN", 1998)).toBeNull();
  });
});
