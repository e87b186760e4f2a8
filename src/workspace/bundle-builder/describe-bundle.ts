import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { csvHeader, csvRows } from "../../schema/csv-rows.ts";
import { replaceFile } from "../atomic-file.ts";
import { EVIDENCE_FILES } from "../bundle.ts";
import type { Engine } from "../engine.ts";
import { sha256 } from "../manifest.ts";
import { CRITICALITY, GOVERNANCE, OBSERVATIONS, PRICES, RISK_CLASSES, type Table, TRADE } from "../tables.ts";

/** Month of the newest source taken in; raised by hand with a new edition, since no clock is read. */
const EDITION = "2026.11";

const TABLES: Readonly<Record<string, Pick<Table<never>, "columns">>> = {
  [EVIDENCE_FILES.production]: OBSERVATIONS,
  [EVIDENCE_FILES.recycling]: OBSERVATIONS,
  [EVIDENCE_FILES.trade]: TRADE,
  [EVIDENCE_FILES.governance]: GOVERNANCE,
  [EVIDENCE_FILES.prices]: PRICES,
  [EVIDENCE_FILES.countryRisk]: RISK_CLASSES,
  [EVIDENCE_FILES.euCriticality]: CRITICALITY,
};
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  yaml: "application/yaml",
  md: "text/markdown",
};
const FIELD_TYPES = { VARCHAR: "string", INTEGER: "integer", DOUBLE: "number" } as const;

/** Writes datapackage.json (Frictionless): every file of the bundle with size, checksum, rows and fields. */
export async function describeBundle(engine: Engine, folder: string): Promise<string> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter(
      (file) => file !== "datapackage.json" && !file.endsWith(".tmp") && !file.split("/").some(isHidden),
    )
    .sort();
  const resources = [];
  for (const file of paths) resources.push(await describeFile(engine, folder, file));
  const content = sha256(resources.map((resource) => `${resource.path} ${resource.hash}`).join("\n"));
  const version = `${EDITION}-${content.slice(0, 8)}`;
  const description = {
    profile: "data-package",
    name: "chokepoint-data",
    title: "Evidence on the supply of critical minerals",
    description:
      "Facts in chokepoint's own schema. Each row names its origin; origins/ has licence and citation of each.",
    version,
    resources,
  };
  await replaceFile(path.join(folder, "datapackage.json"), `${JSON.stringify(description, null, 2)}\n`);
  return version;
}

const isHidden = (part: string): boolean => part.startsWith(".");

async function describeFile(engine: Engine, folder: string, file: string) {
  const bytes = await readFile(path.join(folder, file));
  const format = path.extname(file).slice(1);
  const table = TABLES[file];
  const fields = table
    ? table.columns.map(({ name, type, description }) => ({ name, type: FIELD_TYPES[type], description }))
    : format === "csv"
      ? csvHeader(bytes.toString("utf8")).map((name) => ({ name, type: "string" }))
      : null;
  return {
    name: file.replace(/\.[a-z]+$/, "").replaceAll(/[^a-z0-9]+/g, "-"),
    path: file,
    format,
    mediatype: MEDIA_TYPES[format] ?? "application/octet-stream",
    ...(format === "csv" || format === "md" || format === "yaml" ? { encoding: "utf-8" } : {}),
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    ...(await rowsOf(engine, path.join(folder, file), format, bytes)),
    ...(fields ? { schema: { fields, missingValues: [""] } } : {}),
  };
}

async function rowsOf(
  engine: Engine,
  file: string,
  format: string,
  bytes: Buffer,
): Promise<{ rows?: number }> {
  if (format === "csv") return { rows: csvRows(bytes.toString("utf8")).length };
  if (format !== "parquet") return {};
  const sql = "SELECT CAST(count(*) AS DOUBLE) AS count FROM read_parquet($1)";
  const { count } = await engine.columns(sql, [file], ["count"]);
  return { rows: Number(count[0]) };
}
