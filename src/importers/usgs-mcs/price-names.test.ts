import { expect, test } from "vitest";
import { referenceRows } from "../../../tests/reference.ts";

/** Unit codes at the end of the headers of 2022 to 2025, and the units that the release of 2026 spells out. */
const SUFFIXES: Readonly<Record<string, string>> = {
  dt: "USD/t",
  dkg: "USD/kg",
  dlb: "USD/lb",
  ctslb: "cents/lb",
  dto: "USD/troy-oz",
  dtoz: "USD/troy-oz",
  dst: "USD/short-t",
  dg: "USD/g",
  dct: "USD/ct",
};
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/dollars per (dry )?metric ton unit/, "USD/mtu"],
  [/dollars per (metric )?ton/, "USD/t"],
  [/dollars per short ton/, "USD/short-t"],
  [/dollars per kilogram/, "USD/kg"],
  [/dollars per pound/, "USD/lb"],
  [/cents per pound/, "cents/lb"],
  [/dollars per troy ounce/, "USD/troy-oz"],
  [/dollars per carat/, "USD/ct"],
];

/** Headers that are wrong about their unit or have none, with the unit that the other editions show. */
const MISLABELLED: Readonly<Record<string, string>> = {
  "arsenic price_mtl_us_dkg": "USD/lb",
  "bauxite and alumina alumina_price_kt": "USD/t",
  "bauxite and alumina bauxite_price_kt": "USD/t",
  "diamond (industrial) bort_price_imports_mct": "USD/ct",
  "diamond (industrial) stones_price_imports_mct": "USD/ct",
  "graphite (natural) price_amorphous_t": "USD/t",
  "graphite (natural) price_flake_t": "USD/t",
  "graphite (natural) price_lump_t": "USD/t",
  "manganese price_cn_cif_dt": "USD/mtu",
  "mercury price_imports_df": "USD/kg",
  "mica price_sheet-block_dt": "USD/kg",
  "mica price_sheet-splittings_dt": "USD/kg",
  "nickel price_dt dlb (both used)": "USD/t",
  "nickel price_dt dlb (both used)#2": "USD/lb",
  "niobium (columbium) price_kg": "USD/kg",
  "tungsten price_wo3_dt": "USD/mtu",
  "tungsten price_wo3dt": "USD/mtu",
  "zirconium and hafnium price_hf_unwrought_t": "USD/kg",
  "zirconium and hafnium price_zircon_imported_t": "USD/t",
  "zirconium and hafnium price_zircon_premium_cif_cn_t": "USD/t",
  "zirconium and hafnium price_zircon_sponge_cn_t": "USD/kg",
};

const prices = referenceRows("commodities/usgs-mcs.csv").filter((row) => row.stage === "price");

function printedUnit(detail: string): string | null {
  const spelt = SPELT.find(([words]) => words.test(detail));
  if (spelt) return spelt[1];
  const suffix = /(?:_|purity|wo3)([a-z]+)(?:#\d)?$/.exec(detail)?.[1] ?? "";
  return SUFFIXES[suffix] ?? null;
}

test("units of prices are those of the headers, but for the headers known to be wrong", () => {
  const differing = prices.flatMap(({ commodity, detail = "", form, basis }) => {
    const header = detail.replace("price: ", "");
    return form === "variable" || printedUnit(header) === basis ? [] : [[`${commodity} ${header}`, basis]];
  });
  expect(Object.fromEntries(differing)).toEqual(MISLABELLED);
});

test("a grade has one unit in all editions", () => {
  const grades = Map.groupBy(prices, (row) => `${row.mineral} ${row.form}`);
  const mixed = [...grades].filter(([, rows]) => new Set(rows.map((row) => row.basis)).size > 1);
  expect(mixed.map(([grade]) => grade)).toEqual([]);
});
