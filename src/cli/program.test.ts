import { describe, expect, it } from "vitest";
import { chokepoint, openTestWorkspace, temporaryFolder } from "../../tests/workspace.ts";
import { AXES } from "../core/index.ts";
import { evidenceWords } from "../i18n/catalogue.ts";
import { Problem } from "../schema/problem.ts";
import { run } from "./effects.ts";
import { textWidth } from "./render/text-width.ts";

/** A folder that need not exist: what uses it only reads. */
const own = ["--workspace", "/nowhere/chokepoint-test"];

describe("assess", () => {
  it("answers in the public shape, and nothing else on stdout", async () => {
    const { exit, out, err } = await chokepoint(["assess", "ガリウム", "W", "--json", ...own]);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const answer = JSON.parse(out);
    expect(answer.dataVersion).toMatch(/^\d{4}\.\d\d-[0-9a-f]{8}$/);
    expect(answer.codeVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(answer.query).toMatchObject({ country: "JPN", year: 2024, minerals: ["gallium", "tungsten"] });
    expect(answer.minerals.map((mineral: { id: string }) => mineral.id)).toEqual(["gallium", "tungsten"]);
    const [gallium] = answer.minerals;
    expect(Object.keys(gallium).sort()).toEqual(
      ["axes", "chokePoints", "coverage", "id", "overall", "stages", "symbol"].sort(),
    );
    expect(Object.keys(gallium.axes)).toEqual([...AXES]);
  });

  it("gives the HHI that World Mining Data prints for gallium in 2022", async () => {
    const words = ["assess", "gallium", "--year", "2022", "--source", "world-mining-data", "--json", ...own];
    const answer = JSON.parse((await chokepoint(words)).out);
    expect(answer.minerals[0].axes["production-concentration"].value).toBeCloseTo(0.967896, 6);
  });

  it("names at least 60 minerals, the thirteen of the study first, each axis a number or its reason", async () => {
    const { minerals } = JSON.parse((await chokepoint(["assess", "--json", ...own])).out);
    expect(minerals.length).toBeGreaterThanOrEqual(60);
    expect(minerals.slice(0, 13).map((mineral: { symbol: string }) => mineral.symbol)).toEqual(
      "P F Mg Sb V Co W Ta In Ga Pd C REE".split(" "),
    );
    for (const mineral of minerals) {
      for (const axis of AXES) {
        const cell = mineral.axes[axis];
        expect([
          mineral.id,
          axis,
          cell.value === null ? cell.reason !== null : cell.low <= cell.high,
        ]).toEqual([mineral.id, axis, true]);
      }
    }
  });

  it.each(["JPN", "japan", "日本", "ＪＰＮ"])("takes the country as %s", async (country) => {
    const answer = JSON.parse(
      (await chokepoint(["assess", "Ga", "--country", country, "--json", ...own])).out,
    );
    expect(answer.query.country).toBe("JPN");
  });

  it.each([80, 100, 160, 40])(
    "fits a terminal of %i columns in both languages, no interval lost",
    async (width) => {
      const value = JSON.parse((await chokepoint(["assess", "Ga", "--json", ...own])).out).minerals[0].axes[
        "price-volatility"
      ];
      const interval = `${value.low.toFixed(2).slice(1)}–`;
      for (const lang of ["ja", "en"]) {
        const { out } = await chokepoint(["assess", "--lang", lang, ...own], { width });
        for (const line of out.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(out).toContain(interval);
      }
    },
  );

  it("marks stand-ins, not-applicable and unknown cells and says why below", async () => {
    const { out } = await chokepoint(["assess", "Ga", "Pd", "--lang", "ja", ...own]);
    const { reason } = evidenceWords.ja;
    expect(out).toMatch(/Ga ガリウム +~\.\d\d[a-z] \(/);
    expect(out).toMatch(/○[a-z]/);
    expect(out).toContain(reason["no-concentrate"]);
    expect(out).toContain(reason["host-reserves"]);
    expect(out).toContain(reason["group-reserves"]);
  });

  it("as CSV is one line per mineral and axis, numbers unrounded", async () => {
    const { out } = await chokepoint(["assess", "Ga", "--csv", ...own]);
    const lines = out.split("\n");
    expect(lines).toHaveLength(1 + AXES.length);
    expect(lines[0]).toMatch(/^mineral,axis,status,value,low,high,unit,year/);
    expect(lines[2]).toMatch(/^gallium,production-concentration,measured,0\.9\d{10,}/);
  });
});

describe("the other questions", () => {
  it("explain shows formula, inputs with source and locator, and the steps", async () => {
    const answer = JSON.parse(
      (await chokepoint(["explain", "Ga", "production-concentration", "--json", ...own])).out,
    );
    expect(answer.formula).toContain("HHI");
    expect(answer.inputs[0]).toMatchObject({ country: "CHN", unit: "t", year: 2024 });
    expect(answer.inputs[0].locator).toMatch(/#L\d+$/);
    const { out } = await chokepoint(["explain", "Ga", "production-concentration", ...own], { width: 100 });
    expect(out).toContain("HHI, central");
    expect(out).toMatch(/China +98\.9%/);
  });

  it("shares answers for a stage, with class, risk and choke point", async () => {
    const answer = JSON.parse(
      (await chokepoint(["shares", "Ga", "--stage", "refined", "--json", ...own])).out,
    );
    expect(answer).toMatchObject({ stage: "refined", chokePoint: "double", chokeCountry: "CHN" });
    expect(answer.countries[0]).toMatchObject({ country: "CHN", class: "C", risk: true });
  });

  it("dependence puts the printed list beside the computed one", async () => {
    const answer = JSON.parse(
      (await chokepoint(["dependence", "--year", "2012", "--over", "0.5", "--json", ...own])).out,
    );
    expect(answer.rows.every((row: { share: number }) => row.share > 0.5)).toBe(true);
    expect(answer.printed.length).toBeGreaterThanOrEqual(17);
    const { out } = await chokepoint(
      ["dependence", "--year", "2012", "--over", "0.5", "--lang", "ja", ...own],
      { width: 100 },
    );
    expect(out).toContain("文書の記載と 2012 年の計算値");
  });

  it("gaps says how to fill every gap", async () => {
    const { rows } = JSON.parse((await chokepoint(["gaps", "--json", ...own])).out);
    expect(rows.length).toBeGreaterThan(100);
    const { out } = await chokepoint(["gaps", "Ga", ...own]);
    expect(out).toContain("set an own number with its source");
  });

  it("sources lists each with licence, rows and the way to the next edition", async () => {
    const { rows } = JSON.parse((await chokepoint(["sources", "--json", ...own])).out);
    for (const row of rows)
      expect([row.id, row.licence !== "", row.next.ja !== ""]).toEqual([row.id, true, true]);
    expect(rows.find((row: { id: string }) => row.id === "baci-hs92").rows).toBeGreaterThan(1_000_000);
  });

  it("statements gives a printed table with its flags", async () => {
    const { rows } = JSON.parse((await chokepoint(["statements", "d2_minerals", "--json", ...own])).out);
    expect(rows).toHaveLength(13);
    expect(Object.keys(rows[0])).toContain("locator");
  });

  it("override answers with the cell as it now reads", async () => {
    const words = [
      "override",
      "Ga",
      "scrap",
      "0.57",
      "--low",
      "0.5",
      "--source",
      "interview",
      "--json",
      "--workspace",
      temporaryFolder(),
    ];
    const { cell, query } = JSON.parse((await chokepoint(words)).out);
    expect(query).toMatchObject({ mineral: "gallium", target: "scrap", home: "JPN", year: 2024 });
    expect(cell).toMatchObject({ value: 0.57, low: 0.5, override: { source: "interview" } });
  });

  it("override --remove gives ours back", async () => {
    const folder = ["--workspace", temporaryFolder()];
    const scrap = async () => {
      const { out } = await chokepoint(["assess", "Ga", "--json", ...folder]);
      return JSON.parse(out).minerals[0].axes.scrap;
    };
    const ours = await scrap();
    await chokepoint(["override", "Ga", "scrap", "0.57", "--source", "x", ...folder]);
    expect((await scrap()).value).toBe(0.57);
    expect((await chokepoint(["override", "Ga", "scrap", "--remove", ...folder])).exit).toBe(0);
    expect(await scrap()).toEqual(ours);
    const again = await chokepoint(["override", "Ga", "scrap", "--remove", ...folder]);
    expect(again).toMatchObject({ exit: 1, err: expect.stringContaining("no own number for gallium scrap") });
  });

  it("override of an observation enters the results that rest on it", async () => {
    const folder = temporaryFolder();
    const words = [
      "override",
      "Ga",
      "refined/production/-/CHN/2024",
      "100",
      "--source",
      "x",
      "--workspace",
      folder,
    ];
    expect((await chokepoint(words)).exit).toBe(0);
    const answer = JSON.parse(
      (await chokepoint(["shares", "Ga", "--stage", "refined", "--json", "--workspace", folder])).out,
    );
    expect(answer.countries.find((row: { country: string }) => row.country === "CHN").value).toBe(100);
  });
});

describe("bad input: exit 1, message, hint, nothing on stdout", () => {
  const cases: [words: string[], message: RegExp, hint: RegExp][] = [
    [["assess", "galium"], /no mineral is called “galium”/, /gallium/],
    [["assess", "--country", "Jpan"], /no country is called “Jpan”/, /Japan/],
    [["assess", "--country", "World"], /no country/, /./],
    [["assess", "--year", "1850"], /no evidence for the year 1850/, /from 1971 to/],
    [["assess", "--year", "soon"], /year cannot be “soon”/, /number/],
    [["assess", "--source", "wikipedia"], /no source “wikipedia”/, /usgs-mcs/],
    [["explain", "Ga", "beauty"], /no axis “beauty”/, /price-volatility/],
    [["shares", "Ga", "--stage", "moon"], /no stage “moon”/, /refined/],
    [["dependence", "--over", "2"], /over cannot be “2”/, /≤ 1/],
    [["statements", "d9"], /no table of printed statements “d9”/, /d2_minerals/],
    [["override", "Ga", "scrap", "0.5"], /needs a source/, /--source/],
    [["override", "Ga", "scrap", "--source", "x"], /value cannot be/, /number/],
    [["override", "Ga", "scrap", "1.5", "--source", "x"], /does not fit: 1.5/, /0 to 1/],
    [["frobnicate"], /no command “frobnicate”/, /--help/],
    [["assess", "--frobnicate"], /no option “--frobnicate”/, /--help/],
  ];
  it.each(cases)("%j", async (words, message, hint) => {
    const { exit, out, err } = await chokepoint([...words, ...own]);
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    const [first = "", second = ""] = err.split("\n");
    expect(first).toMatch(/^error: /);
    expect(first).toMatch(message);
    expect(second).toMatch(/^ {2}try: /);
    expect(second).toMatch(hint);
  });

  it("speaks the language asked, or that of LANG", async () => {
    expect((await chokepoint(["assess", "galium", "--lang", "ja", ...own])).err).toMatch(
      /^エラー：「galium」という鉱種はありません\n {2}対処：/,
    );
    expect((await chokepoint(["assess", "--frobnicate", "--lang", "ja", ...own])).err).toMatch(
      /^エラー：「--frobnicate」というオプションはありません\n/,
    );
    const japanese = { environment: { LANG: "ja_JP.UTF-8" } };
    expect((await chokepoint(["assess", "galium", ...own], japanese)).err).toMatch(/^エラー/);
    expect((await chokepoint(["--help"], japanese)).out).toContain("重要鉱物");
  });
});

describe("exit codes", () => {
  const effects = {
    out: () => undefined,
    err: () => undefined,
    environment: {},
    width: null,
    ended: async () => undefined,
  };
  const failing = (error: Error) => async () => {
    throw error;
  };
  it("are 1 for what the user can act on and 2 for a bug", async () => {
    expect(await run(failing(new Problem("override-without-source")), effects, "en")).toBe(1);
    expect(await run(failing(new TypeError("x")), effects, "en")).toBe(2);
    expect(await run(async () => undefined, effects, "en")).toBe(0);
  });
});

describe("a bundle that is not as shipped", () => {
  it("missing: says how to get it", async () => {
    const { exit, err } = await chokepoint(["assess", ...own], { bundle: "/nowhere/data" });
    expect(exit).toBe(1);
    expect(err).toContain("there is no data in /nowhere/data");
    expect(err).toContain("npm run data");
  });
});

describe("an open workspace", () => {
  it("need not have a folder yet", async () => {
    const workspace = await openTestWorkspace("/nowhere/at-all");
    expect((await workspace.own()).findings).toEqual([]);
  });
});
