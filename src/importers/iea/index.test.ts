import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it, test } from "vitest";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import type { CommodityMapping, ImportContext, RawFile } from "../importer.ts";
import { iea } from "./index.ts";

const context: ImportContext = {
  country: countryResolver(),
  commodities: referenceRows("commodities/iea.csv") as unknown as CommodityMapping[],
};
const SOURCE = "IEA Critical Minerals Data Explorer (2024), CC BY 4.0";
const copper = {
  countries: {
    "Democratic Republic of Congo": { "2024": 3, "2030": 4 },
    "Rest of world": { "2024": 1, "2030": 1 },
  },
  total: { "2024": 4, "2030": 5 },
};
const explorer = (mining: object, refining: object = copper, mineral = "Copper") => ({
  source: SOURCE,
  supply: { [mineral]: { mining, refining } },
});
const file = (json: unknown): RawFile => ({
  path: "iea/any.json",
  bytes: new TextEncoder().encode(JSON.stringify(json)),
});
const read = async (json: unknown) => iea.read([file(json)], context);

describe("IEA Critical Minerals Data Explorer", () => {
  it("writes tonnes of a model: the base year an estimate, later years a forecast, the rest of the world unnamed", async () => {
    const { observations } = await read(explorer(copper));
    const mined = observations.filter((o) => o.stage === "mine");
    expect(mined.map((o) => [o.country, o.year, o.value, o.status])).toEqual([
      ["COD", 2024, 3000, "estimated"],
      ["COD", 2030, 4000, "forecast"],
      ["OTH", 2024, 1000, "estimated"],
      ["OTH", 2030, 1000, "forecast"],
      ["WLD", 2024, 4000, "estimated"],
      ["WLD", 2030, 5000, "forecast"],
    ]);
    expect(mined[0]).toMatchObject({
      kind: "model",
      unit: "t",
      basis: "metal-content",
      locator: "any.json#/supply/Copper/mining/countries/Democratic Republic of Congo/2024",
    });
  });

  it("says what rare earths and refined graphite cover", async () => {
    const rare = await read(explorer(copper, copper, "Rare Earth Elements"));
    expect(new Set(rare.observations.map((o) => `${o.stage} ${o.form} ${o.note}`))).toEqual(
      new Set(["mine magnet-elements magnet-elements", "refined magnet-elements magnet-elements"]),
    );
    const graphite = await read(explorer(copper, copper, "Graphite"));
    expect(new Set(graphite.observations.map((o) => `${o.stage} ${o.basis} ${o.note}`))).toEqual(
      new Set(["mine gross-weight ", "refined gross-weight battery-grade natural-and-synthetic"]),
    );
  });

  it("names the country that the total leaves out, and warns of any other difference", async () => {
    const leftOut = await read(explorer({ ...copper, total: { "2024": 1, "2030": 1 } }));
    expect(leftOut.issues[0]).toMatchObject({
      severity: "note",
      found: "4.000 (left out of the total: Democratic Republic of Congo)",
    });
    const other = await read(explorer({ ...copper, total: { "2024": 9, "2030": 5 } }));
    expect(other.issues).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "sum-differs-from-total",
        subject: "Copper mining 2024",
      }),
    ]);
  });

  it("takes footnotes in the name column for footnotes", async () => {
    const countries = { ...copper.countries, "Notes: base case.": { "2024": null, "2030": null } };
    const { observations, issues } = await read(explorer({ ...copper, countries }));
    expect(observations).toHaveLength(12);
    expect(issues).toEqual([
      expect.objectContaining({ severity: "note", found: "footnote: Notes: base case.…" }),
    ]);
  });

  it.each([
    [
      "another source",
      { ...explorer(copper), source: "My own table" },
      { code: "not-this-file", column: "source", found: "My own table" },
    ],
    [
      "an edition with another base year",
      JSON.parse(JSON.stringify(explorer(copper)).replaceAll('2024"', '2022"')),
      { code: "wrong-edition", found: "base year 2022" },
    ],
    [
      "an unknown country",
      explorer({ ...copper, countries: { Atlantis: { "2024": 4, "2030": 5 } } }),
      { code: "unknown-country", found: "Atlantis" },
    ],
    [
      "text in place of a figure",
      explorer({ ...copper, countries: { Chile: { "2024": "4", "2030": 5 } } }),
      { code: "not-a-number", column: "supply/Copper/mining/countries/Chile" },
    ],
    [
      "a country without one of the years",
      explorer({ ...copper, countries: { Chile: { "2024": 4 } } }),
      { code: "not-a-number" },
    ],
    [
      "a missing total",
      explorer({ countries: copper.countries }),
      { code: "not-a-number", column: "supply/Copper/mining/total" },
    ],
    [
      "demand without supply",
      { source: SOURCE, totalDemand: {} },
      { code: "wrong-header", column: "supply" },
    ],
  ])("refuses %s", async (_, json, problem) => {
    const { observations, issues } = await read(json);
    expect(observations).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({ severity: "error", file: "iea/any.json", ...problem }),
    ]);
  });

  it("refuses a file that ends in the middle, is another format, another encoding or empty", async () => {
    const whole = file(explorer(copper)).bytes;
    const codes = async (bytes: Uint8Array) =>
      (await iea.read([{ path: "x", bytes }], context)).issues.map((issue) => issue.code);
    expect(await codes(whole.subarray(0, -20))).toEqual(["cut-off"]);
    expect(await codes(new TextEncoder().encode("mineral,year\n"))).toEqual(["not-this-file"]);
    expect(await codes(Uint8Array.of(0x7b, 0xfc))).toEqual(["wrong-encoding"]);
    expect(await codes(new Uint8Array())).toEqual(["empty-file"]);
  });
});

describeShared("IEA Critical Minerals Data Explorer, bundled file", () => {
  const path = "iea/iea_cm_data_explorer.json";
  const files = [{ path, bytes: sharedBytes(`data/${path}`) }];

  test("every figure of the supply tables is written once", async () => {
    const { observations, issues } = await iea.read(files, context);
    expect(issues.filter((issue) => issue.severity !== "note")).toEqual([]);
    const { supply } = JSON.parse(new TextDecoder().decode(files[0]?.bytes)) as {
      supply: Record<
        string,
        Record<string, { countries: Record<string, Record<string, number | null>>; total: object }>
      >;
    };
    let figures = 0;
    for (const stages of Object.values(supply)) {
      for (const { countries, total } of Object.values(stages)) {
        figures += Object.keys(total).length;
        for (const years of Object.values(countries))
          figures += Object.values(years).filter((value) => value !== null).length;
      }
    }
    expect(observations).toHaveLength(figures);
    const keys = observations.map((o) => [o.mineral, o.stage, o.form, o.country, o.year].join("/"));
    expect(new Set(keys).size).toBe(figures);
  });

  test("totals that differ from their rows are the accepted ones", async () => {
    const accepted: Record<string, string>[] = parse(
      readFileSync(new URL("accepted-exceptions.csv", import.meta.url)),
      { columns: true },
    );
    const { issues } = await iea.read(files, context);
    const differing = issues.filter((issue) => issue.code === "sum-differs-from-total");
    const found = differing.map(
      ({ subject = "", found = "" }) =>
        `${subject.replace(/ \d{4}$/, "")} ${/total: (.+)\)/.exec(found)?.[1]}`,
    );
    expect([...new Set(found)]).toEqual(
      accepted.map((row) => `${row.commodity} ${row.stage} ${row.left_out}`),
    );
  });

  test("China refines 96 % of the graphite and 91 % of the magnet rare earths in 2024", async () => {
    const { observations } = await iea.read(files, context);
    const share = (mineral: string) => {
      const at = (country: string) =>
        observations.find(
          (o) => o.mineral === mineral && o.stage === "refined" && o.country === country && o.year === 2024,
        )?.value ?? 0;
      return at("CHN") / at("WLD");
    };
    expect(share("graphite")).toBeCloseTo(0.957, 3);
    expect(share("rare-earths")).toBeCloseTo(0.913, 3);
  });
});
