import { stringify } from "yaml";
import * as z from "zod";
import {
  ENTRY_KINDS,
  entryId,
  type FieldEntry,
  PARTIAL_DATE,
  POLICY_LANES,
  POLICY_REGIONS,
  POLICY_STATUSES,
  RESEARCH_STAGES,
  spanOfDate,
} from "../../core/index.ts";
import { csvText } from "../csv-text.ts";
import { LARGEST_OWN_FILE, type Parsed } from "../parsed-file.ts";
import { FilledText, ListCell, type SameType } from "../reference/cells.ts";
import { ReferenceReader } from "../reference/reading.ts";
import type { ReferenceProblem } from "../reference/reference-problem.ts";

/** Own policies, projects and technologies: `field/*.yaml` and `field/*.csv` in the workspace folder. */
export const FIELD_FOLDER = "field";
const MOST_ENTRIES = 500;
const DATE_FORM = "a date such as 2024, 2024-05 or 2024-05-23";

/** YAML reads a lone year as a number. */
const EntryDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((date) => PARTIAL_DATE.test(date), DATE_FORM)
  .nullable()
  .default(null);
const DateCell = z
  .string()
  .refine((cell) => cell === "" || PARTIAL_DATE.test(cell), DATE_FORM)
  .transform((cell) => (cell === "" ? null : cell));
const Stages = z
  .array(z.enum(RESEARCH_STAGES))
  .refine((stages) => new Set(stages).size === stages.length, "each stage once")
  .readonly();
const StagesCell = ListCell.refine(
  (stages) => Stages.safeParse(stages).success,
  `some of ${RESEARCH_STAGES.join(";")}, each once`,
).transform((stages) => stages as FieldEntry["stages"]);
const Title = FilledText.max(200);
const Source = FilledText.max(500);
const Note = z.string().max(2000);

/** What an entry needs beyond each field for itself. */
type Dates = Pick<FieldEntry, "announced" | "inForce" | "ended">;
const hasDate = ({ announced, inForce }: Dates) => announced !== null || inForce !== null;
const endsLater = ({ announced, inForce, ended }: Dates) =>
  ended === null ||
  [announced, inForce].every((date) => date === null || spanOfDate(ended).end > spanOfDate(date).start);
const isStaged = ({ kind, stages }: Pick<FieldEntry, "kind" | "stages">) =>
  kind === "project" || stages.length === 0;
const NOT_STAGED = { path: ["stages"], error: "stages with kind project only" };
const NO_DATE = { path: ["announced"], error: "a date here or under inForce" };
const ENDS_EARLIER = { path: ["ended"], error: "an end after the beginning" };

/** One entry of a YAML file, or of a request. */
export const FieldEntryFields = z
  .strictObject({
    kind: z.enum(ENTRY_KINDS),
    region: z.enum(POLICY_REGIONS),
    lane: z.enum(POLICY_LANES).nullable().default(null),
    minerals: z.array(FilledText.max(60)).max(60).readonly().default([]),
    stages: Stages.default([]),
    title: Title,
    announced: EntryDate,
    inForce: EntryDate,
    ended: EntryDate,
    status: z.enum(POLICY_STATUSES),
    source: Source,
    note: Note.default(""),
  })
  .refine(hasDate, NO_DATE)
  .refine(endsLater, ENDS_EARLIER)
  .refine(isStaged, NOT_STAGED);
true satisfies SameType<z.output<typeof FieldEntryFields>, FieldEntry>;

/** One row of a CSV file. */
const FieldEntryRow = z
  .strictObject({
    kind: z.enum(ENTRY_KINDS),
    region: z.enum(POLICY_REGIONS),
    lane: z.union([z.literal(""), z.enum(POLICY_LANES)]).transform((lane) => (lane === "" ? null : lane)),
    minerals: ListCell,
    // Files from before there were stages have no such column.
    stages: StagesCell.optional(),
    title: Title,
    announced: DateCell,
    in_force: DateCell,
    ended: DateCell,
    status: z.enum(POLICY_STATUSES),
    source: Source,
    note: Note,
  })
  .transform(({ in_force: inForce, stages = [], ...row }): FieldEntry => ({ ...row, stages, inForce }))
  .refine(hasDate, NO_DATE)
  .refine(endsLater, ENDS_EARLIER)
  .refine(isStaged, NOT_STAGED);

const COLUMNS = [
  "kind",
  "region",
  "lane",
  "minerals",
  "stages",
  "title",
  "announced",
  "in_force",
  "ended",
  "status",
  "source",
  "note",
] as const satisfies readonly (keyof z.input<typeof FieldEntryRow>)[];

/** A file of own entries: all of it or, with every fault by line, nothing. */
export function parseFieldEntries(file: string, text: string): Parsed<readonly FieldEntry[]> {
  const reader = new ReferenceReader({ [file]: text });
  if (text.length > LARGEST_OWN_FILE) {
    return refused([fault(file, null, "a file of up to 1 MB", `${text.length} characters`)]);
  }
  const entries = file.endsWith(".csv")
    ? reader.csv(file, FieldEntryRow).map(({ value }) => value)
    : reader.yaml(file, z.array(FieldEntryFields).max(MOST_ENTRIES));
  const twice = duplicates(entries ?? []);
  const problems = [
    ...reader.problems,
    ...twice.map((title) => ({
      ...fault(file, null, "each entry once", title),
      code: "duplicate-id" as const,
    })),
    ...((entries?.length ?? 0) > MOST_ENTRIES
      ? [fault(file, null, `at most ${MOST_ENTRIES}`, String(entries?.length))]
      : []),
  ];
  return entries === null || problems.length > 0 ? refused(problems) : { value: entries, problems: [] };
}

const refused = (problems: readonly ReferenceProblem[]) => ({ value: null, problems }) as const;

const fault = (file: string, line: number | null, expected: string, found: string): ReferenceProblem => ({
  code: "wrong-value",
  file,
  line,
  field: "",
  expected,
  found,
});

function duplicates(entries: readonly FieldEntry[]): string[] {
  const ids = entries.map(entryId);
  return entries.flatMap(({ title }, place) => (ids.indexOf(ids[place] ?? "") < place ? [title] : []));
}

const HEADER = `# Own entries of the page on policies and technology. kind: policy | project | technology;
# region: JPN | EU | USA | CHN | world; dates as exact as known (2024, 2024-05, 2024-05-23); source is required.
`;

/** A file that `parseFieldEntries` reads back; what is empty is left out. */
export function fieldEntriesYaml(entries: readonly FieldEntry[]): string {
  const list = entries.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).filter(([, value]) => value !== null && value !== "" && String(value) !== ""),
    ),
  );
  return HEADER + stringify(list, { lineWidth: 0, aliasDuplicateObjects: false });
}

export function fieldEntriesCsv(
  entries: readonly FieldEntry[],
  options: { readonly forSpreadsheets?: boolean } = {},
): string {
  const rows = entries.map(({ inForce, minerals, stages, ...entry }) => {
    const cells: Readonly<Record<string, string | null>> = {
      ...entry,
      in_force: inForce,
      minerals: minerals.join(";"),
      stages: stages.join(";"),
    };
    return COLUMNS.map((column) => cells[column] ?? "");
  });
  return csvText(COLUMNS, rows, options);
}
