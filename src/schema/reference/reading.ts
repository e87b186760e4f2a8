import type * as z from "zod";
import { CsvError, csvHeader, csvRows } from "../csv-rows.ts";
import { toldOf } from "./issue-words.ts";
import type { ReferenceProblem } from "./reference-problem.ts";
import { openYaml, type YamlText } from "./yaml-text.ts";

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
    return source && yamlOf(source);
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

function yamlOf(source: ReferenceText): YamlText | null {
  const opened = openYaml(source.text);
  if (!("faults" in opened)) return opened;
  for (const fault of opened.faults) note(source, { code: "not-readable", field: "", ...fault });
  return null;
}

function readYaml<T>(source: ReferenceText, schema: z.ZodType<T>, newest: number | null): T | null {
  const opened = yamlOf(source);
  if (!opened) return null;
  const { value, lineOf, lineOfKey } = opened;
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
    const field = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const told = toldOf({ ...issue, keys: [key] }, null);
        note(source, { line: lineOfKey([...issue.path, key]), field, ...told });
      }
      continue;
    }
    const line = issue.code === "invalid_key" ? lineOfKey(issue.path) : lineOf(issue.path);
    const told = toldOf(issue, valueAt(value, issue.path));
    note(source, { line, field, ...told, ...(value === null ? { found: "an empty file" } : {}) });
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
            ...toldOf(issue, valueAt(cells, issue.path)),
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

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return here;
}
