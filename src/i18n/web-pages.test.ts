import { describe, expect, it } from "vitest";
import { demandWords } from "./web-demand.ts";
import { policyWords } from "./web-policy.ts";
import { screeningWords } from "./web-screening.ts";
import { typologyWords } from "./web-typology.ts";

/** Every text of a catalogue by its path. */
function textsOf(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
}
const parametersOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each([
  ["screening", screeningWords],
  ["demand", demandWords],
  ["typology", typologyWords],
  ["policy", policyWords],
])("words of the page on %s", (_, words) => {
  const japanese = new Map(textsOf(words.ja));
  it("use the same parameters in both languages", () => {
    for (const [path, text] of textsOf(words.en)) {
      expect([path, parametersOf(japanese.get(path) ?? "")]).toEqual([path, parametersOf(text)]);
    }
  });
  it("are never empty", () => {
    for (const [path, text] of [...textsOf(words.en), ...japanese]) {
      expect([path, text.trim() === ""]).toEqual([path, false]);
    }
  });
});
