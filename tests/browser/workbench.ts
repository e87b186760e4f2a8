import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { type RunningServer, startServer } from "./start-server.ts";

interface Visit {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
}

export interface Workbench {
  readonly address: () => string;
  /** Opens a link as a stranger would: a fresh browser profile, nothing remembered. */
  readonly open: (path: string, visit?: Visit) => Promise<Page>;
}

/** A running server and a browser for the tests of one file; errors on a page's console fail the test that caused them. */
export function useWorkbench(): Workbench {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium.launch(findChromium())]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    address: () => server.address,
    open: async (path, visit = {}) => {
      const context = await browser.newContext({
        viewport: { width: visit.width ?? 1280, height: visit.height ?? 800 },
        colorScheme: visit.theme ?? "light",
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const page = await context.newPage();
      failOnErrors(page, context);
      await page.goto(`${server.address}${path}`);
      await page.locator("h1").waitFor();
      await page.waitForLoadState("networkidle");
      return page;
    },
  };
}

const problems = new WeakMap<Page, string[]>();

function failOnErrors(page: Page, context: BrowserContext): void {
  const found: string[] = [];
  problems.set(page, found);
  page.on("pageerror", (error) => found.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") found.push(message.text());
  });
  context.setDefaultTimeout(30_000);
}

/** Closes a page and gives what went wrong on it. */
export async function closePage(page: Page): Promise<string[]> {
  await page.context().close();
  return problems.get(page) ?? [];
}

/** What axe finds against WCAG 2.2 AA, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}
