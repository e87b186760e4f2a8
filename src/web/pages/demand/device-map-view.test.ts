import { describe, expect, it } from "vitest";
import { demandWords } from "../../../i18n/web-demand.ts";
import { createTongue } from "../../language/language.tsx";
import { epiDeviceMap, metiDeviceMap, sayTendency, tendencyRange } from "./device-map-view.ts";

const parts = { tongue: createTongue("en"), words: demandWords.en };
const device = (name_en: string, material: string, power_tendency: string, frequency_tendency: string) => ({
  record: "device",
  name_en,
  material,
  power_tendency,
  frequency_tendency,
});
const meti = [
  device("silicon IGBT", "Si", "high", "low"),
  device("SiC MOSFET", "SiC", "large power capacity (headline)", "medium"),
  device("GaN FET", "GaN", "small to medium", "high operating frequency (headline)"),
  { record: "application", name_en: "electric vehicle" },
];

describe("the schematic maps of power semiconductors", () => {
  it("order devices by their printed tendencies, and give applications no place", () => {
    const { regions, stamp } = metiDeviceMap(parts, meti);
    const [igbt, sic, gan] = regions;
    expect(regions).toHaveLength(3);
    expect(igbt?.from.y).toBeGreaterThan(gan?.to.y ?? 1);
    expect(gan?.from.x).toBeGreaterThan(igbt?.to.x ?? 1);
    expect(sic?.from.x).toBeGreaterThanOrEqual(igbt?.from.x ?? 1);
    expect(stamp).toBe(demandWords.en.maps.stamp);
  });
  it("have the EPI study's five regions and vertical GaN as what is to come", () => {
    const rows = ["Si", "Si SJ", "IGBT/GTO", "SiC", "GaN"].map((value) => ({ record: "chart", value }));
    const { regions } = epiDeviceMap(parts, rows);
    expect(regions).toHaveLength(6);
    expect(regions.filter((one) => one.future).map((one) => one.id)).toEqual(["vertical-gan"]);
  });
  it("say tendencies in the reader's language", () => {
    expect(sayTendency("low to medium", demandWords.ja.maps.tendency)).toBe("低～中");
    expect(sayTendency("large power capacity (headline)", demandWords.en.maps.tendency)).toBe("large");
  });
  it("read low, medium and high in this order", () => {
    const middle = (text: string) => tendencyRange(text)[0] + tendencyRange(text)[1];
    expect(middle("low")).toBeLessThan(middle("medium"));
    expect(middle("medium")).toBeLessThan(middle("high"));
  });
});
