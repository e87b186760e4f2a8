import { describe, expect, it } from "vitest";
import { readOwnValue } from "./own-number.tsx";

const form = (parts: Record<string, string>) => ({ get: (name: string) => parts[name] ?? null });

describe("an own number", () => {
  it("is taken with its source", () =>
    expect(readOwnValue(form({ value: "0.4", low: "0.3", source: " report " }), 0, 1)).toEqual({
      own: { value: 0.4, low: 0.3, high: null, source: "report" },
    }));

  it("may be zero", () =>
    expect(readOwnValue(form({ value: "0", source: "x" }), 0, 1)).toMatchObject({ own: { value: 0 } }));

  it("may be typed in full width", () =>
    expect(readOwnValue(form({ value: "０．４", source: "x" }), 0, 1)).toMatchObject({
      own: { value: 0.4 },
    }));

  it.each([
    [{ value: "0.4" }, "ownSourceMissing"],
    [{ value: "0.4", source: "  " }, "ownSourceMissing"],
    [{ value: "", source: "x" }, "ownValueMissing"],
    [{ value: "much", source: "x" }, "ownValueMissing"],
    [{ value: "40", source: "x" }, "ownOutOfRange"],
    [{ value: "0.4", high: "0.3", source: "x" }, "ownOrder"],
  ])("is refused: %o", (parts, problem) =>
    expect(readOwnValue(form(parts as never), 0, 1)).toEqual({ problem }),
  );
});
