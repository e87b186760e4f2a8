import * as z from "zod";
import {
  type ProjectCount,
  RESEARCH_STAGES,
  type ResearchReference,
  type ResearchRemark,
  type ResearchSegment,
  type ResearchTheme,
  STUDY_REGIONS,
} from "../../core/index.ts";
import { bothOrNeither, FilledText, Id, type SameType, wordsOrNull } from "../reference/cells.ts";
import type { ReadRow, ReferenceReader } from "../reference/reading.ts";

const PROJECTS = "reference/field/research-projects.csv";
const STAGES = "reference/field/research-stages.csv";
const THEMES = "reference/field/research-themes.csv";
const REMARKS = "reference/field/research-remarks.csv";
export const RESEARCH_FILES: readonly string[] = [PROJECTS, STAGES, THEMES, REMARKS];

export const StudyRegionCell = z.enum(STUDY_REGIONS);
const CountCell = z
  .string()
  .regex(/^\d{1,4}$/, "a whole number up to 9999")
  .transform(Number);

const ProjectRow = z
  .strictObject({
    region: StudyRegionCell,
    mineral: Id,
    projects: CountCell,
    origin: Id,
    locator: FilledText,
  })
  .readonly();
true satisfies SameType<z.output<typeof ProjectRow>, ProjectCount>;

const StageRow = z
  .strictObject({
    region: StudyRegionCell,
    mineral: Id,
    stage: z.enum(RESEARCH_STAGES),
    printed_pct: z
      .string()
      .regex(/^$|^\d{1,2}$|^100$/, "a whole percent from 0 to 100, or nothing")
      .transform((cell) => (cell === "" ? null : Number(cell))),
    inferred_count: CountCell,
  })
  .transform(
    ({ printed_pct: printedPercent, inferred_count: inferredCount, ...row }): ResearchSegment => ({
      ...row,
      printedPercent,
      inferredCount,
    }),
  );

/** `2-12;14`: numbers and ranges of numbers. */
const ProjectNumbersCell = z
  .string()
  .refine((cell) => cell.split(";").every(isNumberOrRange), "project numbers such as 2-12;14")
  .transform((cell): readonly number[] => cell.split(";").flatMap(numbersOf));

const RANGE = /^([1-9]\d{0,2})(?:-([1-9]\d{0,2}))?$/;
function isNumberOrRange(part: string): boolean {
  const [, first, last] = RANGE.exec(part) ?? [];
  return first !== undefined && (last === undefined || Number(last) > Number(first));
}
function numbersOf(part: string): number[] {
  const [first = 0, last = first] = part.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** `mining;smelting`: some of the words allowed. */
export const someOf = <const T extends readonly string[]>(allowed: T) =>
  z.preprocess(
    (cell) => (typeof cell === "string" ? cell.split(";") : cell),
    z.array(z.enum(allowed)).min(1).readonly(),
  );

const ThemeRow = z
  .strictObject({
    region: StudyRegionCell,
    mineral: Id,
    stages: someOf(RESEARCH_STAGES),
    theme_ja: FilledText,
    theme_en: FilledText,
    numbers: ProjectNumbersCell,
    doubt_ja: z.string(),
    doubt_en: z.string(),
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("doubt"))
  .transform(
    ({ theme_ja, theme_en, doubt_ja, doubt_en, ...row }): ResearchTheme => ({
      ...row,
      theme: { ja: theme_ja, en: theme_en },
      doubt: wordsOrNull(doubt_ja, doubt_en),
    }),
  );

const RemarkRow = z
  .strictObject({
    region: z.enum([...STUDY_REGIONS, "all"]).transform((region) => (region === "all" ? null : region)),
    mineral: z.union([Id, z.literal("").transform(() => null)]),
    kind: z.enum(["contradiction", "doubt"]),
    text_ja: FilledText,
    text_en: FilledText,
    origin: Id,
    locator: FilledText,
  })
  .transform(({ text_ja: ja, text_en: en, ...row }): ResearchRemark => ({ ...row, text: { ja, en } }));

/** Problems are noted in the reader: rows that are not as their schema says, then rows that do not go together. */
export function readResearchFiles(reader: ReferenceReader): ResearchReference {
  const projects = reader.csv(PROJECTS, ProjectRow);
  const stages = reader.csv(STAGES, StageRow);
  checkBars(reader, projects, stages);
  return {
    projects: projects.map(({ value }) => value),
    stages: stages.map(({ value }) => value),
    themes: reader.csv(THEMES, ThemeRow).map(({ value }) => value),
    remarks: reader.csv(REMARKS, RemarkRow).map(({ value }) => value),
  };
}

/** A bar has each stage once, no stage has more projects than the bar, and every project counts in some stage. */
function checkBars(
  reader: ReferenceReader,
  projects: readonly ReadRow<ProjectCount>[],
  stages: readonly ReadRow<ResearchSegment>[],
): void {
  const barOf = (row: { readonly region: string; readonly mineral: string }) =>
    `${row.region} ${row.mineral}`;
  const note = (file: string, line: number, field: string, expected: string, found: string) =>
    reader.problems.push({ code: "wrong-value", file, line, field, expected, found });
  const bars = new Map(projects.map((row) => [barOf(row.value), row.value.projects]));
  const seen = new Set<string>();
  for (const { line, value } of stages) {
    const most = bars.get(barOf(value));
    const key = `${barOf(value)} ${value.stage}`;
    if (most === undefined) note(STAGES, line, "mineral", `a bar of ${PROJECTS}`, barOf(value));
    else if (value.inferredCount > most)
      note(STAGES, line, "inferred_count", `at most ${most}, the projects`, String(value.inferredCount));
    if (seen.has(key)) note(STAGES, line, "stage", "each stage once in a bar", key);
    seen.add(key);
  }
  for (const { line, value } of projects) {
    const own = stages.filter((row) => barOf(row.value) === barOf(value));
    const total = own.reduce((sum, row) => sum + row.value.inferredCount, 0);
    if (own.length < RESEARCH_STAGES.length)
      note(PROJECTS, line, "mineral", `${RESEARCH_STAGES.length} stages in ${STAGES}`, String(own.length));
    else if (total < value.projects)
      note(PROJECTS, line, "projects", `at most ${total}, the stage counts`, String(value.projects));
  }
}
