import type * as z from "zod";
import {
  ElementRow,
  IndicatorFile,
  ListEditionFile,
  RareMetalDefinitionFile,
  RareMetalRow,
  StageFile,
} from "./reference/catalogue-entries.ts";
import { ParameterFile } from "./reference/parameter-file.ts";
import { ReferenceReader, type ReferenceTexts } from "./reference/reading.ts";
import { ReferenceFileError } from "./reference/reference-problem.ts";

/** What faces show around the results: names, places and printed labels. Core needs none of it. */
export interface Catalogue {
  readonly stages: z.output<typeof StageFile>;
  readonly indicators: z.output<typeof IndicatorFile>;
  readonly elements: readonly z.output<typeof ElementRow>[];
  readonly rareMetalClasses: readonly z.output<typeof RareMetalRow>[];
  readonly rareMetalDefinitions: z.output<typeof RareMetalDefinitionFile>;
  readonly listEditions: z.output<typeof ListEditionFile>;
  /** Every threshold with its value, its source and a note in both languages. */
  readonly parameters: ParameterFile;
}

/** Files that make up the catalogue. */
export const CATALOGUE_FILES = [
  "reference/stages.yaml",
  "reference/indicators.yaml",
  "reference/elements.csv",
  "reference/rare-metal-classes.csv",
  "reference/rare-metal-definitions.yaml",
  "reference/list-editions.yaml",
  "reference/parameters.yaml",
] as const;

/** @throws {ReferenceFileError} with every problem found */
export function parseCatalogueFiles(texts: ReferenceTexts): Catalogue {
  const reader = new ReferenceReader(texts);
  const stages = reader.yaml("reference/stages.yaml", StageFile);
  const indicators = reader.yaml("reference/indicators.yaml", IndicatorFile);
  const elements = reader.csv("reference/elements.csv", ElementRow);
  const classes = reader.csv("reference/rare-metal-classes.csv", RareMetalRow);
  const definitions = reader.yaml("reference/rare-metal-definitions.yaml", RareMetalDefinitionFile);
  const listEditions = reader.yaml("reference/list-editions.yaml", ListEditionFile);
  const parameters = reader.yaml("reference/parameters.yaml", ParameterFile);
  if (!stages || !indicators || !definitions || !listEditions || !parameters || reader.problems.length > 0) {
    throw new ReferenceFileError(reader.problems);
  }
  return {
    stages,
    indicators,
    elements: elements.map(({ value }) => value),
    rareMetalClasses: classes.map(({ value }) => value),
    rareMetalDefinitions: definitions,
    listEditions,
    parameters,
  };
}
