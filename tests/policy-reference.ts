import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type {
  DemandReference,
  HomeStatement,
  ListEntry,
  Mineral,
  Reference,
  ScreeningFunnel,
  StudyReference,
  TypologyReference,
} from "../src/core/index.ts";
import { parseReferenceFiles, REFERENCE_FILES } from "../src/schema/reference-files.ts";
import { POLICY_FOLDER, parseStudyFiles, SCREENING_FOLDER, STUDY_FILES } from "../src/schema/study-files.ts";

const DATA = path.resolve(import.meta.dirname, "../data");

/** Texts of files of the data folder, as the workspace hands them to the parsers. */
export const dataTexts = (files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file, readFileSync(path.join(DATA, file), "utf8")]));

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(path.join(DATA, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

export const studyTexts = (): Record<string, string> =>
  dataTexts([...STUDY_FILES, ...filesOf(SCREENING_FOLDER, ".yaml"), ...filesOf(POLICY_FOLDER, ".yaml")]);

let parsed: { readonly reference: Reference; readonly study: StudyReference } | null = null;

function files() {
  if (!parsed) {
    const reference = parseReferenceFiles(dataTexts([...REFERENCE_FILES, ...filesOf("origins", ".yaml")]));
    parsed = { reference, study: parseStudyFiles(studyTexts(), reference) };
  }
  return parsed;
}

export const reference = (): Reference => files().reference;
export const studyReference = (): StudyReference => files().study;

export const minerals = (): readonly Mineral[] => reference().minerals;
export const listEntries = (): readonly ListEntry[] => reference().lists;
export const homeStatements = (): readonly HomeStatement[] => reference().homeStatements;

/** A built-in funnel of data/scenarios/screening. */
export function funnel(id: string): ScreeningFunnel {
  const found = studyReference().funnels.find((one) => one.id === id);
  if (!found) throw new Error(`no funnel ${id}`);
  return found;
}

export const demandReference = (): DemandReference => studyReference().typology.demand;

/** Thresholds, rules and packages, with the demand data that rule 1 reads. */
export const typologyReference = (): TypologyReference => studyReference().typology;
