/** What the user can act on. Faces put the code into words, with a hint; everything else is a bug. */
export const PROBLEM_CODES = [
  "unknown-mineral", // name, nearest
  "unknown-country", // name, nearest
  "unknown-axis", // name, known
  "unknown-stage", // name, known
  "unknown-source", // name, known
  "unknown-risk-table", // name, known
  "unknown-importer", // name, known
  "unknown-statements", // name, known
  "unknown-option", // message
  "bad-value", // name, value, expected
  "year-out-of-range", // value, from, to
  "override-without-source",
  "bad-override-target", // name, known
  "override-out-of-range", // value, low, high
  "no-such-override", // name
  "no-such-file", // file
  "file-too-large", // file, size, limit
  "import-refused", // count
  "nothing-imported", // source
  "workspace-busy", // file, pid
  "workspace-damaged", // file
  "workspace-not-writable", // folder, reason
  "bundle-missing", // folder
  "bundle-damaged", // file
  "page-not-built", // folder
  "no-free-port", // port
  "not-found", // path
  "not-allowed", // reason
  "body-too-large", // limit
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    parameters: Readonly<Record<string, string>> = {},
    options: ErrorOptions = {},
  ) {
    const told = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
    super([code, ...told].join(" "), options);
    this.name = "Problem";
    this.code = code;
    this.parameters = parameters;
  }
}
