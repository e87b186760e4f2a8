import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { closePage, useWorkbench } from "./workbench.ts";

/** Presses a download button of a figure and gives the file's name and bytes. */
async function download(
  page: Page,
  figure: string,
  kind: "PNG" | "SVG" | "CSV",
): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page
    .locator(`#${figure}`)
    .getByRole("button", { name: `${kind}:` })
    .click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Width and height from the header of a PNG. */
const pngSize = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

/** Share of dark pixels in the strip that holds the title: letters, or nothing if the font did not come. */
const inkOfTitle = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    canvas.width = 700;
    canvas.height = 90;
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    let dark = 0;
    for (let place = 0; place < data.length; place += 4) if ((data[place] ?? 255) < 120) dark += 1;
    return dark / (canvas.width * canvas.height);
  }, png.toString("base64"));
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe("a figure leaves the page", () => {
  const workbench = useWorkbench();

  it.each([
    ["/minerals/tungsten", "radar"],
    ["/minerals/tungsten", "chain"],
    ["/minerals/tungsten", "supply"],
    ["/", "minerals"],
    ["/?layer=scrap", "periodic"],
  ])("%s #%s as PNG and as SVG with title, source and its own font", async (path, figure) => {
    const page = await workbench.open(path, { theme: "dark" });
    const png = await download(page, figure, "PNG");
    expect(png.name).toMatch(/^chokepoint-.*\.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(pngSize(png.bytes)[0]).toBeGreaterThan(1200);
    expect(await inkOfTitle(page, png.bytes)).toBeGreaterThan(0.01);
    const svg = (await download(page, figure, "SVG")).bytes.toString("utf8");
    expect(svg).toMatch(/出所：.*chokepoint/);
    expect(svg).toContain("font/woff2;base64,");
    expect(svg).not.toMatch(/var\(--|light-dark\(/);
    expect(await closePage(page)).toEqual([]);
  });

  it("as CSV with full numbers and an empty cell where there is none", async () => {
    const page = await workbench.open("/minerals/tungsten?lang=en");
    const { name, bytes } = await download(page, "radar", "CSV");
    expect(name).toBe("chokepoint-tungsten-JPN-2024-radar.csv");
    const [head, reserves, , concentrate] = bytes.toString("utf8").split("\n");
    expect(head).toBe("\uFEFFIndicator,Value,Interval,Threshold,Status,First supplier,Supplier HHI");
    expect(reserves).toMatch(/^1 Reserve concentration,0\.3\d{6,},/);
    expect(concentrate).toMatch(/^"?3 Import governance, concentrate"?,,/);
    expect(await closePage(page)).toEqual([]);
  });

  it("as a link to the figure, and as a table on the clipboard", async () => {
    const page = await workbench.open("/minerals/gallium?lang=en");
    await page.locator("#chain").getByRole("button", { name: "Link:" }).click();
    expect(await clipboard(page)).toBe(`${workbench.address()}/minerals/gallium?lang=en#chain`);
    await page.locator("#chain").getByRole("button", { name: "Copy table:" }).click();
    expect(await clipboard(page)).toMatch(/Refined\tChina\t0\.98\d+\t839\t/);
    await page.locator("#chain").getByRole("button", { name: "Copy citation" }).click();
    expect(await clipboard(page)).toContain("U.S. Geological Survey, 2026");
    await closePage(page);
  });
});
