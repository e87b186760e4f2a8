import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import type { TradeForm } from "../src/core/index.ts";
import { TradeFormRow } from "../src/schema/reference/trade-form-file.ts";
import { molarMass } from "./molar-mass.ts";
import { referenceRows } from "./reference.ts";
import { describeShared, sharedBytes } from "./shared.ts";

const forms: TradeForm[] = referenceRows("trade-forms.csv").map((row) => TradeFormRow.parse(row));
const bundled = forms.filter((form) => form.inBundle);
const minerals: { id: string; concentrate: "traded" | "none" }[] = parseYaml(
  readFileSync(path.resolve(import.meta.dirname, "../data/reference/minerals.yaml"), "utf8"),
);
const mineralIds = new Set(minerals.map(({ id }) => id));
const name = (form: TradeForm) => `${form.mineral} ${form.code}`;
const of = (mineral: string, code: string): TradeForm => {
  const found = forms.find((form) => form.mineral === mineral && form.code === code);
  if (!found) throw new Error(`no row ${mineral} ${code}`);
  return found;
};

/** Words for what shares a code and is no mineral of the catalogue; `many`: more than the code names. */
const OTHERS = ["many", "neon", "krypton", "osmium", "plutonium", "steam-coal", "thorium", "xenon"];

describe("data/reference/trade-forms.csv", () => {
  it("names each mineral and code once, with minerals of the catalogue", () => {
    expect(new Set(forms.map(name)).size).toBe(forms.length);
    expect(forms.filter((form) => !mineralIds.has(form.mineral)).map(name)).toEqual([]);
    const sharers = new Set(forms.flatMap((form) => form.sharedWith));
    expect([...sharers].filter((other) => !mineralIds.has(other) && !OTHERS.includes(other))).toEqual([]);
    expect(forms.filter((form) => form.sharedWith.includes(form.mineral)).map(name)).toEqual([]);
  });

  it("takes each bundled code from one nomenclature", () => {
    for (const code of new Set(bundled.map((form) => form.code))) {
      expect(
        new Set(bundled.filter((form) => form.code === code).map((form) => form.nomenclature)).size,
      ).toBe(1);
    }
  });

  it("lets minerals that share a feeding code name each other", () => {
    for (const form of forms.filter((row) => row.feedsMetal && row.sharedWith.length > 0)) {
      for (const other of form.sharedWith.filter((id) => mineralIds.has(id))) {
        const back = forms.find((row) => row.mineral === other && row.code === form.code);
        if (back) expect(back.sharedWith, name(back)).toContain(form.mineral);
      }
    }
    expect(of("gallium", "811292").sharedWith).toEqual(["germanium", "indium", "niobium", "vanadium"]);
  });

  it("recomputes every stoichiometric factor from atomic weights", () => {
    const stoichiometric = forms.filter((form) => form.factorKind === "stoichiometric");
    expect(stoichiometric.length).toBeGreaterThan(60);
    for (const form of stoichiometric) {
      const [compound = "", part = ""] = (form.factorNote.split(";")[0] ?? "").split(" → ");
      expect(form.contentFactor, name(form)).toBeCloseTo(massFraction(compound, part), 4);
    }
  });

  it("states the assumption behind every nominal factor, and never exceeds the form itself", () => {
    for (const form of forms.filter((row) => row.contentFactor !== null)) {
      expect(form.factorNote, name(form)).not.toBe("");
      expect(form.contentFactor, name(form)).toBeLessThanOrEqual(1);
    }
    expect(of("phosphorus", "251020").contentFactor).toBeCloseTo(0.3 * massFraction("P2O5", "P"), 3);
    expect(of("fluorine", "252922").contentFactor).toBeCloseTo(0.97 * massFraction("CaF2", "F"), 3);
    expect(of("tungsten", "261100").contentFactor).toBeCloseTo(0.65 * massFraction("WO3", "W"), 3);
    expect(of("cobalt", "282200").contentFactor).toBeNull();
  });

  it("feeds no metal from scrap, parts, products, hosts, broad codes or refractory magnesite", () => {
    const stages = new Set(forms.filter((form) => form.feedsMetal).map((form) => form.stage));
    expect([...stages].sort()).toEqual(["concentrate", "intermediate", "refined"]);
    const never = [
      "magnesium 251910",
      "magnesium 251990",
      "magnesium 251810",
      "palladium 261690",
      "palladium 711029",
      "gallium 260600",
      "gallium 281820",
      "indium 260800",
      "rare-earths 253090",
      "lithium 253090",
      "tantalum 282690",
      "beryllium 261790",
      "cobalt 283329",
    ];
    expect(forms.filter((form) => form.feedsMetal && never.includes(name(form))).map(name)).toEqual([]);
    expect(forms.filter((form) => form.feedsMetal && form.sharedWith.includes("many")).map(name)).toEqual([]);
    expect(of("palladium", "711021").feedsMetal).toBe(true);
    expect(of("palladium", "711029").stage).toBe("parts");
    expect(of("rare-earths", "850511").stage).toBe("parts");
  });

  it("gives the thirteen of the study the concentrate trade that methods 1 states", () => {
    const own = (mineral: string) =>
      forms
        .filter((form) => form.mineral === mineral && form.stage === "concentrate" && form.feedsMetal)
        .map(
          (form) => `${form.code}${form.inBundle ? "" : " absent"}${form.sharedWith.length ? " shared" : ""}`,
        );
    expect(own("phosphorus")).toEqual(["251010", "251020"]);
    expect(own("fluorine")).toEqual(["252922", "252921 absent"]);
    expect(own("graphite")).toEqual(["250410", "250490"]);
    expect(own("antimony")).toEqual(["261710"]);
    expect(own("tungsten")).toEqual(["261100"]);
    expect(own("cobalt")).toEqual(["260500 absent"]);
    expect(own("vanadium")).toEqual(["261590 absent shared"]);
    expect(own("tantalum")).toEqual(["261590 absent shared"]);
    for (const mineral of ["magnesium", "indium", "gallium", "palladium", "rare-earths"])
      expect(own(mineral)).toEqual([]);
  });

  it("counts one cargo once: of an HS92 code and its successors only one is in the bundle", () => {
    const successors: [string, string, string[]][] = [
      ["cobalt", "810510", ["810520", "810530"]],
      ["tantalum", "810310", ["810320", "810330"]],
      ["beryllium", "811211", ["811212", "811213"]],
      ["boron", "252890", ["252800"]],
      ["bismuth", "810600", ["810610", "810690"]],
      ["cadmium", "810710", ["810720", "811261", "811269"]],
      ["asbestos", "252400", ["252490"]],
      ["sulfur", "250310", ["250300"]],
    ];
    for (const [mineral, kept, later] of successors) {
      expect(of(mineral, kept)).toMatchObject({ nomenclature: "HS92", inBundle: true });
      for (const code of later) {
        expect(of(mineral, code)).toMatchObject({ inBundle: false, feedsMetal: false });
        expect(of(mineral, code).note.en).toContain(kept);
      }
    }
    expect(of("antimony", "811000").inBundle).toBe(false);
    expect(of("antimony", "811010")).toMatchObject({ inBundle: true, nomenclature: "HS17" });
    expect(of("tungsten", "810191").inBundle).toBe(false);
    expect(of("tungsten", "810194")).toMatchObject({ inBundle: true, nomenclature: "HS17" });
    const rock = forms.filter((form) => form.alternativeGroup === "phosphate-rock").map((form) => form.code);
    expect(rock).toEqual(["251010", "251020"]);
  });

  it("ends codes where reclassification ends them", () => {
    expect(of("germanium", "811230").to).toBe(2006);
    expect(of("cadmium", "283030").to).toBe(2006);
    expect(of("sulfur", "250390").to).toBe(2007);
    for (const form of bundled.filter((row) => row.nomenclature === "HS17")) {
      expect([form.from, form.to]).toEqual([2022, 2024]);
    }
  });
});

describeShared("trade-forms.csv against the raw trade files", () => {
  it("bundles the codes that the HS92 file has, and HS17 only where HS92 has none", async () => {
    const bytes = sharedBytes("data/baci_hs92/baci_hs92_extract_1995_2024.parquet");
    const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer, compressors, columns: ["k"] });
    const hs92 = new Set(rows.map((row) => String(row.k)));
    const hs17 = new Set(
      ["2022", "2024"].flatMap((year) => records(`data/baci/baci_${year}.csv`).map((row) => row.cmd ?? "")),
    );
    expect(hs92.size).toBe(74);
    for (const form of bundled) {
      expect((form.nomenclature === "HS92" ? hs92 : hs17).has(form.code), name(form)).toBe(true);
      if (form.nomenclature === "HS17") expect(hs92.has(form.code), name(form)).toBe(false);
    }
    const fuelsAndFireclay = ["250830", "270111", "270119", "270210", "270220", "270900", "271111", "271121"];
    const unused = [...hs92].filter((code) => !bundled.some((form) => form.code === code));
    expect(unused.sort()).toEqual(fuelsAndFireclay);
    const unusedHs17 = [...hs17].filter((code) => !bundled.some((form) => form.code === code));
    expect(unusedHs17.sort()).toEqual(["252800", "810320", "811212"]); // counted by their HS92 codes
  });

  it("decides every row of the mineral–code map", () => {
    const ids: Record<string, string[]> = {
      "rare earths": ["rare-earths"],
      "iron ore": ["iron"],
      "coking coal": ["coking-coal"],
      "silica sand": ["silica-sand"],
      "soda ash": ["soda-ash"],
      ammonia: ["nitrogen"],
      "helium and rare gases": ["helium"],
      "iridium, osmium, ruthenium": ["ruthenium", "iridium"],
    };
    const noMineral = ["fireclay and other clays", "iron oxide pigments"];
    const map = records("data/trade-map.csv").filter((row) => !noMineral.includes(row.mineral ?? ""));
    expect(map.length).toBe(251);
    for (const row of map) {
      for (const mineral of ids[row.mineral ?? ""] ?? [row.mineral ?? ""]) of(mineral, row.hs_code ?? "");
    }
  });
});

function records(relative: string): Record<string, string>[] {
  return parse(Buffer.from(sharedBytes(relative)), { columns: true, bom: true });
}

/** Mass of the part's element (or oxide) that one mass of the compound holds. */
function massFraction(compound: string, part: string): number {
  const whole = molarMass(compound);
  const wanted = molarMass(part);
  const element = Object.keys(wanted.atoms).find((symbol) => symbol !== "O") ?? "O";
  const times = (whole.atoms[element] ?? 0) / (wanted.atoms[element] ?? 1);
  return (times * wanted.mass) / whole.mass;
}
