import { describe, expect, it } from "vitest";
import type { AxisChange } from "../../../core/index.ts";
import { webPolicyEn } from "../../../i18n/web-policy-en.ts";
import { webPolicyJa } from "../../../i18n/web-policy-ja.ts";
import { createTongue } from "../../language/language.tsx";
import { amountIn, axisName, leverAmount, movedText, signedIndex } from "./policy-text.ts";

const china = { id: "CHN", name: { ja: "中国", en: "China" }, eu: false, until: null };
const names = { countries: [china], minerals: [], origins: [] };
const ja = createTongue("ja", names);
const en = createTongue("en", names);
const change = (moved: Partial<AxisChange["moved"][number]>[]): AxisChange =>
  ({ axis: "scrap", moved }) as unknown as AxisChange;

describe("words for amounts and movements", () => {
  it("writes an amount as its lever counts, in both languages", () => {
    expect([
      leverAmount(ja, "t/y", 1386),
      leverAmount(ja, "points", 10),
      leverAmount(ja, "days", 60),
    ]).toEqual(["1,386 t/年", "10ポイント", "60日"]);
    expect([leverAmount(en, "%", 20), leverAmount(en, "days", 60)]).toEqual(["20%", "60 days"]);
  });

  it("gives a difference its sign, and three decimals where two would hide it", () => {
    expect([-0.0948, 0.12, 0, -0.003, 0.00001].map(signedIndex)).toEqual([
      "−.09",
      "+.12",
      "0",
      "−.003",
      "±.000",
    ]);
    expect(signedIndex(-1)).toBe("−1.00");
  });

  it("says what moved, largest first, and how many more", () => {
    const one = { country: "CHN", stage: "refined-trade", from: 5085, to: 3699, unit: "t" } as const;
    expect(movedText(ja, webPolicyJa, change([one]))).toBe("中国 5,085 → 3,699 t");
    expect(movedText(en, webPolicyEn, change([one, one, one]), 1)).toBe("China 5,085 → 3,699 t, and 2 more");
    const need = { country: "JPN", stage: "products", from: 1, to: 0.8, unit: "1" } as const;
    expect(movedText(ja, webPolicyJa, change([need]))).toBe("需要 100.0% → 80.0%");
  });

  it("shows a share where tonnes are not known", () => expect(amountIn(en.f, 0.25, "1")).toBe("25.0%"));

  it("calls axis 5 what it is once measures work: exposure", () =>
    expect(axisName(ja, webPolicyJa, "price-volatility")).toBe("5 価格変動（曝露）"));
});
