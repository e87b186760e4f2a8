import * as z from "zod";
import {
  type DemandSeries,
  INFLOW_TIMINGS,
  LIFETIME_DISTRIBUTIONS,
  resolveStockModel,
  STOCK_UNITS,
  type StockIssueCode,
  type StockModel,
} from "../core/index.ts";
import { type Parsed, parsed } from "./parsed-file.ts";
import { CountryId, FilledText, Id, Words, Year } from "./reference/cells.ts";
import { ReferenceReader } from "./reference/reading.ts";
import type { ReferenceProblem } from "./reference/reference-problem.ts";
import { checkStockFile } from "./stock-file-checks.ts";
import { stockModelOf } from "./stock-file-model.ts";

/** Newest version of a stock file that this code reads. */
const STOCK_FILE_VERSION = 1;

/** Amounts and years: what is multiplied stays a number. */
const LARGEST = 1e15;
const SMALLEST = 1e-12;
const Positive = z
  .number()
  .max(LARGEST)
  .refine((value) => value > 0, "a number above 0")
  .refine((value) => !(value > 0) || value >= SMALLEST, `at least ${SMALLEST}`);
const Amount = z.number().min(0).max(LARGEST);
const Share = z.number().min(0).max(1);
/** Text in one language stands for both. */
const Text = z.union([FilledText, Words], "a text, or ja and en");
const YearKey = z.string().regex(/^(19|20|21)\d\d$/, "a year");

/**
 * One of two shapes, chosen by what is there, so that faults are told inside the chosen one and not as "neither".
 */
function either<A, B>(isFirst: (given: unknown) => boolean, first: z.ZodType<A>, second: z.ZodType<B>) {
  return z.unknown().transform((given, context): A | B => {
    const read = isFirst(given) ? first.safeParse(given) : second.safeParse(given);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue(issue as Parameters<typeof context.addIssue>[0]);
    return z.NEVER;
  });
}

/** A number, or a number with its range and where it comes from. */
const estimate = (number: z.ZodType<number>) =>
  either(
    (given) => typeof given !== "object" || given === null,
    number,
    z.strictObject({
      value: number,
      low: number.optional(),
      high: number.optional(),
      source: FilledText.optional(),
      assumption: Text.optional(),
    }),
  );

const LifetimeEntry = z.strictObject({
  from: Year.optional(),
  distribution: z.enum(LIFETIME_DISTRIBUTIONS),
  mean: Positive.optional(),
  sd: Positive.optional(),
  shape: Positive.optional(),
  scale: Positive.optional(),
  low: Positive.optional(),
  high: Positive.optional(),
  source: FilledText.optional(),
  assumption: Text.optional(),
});

const Series = z.record(YearKey, Amount);
const Demand = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "scenario/use");

const MaterialEntry = z.strictObject({
  mineral: Id,
  /** Of one unit of the product: kg per unit for units, a mass share for t, kt and kg. */
  content: estimate(Positive).optional(),
  series: Series.optional(),
  demand: Demand.optional(),
  initialStock: z.array(Amount).max(200).optional(),
  separation: estimate(Share),
  recovery: estimate(Share),
});

const ProductEntry = z.strictObject({
  id: Id,
  name: Text,
  lifetime: either(Array.isArray, z.array(LifetimeEntry).min(1).max(50), LifetimeEntry),
  collection: estimate(Share),
  series: Series.optional(),
  initialStock: z.array(Amount).max(200).optional(),
  materials: z.array(MaterialEntry).min(1).max(40),
});

/** A stock file as it stands on disk. */
const StockFile = z.strictObject({
  format: z.literal("chokepoint-stock"),
  version: z.literal(STOCK_FILE_VERSION),
  id: Id,
  name: Text,
  note: Text.optional(),
  region: z.union([z.literal("WLD"), CountryId], "WLD, or an ISO alpha-3 code"),
  unit: z.enum(STOCK_UNITS),
  years: z.strictObject({ from: Year, to: Year }),
  inflowAt: z.enum(INFLOW_TIMINGS).default("end"),
  driver: z.enum(["inflow", "stock"]),
  products: z.array(ProductEntry).min(1).max(40),
  needs: z
    .array(z.strictObject({ mineral: Id, series: Series }))
    .max(40)
    .optional(),
  target: z.strictObject({ share: Share, from: Year.optional(), by: Year }).optional(),
});
export type StockFileContent = z.output<typeof StockFile>;

/** What a stock file may point to; null leaves minerals unchecked. */
export interface KnownToStocks {
  readonly demand: readonly DemandSeries[];
  readonly minerals: readonly string[] | null;
}

/** A stock model of the user's own, or every fault with its line: all or nothing. */
export function parseStockFile(file: string, text: string, known: KnownToStocks): Parsed<StockModel> {
  const reader = new ReferenceReader({ [file]: text });
  return parsed(readStockFile(reader, file, known), reader.problems);
}

/** Null, with the problems noted in the reader, when the file cannot be used. */
export function readStockFile(
  reader: ReferenceReader,
  file: string,
  known: KnownToStocks,
): StockModel | null {
  const before = reader.problems.length;
  const content = reader.yaml(file, StockFile, STOCK_FILE_VERSION);
  if (!content) return null;
  const lineOf = reader.yamlText(file)?.lineOf ?? (() => null);
  const note = (problem: Omit<ReferenceProblem, "file" | "line" | "field">, path: readonly PropertyKey[]) => {
    reader.problems.push({ file, line: lineOf(path), field: path.map(String).join("."), ...problem });
  };
  checkStockFile(content, known, note);
  if (reader.problems.length > before) return null;
  const model = stockModelOf(content);
  const resolved = resolveStockModel(model, known.demand);
  if ("issues" in resolved) {
    for (const { code, subject, years } of resolved.issues) {
      const place = content.products.findIndex(({ id }) => id === subject);
      const path = place < 0 ? ["products"] : ["products", place, "lifetime"];
      note(
        {
          code: "wrong-value",
          expected: STOCK_ISSUE_EXPECTATIONS[code],
          found: [subject, ...years].join(" "),
        },
        path,
      );
    }
  }
  return reader.problems.length > before ? null : model;
}

/** What the checks of the file leave to core: what a lifetime cannot hold. */
export const STOCK_ISSUE_EXPECTATIONS: Readonly<Record<StockIssueCode, string>> = {
  "no-demand-series": "a demand table of the mineral",
  "demand-outside-years": "years that the demand table reaches",
  "initial-outlives-lifetime": "an initial stock no older than its lifetime",
  "lifetime-ends-in-first-year": "a lifetime beyond the first year end",
  "bad-lifetime": "low ≤ value ≤ high",
  "unknown-product": "a product of the file",
  "bad-adjustment": "a value within its limits",
};
