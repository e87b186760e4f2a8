import { readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseYaml } from "yaml";
import type {
  DemandDefaults,
  DemandReference,
  DemandScenario,
  DemandUse,
} from "../src/core/demand/demand-reference.ts";
import type { HomeStatement, ListEntry, Mineral } from "../src/core/index.ts";
import type { ScreeningFunnel } from "../src/core/screening/funnel.ts";
import type {
  PackageCell,
  PackageCondition,
  TypologyReference,
} from "../src/core/typology/typology-reference.ts";
import { referenceRows } from "./reference.ts";

type Row = Record<string, string>;

const yaml = (relative: string): unknown =>
  parseYaml(readFileSync(path.resolve(import.meta.dirname, "../data", relative), "utf8"));
const words = (row: Row, name: string) => ({ ja: row[`${name}_ja`] ?? "", en: row[`${name}_en`] ?? "" });
const numbers = (row: Row, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, Number(row[name])]));
const list = (text: string | undefined): string[] => (text ?? "").split(" ").filter((word) => word !== "");

export const minerals = (): Mineral[] => yaml("reference/minerals.yaml") as Mineral[];

export const listEntries = (): ListEntry[] =>
  referenceRows("lists.csv").map((row) => ({ ...row, ...numbers(row, "year") })) as unknown as ListEntry[];

export const homeStatements = (): HomeStatement[] =>
  referenceRows("home-statements.csv").map((row) => ({
    ...row,
    ...numbers(row, "value", "year"),
    partner: row.partner || null,
  })) as unknown as HomeStatement[];

/** A built-in funnel of data/scenarios/screening. */
export const funnel = (id: string): ScreeningFunnel =>
  yaml(`scenarios/screening/${id}.yaml`) as ScreeningFunnel;

/** data/reference/demand as core's plain data. */
export function demandReference(): DemandReference {
  const scenarios = yaml("reference/demand/scenarios.yaml") as {
    defaults: DemandDefaults;
    scenarios: DemandScenario[];
    unplacedMarks: string[];
  };
  const rows = (file: string) => referenceRows(`demand/${file}.csv`);
  return {
    defaults: scenarios.defaults,
    scenarios: scenarios.scenarios,
    unplacedMarks: scenarios.unplacedMarks,
    uses: yaml("reference/demand/uses.yaml") as DemandUse[],
    statements: rows("statements").map((row) => ({
      ...row,
      baseT: Number(row.base_t),
      baseYear: Number(row.base_year),
      growth: Number(row.growth),
      growthTo: Number(row.growth_to),
      valueYear: row.value_year,
      change: row.change || null,
      changeBasis: row.change_basis,
      driver: words(row, "driver"),
    })) as unknown as DemandReference["statements"],
    drivers: rows("drivers").map((row) => ({
      ...row,
      useClass: words(row, "use_class"),
      target: words(row, "target"),
      technology: words(row, "technology"),
      change: row.change || null,
    })) as unknown as DemandReference["drivers"],
    demand: rows("demand-tables").map((row) => ({
      ...row,
      ...numbers(row, "year"),
      valueT: Number(row.value_t),
    })) as unknown as DemandReference["demand"],
    supply: rows("supply-tables").map((row) => ({
      ...row,
      ...numbers(row, "year"),
      valueT: Number(row.value_t),
      notes: list(row.notes),
    })) as unknown as DemandReference["supply"],
    supplyTrends: rows("supply-trends").map((row) => ({
      ...row,
      baseYear: Number(row.base_year),
      baseT: Number(row.base_t),
      growth: Number(row.growth),
      growthFrom: Number(row.growth_from),
      growthTo: Number(row.growth_to),
      notes: list(row.notes),
    })) as unknown as DemandReference["supplyTrends"],
    printed: rows("printed-numbers").map((row) => ({
      ...row,
      ...numbers(row, "year", "value"),
      halfUnit: Number(row.half_unit),
    })) as unknown as DemandReference["printed"],
    printedTotals: rows("printed-totals").map((row) => ({
      ...row,
      parts: list(row.parts),
    })) as unknown as DemandReference["printedTotals"],
    printedGrowth: rows("printed-growth").map((row) => ({
      ...row,
      ...numbers(row, "from", "to", "printed"),
      series: list(row.series),
      windowPrinted: row.window_printed === "yes",
    })) as unknown as DemandReference["printedGrowth"],
  };
}

/** data/reference/typology.yaml and the package tables, with the demand data that rule 1 reads. */
export function typologyReference(): TypologyReference {
  const file = yaml("reference/typology.yaml") as Omit<
    TypologyReference,
    "packages" | "conditions" | "demand"
  >;
  return {
    ...file,
    demand: demandReference(),
    packages: referenceRows("policy-packages.csv").map((row) => ({
      ...row,
      reconstructed: row.reconstructed === "yes",
    })) as unknown as PackageCell[],
    conditions: referenceRows("package-conditions.csv").map((row) => ({
      ...row,
      note: words(row, "note"),
    })) as unknown as PackageCondition[],
  };
}
