import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { csvText } from "../../schema/csv-text.ts";
import { EVIDENCE_FILES } from "../bundle.ts";
import type { Engine } from "../engine.ts";
import { CRITICALITY, GOVERNANCE, OBSERVATIONS, PRICES, RISK_CLASSES, type Table, TRADE } from "../tables.ts";
import { importReport } from "./import-report.ts";
import type { RefusedFile } from "./refused-files.ts";
import { type BundleContent, isRate } from "./run-importers.ts";

/** Folders of the bundle that hold nothing but what the builder writes. */
const GENERATED = ["evidence", "statements"];

/** Writes evidence/ and statements/ beside the old ones and puts them in their place when all are complete. */
export async function writeBundleFiles(
  engine: Engine,
  folder: string,
  content: BundleContent,
  refused: readonly RefusedFile[],
): Promise<void> {
  const fresh = path.join(folder, `.building-${process.pid}.tmp`);
  try {
    for (const name of GENERATED) await mkdir(path.join(fresh, name), { recursive: true });
    await writeEvidence(engine, fresh, content);
    await writeFile(path.join(fresh, EVIDENCE_FILES.importReport), importReport(content.runs, refused));
    for (const { name, columns, rows } of content.statements) {
      await writeFile(path.join(fresh, "statements", `${name}.csv`), csvText(columns, rows));
    }
    for (const name of GENERATED) await replaceFolder(path.join(folder, name), path.join(fresh, name));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function writeEvidence(engine: Engine, folder: string, { result }: BundleContent): Promise<void> {
  const parquet = <Row>(file: string, table: Table<Row>, rows: readonly Row[]) =>
    engine.writeParquet(path.join(folder, file), {
      columns: table.columns,
      rows: cellsOf(table, rows),
      orderBy: table.orderBy,
      ...(table.rowGroupSize === undefined ? {} : { rowGroupSize: table.rowGroupSize }),
    });
  const csv = <Row>(file: string, table: Table<Row>, rows: readonly Row[]) =>
    writeFile(path.join(folder, file), csvOf(table, rows));
  const files = EVIDENCE_FILES;
  await parquet(
    files.production,
    OBSERVATIONS,
    result.observations.filter((row) => !isRate(row)),
  );
  await parquet(files.trade, TRADE, result.trade);
  await parquet(files.governance, GOVERNANCE, result.governance);
  await parquet(files.prices, PRICES, result.prices);
  await csv(files.recycling, OBSERVATIONS, result.observations.filter(isRate));
  await csv(files.countryRisk, RISK_CLASSES, result.riskClasses);
  await csv(files.euCriticality, CRITICALITY, result.criticality);
}

function* cellsOf<Row>(table: Table<Row>, rows: readonly Row[]) {
  for (const row of rows) yield table.columns.map((column) => column.of(row));
}

/** Sorted by code point, as the engine sorts: the same file on every machine. */
function csvOf<Row>(table: Table<Row>, rows: readonly Row[]): string {
  const places = table.orderBy.map((name) => table.columns.findIndex((column) => column.name === name));
  const cells = [...cellsOf(table, rows)].sort((a, b) => {
    for (const place of places) {
      const [left, right] = [a[place] ?? "", b[place] ?? ""];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
  return csvText(
    table.columns.map((column) => column.name),
    cells,
  );
}

async function replaceFolder(old: string, fresh: string): Promise<void> {
  await mkdir(old, { recursive: true });
  const names = await readdir(fresh);
  for (const name of names) await rename(path.join(fresh, name), path.join(old, name));
  for (const name of await readdir(old)) {
    if (!names.includes(name)) await rm(path.join(old, name), { recursive: true });
  }
}
