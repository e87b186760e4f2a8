import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { CommandContext } from "../src/cli/command-context.ts";
import type { Effects } from "../src/cli/effects.ts";
import { run } from "../src/cli/effects.ts";
import { askedLanguage, runProgram } from "../src/cli/program.ts";
import { openWorkspace, type Workspace } from "../src/workspace/index.ts";

/** The shipped data. */
export const BUNDLE = path.resolve(import.meta.dirname, "../data");

/** A folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "chokepoint-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The shipped data with a workspace folder of the test's own. */
export async function openTestWorkspace(folder = temporaryFolder(), bundle = BUNDLE): Promise<Workspace> {
  const workspace = await openWorkspace({ bundle, folder, codeVersion: "test" });
  onTestFinished(() => workspace.close());
  return workspace;
}

type CopperTonnes = { readonly COD: number; readonly CHL: number };

/** Copper mined in two countries, in the layout of the IEA's explorer (kt). */
export function ieaText(tonnes: CopperTonnes): string {
  const stage = {
    countries: {
      "Democratic Republic of Congo": { "2024": tonnes.COD / 1000 },
      Chile: { "2024": tonnes.CHL / 1000 },
    },
    total: { "2024": (tonnes.COD + tonnes.CHL) / 1000 },
  };
  const source = "IEA Critical Minerals Data Explorer (2024), CC BY 4.0";
  return JSON.stringify({ source, supply: { Copper: { mining: stage, refining: stage } } });
}

export function ieaFile(folder: string, tonnes: CopperTonnes): string {
  const file = path.join(folder, "own-iea.json");
  writeFileSync(file, ieaText(tonnes));
  return file;
}

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as the shell would, without a process: everything it said, and its exit code. */
export async function chokepoint(
  words: readonly string[],
  world: Partial<Effects> & { readonly bundle?: string } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const effects: Effects = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    environment: { LANG: "en_US.UTF-8" },
    width: null,
    ended: async () => undefined,
    ...world,
  };
  const language = askedLanguage(words, effects.environment);
  const context: CommandContext = { effects, language, bundle: world.bundle ?? BUNDLE };
  const exit = await run(() => runProgram(context, words), effects, language);
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
