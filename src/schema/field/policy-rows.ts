import * as z from "zod";
import {
  PARTIAL_DATE,
  POLICY_LANES,
  POLICY_LINKS,
  POLICY_REGIONS,
  POLICY_STATUSES,
  type PolicyEvent,
  type PolicyLink,
  type PolicyTarget,
  TARGET_KINDS,
} from "../../core/index.ts";
import {
  bothOrNeither,
  FilledText,
  Id,
  OptionalNumberCell,
  OptionalTextCell,
  OptionalYearCell,
  type SameType,
  wordsOrNull,
  YesNoCell,
} from "../reference/cells.ts";

/** `2020`, `2020-07` or `2020-07-01`. */
export const DateText = z.string().regex(PARTIAL_DATE, "a date such as 2024, 2024-05 or 2024-05-23");
const DateCell = z
  .string()
  .refine((cell) => cell === "" || PARTIAL_DATE.test(cell), "a date such as 2024, 2024-05 or 2024-05-23")
  .transform((cell) => (cell === "" ? null : cell));
/** Where a transcription has it: `d4_policy_timeline:12`. */
export const StatementPlace = z.string().regex(/^[a-z0-9_]+:\d+$/, "table:line");

/** One row of policy-events.csv. */
export const PolicyEventRow = z
  .strictObject({
    id: Id,
    region: z.enum(POLICY_REGIONS),
    lane: z.enum(POLICY_LANES),
    status: z.enum(POLICY_STATUSES),
    label_ja: FilledText,
    label_en: FilledText,
    title_ja: FilledText,
    title_en: FilledText,
    about_ja: FilledText,
    about_en: FilledText,
    date_printed: z.string(),
    announced: DateCell,
    in_force: DateCell,
    ended: DateCell,
    open: YesNoCell,
    origin: Id,
    locator: FilledText,
    statement: z.union([z.literal(""), StatementPlace]),
    url: OptionalTextCell,
    flag_ja: z.string(),
    flag_en: z.string(),
  })
  .refine((row) => row.announced !== null || row.in_force !== null, {
    path: ["announced"],
    error: "a date here or under in_force",
  })
  .refine(...bothOrNeither("flag"))
  .transform(
    ({
      label_ja,
      label_en,
      title_ja,
      title_en,
      about_ja,
      about_en,
      flag_ja,
      flag_en,
      ...row
    }): PolicyEvent => ({
      id: row.id,
      region: row.region,
      lane: row.lane,
      status: row.status,
      label: { ja: label_ja, en: label_en },
      title: { ja: title_ja, en: title_en },
      about: { ja: about_ja, en: about_en },
      datePrinted: row.date_printed,
      announced: row.announced,
      inForce: row.in_force,
      ended: row.ended,
      open: row.open,
      origin: row.origin,
      locator: row.locator,
      statement: row.statement === "" ? null : row.statement,
      url: row.url,
      flag: wordsOrNull(flag_ja, flag_en),
    }),
  );

/** One row of policy-links.csv. */
export const PolicyLinkRow = z
  .strictObject({
    from: Id,
    to: Id,
    kind: z.enum(POLICY_LINKS),
    flag_ja: z.string(),
    flag_en: z.string(),
  })
  .refine(...bothOrNeither("flag"))
  .transform(({ flag_ja, flag_en, ...row }): PolicyLink => ({ ...row, flag: wordsOrNull(flag_ja, flag_en) }));

/** One row of policy-targets.csv. */
export const PolicyTargetRow = z
  .strictObject({
    id: Id,
    region: z.enum(POLICY_REGIONS),
    kind: z.enum(TARGET_KINDS),
    bound: z.union([z.literal(""), z.enum(["at-least", "at-most", "equal"])]),
    instrument_ja: FilledText,
    instrument_en: FilledText,
    target_ja: FilledText,
    target_en: FilledText,
    value: OptionalNumberCell.refine(
      (value) => value === null || (value >= 0 && value <= 100),
      "a percentage between 0 and 100, or nothing",
    ),
    unit: z.union([z.literal(""), z.literal("%")]),
    metric_ja: z.string(),
    metric_en: z.string(),
    when: z.union([z.literal(""), z.enum(["by", "from"])]),
    year: OptionalYearCell,
    scope_ja: z.string(),
    scope_en: z.string(),
    locator: FilledText,
    statement: StatementPlace,
    flag_ja: z.string(),
    flag_en: z.string(),
    later_value: OptionalNumberCell,
    later_ja: z.string(),
    later_en: z.string(),
    later_source: z.string(),
    later_url: z.string(),
  })
  .refine(
    (row) => (row.value === null) === (row.bound === "") && (row.value === null) === (row.unit === ""),
    {
      path: ["bound"],
      error: "a bound and a unit with a value, and none without",
    },
  )
  .refine(...bothOrNeither("metric"))
  .refine(...bothOrNeither("scope"))
  .refine(...bothOrNeither("flag"))
  .refine(...bothOrNeither("later"))
  .transform(
    (row): PolicyTarget => ({
      id: row.id,
      region: row.region,
      kind: row.kind,
      bound: row.bound === "" ? null : row.bound,
      instrument: { ja: row.instrument_ja, en: row.instrument_en },
      target: { ja: row.target_ja, en: row.target_en },
      value: row.value,
      metric: wordsOrNull(row.metric_ja, row.metric_en),
      year: row.year === null || row.when === "" ? null : { at: row.year, when: row.when },
      scope: wordsOrNull(row.scope_ja, row.scope_en),
      locator: row.locator,
      statement: row.statement,
      flag: wordsOrNull(row.flag_ja, row.flag_en),
      later:
        row.later_value === null
          ? null
          : {
              value: row.later_value,
              about: { ja: row.later_ja, en: row.later_en },
              source: row.later_source,
              url: row.later_url,
            },
    }),
  );
true satisfies SameType<z.output<typeof PolicyTargetRow>, PolicyTarget>;
