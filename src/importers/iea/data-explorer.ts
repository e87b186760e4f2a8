import type { Issue } from "../../core/index.ts";
import type { RawFile } from "../importer.ts";

/** Supply of one mineral at one stage, kilotonnes by country and year as the explorer has it. */
export interface SupplyTable {
  readonly mineral: string;
  readonly stage: "mining" | "refining";
  readonly countries: ReadonlyMap<string, YearValues>;
  readonly total: YearValues;
  /** Notes that the conversion left in the country column: text, no figures. */
  readonly footnotes: readonly string[];
}
export type YearValues = ReadonlyMap<number, number>;

export interface DataExplorer {
  readonly tables: readonly SupplyTable[];
  readonly baseYear: number;
  readonly problem: Issue | null;
}

const TITLE = /^IEA Critical Minerals Data Explorer\b/;
const STAGES = ["mining", "refining"] as const;

/** The supply part of the IEA's Critical Minerals Data Explorer as JSON; refused whole if any cell is not a number. */
export function readDataExplorer(file: RawFile): DataExplorer {
  const refuse = (
    code: Issue["code"],
    column: string | null,
    expected: string,
    found: string,
  ): DataExplorer => ({
    tables: [],
    baseYear: 0,
    problem: { severity: "error", code, file: file.path, line: null, column, expected, found },
  });
  if (file.bytes.length === 0) return refuse("empty-file", null, "JSON", "nothing");
  const parsed = parseJson(file.bytes);
  if (typeof parsed === "string") return refuse(parsed as Issue["code"], null, "JSON in UTF-8", "not JSON");
  const source = String(parsed.source ?? "");
  if (!TITLE.test(source))
    return refuse("not-this-file", "source", "IEA Critical Minerals Data Explorer", source);
  const tables: SupplyTable[] = [];
  for (const [mineral, stages] of entries(parsed.supply)) {
    for (const stage of STAGES) {
      const table = readTable(mineral, stage, record(record(stages)[stage]));
      if ("path" in table) return refuse("not-a-number", table.path, "kilotonnes by year", table.found);
      tables.push(table);
    }
  }
  if (tables.length === 0)
    return refuse("wrong-header", "supply", "supply by mineral", Object.keys(parsed).join(","));
  return { tables, baseYear: Math.min(...tables.flatMap(({ total }) => [...total.keys()])), problem: null };
}

function readTable(
  mineral: string,
  stage: SupplyTable["stage"],
  json: Readonly<Record<string, unknown>>,
): SupplyTable | { path: string; found: string } {
  const path = `supply/${mineral}/${stage}`;
  const total = yearValues(json.total);
  if (!total) return { path: `${path}/total`, found: JSON.stringify(json.total) ?? "nothing" };
  const countries = new Map<string, YearValues>();
  const footnotes: string[] = [];
  for (const [name, values] of entries(json.countries)) {
    if (isFootnote(name, values)) {
      footnotes.push(name);
      continue;
    }
    const figures = yearValues(values);
    if (!figures || figures.size !== total.size) {
      return { path: `${path}/countries/${name}`, found: JSON.stringify(values) };
    }
    countries.set(name, figures);
  }
  return { mineral, stage, countries, total, footnotes };
}

/** A sentence in the place of a name, without a single figure. */
function isFootnote(name: string, values: unknown): boolean {
  return name.trim().endsWith(".") && entries(values).every(([, value]) => value === null);
}

/** Null unless every key is a year and every value a number. */
function yearValues(json: unknown): YearValues | null {
  const pairs = entries(json);
  const good = pairs.every(
    ([year, value]) => /^\d{4}$/.test(year) && typeof value === "number" && value >= 0,
  );
  return good && pairs.length > 0
    ? new Map(pairs.map(([year, value]) => [Number(year), value as number]))
    : null;
}

function parseJson(
  bytes: Uint8Array,
): Readonly<Record<string, unknown>> | "cut-off" | "wrong-encoding" | "not-this-file" {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "wrong-encoding";
  }
  try {
    return record(JSON.parse(text));
  } catch {
    return text.trimStart().startsWith("{") ? "cut-off" : "not-this-file";
  }
}

const record = (json: unknown): Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
const entries = (json: unknown): [string, unknown][] => Object.entries(record(json));
