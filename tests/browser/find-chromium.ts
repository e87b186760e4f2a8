import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A browser for the tests: the one that CHOKEPOINT_CHROMIUM names, else the packaged one (Linux on x64),
 * else an installed one.
 * @throws {Error} when there is none: browser tests are never skipped in silence
 */
export function findChromium(): ChromiumLaunch {
  const named = process.env.CHOKEPOINT_CHROMIUM;
  if (named) return launch(named);
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return launch(installed);
  throw new Error("no browser found: set CHOKEPOINT_CHROMIUM to the path of a Chromium");
}

function launch(executablePath: string, libraries?: string): ChromiumLaunch {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return {
    executablePath,
    args: ["--no-sandbox", "--headless=shell"],
    env: libraries ? { ...env, LD_LIBRARY_PATH: libraries } : env,
  };
}

/**
 * The package's own launcher unpacks to a shared, unversioned folder and turns web security off,
 * so it is unpacked here, once per version, with only the arguments that the tests need.
 */
function packagedChromium(): ChromiumLaunch {
  const source = path.join(ROOT, "node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = path.join(ROOT, "node_modules/.cache", `chromium-${version}`);
  const executable = path.join(folder, "chromium");
  if (!existsSync(executable)) unpack(path.join(source, "bin"), folder, executable);
  return launch(executable, path.join(folder, "lib"));
}

/** The executable is renamed into place last: its presence means that everything else is there. */
function unpack(archives: string, folder: string, executable: string): void {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(path.join(folder, "unpacking-"));
  const decompress = (name: string) => zlib.brotliDecompressSync(readFileSync(path.join(archives, name)));
  for (const libraries of ["al2023.tar.br", "swiftshader.tar.br"]) {
    const tar = path.join(scratch, "libraries.tar");
    writeFileSync(tar, decompress(libraries));
    execFileSync("tar", ["-xf", tar, "-C", folder]);
  }
  writeFileSync(path.join(scratch, "chromium"), decompress("chromium.br"), { mode: 0o755 });
  renameSync(path.join(scratch, "chromium"), executable);
  rmSync(scratch, { recursive: true });
}
