import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityProblems, closePage, useWorkbench } from "./workbench.ts";

const run = promisify(execFile);
const MAIN = path.resolve(import.meta.dirname, "../../src/cli/main.ts");
/** Three levers, a country, a year and a language. */
const LINK =
  "/policy?m=tungsten&country=DEU&year=2023&lang=ja&do=recycling!amount.10*saving!amount.5*smelter!amount.500!country.AUS";

/** The rows of the table of changes: axis, before, after, difference, effect, what moved. */
async function changes(page: Page): Promise<string[]> {
  const rows = page.locator(".policy-right table").first().locator("tbody tr");
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
}

describe("the policy page", () => {
  const workbench = useWorkbench();

  it("d2-24: moves nothing until a lever moves, then says what changed directly", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en");
    const before = await changes(page);
    expect(before.join()).not.toContain("direct");
    const slider = page.locator('[data-lever="smelter"] input[type="range"]');
    await slider.focus();
    for (let press = 0; press < 5; press++) await slider.press("ArrowRight");
    await expect.poll(async () => (await changes(page)).join()).toContain("direct");
    await expect.poll(() => new URL(page.url()).search).toContain("do=smelter");
    expect(await closePage(page)).toEqual([]);
  });

  it("reproduces the same numbers from a link in a fresh browser", async () => {
    const first = await workbench.open(LINK);
    await expect.poll(async () => (await changes(first)).join()).toContain("直接");
    const seen = await changes(first);
    await closePage(first);
    const second = await workbench.open(LINK);
    await expect.poll(() => changes(second)).toEqual(seen);
    expect(await closePage(second)).toEqual([]);
  });

  it("gives the command the file that gives the command the same numbers", async () => {
    const page = await workbench.open(
      "/policy?m=tungsten&lang=en&do=recycling!amount.10*smelter!amount.1386!country.AUS",
    );
    await expect.poll(async () => (await changes(page)).join()).toContain("direct");
    const shown = (await changes(page)).find((row) => row.startsWith("4 "));
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save scenario" }).click();
    const file = path.join(mkdtempSync(path.join(tmpdir(), "chokepoint-")), "scenario.yaml");
    await (await download).saveAs(file);
    const { stdout } = await run(process.execPath, [MAIN, "simulate", "tungsten", file, "--json"], {
      maxBuffer: 64e6,
    });
    const change = JSON.parse(stdout).changes.find(
      (row: { axis: string }) => row.axis === "import-governance-refined",
    );
    expect(shown).toContain(change.before.toFixed(2).replace(/^0/, ""));
    expect(shown).toContain(change.after.toFixed(2).replace(/^0/, ""));
    expect(await closePage(page)).toEqual([]);
  });

  it("keeps the last good state when a file is no scenario", async () => {
    const page = await workbench.open("/policy?m=tungsten&lang=en&do=saving!amount.20");
    const good = await changes(page);
    const file = path.join(mkdtempSync(path.join(tmpdir(), "chokepoint-")), "bad.yaml");
    writeFileSync(file, "format: chokepoint-policy\nversion: 99\nmeasures: [{ lever: magic }]\n");
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("alert").first().waitFor();
    expect(await changes(page)).toEqual(good);
    expect(await closePage(page)).toEqual([]);
  });

  it("says which effect cannot be shown: a gallium mine has no concentrate to lower", async () => {
    const page = await workbench.open("/policy?m=gallium&lang=en&do=mine!amount.20!country.AUS");
    await expect.poll(async () => (await changes(page)).join()).toContain("no concentrate of its own");
    expect(await closePage(page)).toEqual([]);
  });

  for (const [language, theme] of [
    ["ja", "light"],
    ["en", "dark"],
  ] as const) {
    it(`passes axe and fits a phone, ${language}, ${theme}`, async () => {
      const page = await workbench.open(`/policy?m=tungsten&lang=${language}&do=saving!amount.20`, { theme });
      await changes(page);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await closePage(page)).toEqual([]);
    });
  }
});

describe("rows of docs/coverage.csv on /policy", () => {
  const workbench = useWorkbench();
  const rows = [
    { id: "d2-15", ja: "回収義務", en: "Japan" },
    { id: "d2-24", ja: "自給率", en: "Self-sufficiency" },
    { id: "d2-25", ja: "指標", en: "Which policy answers which indicator" },
  ];
  for (const language of ["ja", "en"] as const) {
    for (const row of rows) {
      it(`${row.id} in ${language}`, async () => {
        const page = await workbench.open(`/policy?m=tungsten&lang=${language}`);
        await changes(page);
        await page.mouse.wheel(0, 4000);
        await expect.poll(() => page.locator("main").textContent()).toContain(row[language]);
        expect(await closePage(page)).toEqual([]);
      });
    }
  }
});
