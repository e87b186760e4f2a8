import fc from "fast-check";
import { expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./address.ts";

it("keeps a customs code text, leading zeros and all", () =>
  expect(parseSearch("?code=0811&year=2024")).toEqual({ code: "0811", year: "2024" }));

it("writes lists readably", () =>
  expect(stringifySearch({ compare: "gallium~tungsten@2015" })).toBe("?compare=gallium~tungsten@2015"));

it("brings back every text that it wrote", () =>
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string({ unit: "grapheme" })), (search) => {
      expect(parseSearch(stringifySearch(search))).toEqual({ ...search });
    }),
  ));
