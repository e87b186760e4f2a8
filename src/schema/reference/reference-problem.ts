/** What is wrong in a reference file. `expected` and `found` say the rest; faces may put the code into words. */
export const REFERENCE_PROBLEM_CODES = [
  "missing-file",
  "not-readable", // neither YAML nor CSV: where the reader gave up
  "missing-field",
  "unknown-field",
  "wrong-value",
  "unknown-id", // points to an entry that no file has
  "duplicate-id",
  "newer-version", // written by a later chokepoint
] as const;
export type ReferenceProblemCode = (typeof REFERENCE_PROBLEM_CODES)[number];

export interface ReferenceProblem {
  readonly code: ReferenceProblemCode;
  /** Relative to the data folder, e.g. `reference/minerals.yaml`. */
  readonly file: string;
  readonly line: number | null;
  /** Column of a CSV file, path of a YAML entry (`minerals.3.firstStage`); "" for the whole row or file. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

const HINTS: Readonly<Record<ReferenceProblemCode, string>> = {
  "missing-file": "restore the file from the repository",
  "not-readable": "mend the line; quotation marks and indentation are the usual reasons",
  "missing-field": "add the field; an empty text or null says that there is nothing",
  "unknown-field": "remove the field or mend its name",
  "wrong-value": "write one of the values expected",
  "unknown-id": "add the entry it points to, or mend the id",
  "duplicate-id": "keep one of the two entries",
  "newer-version": "update chokepoint, or save the file with this version",
};

/** One line for a developer or an editor of the file: where, what, and what to do. */
export function describeReferenceProblem(problem: ReferenceProblem): string {
  const { code, file, line, field, expected, found } = problem;
  const place = [file, line, field].filter((part) => part !== null && part !== "").join(":");
  return `${place}: ${code}: expected ${expected}, found ${found}; ${HINTS[code]}`;
}

/** Reference files that cannot be used. All problems, not only the first. */
export class ReferenceFileError extends Error {
  readonly problems: readonly ReferenceProblem[];

  constructor(problems: readonly ReferenceProblem[]) {
    super(problems.map(describeReferenceProblem).join("\n"));
    this.name = "ReferenceFileError";
    this.problems = problems;
  }
}
