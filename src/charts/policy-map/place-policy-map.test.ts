import { describe, expect, it } from "vitest";
import { type PolicyMapState, placePolicyMap } from "./place-policy-map.ts";

const state: PolicyMapState = {
  title: "t",
  description: "d",
  policyHead: "p",
  indicatorHead: "i",
  policies: [
    { id: "1", label: "① mine", targets: ["a", "b"], active: true },
    { id: "2", label: "② smelter", targets: ["c", "unknown"], active: false },
  ],
  indicators: ["a", "b", "c"].map((id) => ({ id, label: id, moved: id === "a" })),
};

describe("the map of policies and indicators", () => {
  const placed = placePolicyMap(state, 600);

  it("draws one arrow from each policy to each indicator that it answers, and none to what is not there", () =>
    expect(placed.arrows.map((arrow) => [arrow.key, arrow.strong])).toEqual([
      ["1.a", true],
      ["1.b", true],
      ["2.c", false],
    ]));

  it("begins arrows at the policy and ends them at the indicator", () => {
    const [first] = placed.arrows;
    const to = placed.indicators[0];
    expect(first?.line.startsWith("M242,")).toBe(true);
    expect(first?.line.endsWith(`${placed.rightX - 3},${(to?.y ?? 0) + (to?.height ?? 0) / 2}`)).toBe(true);
  });

  it("lets no two boxes of a column touch", () => {
    for (const column of [placed.policies, placed.indicators])
      column.slice(1).forEach((box, index) => {
        const above = column[index];
        expect(box.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
      });
  });
});
