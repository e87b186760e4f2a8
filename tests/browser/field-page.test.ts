import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems, closePage, useWorkbench } from "./workbench.ts";

const marks = (page: Page) => page.locator("#policy-timeline svg [role=button]");
const mark = (page: Page, name: RegExp) => page.getByRole("button", { name });
const panel = (page: Page) => page.getByRole("dialog");
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).join(" ");
const drawn = (page: Page, figure: string) => page.locator(`#${figure} svg.drawing text`).allTextContents();
const openTab = (page: Page, figure: string, name: string) =>
  page.locator(`#${figure}`).getByRole("tab", { name, exact: true }).click();
/** All that another theme can spoil: the other rules have been looked at in the first one. */
const contrastProblems = async (page: Page) => {
  const rules = ["color-contrast", "link-in-text-block"];
  const { violations } = await new AxeBuilder({ page }).withRules(rules).analyze();
  return violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(" ")));
};
/** Where the lowest entry of a region ends on the screen. */
const lowestOf = (page: Page, region: string) =>
  page
    .locator(`#policy-timeline svg [role=button][aria-label*="${region}"] > rect:first-child`)
    .evaluateAll((rects) => Math.max(...rects.map((rect) => rect.getBoundingClientRect().bottom)));

/** One page for the whole journey: each test goes on where the last one ended. */
describe("the page on policies and technology", () => {
  const workbench = useWorkbench();
  let page: Page;
  beforeAll(async () => {
    page = await workbench.open("/field?lang=en");
  });
  afterAll(async () => {
    expect(await closePage(page)).toEqual([]);
  });

  it("d2-11: one timeline of Japan, the EU, the US and China; the heading counts and says what came since", async () => {
    expect(await page.locator("h1").textContent()).toMatch(
      /^96 entries on mineral policy, 73 events; 5 since the studies end \(June 2023\), the latest US: 60 minerals \(2025\)$/,
    );
    expect(await marks(page).count()).toBe(73);
    const words = await drawn(page, "policy-timeline");
    for (const region of ["Japan", "EU", "US", "China", "World"]) expect(words).toContain(region);
  });

  it("shows filters and all four regions at first sight; by lane on demand, with arrows", async () => {
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await lowestOf(page, ", China, ")).toBeLessThanOrEqual(800);
    const rows = page.getByRole("group", { name: "Rows" });
    const arrows = page.locator("#policy-timeline svg g[stroke-width='1.2']");
    expect(await arrows.count()).toBe(0);
    await rows.getByRole("button", { name: "by lane" }).click();
    await arrows.first().waitFor();
    expect((await drawn(page, "policy-timeline")).join(" ")).toMatch(/Critical list.*Mineral.*Export/);
    expect(await marks(page).count()).toBe(73);
    expect(new URL(page.url()).searchParams.get("rows")).toBe("lane");
    await rows.getByRole("button", { name: "by region" }).click();
    expect(await textOf(page, "#policy-timeline .legend")).toContain("Ex Export control");
  });

  it("d2-11: an entry opens text and source by keyboard: the misprinted date, its correction, both tellings", async () => {
    await mark(page, /^Executive order on supply chains/).focus();
    await page.keyboard.press("Enter");
    await panel(page).waitFor();
    const told = await panel(page).textContent();
    for (const part of [
      "2020/2",
      "2021-02",
      "METI study",
      "EPI/NEDO",
      "2021年2月",
      "d2_policy_timeline:37",
    ]) {
      expect(told).toContain(part);
    }
    expect(new URL(page.url()).searchParams.get("event")).toBe("m20-us-eo-14017");
    await panel(page)
      .getByRole("button", { name: /100-day review/ })
      .click();
    await panel(page)
      .getByRole("heading", { name: /100-day review/ })
      .waitFor();
    expect(await panel(page).textContent()).toMatch(/taken up in Infrastructure.*taken up in Inflation/);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("aria-label")).toMatch(/^Executive order on supply chains/);
  });

  it("d4-05: a document alone shows its own lanes; filters are in the link and back again", async () => {
    const source = page.getByRole("group", { name: "Source" });
    await source.getByRole("button", { name: "EPI/NEDO (2023)" }).click();
    await page.getByRole("group", { name: "Region" }).getByRole("button", { name: "EU" }).click();
    await page.getByText("14 of 96 entries").waitFor();
    expect(new URL(page.url()).search).toContain("where=EU&docs=epi-nedo-2023");
    const description = await page.locator("#policy-timeline-chart-description").textContent();
    expect(description).toContain("EU 14");
    await page.getByRole("searchbox", { name: "Words" }).fill("battery");
    await page.getByText("3 of 96 entries").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByText("96 of 96 entries").waitFor();
  });

  it("d4-03: targets as bars, the later EU figure beside, a way to the policy page", async () => {
    const recycling = page.locator('[data-target="eu-recycling"]');
    expect(await recycling.textContent()).toMatch(/≥ 15 %.*Act of 2024: ≥ 25 %.*2024\/1252/);
    const width = (of: string) =>
      recycling.locator(`.target-bar.${of} > span`).evaluate((bar) => (bar as HTMLElement).style.width);
    expect([await width("printed"), await width("later")]).toEqual(["15%", "25%"]);
    expect(await page.locator('[data-target="eu-one-country"]').textContent()).toContain("≤ 65 %");
    const link = page.getByRole("link", { name: /10\/40\/25\/65/ });
    expect(await link.getAttribute("href")).toMatch(/^\/policy\?.*do=.*recycling/);
  });

  it("d2-12, d2-14: the action plan's card, and three orders with their reports and doubts", async () => {
    const plan = await page.locator("#action-plan").textContent();
    for (const part of ["3 September 2020", "European Commission", "Co・Li", "2050", "outside the EU"]) {
      expect(plan).toContain(part);
    }
    const orders = page.locator("#us-orders tbody");
    expect(await orders.count()).toBe(3);
    expect(await orders.nth(0).textContent()).toMatch(
      /13806.*13086.*July 2017.*August 2018.*September 2018/s,
    );
    expect(await orders.nth(1).textContent()).toMatch(/13817.*35 minerals.*June 2019.*5 measures/s);
  });

  it("d2-15: the comparison as printed, three rows under eight columns with their ground", async () => {
    const grid = page.locator("#policy-comparison table");
    expect(await grid.locator("thead tr").nth(1).locator("th").count()).toBe(8);
    expect(await grid.locator("tbody tr").count()).toBe(3);
    expect(await grid.locator("tbody tr").nth(2).textContent()).toContain(
      "almost no domestic development potential",
    );
  });

  it("d4-12, d4-13, d4-14, d4-15, d4-16: every sheet by its link, and one region of it", async () => {
    const grid = page.locator("#impact .impact-grid");
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
  });

  it("keeps an own entry in its own colour, needs a source, takes it back, and exports it", async () => {
    const own = page.locator("#own-entries");
    await own.getByText("Add an entry").click();
    await own.getByRole("textbox", { name: "Title" }).fill("New stockpile target");
    await own.getByRole("textbox", { name: "Announced" }).fill("2026/03");
    await own.getByRole("textbox", { name: "Ended" }).fill("2030");
    await own.getByRole("button", { name: "Keep in the workspace" }).click();
    expect(await own.getByRole("alert").textContent()).toBe("Name the source.");
    await own.getByRole("textbox", { name: "Source" }).fill("Ministry, 10 March 2026");
    await own.getByRole("button", { name: "Keep in the workspace" }).click();
    await page.getByText("97 of 97 entries").waitFor();
    await mark(page, /^New stockpile target, March 2026, Japan, Other\. Own entry$/).waitFor();
    await expect
      .poll(() => page.locator("h1").textContent())
      .toContain("the latest Japan: New stockpile target");
    await page.getByRole("link", { name: "Evidence" }).click();
    await page.getByRole("link", { name: "Field" }).click();
    await page.getByText("97 of 97 entries").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      own.getByRole("button", { name: "Save all as CSV" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toBe(
      "kind,region,lane,minerals,stages,title,announced,in_force,ended,status,source,note\n" +
        'policy,JPN,,,,New stockpile target,2026-03,,2030,announced,"Ministry, 10 March 2026",\n',
    );
    await own.getByRole("button", { name: "Remove “New stockpile target”" }).click();
    await page.getByText("96 of 96 entries").waitFor();
    await own.getByRole("button", { name: "Undo" }).click();
    await page.getByText("97 of 97 entries").waitFor();
    await own.getByRole("button", { name: "Remove “New stockpile target”" }).click();
    await page.getByText("96 of 96 entries").waitFor();
  });

  it("counts an own project in the mix of research, beside the printed one", async () => {
    const own = page.locator("#own-entries");
    await own.getByText("Add an entry").click();
    await own.getByRole("combobox", { name: "Kind" }).selectOption("project");
    await own.getByRole("combobox", { name: "Region" }).selectOption("EU");
    await own.getByRole("textbox", { name: "Title" }).fill("Gallium from scrap");
    await own.getByRole("textbox", { name: "Announced" }).fill("2026");
    await own.getByRole("textbox", { name: "Minerals" }).fill("Ga");
    await own.getByRole("checkbox", { name: "Recycling" }).check();
    await own.getByRole("textbox", { name: "Source" }).fill("Newsletter");
    await own.getByRole("button", { name: "Keep in the workspace" }).click();
    const figure = page.locator("#research-own");
    await figure.locator("svg.drawing").waitFor();
    expect(await figure.locator(".figure-finding").textContent()).toMatch(
      /EU, Gallium, Recycling from 25\.0% to 30\.8%$/,
    );
    const words = await drawn(page, "research-own");
    for (const text of ["Mining 42%", "8", "Ga ▲+1", "Mining 38.5%", "9"]) expect(words).toContain(text);
    expect(await drawn(page, "research")).toContain("Mining 42%");
    expect(await drawn(page, "research")).not.toContain("Mining 38.5%");
  });

  it("can be used by everyone, in both themes, and says the same in Japanese", async () => {
    await page.goto(`${workbench.address()}/field?lang=ja`);
    await page.getByText("97件中97件").waitFor();
    await page.locator("#research-own svg.drawing").waitFor();
    await page.locator("#impact .impact-grid").waitFor();
    await page.locator("#policy-comparison table").first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await lowestOf(page, "、中国、")).toBeLessThanOrEqual(800);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await contrastProblems(page)).toEqual([]);
    expect(await page.locator("#policy-comparison").textContent()).toContain("国内に開発の余地はほぼない");
  });

  it("d4-09, d4-10, d4-11: bars of three regions with projects, contradictions, themes with numbers", async () => {
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
    await openTab(page, "research", "再計算");
  });

  it("is a list on a phone, without sideways scrolling", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator(".timeline-list").waitFor();
    await page.locator("#impact .impact-list").waitFor();
    expect(await page.locator(".timeline-entry").count()).toBe(74);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    await page.locator(".timeline-entry").last().click();
    await panel(page).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
