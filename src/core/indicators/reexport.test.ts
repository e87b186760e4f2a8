import { describe, expect, it } from "vitest";
import { flow, form, pack } from "../../../tests/small-pack.ts";
import { prepare } from "../evidence/home-evidence.ts";
import { importShares } from "./import-shares.ts";
import { redistributeReexports } from "./reexport.ts";

/** Japan buys 60 from Congo and 40 from Belgium, which mines nothing and buys 75 from Congo, 25 from Finland. */
function corrected(mode: "one-step" | "convergence", extra: ReturnType<typeof flow>[] = []) {
  const oxide = form("cobalt", "282200", { contentFactor: 0.7 });
  const evidence = prepare(
    pack({
      reference: { tradeForms: [oxide] },
      trade: [
        flow("282200", 2024, "COD", 60, 60),
        flow("282200", 2024, "BEL", 40, 40),
        flow("282200", 2024, "COD", 75, 75, { importer: "BEL" }),
        flow("282200", 2024, "FIN", 25, 25, { importer: "BEL" }),
        ...extra,
      ],
    }),
  );
  const finding = importShares(evidence, [oxide], 2024, {
    years: 1,
    within: 1,
    massMissingLimit: 0.2,
    basis: null,
  });
  if (finding.kind !== "shares") throw new Error("there are flows");
  return Object.fromEntries(
    redistributeReexports(evidence, finding.shares, new Set(["COD"]), mode).map((s) => [s.country, s.share]),
  );
}

describe(redistributeReexports, () => {
  it("spreads a transit country over its own suppliers: .6 + .4 × .75 = .9", () => {
    expect(corrected("one-step")).toEqual({ COD: expect.closeTo(0.9, 12), FIN: expect.closeTo(0.1, 12) });
  });
  it("goes on until only origins are left, where the evidence reaches", () => {
    const finland = flow("282200", 2024, "COD", 5, 5, { importer: "FIN" });
    expect(corrected("convergence", [finland])).toEqual({ COD: expect.closeTo(1, 9) });
  });
  it("leaves the share with a transit country whose own imports are not in the evidence", () => {
    expect(corrected("convergence").FIN).toBeCloseTo(0.1, 12);
  });
  it("keeps the sum of the shares", () => {
    const loop = [flow("282200", 2024, "BEL", 9, 9, { importer: "FIN" })];
    const sum = Object.values(corrected("convergence", loop)).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 9);
  });
});
