import type { Issue, Observation } from "../../core/index.ts";
import { CommodityLookup } from "../commodity-lookup.ts";
import { EMPTY_RESULT, type ImportContext, type Importer, type RawFile } from "../importer.ts";
import { readDataExplorer, type SupplyTable, type YearValues } from "./data-explorer.ts";

/** The 2025 edition is the one whose supply starts from 2024. */
const EDITION = { origin: "iea-cm-2025", baseYear: 2024 } as const;
const TONNES_PER_KILOTONNE = 1000;

/** What a series covers where that is less, or other, than the mineral's name says. */
const SCOPE_NOTES: Readonly<Record<string, string>> = {
  "Rare Earth Elements mining": "magnet-elements",
  "Rare Earth Elements refining": "magnet-elements",
  "Graphite refining": "battery-grade natural-and-synthetic",
};

/**
 * IEA Critical Minerals Data Explorer: mining and refining by country in 2024, 2030, 2035 and 2040 for copper, cobalt,
 * lithium, nickel, graphite and rare earths.
 *
 * All of it is the IEA's model of the project pipeline (kind `model`): the base year is an estimate, later years are
 * its base case (`forecast`). Kilotonnes are contained metal, except graphite. Rare earths are the four magnet
 * elements and battery-grade graphite includes synthetic, so neither is the mineral's whole series.
 */
export const iea: Importer = {
  id: "iea",
  origins: [EDITION.origin],
  bundleFiles: ["iea/iea_cm_data_explorer.json"],
  read: (files, context) => {
    const results = files.map((file) => readFile(file, context));
    return {
      ...EMPTY_RESULT,
      observations: results.flatMap((result) => result.observations),
      issues: results.flatMap((result) => result.issues),
    };
  },
};

function readFile(file: RawFile, context: ImportContext): { observations: Observation[]; issues: Issue[] } {
  const { tables, baseYear, problem } = readDataExplorer(file);
  if (problem) return { observations: [], issues: [problem] };
  if (baseYear !== EDITION.baseYear) return { observations: [], issues: [wrongEdition(file, baseYear)] };
  const observations: Observation[] = [];
  const issues: Issue[] = [];
  const lookup = new CommodityLookup(context.commodities);
  for (const table of tables) {
    const series = lookup.find(table.mineral, table.stage, null);
    if (!series) continue;
    for (const [name, values] of [...table.countries, ["Total", table.total] as const]) {
      const country = context.country("iea", name);
      if (country === null) return { observations: [], issues: [unknownCountry(file, table, name)] };
      for (const year of values.keys()) {
        observations.push({
          ...series,
          country,
          ...figureOf(values, year),
          ...provenanceOf(file, table, name, year),
        });
      }
    }
    issues.push(...footnoteIssues(file, table), ...sumAgainstTotal(file, table));
  }
  return { observations, issues: [...lookup.issues(file.path), ...issues] };
}

function figureOf(values: YearValues, year: number) {
  return {
    measure: "production",
    year,
    unit: "t",
    value: (values.get(year) ?? 0) * TONNES_PER_KILOTONNE,
    missing: null,
    low: null,
    high: null,
    status: year === EDITION.baseYear ? "estimated" : "forecast",
    kind: "model",
  } as const;
}

function provenanceOf(file: RawFile, table: SupplyTable, name: string, year: number) {
  const place = name === "Total" ? "total" : `countries/${name}`;
  return {
    origin: EDITION.origin,
    locator: `${file.path.split("/").at(-1)}#/supply/${table.mineral}/${table.stage}/${place}/${year}`,
    processing: "minor",
    note: SCOPE_NOTES[`${table.mineral} ${table.stage}`] ?? "",
  } as const;
}

/**
 * Countries against the printed total. Four tables leave one named country out of their total: said in a note with
 * its name. Any other difference above rounding is a warning.
 */
function sumAgainstTotal(file: RawFile, table: SupplyTable): Issue[] {
  return [...table.total].flatMap(([year, total]): Issue[] => {
    const figures = [...table.countries].map(([name, values]) => ({ name, value: values.get(year) ?? 0 }));
    const excess = figures.reduce((sum, { value }) => sum + value, 0) - total;
    const rounding = total * 1e-9;
    if (Math.abs(excess) <= rounding) return [];
    const leftOut = figures.find(({ value }) => Math.abs(value - excess) <= rounding);
    return [
      {
        severity: leftOut ? "note" : "warning",
        code: "sum-differs-from-total",
        file: file.path,
        line: null,
        column: `supply/${table.mineral}/${table.stage}/total/${year}`,
        expected: total.toFixed(3),
        found: `${(total + excess).toFixed(3)}${leftOut ? ` (left out of the total: ${leftOut.name})` : ""}`,
        subject: `${table.mineral} ${table.stage} ${year}`,
      },
    ];
  });
}

function footnoteIssues(file: RawFile, table: SupplyTable): Issue[] {
  return table.footnotes.map((text) => ({
    severity: "note",
    code: "unknown-country",
    file: file.path,
    line: null,
    column: `supply/${table.mineral}/${table.stage}/countries`,
    expected: "a country",
    found: `footnote: ${text.slice(0, 60)}…`,
  }));
}

function unknownCountry(file: RawFile, table: SupplyTable, found: string): Issue {
  const column = `supply/${table.mineral}/${table.stage}/countries`;
  return { severity: "error", code: "unknown-country", file: file.path, line: null, column, found };
}

function wrongEdition(file: RawFile, found: number): Issue {
  const place = { file: file.path, line: null, column: "supply" };
  const figures = { expected: `base year ${EDITION.baseYear}`, found: `base year ${found}` };
  return { severity: "error", code: "wrong-edition", ...place, ...figures };
}
