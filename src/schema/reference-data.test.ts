import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeShared, sharedBytes } from "../../tests/shared.ts";
import { AXES, type Mineral, STAGES } from "../core/index.ts";
import { CATALOGUE_FILES, parseCatalogueFiles } from "./catalogue-files.ts";
import { csvRows } from "./csv-rows.ts";
import { parseReferenceFiles, REFERENCE_FILES } from "./reference-files.ts";

const DATA = path.resolve(import.meta.dirname, "../../data");
const inFolder = (folder: string) => readdirSync(path.join(DATA, folder)).map((name) => `${folder}/${name}`);
const textOf = (file: string) => readFileSync(path.join(DATA, file), "utf8");
const texts = Object.fromEntries(
  [...REFERENCE_FILES, ...CATALOGUE_FILES, ...inFolder("origins")]
    .filter((file) => existsSync(path.join(DATA, file)))
    .map((file) => [file, textOf(file)]),
);
const reference = parseReferenceFiles(texts);
const catalogue = parseCatalogueFiles(texts);
const { minerals, lists } = reference;

const listed = (list: string) =>
  new Set(lists.filter((entry) => entry.list === list).map((entry) => entry.mineral));
const STUDIED = [
  ...["phosphorus", "fluorine", "magnesium", "antimony", "vanadium", "cobalt", "tungsten"],
  ...["tantalum", "indium", "gallium", "palladium", "graphite", "rare-earths"],
];

describe("the mineral catalogue", () => {
  it("holds more than seventy-five minerals, the thirteen of the study first and in its order", () => {
    expect(minerals.length).toBeGreaterThan(75);
    expect(minerals.slice(0, 13).map(({ id, studyNumber }) => [id, studyNumber])).toEqual(
      STUDIED.map((id, place) => [id, place + 1]),
    );
    expect(minerals.slice(13).every(({ studyNumber }) => studyNumber === null)).toBe(true);
  });

  it("has no name, symbol or spelling that two minerals share", () => {
    const owner = new Map<string, string>();
    for (const { id, symbol, name, kana, aliases } of minerals) {
      for (const spelling of new Set(
        [id, symbol, name.ja, name.en, kana, ...aliases].map((s) => s.toLowerCase()),
      )) {
        expect([spelling, owner.get(spelling) ?? id]).toEqual([spelling, id]);
        owner.set(spelling, id);
      }
    }
  });

  it.each([
    ["燐", "phosphorus"],
    ["phosphate rock", "phosphorus"],
    ["蛍石", "fluorine"],
    ["石墨", "graphite"],
    ["希土類", "rare-earths"],
    ["ネオジム", "rare-earths"],
    ["aluminum", "aluminium"],
    ["sulphur", "sulfur"],
    ["マグネサイト", "magnesite"],
  ])("knows %s", (spelling, id) => {
    expect(minerals.find(({ name, aliases }) => name.ja === spelling || aliases.includes(spelling))?.id).toBe(
      id,
    );
  });

  it("names in Japanese and English, each in its own script", () => {
    for (const { name, uses } of minerals) {
      expect(name.ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u);
      expect(uses.ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
      for (const words of [name.en, uses.en])
        expect(words).not.toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    }
  });

  it("leaves a mineral that lends its reserves with reserves of its own", () => {
    for (const { id, reserveProxy } of minerals) {
      for (const host of reserveProxy) {
        expect([id, minerals.find((mineral) => mineral.id === host)?.reserveProxy]).toEqual([id, []]);
      }
    }
  });

  it("decides about concentrates as the study's minerals need it", () => {
    const without = (ids: readonly string[]) => ids.filter((id) => concentrateOf(id) === "none");
    expect(without(STUDIED)).toEqual(["magnesium", "indium", "gallium"]);
    expect(
      without(["germanium", "cadmium", "selenium", "tellurium", "hafnium", "rhenium", "scandium"]),
    ).toHaveLength(7);
  });
});

const concentrateOf = (id: string) => minerals.find((mineral) => mineral.id === id)?.concentrate;

describe("commodities of every source", () => {
  const rows = inFolder("reference/commodities").flatMap((file) =>
    csvRows(textOf(file)).map(({ cells }) => cells),
  );
  const series = rows.filter(({ stage }) => STAGES.some((known) => known === stage));
  const own = ({ id }: Mineral, stage: string) =>
    series.filter((row) => row.mineral === id && row.stage === stage);

  it("map to minerals of the catalogue, or say why not", () => {
    const known = new Set([...minerals.map(({ id }) => id), "out-of-scope", "sum-of-forms", ""]);
    expect(rows.filter((row) => !known.has(row.mineral ?? ""))).toEqual([]);
  });

  it("print every form that a mineral calls its own", () => {
    for (const mineral of minerals) {
      for (const [stage, forms] of Object.entries(mineral.forms)) {
        const printed = new Set(own(mineral, stage).map((row) => row.form));
        expect([mineral.id, stage, forms.filter((form) => !printed.has(form))]).toEqual([
          mineral.id,
          stage,
          stage === "reserves" ? forms.filter((form) => form === "titanium-minerals") : [],
        ]);
      }
    }
  });

  it("have the default form wherever a mineral with production names none, the platinum group apart", () => {
    for (const mineral of minerals.filter(({ id }) => id !== "platinum-group")) {
      const rowsOfStage = own(mineral, mineral.firstStage);
      if (rowsOfStage.length === 0 || mineral.forms[mineral.firstStage]) continue;
      expect([mineral.id, rowsOfStage.some((row) => row.form === "")]).toEqual([mineral.id, true]);
    }
  });
});

describe("national lists", () => {
  it("have as many entries as their edition says, or a flag with the reason", () => {
    expect(catalogue.listEditions.map(({ id }) => id).toSorted()).toEqual(
      [...new Set(lists.map(({ list }) => list))].toSorted(),
    );
    for (const edition of catalogue.listEditions) {
      const entries = lists.filter((entry) => entry.list === edition.id);
      expect([edition.id, entries.length]).toEqual([edition.id, edition.held]);
      expect(new Set(entries.map(({ year, jurisdiction }) => `${jurisdiction} ${year}`))).toEqual(
        new Set([`${edition.jurisdiction} ${edition.year}`]),
      );
    }
  });

  it("share fourteen minerals, from which the study's thirteen follow", () => {
    const others = [listed("us-2018"), listed("eu-2017")];
    const common = [...listed("jp-2012")].filter((id) => others.every((list) => list.has(id)));
    expect(common).toHaveLength(14);
    const withoutDemandData = ["germanium", "niobium"];
    const representative = (id: string) => (id === "platinum-group" ? "palladium" : id);
    const studied = common.filter((id) => !withoutDemandData.includes(id)).map(representative);
    expect([...studied, "phosphorus"].toSorted()).toEqual(STUDIED.toSorted());
  });

  it("keep items that the catalogue has no mineral for", () => {
    const strangers = new Set(
      lists.filter(({ mineral }) => mineral === "").map(({ printed }) => printed.toLowerCase()),
    );
    expect(strangers).toEqual(new Set(["cs", "rb", "cesium", "rubidium", "天然ゴム", "(2 unreadable)"]));
  });

  it("map coking coal and graphite apart although both are carbon", () => {
    const printed = new Map(
      lists.filter(({ list }) => list === "eu-2017").map((entry) => [entry.printed, entry.mineral]),
    );
    expect([printed.get("原料炭"), printed.get("天然黒鉛")]).toEqual(["coking-coal", "graphite"]);
  });

  it("flag what is inferred", () => {
    const inferred = lists.filter(({ list, flag }) => list === "jp-2012" && flag.includes("inferred"));
    expect(inferred.map(({ symbol }) => symbol).toSorted()).toEqual(
      "Al Cr Cu Fe Mn Mo Ni Pb Re Si Sn Zn Zr".split(" "),
    );
    expect(
      lists.filter(({ list }) => list === "jp-2022").every(({ flag }) => flag.includes("assembled")),
    ).toBe(true);
  });
});

describe("the periodic table", () => {
  it("has 118 elements, each at a place of its own, the f-block below", () => {
    expect(catalogue.elements.map(({ number }) => number)).toEqual(
      Array.from({ length: 118 }, (_, place) => place + 1),
    );
    expect(new Set(catalogue.elements.map(({ row, column }) => `${row}/${column}`)).size).toBe(118);
    expect(new Set(catalogue.elements.map(({ symbol }) => symbol)).size).toBe(118);
    const place = (symbol: string) => {
      const { row, column, group } = catalogue.elements.find((element) => element.symbol === symbol) ?? {};
      return [row, column, group];
    };
    expect([place("H"), place("He"), place("Ga"), place("Hf"), place("Og")]).toEqual([
      ...[
        [1, 1, 1],
        [1, 18, 18],
        [4, 13, 13],
        [6, 4, 4],
        [7, 18, 18],
      ],
    ]);
    expect([place("La"), place("Lu"), place("U")]).toEqual([
      [8, 3, null],
      [8, 17, null],
      [9, 6, null],
    ]);
  });

  it("holds every element that a mineral stands for", () => {
    const known = new Set(catalogue.elements.map(({ symbol }) => symbol));
    expect(minerals.flatMap(({ elements }) => elements.filter((element) => !known.has(element)))).toEqual([]);
  });

  it("counts rare metals as the documents do: 31 kinds, 47 elements, 17 rare earths, 6 platinum-group metals", () => {
    const classes = catalogue.rareMetalClasses;
    const rare = classes.filter(({ rareMetal }) => rareMetal);
    expect(rare).toHaveLength(47);
    expect(new Set(rare.map(({ kind }) => kind)).size).toBe(31);
    expect(classes.filter(({ platinumGroup }) => platinumGroup)).toHaveLength(6);
    const rareEarths = classes.filter(({ rareEarth }) => rareEarth !== null).map(({ element }) => element);
    expect(rareEarths.toSorted()).toEqual(
      minerals.find(({ id }) => id === "rare-earths")?.elements.toSorted(),
    );
    expect(catalogue.rareMetalDefinitions.map(({ count }) => count)).toEqual([31, 47, 34]);
  });
});

describe("indicators and stages", () => {
  it("are those of core, in its order", () => {
    expect(catalogue.indicators.axes.map(({ id }) => id)).toEqual(AXES);
    expect(catalogue.indicators.axes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(catalogue.stages.map(({ id }) => id)).toEqual(STAGES);
  });

  it("name a method page that exists", () => {
    const missing = catalogue.indicators.axes.filter(({ page }) => !existsSync(path.join(DATA, "..", page)));
    expect(missing).toEqual([]);
  });

  it("lead from eleven candidates to the six axes, with the missing input of the four that do not compute", () => {
    const { candidates } = catalogue.indicators;
    expect(candidates.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(candidates.flatMap(({ axes }) => axes).toSorted()).toEqual([...AXES].toSorted());
    expect(candidates.filter(({ needs }) => needs !== null).map(({ no }) => no)).toEqual([1, 3, 5, 6]);
  });
});

describe("by-product shares", () => {
  it("name a preferred source for each mineral that has any, with its grade", () => {
    const all = csvRows(textOf("reference/byproducts.csv")).map(({ cells }) => cells);
    const preferred = new Set(all.filter((row) => row.preferred === "yes").map((row) => row.mineral));
    expect(all.filter((row) => !preferred.has(row.mineral))).toEqual([]);
  });

  it("keep several sources of one mineral apart: cobalt 90, 98 and 85 per cent", () => {
    const cobalt = reference.byproducts.filter(
      ({ mineral, host }) => mineral === "cobalt" && host === "nickel",
    );
    expect(cobalt.map(({ share }) => share)).toEqual([0.9, 0.98, 0.85, null]);
  });
});

describe("statements about Japan", () => {
  const { homeStatements } = reference;

  it("give the gallium import shares of one pie, which add to one", () => {
    const shares = homeStatements.filter(({ quantity }) => quantity === "refined-import-share");
    expect(shares.map(({ mineral, partner, value }) => [mineral, partner, value])).toEqual([
      ["gallium", "CHN", 0.59],
      ["gallium", "TWN", 0.07],
      ["gallium", "USA", 0.05],
      ["gallium", "OTH", 0.29],
    ]);
    expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it("weigh rare earths as oxide and everything else as content, so that nobody adds them", () => {
    const demand = homeStatements.filter(({ quantity }) => quantity === "demand");
    expect(demand.map(({ mineral }) => mineral)).toEqual(STUDIED);
    expect(demand.filter(({ basis }) => basis === "oxide-content").map(({ mineral }) => mineral)).toEqual([
      "rare-earths",
    ]);
    expect(demand.filter(({ flag }) => flag.includes("swapped")).map(({ mineral }) => mineral)).toEqual([
      "cobalt",
      "tungsten",
    ]);
  });
});

describeShared("reference data against the documents' tables", () => {
  const facts = (name: string) =>
    csvRows(new TextDecoder().decode(sharedBytes(`facts/${name}.csv`))).map(({ cells }) => cells);

  it("carry the printed demand of the thirteen", () => {
    const demand = reference.homeStatements.filter(({ quantity }) => quantity === "demand");
    expect(demand.map(({ value }) => value)).toEqual(
      facts("d2_minerals").map((row) => Number(row.japan_annual_demand)),
    );
  });

  it("print uses as the study prints them", () => {
    const tidy = (words: string | undefined) => words?.replace(/\s*、/g, "、");
    expect(minerals.slice(0, 13).map(({ uses }) => uses.ja)).toEqual(
      facts("d2_minerals").map((row) => tidy(row.main_uses_ja)),
    );
  });

  it.each([
    ["jp-2012", "jp_2012_30"],
    ["us-2018", "us_2018_35"],
    ["eu-2017", "eu_2017_27"],
    ["eu-2020", "eu_2020_30"],
  ])("list in %s what the table marks in %s", (list, column) => {
    const marked = facts("d2_national_lists").filter((row) => row[column]?.startsWith("yes"));
    expect(lists.filter((entry) => entry.list === list).map(({ printed }) => printed)).toEqual(
      marked.map((row) => row.item_printed),
    );
  });

  it("list the recent editions item by item", () => {
    const names: Record<string, string> = {
      ...{ US2022: "us-2022", US2025: "us-2025", EU_SRM_2024: "eu-srm-2024", EU_CRM_2023: "eu-crm-2023" },
      ...{
        JP2020_34: "jp-2020",
        JP2009_31: "jp-2009",
        JP2024_METI_focus: "jp-2024-focus",
        JP2025_JOGMEC_grant: "jp-2025-grant",
      },
    };
    const printed = facts("national_lists_recent").map(
      (row) => `${names[row.list_id ?? ""]} ${row.item_printed}`,
    );
    const recent = lists.filter(({ list }) => Object.values(names).includes(list));
    expect(recent.map((entry) => `${entry.list} ${entry.printed}`).toSorted()).toEqual(printed.toSorted());
  });

  it("take the first suppliers of the article as it prints them", () => {
    const statements = reference.homeStatements.filter(({ quantity }) => quantity === "first-supplier");
    expect(statements.map(({ partner }) => partner)).toEqual(
      facts("d1_import_dependence").map((row) => row.top_country_iso3),
    );
  });

  it("carry every label of the two material flows", () => {
    const labels = ["d4_ga_flow", "d4_mg_flow"].flatMap((name) =>
      facts(name).filter((row) => row.record_type === "share"),
    );
    expect(reference.printedStages.map(({ percent, country }) => [percent, country])).toEqual(
      labels.map((row) => [row.value_pct === "" ? null : Number(row.value_pct), row.iso3 || null]),
    );
  });
});
