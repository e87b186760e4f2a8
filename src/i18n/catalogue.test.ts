import { describe, expect, it } from "vitest";
import { evidenceWords, fill, languageOf } from "./catalogue.ts";
import { commandFieldWords } from "./command-field.ts";
import { flowWords } from "./command-flow.ts";
import { footprintWords } from "./command-footprint.ts";
import { stockWords } from "./command-stock.ts";
import { faceWords, sayProblem } from "./faces.ts";
import { studyWords } from "./study.ts";

/** Every text of a catalogue by its path. */
function textsOf(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
}
const parametersOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each([
  ["evidence", evidenceWords.en, evidenceWords.ja],
  ["faces", faceWords.en, faceWords.ja],
  ["study", studyWords.en, studyWords.ja],
  ["footprint", footprintWords.en, footprintWords.ja],
  ["flow", flowWords.en, flowWords.ja],
  ["stock", stockWords.en, stockWords.ja],
  ["field", commandFieldWords.en, commandFieldWords.ja],
])("words of %s", (_, english, japanese) => {
  const translated = new Map(textsOf(japanese));
  it("use the same parameters in both languages", () => {
    for (const [path, text] of textsOf(english)) {
      expect([path, parametersOf(translated.get(path) ?? "")]).toEqual([path, parametersOf(text)]);
    }
  });
  it("are never empty", () => {
    for (const [path, text] of [...textsOf(english), ...translated])
      expect([path, text.trim() === ""]).toEqual([path, false]);
  });
});

describe("words", () => {
  it("say ? for a parameter that is absent, and keep braces that are none", () => {
    expect(fill("{a} and {b} { c }", { a: "x" })).toBe("x and ? { c }");
  });
  it("speak Japanese for Japanese locales, else English", () => {
    expect(["ja_JP.UTF-8", "JA", "en_US.UTF-8", "C", "", undefined].map(languageOf)).toEqual([
      "ja",
      "ja",
      "en",
      "en",
      "en",
      "en",
    ]);
  });
  it("offer the nearest names, and without any say what is understood", () => {
    expect(sayProblem("unknown-mineral", { name: "galium", nearest: "gallium" }, "en")).toEqual({
      message: "no mineral is called “galium”",
      hint: "one of these: gallium",
    });
    expect(sayProblem("unknown-country", { name: "Atlantis", nearest: "" }, "ja").hint).toContain(
      "ISOコード",
    );
  });
});
