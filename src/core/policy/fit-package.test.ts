import { describe, expect, it } from "vitest";
import { scenario } from "../../../tests/small-policy.ts";
import type { PackageAdvice, PackageEntry } from "../typology/policy-package.ts";
import type { PolicyMeasure } from "../typology/typology-reference.ts";
import { fitPackage } from "./fit-package.ts";

const entry = (measure: PolicyMeasure, advice: PackageAdvice) =>
  [measure, { advice } as PackageEntry] as const;

describe(fitPackage, () => {
  const written = scenario(
    { lever: "mine", size: "medium", mark: "focus", country: "best-governed" },
    { lever: "stockpile", size: "small", mark: "rule" },
    { lever: "saving", size: "small", mark: "rule" },
    { lever: "shift", size: "small", from: "CHN", to: "others" },
  );

  it("keeps what fits, leaves out what does not or what nobody knows, and says which", () => {
    const { scenario: fitted, left } = fitPackage(
      written,
      Object.fromEntries([entry("mine", "focus"), entry("stockpile", "open"), entry("saving", "no")]),
    );
    expect(fitted.measures.map((m) => m.lever)).toEqual(["mine", "shift"]);
    expect(left).toEqual([
      { measure: "stockpile", advice: "open" },
      { measure: "saving", advice: "no" },
    ]);
  });

  it("changes nothing where the type has no package of its own", () =>
    expect(fitPackage(written, {})).toEqual({ scenario: written, left: [] }));
});
