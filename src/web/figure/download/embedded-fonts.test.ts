import { expect, it } from "vitest";
import { parseUnicodeRange } from "./embedded-fonts.ts";

it("reads single characters, spans and wildcards", () =>
  expect(parseUnicodeRange("U+0-FF, U+131,U+4??")).toEqual([
    [0, 255],
    [0x131, 0x131],
    [0x400, 0x4ff],
  ]));
