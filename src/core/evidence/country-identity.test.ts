import { readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { countries, countryAliases, countryResolver } from "../../../tests/reference.ts";
import { describeShared, SHARED, sharedBytes } from "../../../tests/shared.ts";
import { buildCountryResolver } from "./country-identity.ts";

const resolve = countryResolver();

describe(buildCountryResolver, () => {
  it.each([
    ["world-bank", "ZAR", "COD"],
    ["world-bank", "ROM", "ROU"],
    ["world-bank", "ADO", "AND"],
    ["world-bank", "WBG", "PSE"],
    ["world-bank", "TMP", "TLS"],
    ["world-bank", "KSV", "XKX"],
    ["world-bank", "GUF", "GUF"],
    ["world-bank", "Taiwan, China", "TWN"],
    ["oecd", "XKV", "XKX"],
    ["oecd", "Chinese Taipei", "TWN"],
    ["baci", "490", "TWN"],
    ["baci", "S19", "TWN"],
    ["baci", "842", "USA"],
    ["baci", "757", "CHE"],
    ["baci", "699", "IND"],
    ["baci", "251", "FRA"],
    ["baci", "579", "NOR"],
    ["baci", "58", "BLX"],
    ["baci", "56", "BEL"],
    ["baci", "711", "SAC"],
    ["baci", "710", "ZAF"],
    ["baci", "516", "NAM"],
    ["baci", "736", "SDN"],
    ["baci", "729", "SDN"],
    ["baci", "891", "SCG"],
    ["baci", "688", "SRB"],
    ["baci", "530", "ANT"],
    ["baci", "697", "NES"],
    ["baci", "344", "HKG"],
    ["baci", "642", "ROU"],
    ["world-mining-data", "R20", "XKX"],
    ["world-mining-data", "Congo, D.R.", "COD"],
    ["world-mining-data", "Total", "WLD"],
    ["usgs-mcs", "Burma", "MMR"],
    ["usgs-mcs", "Congo (Kinshasa)", "COD"],
    ["usgs-mcs", "Korea, Republic ofe", "KOR"],
    ["usgs-mcs", "United\u00a0States", "USA"],
    ["usgs-mcs", "Côte d’Ivoire", "CIV"],
    ["usgs-mcs", "Other countries", "OTH"],
    ["bgs", "Zaire", "COD"],
    ["bgs", "Congo", "COG"],
    ["bgs", "Soviet Union", "SUN"],
    ["bgs", "German Federal Republic", "DEU"],
    ["bgs", "German Democratic Rep", "DDR"],
    ["iea", "Rest of world", "OTH"],
    ["eu-crm", "Turkyie", "TUR"],
    ["documents", "南ア", "ZAF"],
    ["documents", "コンゴDRC", "COD"],
    ["documents", "カザフ", "KAZ"],
    ["documents", "豪州", "AUS"],
  ])("%s: %s is %s", (source, name, country) => {
    expect(resolve(source, name)).toBe(country);
  });

  it("keeps pairs apart that are easily taken for each other", () => {
    const pairs = [
      ["French Guiana", "Guyana"],
      ["Guinea", "Equatorial Guinea"],
      ["Niger", "Nigeria"],
      ["Dominica", "Dominican Republic"],
      ["Congo", "DR Congo"],
    ] as const;
    for (const [one, other] of pairs) expect(resolve("documents", one)).not.toBe(resolve("documents", other));
  });

  it("reads one code by the source that uses it", () => {
    expect(resolve("baci", "R20")).toBe("NES");
    expect(resolve("world-mining-data", "R20")).toBe("XKX");
    expect(resolve("documents", "R20")).toBeNull();
  });

  it("guesses nothing: a name that matches nothing is null", () => {
    expect(resolve("usgs-mcs", "Atlantis")).toBeNull();
    expect(resolve("documents", "China6")).toBeNull();
    expect(resolve("documents", "")).toBeNull();
  });

  it("refuses a table that names an unknown country or uses one name twice", () => {
    const [japan] = countries().filter(({ id }) => id === "JPN");
    if (!japan) throw new Error("JPN is missing");
    const alias = { source: "s", name: "Nippon", country: "JPN" };
    expect(() => buildCountryResolver([japan], [{ ...alias, country: "JAP" }])).toThrow(/JAP/);
    expect(() => buildCountryResolver([japan], [alias, { ...alias, country: "WLD" }])).toThrow(/Nippon/);
  });
});

describe("data/reference/countries.csv", () => {
  const all = countries();
  it("holds every ISO 3166-1 economy, Kosovo and the historic states, each once", () => {
    expect(all.filter(({ until }) => until === null)).toHaveLength(250);
    expect(all.filter(({ until }) => until !== null).map(({ id }) => id)).toEqual([
      "ANT",
      "BLX",
      "CSK",
      "DDR",
      "SAC",
      "SCG",
      "SUN",
      "YUG",
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, name } of all) {
      expect(id).toMatch(/^[A-Z]{3}$/);
      expect(name.ja).toMatch(/[\u3040-\u9fff]|^UAE$/);
      expect(name.en).toMatch(/^\p{L}/u);
    }
  });
  it("names countries as analysts write them", () => {
    const name = new Map(all.map((country) => [country.id, country.name.ja]));
    expect(["AUS", "ZAF", "COD", "USA", "GBR", "KOR", "RUS", "VNM", "KAZ"].map((id) => name.get(id))).toEqual(
      ["豪州", "南ア", "コンゴ民", "米国", "英国", "韓国", "ロシア", "ベトナム", "カザフスタン"],
    );
  });
  it("marks the 27 members of the European Union", () => {
    const members = all.filter(({ eu }) => eu).map(({ id }) => id);
    expect(members).toHaveLength(27);
    expect(members).not.toContain("GBR");
    expect(members).toContain("HRV");
  });
  it("has an alias table for each source", () => {
    expect([...new Set(countryAliases().map(({ source }) => source))].sort()).toEqual([
      "baci",
      "bgs",
      "documents",
      "eu-crm",
      "iea",
      "oecd",
      "usgs-mcs",
      "world-bank",
      "world-mining-data",
    ]);
  });
});

describeShared("every country name in the raw files resolves", () => {
  const text = (relative: string, encoding = "utf-8") =>
    new TextDecoder(encoding).decode(sharedBytes(relative));
  const rows = (relative: string, encoding?: string): Record<string, string>[] =>
    parse(text(relative, encoding), { columns: true, bom: true, relax_column_count: true });
  const values = (table: Record<string, string>[], ...columns: string[]) =>
    new Set(table.flatMap((row) => columns.map((column) => row[column] ?? "")));
  const filesOf = (folder: string) =>
    readdirSync(path.join(SHARED ?? "", folder))
      .filter((file) => file.endsWith(".csv"))
      .map((file) => `${folder}/${file}`);
  const unresolved = (source: string, names: Iterable<string>) =>
    [...new Set(names)].filter((name) => name.trim() !== "" && resolve(source, name) === null);

  it("usgs-mcs: world tables of five editions", () => {
    const names = new Set(values(rows("data/usgs/MCS2026_Commodities_Data.csv", "windows-1252"), "Country"));
    for (const folder of ["mcs2022_world", "mcs2023_world", "mcs2024_world", "mcs2025_world"]) {
      for (const file of filesOf(`data/usgs/${folder}`)) {
        for (const row of rows(file)) {
          const column = Object.keys(row).find((name) => name.trim().toLowerCase() === "country");
          names.add(row[column ?? ""] ?? "");
        }
      }
    }
    expect(names.size).toBeGreaterThan(200);
    expect(unresolved("usgs-mcs", names)).toEqual([]);
  });

  it("world-mining-data: long table and both sheets of names", async () => {
    const long = values(rows("data/wmd/world_mining_data_2018_2024_long.csv"), "country", "iso3");
    const workbook = await readXlsxFile(
      Buffer.from(sharedBytes("data/wmd/6.5. Share_of_World_Mineral_Production_2022_by_Countries.xlsx")),
    );
    const sheets = workbook.flatMap(({ data }) => data.slice(2).map((row) => String(row[2] ?? "")));
    expect(long.size).toBeGreaterThan(160);
    expect(unresolved("world-mining-data", [...long, ...sheets])).toEqual([]);
  });

  it("bgs: names and codes of 14 files", () => {
    const names = filesOf("data/bgs").flatMap((file) => [
      ...values(rows(file), "country_trans", "country_iso3_code"),
    ]);
    expect(new Set(names).size).toBeGreaterThan(200);
    expect(unresolved("bgs", names)).toEqual([]);
  });

  it("iea: mining and refining by country", () => {
    const data: { supply: Record<string, Record<string, { countries?: Record<string, unknown> }>> } =
      JSON.parse(text("data/iea/iea_cm_data_explorer.json"));
    const names = Object.values(data.supply)
      .flatMap((stages) => Object.values(stages))
      .flatMap(({ countries: shares }) => Object.keys(shares ?? {}))
      .filter((name) => name.length < 60); // two footnotes stand among the countries
    expect(new Set(names).size).toBeGreaterThan(20);
    expect(unresolved("iea", names)).toEqual([]);
  });

  it("eu-crm: both supply tables", () => {
    const names = ["fact_GlobalSupplyShares&t.csv", "fact_EUSupplyShares&t.csv"].flatMap((file) => [
      ...values(rows(`data/eu_crm/${file}`, "windows-1252"), "Country"),
    ]);
    expect(new Set(names).size).toBeGreaterThan(130);
    expect(unresolved("eu-crm", names)).toEqual([]);
  });

  it("world-bank: 214 economies, code and name agree", () => {
    const table = rows("data/wgi/wgi_2024update_long.csv");
    expect(values(table, "code").size).toBe(214);
    expect(unresolved("world-bank", values(table, "code", "countryname"))).toEqual([]);
    const split = table.filter(
      (row) => resolve("world-bank", row.code ?? "") !== resolve("world-bank", row.countryname ?? ""),
    );
    expect(split).toEqual([]);
  });

  it("oecd: 201 economies, code and name agree", () => {
    const table = rows("data/oecd_crc/oecd_crc_2026-01-30_from_pdf.csv");
    expect(table).toHaveLength(201);
    expect(unresolved("oecd", values(table, "iso3", "country"))).toEqual([]);
    expect(
      table.filter((row) => resolve("oecd", row.iso3 ?? "") !== resolve("oecd", row.country ?? "")),
    ).toEqual([]);
  });

  it("baci: the code table, and the letters of the HS17 files", () => {
    const codes = values(rows("data/baci/country_codes_V202601.csv"), "country_code", "country_iso3");
    const letters = ["2022", "2024"].flatMap((year) => [
      ...values(rows(`data/baci/baci_${year}.csv`), "i", "j"),
    ]);
    expect(unresolved("baci", [...codes, ...letters])).toEqual([]);
  });

  it("documents: printed countries read as the ISO code that stands beside them", () => {
    const columns: [string, string, string][] = [
      ["d0_import_structure_2025.csv", "top_supplier_printed", "top_supplier_iso3"],
      ["d0_import_structure_2025.csv", "second_supplier_printed", "second_supplier_iso3"],
      ["d0_import_structure_2025.csv", "third_supplier_printed", "third_supplier_iso3"],
      ["d1_import_dependence.csv", "top_country_printed", "top_country_iso3"],
      ["d4_ga_flow.csv", "item_ja", "iso3"],
      ["d4_mg_flow.csv", "item_ja", "iso3"],
      ["d4_ga_supply.csv", "entity_en", "iso3"],
      ["jp_import_partners.csv", "partner_printed", "partner_iso3"],
    ];
    const aboutAnotherThing = /\(destination\)|difference|不明|低/;
    const pairs = columns.flatMap(([file, printed, code]) =>
      rows(`facts/${file}`)
        .map((row) => ({ printed: row[printed] ?? "", code: row[code] ?? "" }))
        .filter((pair) => /^[A-Z]{3}$/.test(pair.code) && !aboutAnotherThing.test(pair.printed)),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter((pair) => resolve("documents", pair.printed) !== pair.code)).toEqual([]);
  });
});
