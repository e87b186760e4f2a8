import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { closePage, useWorkbench } from "./workbench.ts";

const radarValues = (page: Page) => page.locator("#radar .axis-cell").allTextContents();
const shownBy = async (page: Page) => ({
  heading: await page.locator("h1").textContent(),
  radar: await radarValues(page),
  dialog: await page.getByRole("dialog").textContent(),
});

describe("from the overview to the source of a number and back", () => {
  const workbench = useWorkbench();

  it("overview → mineral → explain → other language → the link opened fresh shows the same", async () => {
    const page = await workbench.open("/");
    expect(await page.locator("h1").textContent()).toMatch(/^13鉱種のうち\d+鉱種は、/);
    await page.getByRole("link", { name: /^Ga ガリウム|^Gaガリウム/ }).click();
    await page.locator("h1", { hasText: "ガリウム" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/minerals/gallium");

    await page.locator("#radar .axis-cell").nth(1).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("USGS", { exact: false }).or(dialog.getByText("米国地質調査所")).first().waitFor();
    expect(await dialog.textContent()).toContain("MCS2026_Commodities_Data.csv#L");

    await page.goto(`${page.url()}&lang=en`);
    await page.getByRole("dialog").getByRole("heading", { name: "Inputs" }).waitFor();
    const here = await shownBy(page);
    expect(here.heading).toContain("Gallium");
    expect(here.radar[1]).toBe(".98");

    const fresh = await workbench.open(page.url().replace(workbench.address(), ""));
    await fresh.getByRole("dialog").getByRole("heading", { name: "Inputs" }).waitFor();
    expect(await shownBy(fresh)).toEqual(here);
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("the browser's back walks through what was opened", async () => {
    const page = await workbench.open("/?lang=en");
    await page
      .getByRole("link", { name: /Tungsten$/ })
      .first()
      .click();
    await page.locator("#radar .axis-cell").first().click();
    await page.getByRole("dialog").waitFor();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goBack();
    await page.locator("h1", { hasText: "minerals" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await closePage(page)).toEqual([]);
  });

  it("the language switch keeps the place and the numbers", async () => {
    const page = await workbench.open("/minerals/cobalt");
    const before = await radarValues(page);
    await page.getByRole("button", { name: "Show in English" }).click();
    await page.locator("h1", { hasText: "Cobalt" }).waitFor();
    expect(await radarValues(page)).toEqual(before);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await closePage(page);
  });

  it("another country and year are another assessment, and stay when the page changes", async () => {
    const page = await workbench.open("/?lang=en");
    const rowOf = (mineral: string) =>
      page.locator("tr", { hasText: mineral }).locator(".axis-cell").allTextContents();
    const japan = await rowOf("Tungsten");
    await page.getByRole("combobox", { name: "Country" }).fill("deu");
    await page.getByRole("option", { name: /Germany/ }).click();
    await page.locator(".subtitle", { hasText: "Germany · 2024" }).waitFor();
    // While the new assessment is computed the one before stands: it comes, not at once.
    await expect.poll(() => rowOf("Tungsten")).not.toEqual(japan);
    await page.getByLabel("Year").selectOption("2015");
    await page.locator(".subtitle", { hasText: "Germany · 2015" }).waitFor();
    await page.getByRole("link", { name: "Evidence" }).click();
    expect(new URL(page.url()).search).toBe("?lang=en&country=DEU&year=2015");
    expect(await closePage(page)).toEqual([]);
  });

  it("nonsense in a link is ignored and said so", async () => {
    const page = await workbench.open("/?year=soon&lang=en&list=us-2025");
    expect(await page.locator(".notice").textContent()).toContain("year");
    expect(await page.locator("h1").textContent()).toMatch(/of 4\d minerals/);
    await closePage(page);
  });

  it("a mineral that does not exist is answered with the nearest names", async () => {
    const page = await workbench.open("/minerals/galium?lang=en");
    await page.getByRole("link", { name: "Gallium" }).click();
    await page.locator("h1", { hasText: "Gallium" }).waitFor();
    await closePage(page);
  });
});

describe("own numbers", () => {
  const workbench = useWorkbench();

  it("need a source, travel in the link, are coloured, and can be taken back", async () => {
    const page = await workbench.open("/minerals/gallium?lang=en&explain=gallium.scrap");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Put an own number in its place").click();
    await dialog.getByLabel("Value").fill("0.7");
    await dialog.getByRole("button", { name: "Use it in this link" }).click();
    expect(await dialog.getByRole("alert").textContent()).toBe("Name the source of the number.");
    await dialog.getByLabel("Source (required)").fill("own survey, 50 % of returns");
    await dialog.getByRole("button", { name: "Use it in this link" }).click();
    await dialog.getByText("own survey, 50 % of returns").waitFor();
    expect((await radarValues(page))[5]).toBe(".70");

    const fresh = await workbench.open(page.url().replace(workbench.address(), ""));
    await fresh.getByRole("dialog").getByText("own survey, 50 % of returns").waitFor();
    await fresh.getByRole("button", { name: "Take it back" }).click();
    await fresh.getByRole("dialog").getByText("Put an own number in its place").waitFor();
    expect((await radarValues(fresh))[5]).not.toBe(".70");
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });

  it("can be removed and put back on the evidence page", async () => {
    const page = await workbench.open(
      "/evidence?lang=en&section=overrides&own=gallium!scrap!JPN!2024!0.4!!!report",
    );
    await page.getByRole("button", { name: /^Remove the own number of Gallium/ }).click();
    await page.getByText("There are no own numbers", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("cell", { name: "report" }).waitFor();
    await closePage(page);
  });

  it("can be kept in the workspace", async () => {
    const page = await workbench.open("/evidence?lang=en&section=overrides");
    await page.getByLabel("Keep it in the workspace").check();
    await page.getByLabel("Value").fill("0.25");
    await page.getByLabel("Source (required)").fill("ministry table 3");
    await page.getByRole("button", { name: "Add an own number" }).click();
    await page.getByText("Saved").waitFor();
    const fresh = await workbench.open("/evidence?lang=en&section=overrides");
    expect(await fresh.getByRole("row", { name: /ministry table 3/ }).textContent()).toContain(
      "the workspace",
    );
    expect([...(await closePage(page)), ...(await closePage(fresh))]).toEqual([]);
  });
});
