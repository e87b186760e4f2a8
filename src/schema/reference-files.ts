import type { Reference } from "../core/index.ts";
import { CountryRow } from "./reference/country-file.ts";
import { crossCheck } from "./reference/cross-check.ts";
import { MineralFile } from "./reference/mineral-file.ts";
import { OriginFile } from "./reference/origin-file.ts";
import { ParameterFile, parameterValues } from "./reference/parameter-file.ts";
import { PriceFile } from "./reference/price-file.ts";
import { type ReadRow, ReferenceReader, type ReferenceTexts } from "./reference/reading.ts";
import { ReferenceFileError } from "./reference/reference-problem.ts";
import { RiskClassRow, RiskTableFile, resolveRiskTables } from "./reference/risk-table-file.ts";
import { ByproductRow, HomeStatementRow, ListRow, PrintedStageRow } from "./reference/statement-files.ts";
import { TradeFormRow } from "./reference/trade-form-file.ts";

export type { ReferenceTexts } from "./reference/reading.ts";

/** Classes that a table of risk-tables.yaml names by their origin. An importer writes it: a first build has none yet. */
const RISK_CLASSES = "evidence/country-risk.csv";

/** Files that make up the reference; with them every `origins/*.yaml`. */
export const REFERENCE_FILES = [
  "reference/minerals.yaml",
  "reference/countries.csv",
  "reference/trade-forms.csv",
  "reference/byproducts.csv",
  "reference/lists.csv",
  "reference/prices.yaml",
  "reference/home-statements.csv",
  "reference/printed-stages.csv",
  "reference/risk-tables.yaml",
  "reference/parameters.yaml",
  RISK_CLASSES,
] as const;

/**
 * Everything people edit, read and checked: each file against its schema, then the files against one another
 * (ids unique, everything pointed to exists). By-product shares of one mineral stand with the preferred source first.
 *
 * @throws {ReferenceFileError} with every problem found: file, line, field, what was expected, what was found
 */
export function parseReferenceFiles(texts: ReferenceTexts): Reference {
  const reader = new ReferenceReader(texts);
  const minerals = reader.yaml("reference/minerals.yaml", MineralFile) ?? [];
  const rows = {
    countries: reader.csv("reference/countries.csv", CountryRow),
    tradeForms: reader.csv("reference/trade-forms.csv", TradeFormRow),
    byproducts: reader.csv("reference/byproducts.csv", ByproductRow),
    lists: reader.csv("reference/lists.csv", ListRow),
    homeStatements: reader.csv("reference/home-statements.csv", HomeStatementRow),
    printedStages: reader.csv("reference/printed-stages.csv", PrintedStageRow),
  };
  const prices = reader.yaml("reference/prices.yaml", PriceFile) ?? [];
  const riskFile = reader.yaml("reference/risk-tables.yaml", RiskTableFile) ?? [];
  const riskRows = RISK_CLASSES in texts ? reader.csv(RISK_CLASSES, RiskClassRow) : [];
  const riskTables = resolveRiskTables(riskFile, riskRows, reader.problems);
  const parameters = reader.yaml("reference/parameters.yaml", ParameterFile);
  const origins = Object.keys(texts)
    .filter((file) => file.startsWith("origins/"))
    .toSorted()
    .flatMap((file) => reader.yaml(file, OriginFile) ?? []);
  if (!parameters || reader.problems.length > 0) throw new ReferenceFileError(reader.problems);

  const values = parameterValues(parameters);
  const disagreements = crossCheck({ minerals, rows, prices, riskTables, parameters: values, origins });
  if (disagreements.length > 0) throw new ReferenceFileError(disagreements);
  return {
    minerals,
    countries: valuesOf(rows.countries),
    tradeForms: valuesOf(rows.tradeForms),
    byproducts: valuesOf(rows.byproducts)
      .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
      .map(({ share }) => share),
    lists: valuesOf(rows.lists),
    prices,
    homeStatements: valuesOf(rows.homeStatements),
    riskTables,
    printedStages: valuesOf(rows.printedStages),
    parameters: values,
    origins,
  };
}

const valuesOf = <T>(rows: readonly ReadRow<T>[]): T[] => rows.map(({ value }) => value);
