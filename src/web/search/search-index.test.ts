import { describe, expect, it } from "vitest";
import type { Country, Mineral } from "../../core/index.ts";
import { kanaToRomaji } from "./kana-to-romaji.ts";
import { countryEntries, findEntries, mineralEntries } from "./search-index.ts";

const mineral = (
  id: string,
  symbol: string,
  ja: string,
  en: string,
  kana: string,
  aliases: string[] = [],
): Mineral => ({
  id,
  symbol,
  name: { ja, en },
  kana,
  aliases,
  elements: [symbol],
  studyNumber: null,
  uses: { ja: "", en: "" },
  firstStage: "mine",
  concentrate: "traded",
  forms: {},
  reserveProxy: [],
  reserveProxyReason: null,
});
const minerals = mineralEntries(
  [
    mineral("tungsten", "W", "タングステン", "Tungsten", "たんぐすてん"),
    mineral("gallium", "Ga", "ガリウム", "Gallium", "がりうむ"),
    mineral("tin", "Sn", "錫", "Tin", "すず", ["スズ"]),
    mineral("titanium", "Ti", "チタン", "Titanium", "ちたん"),
    mineral("phosphorus", "P", "リン", "Phosphorus", "りん", ["燐"]),
  ],
  "ja",
);
const country = (id: string, ja: string, en: string): Country => ({
  id,
  name: { ja, en },
  eu: false,
  until: null,
});
const countries = countryEntries(
  [country("JPN", "日本", "Japan"), country("DEU", "ドイツ", "Germany")],
  "ja",
);
const first = (query: string) => findEntries(minerals, query)[0]?.id;

describe("the search", () => {
  it.each([
    ["W", "tungsten"],
    ["ｗ", "tungsten"],
    ["タング", "tungsten"],
    ["たんぐ", "tungsten"],
    ["tangusu", "tungsten"],
    ["ga", "gallium"],
    ["ガリウム", "gallium"],
    ["garium", "gallium"],
    ["錫", "tin"],
    ["suzu", "tin"],
    ["chitan", "titanium"],
    ["燐", "phosphorus"],
    ["rin", "phosphorus"],
  ])("finds %s", (query, id) => expect(first(query)).toBe(id));

  it.each([
    ["日本", "JPN"],
    ["にほん", "JPN"],
    ["nihon", "JPN"],
    ["jpn", "JPN"],
    ["doitsu", "DEU"],
    ["germ", "DEU"],
  ])("finds the country %s", (query, id) => expect(findEntries(countries, query)[0]?.id).toBe(id));

  it("puts the exact symbol before a longer name", () => expect(first("ti")).toBe("titanium"));
  it("finds nothing for nonsense", () => expect(findEntries(minerals, "qqq")).toEqual([]));
});

describe("romaji", () => {
  it.each([
    ["タングステン", "tangusuten"],
    ["マグネシウム", "maguneshiumu"],
    ["グラファイト", "gurafaito"],
    ["テルル", "teruru"],
    ["にっける", "nikkeru"],
    ["ちゅうごく", "chuugoku"],
  ])("reads %s as %s", (kana, romaji) => expect(kanaToRomaji(kana)).toBe(romaji));
});
