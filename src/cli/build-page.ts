import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { languageOf } from "../i18n/catalogue.ts";
import { faceWords } from "../i18n/faces.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Everything that goes into the page. */
const SOURCES = ["src/web", "src/charts", "src/core", "src/schema", "src/i18n", "package-lock.json"];
const PAGE = path.join(ROOT, "dist/web");
const STAMP = path.join(PAGE, ".built");

/** Builds the page unless it is newer than everything that goes into it. */
async function buildPage(): Promise<void> {
  const newest = Math.max(
    ...(await Promise.all(SOURCES.map((source) => newestChange(path.join(ROOT, source))))),
  );
  const built = Number(await readFile(STAMP, "utf8").catch(() => "0"));
  if (built >= newest && existsSync(path.join(PAGE, "index.html"))) return;
  process.stderr.write(`${faceWords[languageOf(process.env.LANG)].start.buildingPage}\n`);
  await rm(STAMP, { force: true });
  const { build } = await import("vite"); // not loaded when there is nothing to build
  await build({ configFile: path.join(ROOT, "src/web/vite.config.ts"), logLevel: "warn" });
  await writeFile(STAMP, String(newest));
}

/** Time of the last change in a file or anywhere under a folder, in ms; 0 when there is nothing. */
async function newestChange(place: string): Promise<number> {
  const status = await stat(place).catch(() => null);
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const entries = await readdir(place, { recursive: true });
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(path.join(place, entry))).mtimeMs),
  );
  return Math.max(status.mtimeMs, ...times);
}

await buildPage();
