import { Problem } from "./problem.ts";
import type { ReferenceProblem } from "./reference/reference-problem.ts";

/** Bytes that a file of the user's own may have, wherever it is read: command, API or page. */
export const LARGEST_OWN_FILE = 1_000_000;

/** @throws {Problem} `file-too-large` */
export function refuseLargeFile(file: string, bytes: number): void {
  if (bytes <= LARGEST_OWN_FILE) return;
  const size = `${Math.ceil(bytes / 100_000) / 10} MB`;
  throw new Problem("file-too-large", { file, size, limit: `${LARGEST_OWN_FILE / 1_000_000} MB` });
}

/** What a file of the user's own holds, or every fault in it: all or nothing. */
export type Parsed<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly ReferenceProblem[] };

export const parsed = <T>(value: T | null, problems: readonly ReferenceProblem[]): Parsed<T> =>
  value === null || problems.length > 0 ? { value: null, problems } : { value, problems: [] };

/** @throws {Problem} `file-refused` with every fault and its line */
export function valueOrRefusal<T>(file: string, { value, problems }: Parsed<T>): T {
  if (value !== null) return value;
  const faults = problems.map((problem) => ({ kind: "file" as const, problem }));
  throw new Problem("file-refused", { file }, { faults });
}
