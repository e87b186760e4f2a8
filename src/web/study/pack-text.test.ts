import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packText, unpackText } from "./pack-text.ts";

describe("a file in a link", () => {
  it("comes back as it was", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
        const whole = text.toWellFormed();
        const packed = await packText(whole);
        expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(await unpackText(packed)).toBe(whole);
      }),
    ));
  it("is a fraction of its size", async () =>
    expect((await packText("鉱種の選定、".repeat(500))).length).toBeLessThan(200));
  it("says when a part is lost", async () => {
    const packed = await packText("国家備蓄の対象34鉱種".repeat(9));
    await expect(unpackText(packed.slice(0, -6))).rejects.toThrow();
    await expect(unpackText("not packed")).rejects.toThrow();
  });
});
