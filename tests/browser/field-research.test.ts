import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { closePage, useWorkbench } from "./workbench.ts";

const drawn = (page: Page, figure: string) => page.locator(`#${figure} svg.drawing text`).allTextContents();
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).join(" ");
const openTab = (page: Page, figure: string, name: string) =>
  page.locator(`#${figure}`).getByRole("tab", { name, exact: true }).click();
/** What axe finds in the three figures; the page as a whole is looked at with its timeline. */
const problemsOf = async (page: Page) => {
  const axe = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  for (const figure of ["#research", "#research-themes", "#impact"]) axe.include(figure);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
};
const sticksOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe("research on the field page", () => {
  const workbench = useWorkbench();

  it("d4-09, d4-10, d4-11: bars of three regions with projects, contradictions, themes with numbers", async () => {
    const page = await workbench.open("/field?lang=ja");
    await page.locator("#research svg.drawing").waitFor();
    const texts = await drawn(page, "research");
    // Gallium and germanium in the EU, gallium in the USA and China, projects of the largest bar.
    for (const text of [
      "採掘 42%",
      "採掘 71%",
      "製品製造 86%",
      "製品製造 100%",
      "52件",
      "欧州",
      "米国",
      "中国",
    ])
      expect(texts).toContain(text);
    for (const stage of ["資源探査", "省資源化・代替材", "製品製造"])
      expect(texts.join("|")).toContain(stage);
    const remarks = await textOf(page, "#research .field-remarks li");
    expect(remarks).toMatch(/矛盾.*Mg.*採掘60%、製錬40%/);
    expect(remarks).toMatch(/製品開発.*製品製造/);
    const themes = await textOf(page, "#research-themes dd");
    expect(themes).toMatch(/海水・塩水からのGa精製、金属回収 No.\s4, 6/);
    expect(await page.locator("#research-themes dd").count()).toBe(46);
    await openTab(page, "research", "再計算");
    expect(await textOf(page, "#research .figure-finding")).toContain("54個のうち54個");
    expect(await textOf(page, "#research .field-remarks")).toContain("番号は9件");
    expect(await drawn(page, "research")).toContain("8→12");
    await openTab(page, "research", "表");
    expect(await page.locator("#research tbody tr").count()).toBe(108);
    expect(await closePage(page)).toEqual([]);
  });

  it("d4-12, d4-13, d4-14, d4-15, d4-16: every sheet by its link, and one region of it", async () => {
    const page = await workbench.open("/field?lang=en");
    const grid = page.locator("#impact .impact-grid");
    await grid.waitFor();
    const sheets = [
      ["ga-ge", "Export control on refined products (Ga, Ge)", "21 texts"],
      ["mg-ti", "Development of electrolytic titanium promoted", "21 texts"],
      ["tungsten", "Less W in carbide tools", "20 texts"],
      ["rare-earths", "Tax credit of 10% of production cost for wind-power parts", "29 texts"],
      ["summary", "Stress tests required of large companies", "16 texts"],
    ] as const;
    for (const [sheet, text, count] of sheets) {
      await page.locator("#impact select").first().selectOption(sheet);
      await grid.getByText(text).waitFor();
      expect(await textOf(page, "#impact .legend")).toContain(count);
    }
    expect(await textOf(page, "#impact .field-remarks")).toMatch(/Focus areas.*lost/);
    expect(page.url()).toContain("sheet=summary");
    await page.locator("#impact select").nth(1).selectOption("CHN");
    await page.waitForURL(/of=CHN/);
    expect(await grid.locator("th.region").allTextContents()).toEqual(["China"]);
    expect(await closePage(page)).toEqual([]);
  });

  it("axe finds nothing, light and wide, then dark and narrow, where the sheet is a list", async () => {
    const wide = await workbench.open("/field?lang=ja&sheet=rare-earths");
    await wide.locator("#impact .impact-grid").waitFor();
    expect(await problemsOf(wide)).toEqual([]);
    expect(await closePage(wide)).toEqual([]);
    const narrow = await workbench.open("/field?lang=en&sheet=summary&fig=research.recomputed", {
      width: 390,
      height: 844,
      theme: "dark",
    });
    await narrow.locator("#impact .impact-list").waitFor();
    expect(await problemsOf(narrow)).toEqual([]);
    expect(await sticksOut(narrow)).toBe(false);
    expect(await closePage(narrow)).toEqual([]);
  });
});
