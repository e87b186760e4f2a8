import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityProblems, closePage, useWorkbench } from "./workbench.ts";

type Language = "ja" | "en";
const LANGUAGES: readonly Language[] = ["ja", "en"];

const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();
const textOf = async (page: Page, selector: string) => (await textsOf(page, selector)).join(" ");
/** Chips of one column of sets, by its place. */
const chipsOf = async (page: Page, figure: string, place: number) => {
  const columns = page.locator(`#${figure} svg.drawing > g`);
  return columns.nth(place).locator("g.press text, g > g > text").allTextContents();
};
/** Ticks, names and numbers of a drawing as they are read. */
const drawnTexts = (page: Page, figure: string) => textsOf(page, `#${figure} svg.drawing text`);
const withLanguage = (path: string, language: Language) =>
  `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
const openTab = (page: Page, figure: string, name: string) =>
  page.locator(`#${figure}`).getByRole("tab", { name, exact: true }).click();

interface Row {
  readonly id: string;
  readonly path: string;
  readonly shows: (page: Page, language: Language) => Promise<void>;
}

const ROWS: readonly Row[] = [
  {
    id: "d2-03",
    path: "/screening",
    shows: async (page, language) => {
      // A: fourteen common, B: four of them named again, C: thirteen with phosphorus.
      expect(await page.locator("h1").textContent()).toContain("14 → 12 → 13");
      expect(await chipsOf(page, "funnel", 0)).toEqual(expect.arrayContaining(["Ge", "Nb", "PGM"]));
      expect(await chipsOf(page, "funnel", 1)).toEqual(expect.arrayContaining(["C", "Co", "Ga", "REE"]));
      expect((await chipsOf(page, "funnel", 4)).filter((text) => /^[A-Z]/.test(text))).toEqual(
        expect.arrayContaining(["P", "Pd"]),
      );
      await openTab(page, "funnel", language === "ja" ? "原資料" : "As printed");
      expect(await textOf(page, "#funnel tbody")).toContain(language === "ja" ? "一致" : "agrees");
    },
  },
  {
    id: "d2-04",
    path: "/screening?fig=lists.table",
    shows: async (page, language) => {
      expect(await textOf(page, "#lists h2")).toMatch(
        language === "ja" ? /46鉱種のうち14鉱種/ : /14 of 46 minerals/,
      );
      expect(await textOf(page, "#lists tbody tr >> nth=0")).toContain(language === "ja" ? "残る" : "stays");
      expect(await textsOf(page, "#lists tbody tr")).toHaveLength(46);
      await openTab(page, "lists", language === "ja" ? "出所・計算" : "Sources · method");
      const notes = await textOf(page, "#lists .sources");
      for (const count of ["30", "35", "27"]) expect(notes).toContain(count);
    },
  },
  {
    id: "d2-13",
    path: "/screening",
    shows: async (page, language) => {
      expect(await textOf(page, "#editions .figure-finding")).toMatch(
        language === "ja" ? /追加4、削除1/ : /4 added, 1 dropped/,
      );
      const texts = await drawnTexts(page, "editions");
      expect(texts).toEqual(expect.arrayContaining(["Sr", "Ti", "Li", "Al", "He"]));
      // The same view for any two editions of a list.
      await page.goto(
        withLanguage("/screening?older=us-2022&newer=us-2025", language).replace(/^/, origin(page)),
      );
      await page.locator("#editions .figure-finding").waitFor();
      expect(await textOf(page, "#editions .figure-finding")).toMatch(/2025/);
    },
  },
  {
    id: "d4-04",
    path: "/screening",
    shows: async (page, language) => {
      const texts = await drawnTexts(page, "use-classes");
      for (const count of ["17", "24", "15"]) expect(texts.join(" ")).toContain(count);
      expect(await textOf(page, "#use-classes .figure-finding")).toContain(
        language === "ja" ? "半導体" : "Semiconductors",
      );
      const classes =
        language === "ja"
          ? ["バッテリー", "モーター・発電機", "軽量化", "半導体", "合金", "触媒"]
          : [
              "Batteries",
              "Motors and generators",
              "Light-weighting",
              "Semiconductors",
              "Alloys",
              "Catalysts",
            ];
      for (const name of classes) expect(texts).toContain(name);
    },
  },
  {
    id: "d4-08",
    path: "/screening?funnel=epi-2023",
    shows: async (page, language) => {
      expect(await page.locator("h1").textContent()).toContain("11 → 14 → 9 → 6 → 2");
      expect((await chipsOf(page, "funnel", 1)).slice(0, 20)).toEqual(
        expect.arrayContaining([
          "Ti",
          "Ga",
          "Ge",
          "Li",
          "Co",
          "Mn",
          "C",
          "Ni",
          "Mg",
          "W",
          "Nd",
          "Dy",
          "Tb",
          "Pt",
        ]),
      );
      expect(await chipsOf(page, "funnel", 5)).toEqual(
        expect.arrayContaining(["Ga", "Ge", "Mg", "Ti", "W", "REE", "Nd→REE", "Pt"]),
      );
      const tags = (await drawnTexts(page, "funnel")).filter((text) =>
        [
          language === "ja" ? "データ" : "data",
          language === "ja" ? "記録された判断" : "recorded judgement",
        ].includes(text),
      );
      expect(tags).toHaveLength(7);
      expect(new Set(tags).size).toBe(2);
    },
  },
  {
    id: "d4-17",
    path: "/screening",
    shows: async (page, language) => {
      const rows = await textsOf(page, "#criteria tbody tr");
      const shares = ["59%", "66%", "88%", "52%", "82%", "86%"];
      const homes = ["44%", "25%", "3%", "7%", "11%", "7%"];
      expect(rows).toHaveLength(6);
      for (const [place, row] of rows.entries()) {
        expect(row).toContain(shares[place]);
        expect(row).toContain(homes[place]);
      }
      expect(rows.filter((row) => row.includes(language === "ja" ? "● 選定" : "● chosen"))).toHaveLength(2);
      // 59 % contradicts the flow slide: the evidence's share stands on the other tab.
      await openTab(page, "criteria", language === "ja" ? "再計算" : "Recomputed");
      expect(await textOf(page, "#criteria .ladder li >> nth=0")).toMatch(/9\d\.\d%/);
    },
  },
  {
    id: "d2-06",
    path: "/demand",
    shows: async (page, language) => {
      const tree = await textOf(page, "#technologies .tree");
      const minerals =
        language === "ja"
          ? ["ガリウム", "コバルト", "グラファイト", "レアアース"]
          : ["Gallium", "Cobalt", "Graphite", "Rare earths"];
      for (const mineral of minerals) expect(tree).toContain(mineral);
      expect(await page.locator("#technologies .tree li li li").count()).toBe(6);
      expect(await textOf(page, "#technologies .legend")).toContain("2030");
    },
  },
  {
    id: "d2-08",
    path: "/demand?m=cobalt&scenario=iea-steps&existing=trend",
    shows: async (page, language) => {
      expect(await textOf(page, ".branch .formula")).toContain("(1");
      const layers = await drawnTexts(page, "decomposition");
      expect(layers).toContain(language === "ja" ? "電動車" : "Electric vehicles");
      // Halving the intensity of electric vehicles lowers 2050; the link carries it.
      await page.locator(".chain-editor summary").click();
      const field = page
        .locator(".chain-editor tbody tr", { hasText: language === "ja" ? "電動車" : "Electric vehicles" })
        .locator("input")
        .nth(2);
      await field.fill("0.5");
      await field.press("Enter");
      await page.getByTestId("chain-effect").filter({ hasText: "−" }).waitFor();
      expect(page.url()).toContain("chain=electric-vehicles!intensity!0.5");
    },
  },
  {
    id: "d2-09",
    path: "/demand",
    shows: async (page, language) => {
      expect(await page.locator("#drivers thead th").count()).toBe(14);
      const strong = page.locator('#drivers [data-change="discontinuous-increase"]');
      expect(await strong.count()).toBe(6);
      expect(await page.locator('#drivers [data-change="discontinuous-decrease"]').count()).toBe(1);
      expect(await strong.first().getAttribute("aria-label")).toContain(
        language === "ja" ? "非連続増加" : "discontinuous increase",
      );
      expect(await textOf(page, "#drivers .legend")).toContain("非連続的な減少影響なし");
    },
  },
  {
    id: "d2-10",
    path: "/demand",
    shows: async (page, language) => {
      const texts = await drawnTexts(page, "statements");
      for (const growth of ["+2.3%†", "+3.7%", "−2.0%", "+6.9%", "+5.4%", "+3.1%"])
        expect(texts).toContain(growth);
      expect(texts).toContain("7.91");
      const tag = language === "ja" ? "記載値×CAGRの延長" : "not a model";
      expect(await textOf(page, "#statements .legend")).toContain(tag);
      await openTab(page, "statements", language === "ja" ? "用途別モデル" : "Decomposed models");
      expect(await textOf(page, "#statements tbody")).toContain("IEA");
    },
  },
  {
    id: "d2-28",
    path: "/demand",
    shows: async (page, language) => {
      const texts = await drawnTexts(page, "power-devices");
      expect(texts).toContain(language === "ja" ? "位置は復元不可・模式図" : "Positions are lost: schematic");
      for (const tick of ["0.01", "100", "10,000"]) expect(texts).toContain(tick);
      expect(texts.join(" ")).toContain("GaN FET");
      expect(await textOf(page, "#power-devices .legend")).toMatch(
        language === "ja" ? /新幹線/ : /bullet train/,
      );
    },
  },
  {
    id: "d4-31",
    path: "/demand",
    shows: async (page, language) => {
      const texts = await drawnTexts(page, "gan-devices");
      expect(texts).toContain(language === "ja" ? "位置は復元不可・模式図" : "Positions are lost: schematic");
      expect(texts).toEqual(
        expect.arrayContaining(["Si", "Si SJ", "IGBT/GTO", "SiC", "10 W", "1 MW", "10 MHz"]),
      );
      expect(texts.join(" ")).toContain(language === "ja" ? "縦型GaN" : "vertical GaN");
    },
  },
  {
    id: "d2-31",
    path: "/demand?m=cobalt&scenario=iea-steps&base=main-slide&existing=trend",
    shows: async (page, language) => {
      const branch = await textOf(page, ".branch");
      expect(branch).toContain(language === "ja" ? "このシナリオはA" : "of form A");
      expect(await page.getByTestId("base-rule-effect").textContent()).toMatch(
        language === "ja" ? /2050年.*t 多い/ : /In 2050 .* t above/,
      );
      await page.getByRole("button", { name: /^W/ }).click();
      await page
        .locator(".branch", { hasText: language === "ja" ? "このシナリオはB" : "of form B" })
        .waitFor();
    },
  },
  {
    id: "d2-32",
    path: "/demand?m=magnesium",
    shows: async (page, language) => {
      // 2009 is struck out; the longest unbroken period is the default.
      expect(await textOf(page, "#growth-window .figure-finding")).toMatch(/2010[–～]2019/);
      expect(await page.locator("#growth-window tbody tr").count()).toBe(4);
      const chooser = page.getByLabel(language === "ja" ? "異常年を除くとは" : "Leaving out means");
      await chooser.selectOption("dropped");
      await page.locator("#growth-window .figure-finding", { hasText: /2000[–～]2019/ }).waitFor();
      expect(page.url()).toContain("reading=dropped");
    },
  },
  {
    id: "d2-26",
    path: "/typology",
    shows: async (page, language) => {
      expect(await page.locator("#patterns .patterns > li").count()).toBeGreaterThanOrEqual(6);
      const surge = await textOf(page, "#patterns .patterns > li >> nth=0");
      for (const symbol of ["C", "Co", "REE", "Ga"]) expect(surge).toContain(symbol);
      expect(surge).toContain(language === "ja" ? "類型なし" : "no pattern");
      const detail = await textOf(page, "#type-detail");
      expect(detail).toContain(language === "ja" ? "しきい値" : "Threshold");
      expect(await page.locator("#type-detail .probabilities li").count()).toBeGreaterThan(0);
      expect(await page.locator("#thresholds [role=slider]").count()).toBe(2);
    },
  },
  {
    id: "d2-27",
    path: "/typology",
    shows: async (page, language) => {
      expect(await page.locator("#packages tbody td[data-mark]").count()).toBe(30);
      const marks = await textsOf(page, "#packages tbody td[data-mark]");
      const focus = language === "ja" ? "注力★" : "focus★";
      expect(marks.filter((mark) => mark === focus)).toHaveLength(6);
      expect(marks.filter((mark) => mark === "×/△★")).toHaveLength(3);
      expect(marks.filter((mark) => mark === "×★")).toHaveLength(2);
      expect(await textOf(page, "#packages thead")).toContain(
        language === "ja" ? "最終製品" : "Final product",
      );
      // The row of a mineral's type is repeated on its page.
      await page.goto(`${origin(page)}${withLanguage("/minerals/indium", language)}`);
      await page.locator(".package-row").waitFor();
      expect(await page.locator(".package-row dt").count()).toBe(5);
    },
  },
];

function origin(page: Page): string {
  return new URL(page.url()).origin;
}

describe("rows of docs/coverage.csv on the pages of step 2", () => {
  const workbench = useWorkbench();
  for (const { id, path, shows } of ROWS) {
    it.each(LANGUAGES)(`${id} opens at ${path} and shows its content, %s`, async (language) => {
      const page = await workbench.open(withLanguage(path, language));
      await shows(page, language);
      expect(await closePage(page)).toEqual([]);
    });
  }
});

describe("a screening of the reader's own", () => {
  const workbench = useWorkbench();
  const saved = async (page: Page): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download") as Promise<Download>,
      page.getByRole("button", { name: "Save as file" }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };
  const load = (page: Page, name: string, text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "application/yaml", buffer: Buffer.from(text) });

  it("says why a mineral is out, at every step with its source", async () => {
    const page = await workbench.open("/screening?lang=en");
    await page.locator('#funnel [aria-label^="Germanium"]').last().click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.textContent()).toContain("no domestic demand on record for Japan");
    expect(await dialog.locator(".way > li").count()).toBe(5);
    expect(page.url()).toContain("why=germanium");
    expect(await closePage(page)).toEqual([]);
  });

  it("another edition changes the set with reasons, and the link shows the same in a fresh browser", async () => {
    const page = await workbench.open("/screening?lang=en");
    await page.locator("#lists").getByLabel("Edition for European Union").selectOption("eu-crm-2023");
    await page.locator(".set-changes", { hasText: "Indium" }).waitFor();
    const changes = await textOf(page, ".set-changes");
    expect(changes).toContain("not on eu-crm-2023");
    const fresh = await workbench.open(page.url().replace(workbench.address(), ""));
    expect(await textOf(fresh, ".set-changes")).toBe(changes);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".set-changes").waitFor({ state: "detached" });
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("a step that is switched off is saved without, loaded again, and carried by the link", async () => {
    const page = await workbench.open("/screening?lang=en");
    await page.locator(".step-editor summary").click();
    await page.getByLabel("Step is on: Without domestic demand data, out").uncheck();
    await page.locator("h1", { hasText: "14 → 15" }).waitFor();
    const text = await saved(page);
    expect(text).not.toContain("home-demand-known");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.locator("h1", { hasText: "14 → 12 → 13" }).waitFor();
    await load(page, "mine.yaml", text);
    await page.locator("h1", { hasText: "14 → 15" }).waitFor();
    const fresh = await workbench.open(page.url().replace(workbench.address(), ""));
    await fresh.locator("h1", { hasText: "14 → 15" }).waitFor();
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("a file that is wrong is named line by line and changes nothing", async () => {
    const page = await workbench.open("/screening?lang=en&funnel=epi-2023");
    const before = await page.locator("h1").textContent();
    await load(page, "broken.yaml", "id: broken\nversion: 1\nsteps: []\ncolour: red\n");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("broken.yaml was not taken");
    expect(await alert.textContent()).toContain("colour");
    await load(page, "newer.yaml", "id: newer\nversion: 99\n");
    await alert.filter({ hasText: "99" }).waitFor();
    await load(page, "no.yaml", "{ not: [yaml");
    await alert.filter({ hasText: "no.yaml was not taken" }).waitFor();
    expect(await page.locator("h1").textContent()).toBe(before);
    expect(await closePage(page)).toEqual([]);
  });

  it("a funnel that keeps nothing and a cut link are said, not hidden", async () => {
    const page = await workbench.open(
      "/screening?lang=en&funnel=epi-2023&edit=named-country-share!country!ISL~named-country-share!whenUnknown!drop~named-country-share!atLeast!1",
    );
    await page.getByRole("alert").filter({ hasText: "leaves no mineral" }).waitFor();
    await closePage(page);
    const cut = await workbench.open("/screening?lang=en&funnel=file&file=abc");
    await cut.getByRole("alert").filter({ hasText: "cannot be read" }).waitFor();
    expect(await cut.locator("h1").textContent()).toContain("14 → 12 → 13");
    expect(await closePage(cut)).toEqual([]);
  });
});

describe("demand of one mineral", () => {
  const workbench = useWorkbench();

  it("keeps statement and model apart, with the window of every growth", async () => {
    const page = await workbench.open("/demand?lang=en&m=magnesium");
    expect(await textOf(page, "#decomposition .kind-tag")).toBe("model by use");
    const growth = page.locator(".forecast-tables tbody tr", { hasText: "2020–2035" });
    expect(await growth.textContent()).toMatch(/\+4\.70%.*\+4\.6%.*contradicts its parts/);
    await page.getByLabel("Scenario").selectOption("meti-2020");
    await page.locator("#decomposition .kind-tag", { hasText: "statement" }).waitFor();
    expect(await drawnTexts(page, "decomposition")).toContain("Printed base × printed growth: no model");
    expect(await closePage(page)).toEqual([]);
  });

  it("holds demand against supply year by year, and says where it does not", async () => {
    const page = await workbench.open("/demand?lang=en&m=gallium");
    expect(await textOf(page, ".forecast-tables")).toContain("short from 2035 on (+82.4 t)");
    expect(await drawnTexts(page, "decomposition")).toContain("Printed: total of the table");
    await page.getByRole("button", { name: /^C Graphite/ }).click();
    await page.locator(".forecast-tables", { hasText: "Not held against supply" }).waitFor();
    expect(await closePage(page)).toEqual([]);
  });

  it("lists the totals that contradict their parts and the growth that follows one", async () => {
    const page = await workbench.open("/demand?lang=en");
    expect(await textOf(page, "#printed-sums .figure-finding")).toContain("6 printed totals contradict");
    expect(await page.locator("#printed-growth tbody tr").count()).toBe(14);
    expect(await textOf(page, "#printed-growth .figure-finding")).toContain("1 of 14");
    expect(await closePage(page)).toEqual([]);
  });

  it("takes an own regulated use, and a mineral without demand gives a way on", async () => {
    const page = await workbench.open("/demand?lang=en&m=cobalt&scenario=iea-steps");
    await page.locator(".chain-editor summary").click();
    await page.getByRole("button", { name: "Add an own use ②" }).click();
    const field = page.locator(".own-use").getByLabel("Volume in 2050");
    await field.fill("50000");
    await field.press("Enter");
    await page.getByTestId("chain-effect").filter({ hasText: "+" }).waitFor();
    await page.locator("#decomposition svg text", { hasText: "own use under regulation" }).waitFor();
    await closePage(page);
    const unknown = await workbench.open("/demand?lang=en&m=tellurium");
    expect(await textOf(unknown, "#demand-by-use .empty")).toContain("tellurium");
    expect(await closePage(unknown)).toEqual([]);
  });
});

describe("thresholds of the typology", () => {
  const workbench = useWorkbench();
  const handle = (page: Page, name: RegExp) =>
    page.locator("#thresholds").getByRole("slider", { name }).first();

  it("move by keyboard: classes follow, the link carries them, undo and reset take them back", async () => {
    const page = await workbench.open("/typology?lang=en");
    const before = await textOf(page, "#thresholds .figure-finding");
    await handle(page, /^refined/).focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press("PageUp");
    await page.locator("#thresholds .figure-finding", { hasText: ".60" }).waitFor();
    await page.getByTestId("class-changes").filter({ hasText: "classes changed" }).waitFor();
    const after = await textOf(page, "#thresholds .figure-finding");
    expect(after).not.toBe(before);
    const fresh = await workbench.open(page.url().replace(workbench.address(), ""));
    expect(await textOf(fresh, "#thresholds .figure-finding")).toBe(after);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("#thresholds .figure-finding", { hasText: ".55" }).waitFor();
    await page.getByRole("button", { name: /^Reset/ }).click();
    await page.locator("#thresholds .figure-finding").filter({ hasText: before }).waitFor();
    expect(page.url()).not.toContain("high=");
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("move by pointer: the line follows the hand and the address follows the release", async () => {
    const page = await workbench.open("/typology?lang=en");
    const line = handle(page, /^upstream/);
    await line.scrollIntoViewIfNeeded();
    const box = await line.locator("line").first().boundingBox();
    if (!box) throw new Error("the line is on the page");
    const x = box.x;
    const y = box.y + 100;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 12 });
    expect(page.url()).not.toContain("high=");
    await page.mouse.up();
    await page.waitForURL(/high=/);
    expect(Number(await line.getAttribute("aria-valuenow"))).toBeGreaterThan(0.3);
    expect(await closePage(page)).toEqual([]);
  });

  it("leave an open type open: candidates, and the value that decides", async () => {
    const page = await workbench.open("/typology?lang=en&m=vanadium");
    expect(await page.getByTestId("candidates").locator("li").count()).toBe(2);
    expect(await page.getByTestId("deciding").textContent()).toMatch(/refined.*against \.45/);
    expect(await closePage(page)).toEqual([]);
  });

  it("give every mineral its chip in the list and on its page, with the way to the measures", async () => {
    const page = await workbench.open("/?lang=en");
    await page
      .locator("tr", { hasText: "Gallium" })
      .locator(".type-chip", { hasText: "Demand surge" })
      .waitFor();
    expect(await page.locator(".assessment .type-chip").count()).toBe(13);
    await page.locator("tr", { hasText: "Tungsten" }).locator(".type-chip").click();
    await page.locator("#type-detail", { hasText: "Tungsten" }).waitFor();
    await page.locator("#type-detail").getByRole("link", { name: "Open the page of Tungsten" }).click();
    const policy = page.getByRole("link", { name: "Try measures" });
    expect(await policy.getAttribute("href")).toContain("/policy?");
    expect(await policy.getAttribute("href")).toContain("m=tungsten");
    expect(await closePage(page)).toEqual([]);
  });
});

const PAGES = [
  "/screening",
  "/screening?funnel=epi-2023&why=titanium&fig=criteria.recomputed",
  "/screening?edit=common!lists!jp-2012.us-2025.eu-crm-2023&fig=funnel.table~lists.table",
  "/demand",
  "/demand?m=cobalt&chain=electric-vehicles!intensity!0.5&use=own-regulated!regulated!0!1000!1!1&fig=drivers.table",
  "/demand?m=tungsten&skip=",
  "/typology",
  "/typology?list=all&m=copper",
  "/typology?high=reserve-concentration!0.2&fig=patterns.printed~thresholds.table",
];

describe("WCAG 2.2 AA on the pages of step 2", () => {
  const workbench = useWorkbench();
  for (const theme of ["light", "dark"] as const) {
    const language = theme === "light" ? "ja" : "en";
    it.each(PAGES)(`axe finds nothing on %s, ${theme}, ${language}`, async (path) => {
      const page = await workbench.open(withLanguage(path, language), { theme });
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await closePage(page)).toEqual([]);
    });
  }
  it.each(PAGES)("360 px wide, nothing sticks out of %s", async (path) => {
    for (const language of LANGUAGES) {
      const page = await workbench.open(withLanguage(path, language), { width: 360, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await closePage(page);
    }
  });
});
