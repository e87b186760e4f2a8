import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { closePage, useWorkbench } from "./workbench.ts";

// One test per row of docs/coverage.csv that the page of step 1 shows, each in both languages.

const square = (page: Page, symbol: string) => page.locator(`#periodic [data-element="${symbol}"]`).first();
const labelOf = async (page: Page, symbol: string) =>
  (await square(page, symbol).getAttribute("aria-label")) ?? "";
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().textContent()) ?? "";
/** Heights of the texts of a radar, as they are read: label, then value. */
const radarTexts = (page: Page) => page.locator("#radar svg.drawing text").allTextContents();

interface Row {
  readonly id: string;
  readonly path: string;
  readonly shows: (page: Page, language: "ja" | "en") => Promise<void>;
}

const ROWS: readonly Row[] = [
  {
    id: "d0-04",
    path: "/?layer=crust-production&wide=1&element=Cr",
    shows: async (page, language) => {
      expect(await labelOf(page, "Fe")).toContain("100");
      expect(await labelOf(page, "Cr")).toContain("121 3 0.03 42ZA N 163");
      expect(await textOf(page, ".element-detail")).toContain("121 3 0.03");
      expect(await textOf(page, "#periodic .scale-legend")).toContain(
        language === "ja" ? "判読不可" : "could not be read",
      );
    },
  },
  {
    id: "d0-05",
    path: "/?layer=material-requirement&wide=1&element=Ge",
    shows: async (page) => {
      expect(await labelOf(page, "Ge")).toContain("32");
      expect(await textOf(page, ".element-detail")).toContain("Ge 1 32 71C N 241");
      expect(await page.locator("#periodic .ramp").count()).toBe(1);
    },
  },
  {
    id: "d0-06",
    path: "/?layer=top-producer&wide=1&element=W",
    shows: async (page, language) => {
      expect(await labelOf(page, "W")).toContain("81% CN");
      expect(await labelOf(page, "Co")).toContain("40% CG");
      await page.getByRole("tab", { name: language === "ja" ? "再計算" : "Recomputed" }).click();
      expect(await labelOf(page, "W")).toMatch(
        language === "ja" ? /再計算（2024年）：中国 8\d\.\d%/ : /2024: China 8\d\.\d%/,
      );
    },
  },
  {
    id: "d0-07",
    path: "/?layer=production-growth&wide=1&element=W",
    shows: async (page, language) => {
      expect(await labelOf(page, "Mg")).toContain("215");
      expect(await labelOf(page, "Co")).toContain("219");
      expect(await labelOf(page, "Te")).toContain("88");
      await page.getByRole("tab", { name: language === "ja" ? "再計算" : "Recomputed" }).click();
      expect(await labelOf(page, "W")).toMatch(/BGS|英国地質調査所/);
    },
  },
  {
    id: "d2-01",
    path: "/",
    shows: async (page) => {
      const links = page.locator(".aim a");
      expect(
        await links.evaluateAll((all) =>
          all.map((link) => link.getAttribute("href")?.split("/").at(-1)?.split("?")[0]),
        ),
      ).toEqual([
        "lithium",
        "cobalt",
        "nickel",
        "graphite",
        "rare-earths",
        "tantalum",
        "indium",
        "fluorine",
        "tungsten",
        "antimony",
      ]);
    },
  },
  {
    id: "d2-05",
    path: "/?layer=lists&wide=1",
    shows: async (page, language) => {
      expect(await labelOf(page, "Ga")).toMatch(
        language === "ja" ? /日本 \d{4}、米国 \d{4}、EU \d{4}/ : /Japan \d{4}, United States \d{4}/,
      );
      expect(await square(page, "Ga").locator("text").allTextContents()).toEqual(
        language === "ja" ? ["Ga", "日", "米", "欧"] : ["Ga", "JP", "US", "EU"],
      );
      await page.getByLabel(language === "ja" ? "色分け" : "Colour by").selectOption("rare-metals");
      const counts = page.getByText(language === "ja" ? /レアメタルはいくつか/ : /How many rare metals/);
      expect(await counts.textContent()).toMatch(/31.*47.*34/);
    },
  },
  {
    id: "d2-07",
    path: "/",
    shows: async (page, language) => {
      const demand = await page.locator("td.demand").allTextContents();
      const numbers = demand.map((text) => Number(text.replace(/[^\d]/g, "")));
      expect(numbers).toEqual([
        194300, 129700, 35148, 6667, 5424, 4753, 9240, 868, 762, 150, 87, 60000, 18550,
      ]);
      expect(demand.at(-1)).toContain(language === "ja" ? "REOトン" : "t REO");
      expect(demand.at(-4)).toContain(language === "ja" ? "純分トン" : "t");
      // Growth is marked for cobalt, gallium, graphite and rare earths; uses stand with the name.
      expect(demand.flatMap((text, place) => (text.includes("↗") ? [place + 1] : []))).toEqual([
        6, 10, 12, 13,
      ]);
      expect(await page.locator(".assessment tbody th a").first().getAttribute("data-tip")).toMatch(
        /肥料|fertiliser/,
      );
      const symbols = await page.locator(".assessment tbody .symbol").allTextContents();
      expect(symbols.join(" ")).toBe("P F Mg Sb V Co W Ta In Ga Pd C REE");
    },
  },
  {
    id: "d2-16",
    path: "/minerals/gallium?tab=candidates",
    shows: async (page, language) => {
      const rows = page.locator("#candidates tbody tr");
      expect(await rows.count()).toBe(11);
      expect(await rows.first().textContent()).toContain(
        language === "ja" ? "計算不可" : "cannot be computed",
      );
      expect(await textOf(page, "#candidates .legend")).toContain("当初の指標は上流に偏っていた");
      await page.getByRole("tab", { name: language === "ja" ? "原資料" : "As printed" }).click();
      expect(await page.locator("#candidates .candidates li").count()).toBe(11);
    },
  },
  {
    id: "d2-17",
    path: "/minerals/tungsten",
    shows: async (page, language) => {
      const texts = await radarTexts(page);
      for (const ring of ["0.2", "0.4", "0.6", "0.8", "1.0"]) expect(texts).toContain(ring);
      for (const arc of language === "ja"
        ? ["上流", "中間製品", "最終製品"]
        : ["Upstream", "Intermediate product", "Final product"]) {
        expect(texts).toContain(arc);
      }
      if (language === "ja") expect(texts).toContain("1 埋蔵寡占度");
      expect(texts).toContain(language === "ja" ? "該当なし" : "not applicable");
      // Six spokes, one of them dashed; four sides of the polygon, open at the missing axis.
      expect(await page.locator('#radar svg.drawing line[stroke-dasharray="4 4"]').count()).toBe(1);
      expect(await page.locator("#radar svg.drawing .radar-side").count()).toBe(4);
    },
  },
  {
    id: "d2-18",
    path: "/minerals/gallium?explain=gallium.reserve-concentration",
    shows: async (page, language) => {
      const dialog = (await page.getByRole("dialog").textContent()) ?? "";
      expect(dialog).toContain(
        language === "ja" ? "主産物の埋蔵量による" : "from the reserves of the host minerals",
      );
      expect(dialog).toMatch(/\.1\d–\.1\d/);
      expect(dialog).toContain("HHI");
    },
  },
  {
    id: "d2-19",
    path: "/minerals/gallium?source=world-mining-data&year=2022&explain=gallium.production-concentration",
    shows: async (page) => {
      expect(await page.getByRole("dialog").textContent()).toContain("0.9679");
    },
  },
  {
    id: "d2-20",
    path: "/minerals/tungsten?explain=tungsten.import-governance-concentrate",
    shows: async (page, language) => {
      expect(await textOf(page, "#radar .axis-list li:nth-child(3)")).toContain("○");
      expect(await page.getByRole("dialog").textContent()).toContain(
        language === "ja" ? "該当なし" : "not applicable",
      );
    },
  },
  {
    id: "d2-21",
    path: "/minerals/indium",
    shows: async (page, language) => {
      // The shared customs code fills the axis only as a hatched stand-in.
      expect(await page.locator("#radar .axis-list li:nth-child(4) .bar.proxy").count()).toBe(1);
      expect(await textOf(page, "#radar .legend")).toContain(
        language === "ja" ? "中国100%なら.56" : "100% China would be .56",
      );
    },
  },
  {
    id: "d2-22",
    path: "/minerals/copper?tab=price",
    shows: async (page, language) => {
      expect(await textOf(page, "#price h3")).toMatch(/σ = 0\.\d\d/);
      expect(await textOf(page, "#price h3")).toContain("10");
      expect(await textOf(page, "#price .legend")).toContain("σ·√12");
      await page
        .getByRole("tab", { name: language === "ja" ? "出所・計算" : "Sources · method" })
        .last()
        .click();
      expect(await textOf(page, "#price .formula")).toContain("min(1, σ / cap)");
    },
  },
  {
    id: "d2-23",
    path: "/minerals/tungsten?tab=recycling",
    shows: async (page, language) => {
      expect(await textOf(page, "#recycling h3")).toContain("42.0%");
      const rungs = await page.locator("#recycling .ladder li").allTextContents();
      expect(rungs[0]).toContain(language === "ja" ? "不明" : "unknown");
      expect(rungs[1]).toContain(language === "ja" ? "採用" : "used");
    },
  },
];

describe("rows of docs/coverage.csv that step 1 shows", () => {
  const workbench = useWorkbench();
  for (const language of ["ja", "en"] as const) {
    it.each(ROWS)(`$id in ${language}`, async ({ path, shows }) => {
      const page = await workbench.open(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      await shows(page, language);
      expect(await closePage(page)).toEqual([]);
    });
  }
});
