import { fill, type Language } from "../i18n/catalogue.ts";
import { faceWords, sayProblem } from "../i18n/faces.ts";
import { sayFault } from "../i18n/say-study.ts";
import { Problem } from "../schema/problem.ts";

/** Everything a command may do to the world besides reading files. Tests pass a fake. */
export interface Effects {
  /** The answer, and nothing else. */
  readonly out: (line: string) => void;
  /** Progress, warnings, errors. */
  readonly err: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; null when the answer goes to a file or another program. */
  readonly width: number | null;
  /** Resolves when the user ends the program (Ctrl-C, SIGTERM). */
  readonly ended: () => Promise<void>;
}

export function realEffects(): Effects {
  // A reader that closes early (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    environment: process.env,
    width: process.stdout.isTTY ? process.stdout.columns : null,
    ended: () =>
      new Promise((resolve) => {
        process.once("SIGINT", () => resolve());
        process.once("SIGTERM", () => resolve());
      }),
  };
}

/**
 * Runs a command: 0 done, 1 the user can act on it (message and hint), 2 a bug (with its stack).
 */
export async function run(
  command: () => Promise<void>,
  effects: Effects,
  language: Language,
): Promise<0 | 1 | 2> {
  try {
    await command();
    return 0;
  } catch (error) {
    if (error instanceof Problem) {
      tellProblem(error, effects, language);
      return 1;
    }
    effects.err(fill(faceWords[language].error, { message: faceWords[language].bug }));
    effects.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 2;
  }
}

export function tellProblem(problem: Problem, effects: Effects, language: Language): void {
  const words = faceWords[language];
  const { message, hint } = sayProblem(problem.code, problem.parameters, language);
  effects.err(fill(words.error, { message }));
  effects.err(fill(words.hint, { hint }));
  for (const fault of problem.faults) {
    const said = sayFault(fault, language);
    effects.err(fill(words.fault, { message: said.message }));
    effects.err(fill(words.faultHint, { hint: said.hint }));
  }
}
