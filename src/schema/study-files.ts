import type { PolicyScenario, ScreeningFunnel, StudyReference, TypologyReference } from "../core/index.ts";
import { FOOTPRINT_FILES, readFootprintFiles } from "./chain/footprint-files.ts";
import { type Parsed, parsed } from "./parsed-file.ts";
import { type ReadRow, ReferenceReader, type ReferenceTexts } from "./reference/reading.ts";
import { ReferenceFileError } from "./reference/reference-problem.ts";
import { crossCheckStudy, type KnownIds, type ReadStudy } from "./study/cross-check-study.ts";
import {
  DemandDriverRow,
  DemandRow,
  DemandStatementRow,
  PrintedGrowthRow,
  PrintedNumberRow,
  PrintedTotalRow,
  SupplyRow,
  SupplyTrendRow,
} from "./study/demand-files.ts";
import { DemandScenarioFile, DemandUseFile } from "./study/demand-scenario-file.ts";
import { FUNNEL_VERSION, FunnelFile } from "./study/funnel-file.ts";
import { LeverFile } from "./study/lever-file.ts";
import { readPolicyFile } from "./study/policy-file.ts";
import { ConditionRow, PackageRow, TypologyFile } from "./study/typology-files.ts";

/** Files of a study beyond the evidence; with them every `scenarios/screening/*.yaml` and `scenarios/policy/*.yaml`. */
export const STUDY_FILES = [
  "reference/demand/statements.csv",
  "reference/demand/drivers.csv",
  "reference/demand/demand-tables.csv",
  "reference/demand/supply-tables.csv",
  "reference/demand/supply-trends.csv",
  "reference/demand/printed-numbers.csv",
  "reference/demand/printed-totals.csv",
  "reference/demand/printed-growth.csv",
  "reference/demand/scenarios.yaml",
  "reference/demand/uses.yaml",
  "reference/typology.yaml",
  "reference/policy-packages.csv",
  "reference/package-conditions.csv",
  "reference/levers.yaml",
  ...FOOTPRINT_FILES,
] as const;

export const SCREENING_FOLDER = "scenarios/screening";
export const POLICY_FOLDER = "scenarios/policy";

/**
 * Screening, demand, typology and policy as people edit them, read and checked: each file against its schema, then
 * the files against one another and against the ids of the reference.
 *
 * @throws {ReferenceFileError} with every problem found: file, line, field, what was expected, what was found
 */
export function parseStudyFiles(texts: ReferenceTexts, known: KnownIds): StudyReference {
  const reader = new ReferenceReader(texts);
  const demand = readDemand(reader);
  const typology = reader.yaml("reference/typology.yaml", TypologyFile);
  const packages = reader.csv("reference/policy-packages.csv", PackageRow);
  const conditions = reader.csv("reference/package-conditions.csv", ConditionRow);
  const policy = reader.yaml("reference/levers.yaml", LeverFile);
  const funnels = filesIn(texts, SCREENING_FOLDER).map((file) => [file, readFunnel(reader, file)] as const);
  const scenarios = filesIn(texts, POLICY_FOLDER).map(
    (file) => [file, readPolicyFile(reader, file)] as const,
  );
  const footprint = readFootprintFiles(reader);
  if (!demand || !typology || !policy || !footprint || reader.problems.length > 0) {
    throw new ReferenceFileError(reader.problems);
  }
  const read: ReadStudy = {
    demand,
    typology,
    packages,
    conditions,
    policy,
    funnels: present(funnels),
    scenarios: present(scenarios),
    routes: footprint.routes,
  };
  const disagreements = crossCheckStudy(read, known);
  if (disagreements.length > 0) throw new ReferenceFileError(disagreements);
  return {
    funnels: read.funnels.map(([, funnel]) => funnel),
    typology: typologyOf(read),
    policy,
    policyScenarios: read.scenarios.map(([, scenario]) => scenario),
    routes: read.routes,
  };
}

/** A screening of the user's own. */
export function parseFunnel(file: string, text: string): Parsed<ScreeningFunnel> {
  const reader = new ReferenceReader({ [file]: text });
  return parsed(readFunnel(reader, file), reader.problems);
}

/** A set of measures of the user's own. */
export function parsePolicyScenario(file: string, text: string): Parsed<PolicyScenario> {
  const reader = new ReferenceReader({ [file]: text });
  return parsed(readPolicyFile(reader, file), reader.problems);
}

const readFunnel = (reader: ReferenceReader, file: string): ScreeningFunnel | null =>
  reader.yaml(file, FunnelFile, FUNNEL_VERSION);

/** Everything under reference/demand with its lines. */
function readDemand(reader: ReferenceReader): ReadStudy["demand"] | null {
  const rows = {
    statements: reader.csv("reference/demand/statements.csv", DemandStatementRow),
    drivers: reader.csv("reference/demand/drivers.csv", DemandDriverRow),
    demand: reader.csv("reference/demand/demand-tables.csv", DemandRow),
    supply: reader.csv("reference/demand/supply-tables.csv", SupplyRow),
    supplyTrends: reader.csv("reference/demand/supply-trends.csv", SupplyTrendRow),
    printed: reader.csv("reference/demand/printed-numbers.csv", PrintedNumberRow),
    printedTotals: reader.csv("reference/demand/printed-totals.csv", PrintedTotalRow),
    printedGrowth: reader.csv("reference/demand/printed-growth.csv", PrintedGrowthRow),
  };
  const file = reader.yaml("reference/demand/scenarios.yaml", DemandScenarioFile);
  const uses = reader.yaml("reference/demand/uses.yaml", DemandUseFile);
  return file && uses && { ...file, uses, rows };
}

function typologyOf({ typology, packages, conditions, demand }: ReadStudy): TypologyReference {
  const { rows, ...lists } = demand;
  return {
    ...typology,
    packages: valuesOf(packages),
    conditions: valuesOf(conditions),
    demand: {
      ...lists,
      statements: valuesOf(rows.statements),
      drivers: valuesOf(rows.drivers),
      demand: valuesOf(rows.demand),
      supply: valuesOf(rows.supply),
      supplyTrends: valuesOf(rows.supplyTrends),
      printed: valuesOf(rows.printed),
      printedTotals: valuesOf(rows.printedTotals),
      printedGrowth: valuesOf(rows.printedGrowth),
    },
  };
}

const valuesOf = <T>(rows: readonly ReadRow<T>[]): T[] => rows.map(({ value }) => value);

const filesIn = (texts: ReferenceTexts, folder: string): string[] =>
  Object.keys(texts)
    .filter((file) => file.startsWith(`${folder}/`))
    .toSorted();

const present = <T>(entries: readonly (readonly [string, T | null])[]): (readonly [string, T])[] =>
  entries.flatMap(([file, value]) => (value === null ? [] : [[file, value] as const]));
