import * as z from "zod";
import {
  CHAIN_POSITIONS,
  FLOW_COLUMNS,
  type FlowIssue,
  type FlowTechnology,
  LEVERS,
  type OutlookReference,
  type ShareChart,
  TECHNOLOGY_REGIONS,
} from "../../core/index.ts";
import {
  bothOrNeither,
  CountryId,
  FilledText,
  Id,
  type SameType,
  Words,
  wordsOrNull,
} from "../reference/cells.ts";
import type { ReferenceReader } from "../reference/reading.ts";
import { readUsesFiles, USES_FILES } from "./uses-files.ts";

const TECHNOLOGIES = "reference/chain/technologies.csv";
const ISSUES = "reference/chain/issues.yaml";
export const OUTLOOK_FILES: readonly string[] = [TECHNOLOGIES, ISSUES, ...USES_FILES];

/** One row of technologies.csv: a technology on a column of the flow. A doubt is said in both languages or in none. */
const TechnologyRow = z
  .strictObject({
    mineral: Id,
    region: z.enum(TECHNOLOGY_REGIONS),
    column: z.enum(FLOW_COLUMNS),
    class_ja: FilledText,
    class_en: FilledText,
    detail_ja: FilledText,
    detail_en: FilledText,
    green: z.enum(["yes", "none", "lost"]),
    doubt_ja: z.string(),
    doubt_en: z.string(),
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("doubt"))
  .transform(
    ({ class_ja, class_en, detail_ja, detail_en, doubt_ja, doubt_en, ...row }): FlowTechnology => ({
      ...row,
      class: { ja: class_ja, en: class_en },
      detail: { ja: detail_ja, en: detail_en },
      doubt: wordsOrNull(doubt_ja, doubt_en),
    }),
  );

const Anchor = z.string().regex(/^[a-z][a-z0-9-]*(:([a-z0-9-]+|\*))?$/, "the id of a node, or part:*");

const Answer = z.strictObject({
  technology: Words,
  technologyText: Words,
  proposal: Words,
  proposalText: Words,
  horizon: z.enum(["short", "long"]).nullable(),
  lever: z.enum(LEVERS).nullable(),
  leverNote: Words,
});

const Issue = z.strictObject({
  id: Id,
  mineral: Id,
  letter: z.string().regex(/^[A-Z]$/, "one capital letter"),
  position: z.enum(CHAIN_POSITIONS),
  nodes: z.array(Anchor).min(1).readonly(),
  title: Words,
  text: Words,
  doubt: Words.nullable(),
  origin: Id,
  locator: FilledText,
  answers: z.array(Answer).readonly(),
});
true satisfies SameType<z.output<typeof Issue>, FlowIssue>;

const ROUNDING = 0.015;

const Chart = z
  .strictObject({
    mineral: Id,
    node: Anchor,
    name: Words,
    kind: z.enum(["holders", "rates"]),
    parts: z
      .array(
        z.strictObject({
          country: CountryId.nullable(),
          label: Words.nullable(),
          share: z.number().min(0).max(1).nullable(),
        }),
      )
      .min(1)
      .readonly(),
    doubt: Words.nullable(),
    origin: Id,
    locator: FilledText,
  })
  .refine(
    ({ parts }) => parts.every((part) => (part.country === null) !== (part.label === null)),
    "a country or a label for every part",
  )
  .refine(
    ({ kind, parts }) =>
      kind === "rates" || Math.abs(parts.reduce((sum, part) => sum + (part.share ?? 0), 0) - 1) <= ROUNDING,
    "parts of one whole that add up to 1",
  );
true satisfies SameType<z.output<typeof Chart>, ShareChart>;

/** reference/chain/issues.yaml */
const IssuesFile = z.strictObject({
  issues: z
    .array(Issue)
    .refine(
      (issues) => new Set(issues.map((one) => one.id)).size === issues.length,
      "an id of its own for every issue",
    )
    .readonly(),
  shareCharts: z.array(Chart).readonly(),
});

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readOutlookFiles(reader: ReferenceReader): OutlookReference | null {
  const technologies = reader.csv(TECHNOLOGIES, TechnologyRow).map((row) => row.value);
  const issues = reader.yaml(ISSUES, IssuesFile);
  const uses = readUsesFiles(reader);
  return issues && { technologies, ...issues, uses };
}
