import { chromium } from "playwright-core";
import { findChromium } from "../tests/browser/find-chromium.ts";
import { startServer } from "../tests/browser/start-server.ts";
import { medianSeconds } from "./measure.ts";

/** From asking for the overview to its first drawn radar, in a fresh browser context each time. */
export async function firstFigureSeconds(): Promise<number> {
  const server = await startServer();
  const browser = await chromium.launch(findChromium());
  try {
    return await medianSeconds(
      async () => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const page = await context.newPage();
        await page.goto(`${server.address}/?lang=en`);
        await page.locator("main svg").first().waitFor({ timeout: 30_000 });
        await context.close();
      },
      { runs: 5, warm: true },
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}
