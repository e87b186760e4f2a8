import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../tests/browser/find-chromium.ts";
import { startServer } from "../tests/browser/start-server.ts";

export interface SliderTimes {
  /** From the movement of the pointer to the redrawn radar, seconds. */
  readonly median: number;
  readonly ninetyFifth: number;
  /** Longest task of the page's own thread while the slider moves and when it is let go, seconds of that thread. */
  readonly longestTask: number;
  readonly redraws: number;
}

const LINK = "/policy?m=tungsten&lang=en&do=recycling!amount.10*smelter!amount.924!country.AUS";
const SLIDER = '[data-lever="smelter"] input[type="range"]';
const RADAR = '[aria-labelledby="policy-radar-chart-title"]';
/** Pixels of the pointer from one movement to the next, and how often the slider goes there and back. */
const STEP = 3;
const ROUNDS = 4;

/** Drags the smelter slider by the mouse, as a reader does, and times every redrawn radar in the page itself. */
export async function sliderTimes(address: string | null = null): Promise<SliderTimes> {
  const server = address === null ? await startServer() : null;
  const browser = await chromium.launch(findChromium());
  try {
    return await timeIn(browser, address ?? server?.address ?? "");
  } finally {
    await browser.close();
    await server?.stop();
  }
}

async function timeIn(browser: Browser, address: string): Promise<SliderTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}${LINK}`);
  await page.locator(RADAR).waitFor({ timeout: 30_000 });
  await page.waitForLoadState("networkidle");
  await drag(page, 0); // the first drag compiles the code
  await page.evaluate(watch, [SLIDER, RADAR] as const);
  for (let round = 1; round <= ROUNDS; round++) await drag(page, round);
  const redraws = await page.evaluate(() => globalThis.sliderRedraws);
  return { ...summary(redraws), longestTask: await longestTask(browser, page), redraws: redraws.length };
}

declare global {
  /** Times from movement to redrawn radar, ms: noted in the page, read from outside. */
  var sliderRedraws: number[];
}

/** Runs in the page: notes the time of each movement, and how long until the radar's drawing has changed. */
function watch([sliderAt, radarAt]: readonly [string, string]): void {
  const redraws: number[] = [];
  globalThis.sliderRedraws = redraws;
  const slider = document.querySelector(sliderAt);
  const radar = document.querySelector(radarAt);
  if (!slider || !radar) throw new Error("the page has no slider or no radar");
  let last = 0;
  let moved: number | null = null;
  slider.addEventListener("input", (event) => {
    last = event.timeStamp;
  });
  // Only a movement that changes the amount, a whole step of the lever, has anything to redraw.
  new MutationObserver(() => {
    moved ??= last;
  }).observe(slider, { attributeFilter: ["aria-valuetext"] });
  const changes = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(() => {
    if (moved !== null) redraws.push(performance.now() - moved);
    moved = null;
  }).observe(radar, changes);
}

/** There and back once. Another amount of recycling goes first: nothing that is asked was asked before. */
async function drag(page: Page, round: number): Promise<void> {
  const recycling = page.locator('[data-lever="recycling"] .amount-field input');
  await recycling.fill(String(10 + round));
  await recycling.press("Enter");
  await page.waitForTimeout(600);
  const box = await page.locator(SLIDER).boundingBox();
  if (!box) throw new Error("the slider is not on the page");
  const y = box.y + box.height / 2;
  const at = (share: number) => box.x + box.width * share;
  await page.mouse.move(at(Number(await page.locator(SLIDER).inputValue()) / 1000), y);
  await page.mouse.down();
  for (let x = at(0.05); x < at(0.95); x += STEP) await page.mouse.move(x, y);
  for (let x = at(0.95) - 1; x > at(0.05); x -= STEP) await page.mouse.move(x, y);
  await page.mouse.up();
  await page.waitForTimeout(600);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the thread itself, µs: what other programs of the machine take does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

async function longestTask(browser: Browser, page: Page): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await drag(page, ROUNDS + 1);
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;
  const pages = new Set(
    trace.traceEvents
      .filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.name === "ThreadControllerImpl::RunTask" && pages.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  return Math.max(...tasks.map((task) => task.tdur ?? 0)) / 1e6;
}

function summary(redraws: readonly number[]): Pick<SliderTimes, "median" | "ninetyFifth"> {
  const sorted = redraws.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN) / 1000;
  return { median: at(0.5), ninetyFifth: at(0.95) };
}
