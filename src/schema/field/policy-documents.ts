import * as z from "zod";
import {
  type ActionPlan,
  type ExecutiveOrders,
  ORDER_COUNTS,
  POLICY_REGIONS,
  type PolicyComparison,
  type PolicyOverview,
} from "../../core/index.ts";
import { bothOrNeither, FilledText, Id, type SameType, Words } from "../reference/cells.ts";
import { DateText, StatementPlace } from "./policy-rows.ts";

const Region = z.enum(POLICY_REGIONS);
const words = z.array(Words).readonly();

/** policy-overview.yaml */
export const PolicyOverviewFile = z.strictObject({
  origin: Id,
  locator: FilledText,
  useClasses: z.array(z.strictObject({ id: Id, name: Words })).readonly(),
  regions: z
    .array(
      z.strictObject({
        region: Region,
        policies: z.array(z.strictObject({ name: Words, printed: Words, event: Id })).readonly(),
        aim: Words,
        useClasses: z.array(Id).readonly(),
        list: Words,
        listFlag: Words,
        finding: Words,
        scenarios: z.array(Id).readonly(),
      }),
    )
    .readonly(),
});
true satisfies SameType<z.output<typeof PolicyOverviewFile>, PolicyOverview>;

/** policy-action-plan.yaml */
export const ActionPlanFile = z.strictObject({
  origin: Id,
  locator: FilledText,
  event: Id,
  date: DateText,
  datePrinted: FilledText,
  issuer: Words,
  title: FilledText,
  series: FilledText,
  outlook: z.array(z.strictObject({ minerals: FilledText, text: Words })).readonly(),
  outlookFlag: Words,
  points: words,
});
true satisfies SameType<z.output<typeof ActionPlanFile>, ActionPlan>;

/** policy-orders.yaml */
export const ExecutiveOrdersFile = z.strictObject({
  origin: Id,
  locator: FilledText,
  orders: z
    .array(
      z.strictObject({
        order: z.string().regex(/^\d{5}$/, "the five digits of an order"),
        issued: DateText,
        issuedPrinted: FilledText,
        event: Id,
        flag: Words.nullable(),
        answers: z
          .array(
            z.strictObject({
              asked: Words,
              statement: StatementPlace,
              request: words,
              report: Words,
              by: Words,
              answered: DateText,
              answeredPrinted: FilledText,
              event: Id,
              count: z.int().positive(),
              counts: z.enum(ORDER_COUNTS),
              content: words,
              flag: Words.nullable(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
true satisfies SameType<z.output<typeof ExecutiveOrdersFile>, ExecutiveOrders>;

/** policy-comparison.yaml */
export const ComparisonFile = z.strictObject({
  origin: Id,
  locator: FilledText,
  features: z.array(z.strictObject({ region: Region, points: words })).readonly(),
  remarks: z
    .array(
      z
        .strictObject({ kind: FilledText, region: Region, ja: FilledText, en: FilledText })
        .transform(({ ja, en, ...row }) => ({ ...row, text: { ja, en } })),
    )
    .readonly(),
  conclusion: Words,
});
true satisfies SameType<z.output<typeof ComparisonFile>, Omit<PolicyComparison, "grounds">>;

/** One row of policy-comparison.csv: a cell of the grid. */
export const ComparisonRow = z
  .strictObject({
    region: Region,
    kind: FilledText,
    ground_ja: z.string(),
    ground_en: z.string(),
    flag_ja: FilledText,
    flag_en: FilledText,
    statement: StatementPlace,
  })
  .refine(...bothOrNeither("ground"))
  .transform(({ ground_ja, ground_en, flag_ja, flag_en, ...row }) => ({
    ...row,
    ground: ground_ja === "" ? null : { ja: ground_ja, en: ground_en },
    flag: { ja: flag_ja, en: flag_en },
  }));
true satisfies SameType<z.output<typeof ComparisonRow>, PolicyComparison["grounds"][number]>;
