import { isNode, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import { CsvError, csvHeader, csvRows } from "../csv-rows.ts";
import type { ReferenceProblem } from "./reference-problem.ts";

/** Texts of the data folder by path, e.g. `reference/minerals.yaml`, `origins/usgs-mcs-2026.yaml`. */
export type ReferenceTexts = Readonly<Record<string, string>>;

/** Reads files of the data folder against their schemas and collects every problem on the way. */
export class ReferenceReader {
  readonly texts: ReferenceTexts;
  readonly problems: ReferenceProblem[] = [];

  constructor(texts: ReferenceTexts) {
    this.texts = texts;
  }

  /**
   * Null with a problem noted when the file is absent or not as its schema says.
   * @param newest newest version that the schema describes: of a file with a later one nothing else is judged
   */
  yaml<T>(file: string, schema: z.ZodType<T>, newest: number | null = null): T | null {
    const source = this.#source(file);
    return source && readYaml(source, schema, newest);
  }

  /** A YAML file that something else checks. */
  yamlText(file: string): YamlText | null {
    const source = this.#source(file);
    return source && openYaml(source);
  }

  /** Rows that are as their schema says; the others are noted. */
  csv<T>(file: string, schema: z.ZodType<T>): ReadRow<T>[] {
    const source = this.#source(file);
    return source ? readCsv(source, schema) : [];
  }

  #source(file: string): ReferenceText | null {
    const text = this.texts[file];
    if (text !== undefined) return { file, text, problems: this.problems };
    this.problems.push({
      code: "missing-file",
      file,
      line: null,
      field: "",
      expected: "the file",
      found: "nothing",
    });
    return null;
  }
}

interface ReferenceText {
  readonly file: string;
  readonly text: string;
  readonly problems: ReferenceProblem[];
}

/** A YAML file as values, with the line of every entry. */
export interface YamlText {
  readonly value: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

function openYaml(source: ReferenceText): YamlText | null {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter });
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? null;
    note(source, { code: "not-readable", line, field: "", expected: "YAML", found: error.code });
  }
  if (document.errors.length > 0) return null;
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return null;
  };
  return { value: document.toJS() as unknown, lineOf };
}

function readYaml<T>(source: ReferenceText, schema: z.ZodType<T>, newest: number | null): T | null {
  const opened = openYaml(source);
  if (!opened) return null;
  const { value, lineOf } = opened;
  const version = versionOf(value);
  if (newest !== null && version !== null && version > newest) {
    note(source, {
      code: "newer-version",
      line: lineOf(["version"]),
      field: "version",
      expected: `version ${newest} or older`,
      found: String(version),
    });
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const line = lineOf(issue.path);
    note(source, {
      line,
      field: issue.path.map(String).join("."),
      ...inWords(issue, valueAt(value, issue.path)),
    });
  }
  return null;
}

function versionOf(value: unknown): number | null {
  const version = (value as { readonly version?: unknown } | null)?.version;
  return typeof version === "number" ? version : null;
}

/** One row that was read, and the line it stands on. */
export interface ReadRow<T> {
  readonly line: number;
  readonly value: T;
}

function readCsv<T>(source: ReferenceText, schema: z.ZodType<T>): ReadRow<T>[] {
  const rows: ReadRow<T>[] = [];
  try {
    for (const { line, cells } of csvRows(source.text)) {
      const result = schema.safeParse(cells);
      if (result.success) rows.push({ line, value: result.data });
      else {
        for (const issue of result.error.issues) {
          note(source, {
            line,
            field: issue.path.map(String).join("."),
            ...inWords(issue, valueAt(cells, issue.path)),
          });
        }
      }
    }
    if (csvHeader(source.text).length === 0) {
      note(source, {
        code: "not-readable",
        line: 1,
        field: "",
        expected: "a header",
        found: "an empty file",
      });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { line, expected, found } = error;
    note(source, { code: "not-readable", line, field: "", expected, found });
  }
  return rows;
}

function note(source: ReferenceText, problem: Omit<ReferenceProblem, "file">): void {
  source.problems.push({ file: source.file, ...problem });
}

type InWords = Pick<ReferenceProblem, "code" | "expected" | "found">;

function inWords(issue: z.core.$ZodIssue, value: unknown): InWords {
  const found = value === undefined ? "nothing" : JSON.stringify(value);
  if (issue.code === "unrecognized_keys") {
    return { code: "unknown-field", expected: "only known fields", found: issue.keys.join(", ") };
  }
  if (value === undefined) return { code: "missing-field", expected: expectation(issue), found };
  return { code: "wrong-value", expected: expectation(issue), found };
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "too_small") return `at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  return issue.message;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return here;
}
