import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { closePage, useWorkbench } from "./workbench.ts";

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });

describe("by keyboard alone", () => {
  const workbench = useWorkbench();

  it("the first stop skips to the content, and every stop shows its focus", async () => {
    const page = await workbench.open("/?lang=en");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const shown = await page.evaluate(() => {
        const style = (element: Element | null) =>
          element ? getComputedStyle(element).outlineStyle : "none";
        const here = document.activeElement;
        return [here, here?.parentElement ?? null].some((element) => style(element) !== "none");
      });
      expect(shown, await focused(page)).toBe(true);
    }
    await closePage(page);
  });

  it("⌘K finds a mineral by kana and opens it", async () => {
    const page = await workbench.open("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("たんぐ");
    await page.getByRole("option", { name: /タングステン/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: "タングステン" }).waitFor();
    expect(await closePage(page)).toEqual([]);
  });

  it("a cell opens its calculation, Escape closes it and gives the focus back", async () => {
    const page = await workbench.open("/?lang=en");
    const cell = page.locator("tr", { hasText: "Gallium" }).locator(".axis-cell").nth(1);
    await cell.focus();
    await page.getByRole("tooltip").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("heading", { name: "Inputs" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toContain("Gallium");
    await closePage(page);
  });

  it("arrow keys walk over the periodic table, one tab stop for all squares", async () => {
    const page = await workbench.open("/?lang=en&wide=1");
    const squares = page.locator("#periodic [data-element]");
    expect(await squares.count()).toBe(92);
    expect(await page.locator('#periodic [data-element][tabindex="0"]').count()).toBe(1);
    await page.locator('#periodic [data-element="Li"]').focus();
    for (const key of ["ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    expect(await page.locator(".element-detail").textContent()).toContain("Mg Magnesium");
    await closePage(page);
  });

  it("arrow keys change the tab and the year", async () => {
    const page = await workbench.open("/minerals/tungsten?lang=en");
    await page.getByRole("tab", { name: "Supply" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: /^The yearly price moved/ }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByText("In 2023", { exact: true }).waitFor();
    await closePage(page);
  });
});
