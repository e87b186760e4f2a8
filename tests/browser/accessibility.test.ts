import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityProblems, closePage, useWorkbench } from "./workbench.ts";

const PAGES = [
  "/",
  "/?view=compare&compare=gallium~tungsten@2015",
  "/?view=gaps&list=all",
  "/?layer=top-producer&wide=1&element=Cr",
  "/?fig=minerals.table",
  "/minerals/tungsten",
  "/minerals/cobalt?tab=price&fig=radar.table~chain.table",
  "/minerals/gallium?tab=candidates&fig=radar.sources~candidates.printed",
  "/minerals/copper?tab=trade",
  "/minerals/palladium?tab=recycling&explain=palladium.reserve-concentration",
  "/minerals/graphite?explain=graphite.mine",
  "/minerals/nothing",
  "/chain/magnesium?fig=flow.printed&part=supply",
  "/chain/gallium?part=demand",
  "/chain/rare-earths?part=recycling",
  "/chain/magnesium?part=lca",
  "/evidence",
  "/evidence?section=gaps",
  "/evidence?section=overrides&own=gallium!scrap!JPN!2024!0.4!!!report",
  "/evidence?section=own-data",
];
const PHONES = [360, 390];

describe("every page", () => {
  const workbench = useWorkbench();
  for (const theme of ["light", "dark"] as const) {
    for (const path of PAGES) {
      const language = theme === "light" ? "ja" : "en";
      it(`${path}: axe finds nothing and a phone needs no sideways scroll, ${theme}, ${language}`, async () => {
        const page = await workbench.open(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`, {
          theme,
        });
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        for (const width of PHONES)
          expect(await overflowAt(page, width), `${width} px`).toBeLessThanOrEqual(0);
        expect(await closePage(page)).toEqual([]);
      });
    }
  }
});

/** How far the page sticks out of a window of that width, in pixels. */
async function overflowAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
