import { describe, expect, it } from "vitest";
import { readStockMove, readStockTarget, writeStockMove, writeStockTarget } from "./stock-entries.ts";

describe("stock parameters in the link", () => {
  it.each(["ev-motors!!lifetime!12.5", "ev-packs!lithium!recovery!0.7", "a!!collection!0"])(
    "keeps %s",
    (text) => {
      const move = readStockMove(text);
      expect(move && writeStockMove(move)).toBe(text);
    },
  );
  it.each([
    "ev-motors!!lifetime!0",
    "ev-motors!!lifetime!1001",
    "ev-motors!!collection!1.1",
    "ev-motors!!collection!-1",
    "ev-motors!!colour!1",
    "!!lifetime!1",
    "a!!lifetime!1!2",
    "a!!lifetime",
  ])("ignores %s", (text) => expect(readStockMove(text)).toBeUndefined());
});

describe("a recycling target in the link", () => {
  it.each(["0.25-2040", "1-2050", "0-2030"])("keeps %s", (text) => {
    const target = readStockTarget(text);
    expect(target && writeStockTarget(target)).toBe(text);
  });
  it.each(["25-2040", "0.5", "0.5-1850", "0.5-2040-1", "-0.5-2040"])("ignores %s", (text) =>
    expect(readStockTarget(text)).toBeUndefined(),
  );
});
