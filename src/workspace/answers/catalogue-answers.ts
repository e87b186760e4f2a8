import { readdir } from "node:fs/promises";
import path from "node:path";
import { csvRows } from "../../schema/csv-rows.ts";
import { Problem } from "../../schema/problem.ts";
import { readIfThere } from "../manifest.ts";
import { readCatalogueFolder } from "../reference-folder.ts";
import type { Workspace } from "../workspace.ts";
import { answer } from "./question.ts";

/** Every source: edition, licence, how many rows of evidence and statements rest on it, how to find the next edition. */
export async function answerSources(workspace: Workspace) {
  const world = await workspace.world();
  const counts = await rowsByOrigin(workspace);
  const rows = world.reference.origins.map((origin) => ({
    id: origin.id,
    family: origin.family,
    producer: origin.producer,
    title: origin.title,
    edition: origin.edition,
    published: origin.published,
    retrieved: origin.retrieved,
    licence: origin.licence,
    citation: origin.citation,
    url: origin.url,
    rows: counts.get(origin.id) ?? 0,
    next: origin.next,
  }));
  const own = (await workspace.own()).manifest.files.map(({ source, table, rows, path: file }) => ({
    source,
    table,
    rows,
    file,
  }));
  return answer(workspace, {}, { rows, own });
}
export type SourcesAnswer = Awaited<ReturnType<typeof answerSources>>;

async function rowsByOrigin(workspace: Workspace): Promise<Map<string, number>> {
  const world = await workspace.world();
  const counts = new Map<string, number>();
  const add = (origin: string, rows: number) => counts.set(origin, (counts.get(origin) ?? 0) + rows);
  for (const row of world.observations) add(row.origin, 1);
  for (const row of world.governance) add(row.origin, 1);
  for (const row of world.prices) add(row.origin, 1);
  for (const row of world.ownTrade) add(row.origin, 1);
  for (const table of world.reference.riskTables) add(table.origin, Object.keys(table.classes).length);
  for (const table of await statementTables(workspace)) {
    for (const row of await statementRows(workspace, table)) if (row.origin) add(row.origin, 1);
  }
  const trade = await (await workspace.engine()).columns(
    "SELECT origin, CAST(count(*) AS DOUBLE) AS flows FROM read_parquet($1) GROUP BY origin ORDER BY origin",
    [workspace.bundle.file("trade")],
    ["origin", "flows"],
  );
  trade.origin.forEach((origin, place) => {
    add(String(origin), Number(trade.flows[place]));
  });
  return counts;
}

/** What the source documents print, as printed, with flags. Without a table: which tables there are. */
export async function answerStatements(workspace: Workspace, table?: string) {
  const tables = await statementTables(workspace);
  if (table === undefined) return answer(workspace, { table: null }, { tables, rows: [] });
  if (!tables.includes(table))
    throw new Problem("unknown-statements", { name: table, known: tables.join(", ") });
  return answer(workspace, { table }, { tables, rows: await statementRows(workspace, table) });
}

const statementsFolder = (workspace: Workspace): string => path.join(workspace.bundle.folder, "statements");

async function statementTables(workspace: Workspace): Promise<string[]> {
  const names = await readdir(statementsFolder(workspace)).catch(() => []);
  return names
    .filter((name) => name.endsWith(".csv"))
    .map((name) => name.slice(0, -".csv".length))
    .sort();
}

async function statementRows(workspace: Workspace, table: string) {
  const bytes = await readIfThere(path.join(statementsFolder(workspace), `${table}.csv`));
  return csvRows(bytes?.toString("utf8") ?? "").map((row) => row.cells);
}
export type StatementsAnswer = Awaited<ReturnType<typeof answerStatements>>;

/** Countries that can be asked for, and whether the trade evidence has them. */
export async function answerCountries(workspace: Workspace) {
  const { reference, tradeReporters } = await workspace.world();
  const trading = new Set(tradeReporters);
  const rows = reference.countries.map(({ id, name, eu, until }) => ({
    id,
    name,
    eu,
    until,
    trade: trading.has(id),
  }));
  return answer(workspace, {}, { rows });
}

/** The names of minerals, for search and for other programs. */
export async function answerMinerals(workspace: Workspace) {
  const { reference } = await workspace.world();
  const rows = reference.minerals.map(({ id, symbol, name, kana, aliases, studyNumber }) => ({
    id,
    symbol,
    name,
    kana,
    aliases,
    studyNumber,
  }));
  return answer(workspace, {}, { rows });
}

/** Stages, axes, periodic table, classes and lists: what a face shows around the results. */
export async function answerCatalogue(workspace: Workspace) {
  return answer(workspace, {}, await readCatalogueFolder(workspace.bundle.folder));
}
