import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { PolicyScenario, Simulation } from "../../src/core/index.ts";
import { chokepoint, temporaryFolder } from "../workspace.ts";
import { accessibilityProblems, closePage, useWorkbench } from "./workbench.ts";

const REFINED = "import-governance-refined";
/** Three levers, country, year, target year and language. */
const LINK =
  "/policy?lang=en&country=DEU&year=2023&m=tungsten&do=at.2030*smelter!amount.500!country.AUS*saving!size.medium*shift!amount.25!from.CHN!to.others";

const lever = (page: Page, id: string): Locator => page.locator(`[data-lever="${id}"]`);
const slider = (page: Page, id: string): Locator => lever(page, id).locator("input[type=range]");
const row = (page: Page, axis: string): Locator => page.locator(`#policy-changes tr[data-axis="${axis}"]`);
const cells = async (page: Page, axis: string) =>
  (await row(page, axis).locator("td").allTextContents()).map((text) => text.trim());

/** All that the page computed: sentence, six rows with what moved, self-sufficiency, scenarios. */
async function shownBy(page: Page) {
  await page.locator("#policy-scenarios table").waitFor();
  return {
    finding: await page.locator("h1").textContent(),
    rows: await page.locator("#policy-changes tbody tr").allTextContents(),
    self: await page.locator("#self-sufficiency h2").textContent(),
    scenarios: await page.locator("#policy-scenarios tbody tr").allTextContents(),
    radar: await page.locator('[aria-labelledby="policy-radar-chart-title"] text').allTextContents(),
  };
}

/** Saves the scenario through the page's own button. */
async function savedScenario(page: Page): Promise<{ file: string; scenario: PolicyScenario }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^(Save scenario|シナリオを保存)$/ }).click(),
  ]);
  const file = path.join(temporaryFolder(), download.suggestedFilename());
  await download.saveAs(file);
  return { file, scenario: parse(readFileSync(file, "utf8")) as PolicyScenario };
}

const openFile = (page: Page, file: string) => page.locator('input[type="file"]').setInputFiles(file);

async function openText(page: Page, name: string, text: string): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  await openFile(page, file);
  const alert = page.locator(".policy-problem");
  await alert.waitFor();
  return (await alert.textContent()) ?? "";
}

describe("the policy page", () => {
  const workbench = useWorkbench();

  it("d2-24: a slider changes the numbers at once, the link when it is let go", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en");
    expect(await cells(page, REFINED)).toEqual([".54", ".54", "0", ""]);
    const box = await slider(page, "smelter").boundingBox();
    if (!box) throw new Error("the slider is not drawn");
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 7, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, middle, { steps: 4 });
    await row(page, REFINED).getByText("direct").waitFor();
    expect(new URL(page.url()).search).toBe("?m=tungsten&lang=en");
    const [, after = "", delta = ""] = await cells(page, REFINED);
    expect(Number(after)).toBeLessThan(0.54);
    expect(delta).toMatch(/^−\.\d\d$/);
    await page.mouse.up();
    await page.waitForURL(/do=smelter!amount\.[\d.]+!country\.best-governed$/);
    const radar = page.locator('[aria-labelledby="policy-radar-chart-title"]');
    expect(await radar.textContent()).toContain(`${after} (${delta})`);
    expect(await page.locator("h1").textContent()).toContain(`falls from .54 to ${after}`);
    expect(await page.locator("#policy-changes .detail-row").allTextContents()).toContainEqual(
      expect.stringMatching(/China 5,085 → [\d,]+ t/),
    );
    expect(await closePage(page)).toEqual([]);
  });

  it("d2-24: the worked example of the method page: an Australian smelter for tungsten, .5429 → .4481", async () => {
    const page = await workbench.open(
      "/policy?m=tungsten&do=smelter!size.medium!country.AUS&fig=policy-changes.table",
    );
    const table = page.locator("#policy-changes table");
    expect(await cells(page, REFINED)).toEqual([]);
    await table.getByText("中国 5,085 → 3,699 t、豪州 2.57 → 1,389 t").waitFor();
    expect(await page.locator("h1").textContent()).toBe(
      "豪州に製錬所（1,386 t/年）で、輸入ガバナンス（製錬品）は .54 から .45 に下がる",
    );
    expect(await page.locator("#self-sufficiency h2").textContent()).toContain("57.0%");
    expect(await closePage(page)).toEqual([]);
  });

  it("d2-24: a link with three levers, country, year and language gives the same numbers in a fresh browser and on the command line", async () => {
    const page = await workbench.open(LINK);
    const here = await shownBy(page);
    expect(here.finding).toMatch(/^With a smelter of 500 t\/y in Australia, 10% less use, /);
    const fresh = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await shownBy(fresh)).toEqual(here);

    const { file, scenario } = await savedScenario(page);
    expect(scenario).toMatchObject({ home: "DEU", year: 2023, at: 2030, minerals: ["tungsten"] });
    const ran = await chokepoint(["simulate", "tungsten", file, "--json"]);
    expect([ran.err, ran.exit]).toEqual(["", 0]);
    const { after, at, home } = JSON.parse(ran.out) as Simulation;
    expect([home, at]).toEqual(["DEU", 2030]);
    const shown = await Promise.all(
      Object.keys(after.axes).map(async (axis) => (await cells(page, axis))[1]),
    );
    const commanded = Object.values(after.axes).map((cell) =>
      cell.value === null
        ? cell.status === "unknown"
          ? "?"
          : "○"
        : cell.value.toFixed(2).replace(/^0\./, "."),
    );
    expect(shown).toEqual(commanded);
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("a demand scenario carries the volumes to the target year, and the file carries them to the command", async () => {
    const page = await workbench.open("/policy?lang=en&m=gallium&do=at.2030*smelter!amount.20!country.DEU");
    const today = await page.locator("#policy-balance h2").textContent();
    const volumes = page.getByLabel("Volumes");
    const [, first] = await volumes.locator("option:not([disabled])").all();
    await volumes.selectOption((await first?.getAttribute("value")) ?? "");
    await page.waitForURL(/demand\./);
    await page.waitForFunction(
      (before) => document.querySelector("#policy-balance h2")?.textContent !== before,
      today,
    );
    const { file, scenario } = await savedScenario(page);
    expect(scenario.inputs?.homeDemandGrowth).toBeGreaterThan(1);
    const ran = await chokepoint(["simulate", "gallium", file, "--json"]);
    const { need } = JSON.parse(ran.out) as Simulation;
    const shown = (await page.locator("#policy-balance h2").textContent()) ?? "";
    expect(shown).toContain(need.amount.toLocaleString("en-US", { maximumFractionDigits: 0 }));
    await closePage(page);
  });

  it("takes a good scenario file, and keeps the last good state at a bad one, saying what to change", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en&do=smelter!amount.924!country.AUS");
    const before = await shownBy(page);
    const address = page.url();
    const { scenario } = await savedScenario(page);
    const bad: readonly [string, string, RegExp][] = [
      ["broken.yaml", "measures: [", /broken\.yaml:1.*YAML expected/],
      ["newer.yaml", stringify({ ...scenario, version: 9 }), /version 9/],
      ["key.yaml", stringify({ ...scenario, measurs: [] }), /measurs.*measures/],
      ["range.yaml", stringify(withMeasure(scenario, { lever: "saving", amount: 120 })), /120.*90/],
      ["place.yaml", stringify(withMeasure(scenario, { lever: "smelter", amount: 1 })), /country/],
      [
        "twice.yaml",
        stringify(withMeasure(scenario, { lever: "smelter", amount: 924, country: "AUS" })),
        /measures\[1\].*measures\[0\]/,
      ],
      ["mineral.yaml", stringify({ ...scenario, minerals: ["unobtainium"] }), /unobtainium/],
      ["list.txt", "- 1\n- 2\n", /chokepoint-policy/],
    ];
    for (const [name, text, says] of bad) {
      expect(await openText(page, name, text), name).toMatch(says);
      expect(page.url()).toBe(address);
      await page.getByRole("button", { name: "Close" }).click();
    }
    expect(await shownBy(page)).toEqual(before);

    const good = path.join(temporaryFolder(), "good.yaml");
    writeFileSync(
      good,
      stringify({
        ...scenario,
        minerals: ["cobalt"],
        home: "DEU",
        measures: [{ lever: "recycling", size: "large" }],
      }),
    );
    await openFile(page, good);
    await page.waitForURL(/m=cobalt.*recycling!size\.large|recycling!size\.large.*m=cobalt/);
    await page.getByText("Opened: good.yaml").waitFor();
    expect(page.url()).toContain("country=DEU");
    await page.locator("h1", { hasText: "20 points more recycling" }).waitFor();
    expect(await closePage(page)).toEqual([]);
  });

  it("refuses an amount outside the lever's range in words and keeps the last good answer", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en&do=smelter!amount.924!country.AUS");
    const good = await cells(page, REFINED);
    const field = lever(page, "smelter").locator(".amount-field input");
    await field.fill("999999");
    await field.press("Enter");
    const alert = page.locator(".policy-problem");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/the last good answer stays.*999,999.*27,720/);
    expect(await cells(page, REFINED)).toEqual(good);
    await field.fill("many");
    await field.press("Enter");
    await page.getByText("“many” is not a number").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await alert.waitFor({ state: "detached" });
    expect(await cells(page, REFINED)).toEqual(good);
    await closePage(page);
  });

  it("answers for gallium that a mine has no concentrate to move", async () => {
    const page = await workbench.open("/policy?m=gallium&lang=en&do=mine!amount.10!country.AUS");
    await page.locator(".answers", { hasText: "Effects that cannot be shown" }).waitFor();
    expect(await page.locator(".answers").textContent()).toContain(
      "Mine investment → Import governance, concentrate: no concentrate of its own",
    );
    expect((await cells(page, "import-governance-concentrate")).slice(0, 2)).toEqual(["○", "○"]);
    await closePage(page);
  });

  it("every slider moves by keyboard: steps, named sizes and ends", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en");
    const sliders = page.getByRole("slider");
    expect(await sliders.count()).toBe(8);
    for (const one of await sliders.all()) {
      await one.focus();
      const text = () => one.getAttribute("aria-valuetext");
      const start = await text();
      await page.keyboard.press("PageUp");
      await expect.poll(text).not.toBe(start);
      const sized = await text();
      await page.keyboard.press("ArrowRight");
      await expect.poll(text).not.toBe(sized);
      await page.keyboard.press("End");
      await expect.poll(() => one.inputValue()).toBe("1000");
      await page.keyboard.press("Home");
      await expect.poll(text).toBe(start);
    }
    // Back at the start the link says no more than it did.
    await expect.poll(() => new URL(page.url()).searchParams.size).toBe(2);
    expect(await closePage(page)).toEqual([]);
  });

  it("loads the package of the mineral's type, keeps scenarios side by side, undoes and resets", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en");
    const menu = page.getByLabel("Load measures");
    const own = menu.locator("option", { hasText: "Package of its type" });
    await own.waitFor({ state: "attached" });
    await menu.selectOption((await own.getAttribute("value")) ?? "");
    await page.waitForURL(/preset\.package-/);
    await page.locator("#policy-changes").getByText("direct").first().waitFor();
    for (let kept = 1; kept <= 3; kept++) {
      await page.getByRole("button", { name: "Add scenario" }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll("#policy-scenarios .column-buttons").length === count,
        kept,
      );
      await menu.selectOption("eu-crma-2024");
      await page.waitForURL(/eu-crma-2024/);
    }
    expect(await page.getByRole("button", { name: "Add scenario" }).isDisabled()).toBe(true);
    const heads = await page.locator("#policy-scenarios thead th > span:first-child").allTextContents();
    expect(heads).toHaveLength(6);
    expect(heads[1]).toBe("Today");
    expect(await page.locator("#policy-radars svg text", { hasText: "Today" }).count()).toBe(1);

    const fresh = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect((await shownBy(fresh)).scenarios).toEqual((await shownBy(page)).scenarios);
    await page.getByRole("button", { name: "Reset to baseline" }).click();
    await page.locator("h1", { hasText: "Move a lever" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL(/do=(at\.2030\*)?.*eu-crma-2024/);
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("shows an own number in its colour, from the link, and sizes nothing by it", async () => {
    const page = await workbench.open(
      `/policy?m=tungsten&lang=en&own=tungsten!${REFINED}!JPN!2024!0.9!!!my%20report&do=smelter!amount.924!country.AUS`,
    );
    expect(await cells(page, REFINED)).toEqual([".90", ".90", "0", ""]);
    expect(await row(page, REFINED).locator(".own-value").count()).toBe(1);
    expect(await page.locator(".answers").textContent()).toMatch(/own number/);
    await row(page, REFINED).locator("button").click();
    await page.getByRole("dialog").getByText("my report").waitFor();
    await closePage(page);
  });

  it("flashes a changed cell once, and not for readers who want less motion", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en");
    const animation = () =>
      row(page, REFINED)
        .locator(".after span")
        .evaluate((cell) => getComputedStyle(cell).animationName);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await animation()).toBe("none");
    await slider(page, "smelter").focus();
    await page.keyboard.press("PageUp");
    await row(page, REFINED).getByText("direct").waitFor();
    expect(await animation()).toBe("flash");
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await animation()).toBe("none");
    await closePage(page);
  });

  it("d2-25: the study's arrows with reasons, and beside them what each lever alone does", async () => {
    const page = await workbench.open("/policy?m=tungsten");
    const map = page.locator("#policy-map");
    expect(await map.locator("desc").textContent()).toMatch(
      /①鉱山投資及び探鉱投資 → 1 .*、2 .*、3 .*④.*→ 6 /,
    );
    expect(await map.locator("tbody tr").count()).toBe(4);
    await map.getByRole("tab", { name: "再計算" }).click();
    const smelter = map.locator("tbody tr", { hasText: "製錬所投資" });
    await smelter.waitFor();
    expect(await smelter.locator("td").allTextContents()).toEqual([
      "–",
      "–",
      "–",
      expect.stringMatching(/^−\.\d\d 直接$/),
      "–",
      "–",
      "",
    ]);
    expect(await map.locator("tbody tr", { hasText: "備蓄" }).textContent()).toContain("矢印がない");
    expect(await closePage(page)).toEqual([]);
  });

  it("d2-15: the policies of the EU, the US and Japan as printed, lost marks said to be lost", async () => {
    const page = await workbench.open("/policy?lang=en");
    const table = page.locator("#policy-comparison table");
    await table.waitFor();
    expect(await table.locator("thead th").allTextContents()).toEqual(["Policy", "EU", "US", "Japan"]);
    expect(await table.locator("tbody tr").count()).toBe(8);
    const duty = table.locator("tr", { hasText: "Collection obligation" });
    expect(await duty.textContent()).toMatch(/planned.*no evidence.*not in place, suggested/);
    expect(await table.textContent()).toContain("mark lost");
    expect(await page.locator("#policy-comparison .source-line").textContent()).toMatch(/METI/);
    await closePage(page);
  });

  it("is at home on a phone: six rows first, no sideways scroll from 360 px", async () => {
    const page = await workbench.open(LINK, { width: 360, height: 780 });
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    const top = async (at: string) => (await page.locator(at).first().boundingBox())?.y ?? Number.NaN;
    expect(await top("#policy-changes")).toBeLessThan(await top(".levers"));
    expect(await page.locator("#policy-changes tbody tr[data-axis]").count()).toBe(6);
    expect(await page.locator('[aria-labelledby="policy-radar-chart-title"]').count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways()).toBeLessThanOrEqual(0);
    expect(await closePage(page)).toEqual([]);
  });

  it.each([
    [
      "light",
      "ja",
      `/policy?m=tungsten&do=smelter!size.medium!country.AUS*recycling!amount.10~shift!size.large!from.CHN!to.others`,
    ],
    ["dark", "en", "/policy?m=cobalt&do=mine!size.large!country.AUS!refineIn.best-governed*saving!amount.99"],
    ["dark", "ja", "/policy?m=gallium&fig=policy-map.recomputed~policy-radar.table~policy-changes.sources"],
    ["light", "en", "/policy?m=nothing"],
  ] as const)("axe finds nothing, %s, %s: %s", async (theme, language, link) => {
    const page = await workbench.open(`${link}&lang=${language}`, { theme });
    await page.locator("h1").waitFor();
    const conditions = page.locator(".lever-more").first();
    if ((await conditions.count()) > 0) await conditions.click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await closePage(page)).toEqual([]);
  });
});

const withMeasure = (scenario: PolicyScenario, measure: object) => ({
  ...scenario,
  measures: [...scenario.measures, measure],
});
