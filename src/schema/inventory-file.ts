import * as z from "zod";
import {
  ALLOCATIONS,
  checkInventory,
  INVENTORY_VERSION,
  type Inventory,
  type InventoryIssue,
} from "../core/index.ts";
import type { Parsed } from "./parsed-file.ts";
import { FilledText, Id, type SameType, Words } from "./reference/cells.ts";
import { ReferenceReader } from "./reference/reading.ts";
import type { ReferenceProblem } from "./reference/reference-problem.ts";

/** A name in both languages, or one text that stands for both. */
const Name = z.union([Words, FilledText.transform((text) => ({ ja: text, en: text }))], {
  error: "a text, or ja and en",
});
/** Amounts, prices and factors: what is multiplied stays a number. */
export const LARGEST_NUMBER = 1e15;
const SMALLEST = 1e-30;
const isNoDust = (value: number) => !(value > 0) || value >= SMALLEST;
const amount = z.number().nonnegative().max(LARGEST_NUMBER).refine(isNoDust, `0, or at least ${SMALLEST}`);
const made = z.number().positive().max(LARGEST_NUMBER).refine(isNoDust, `at least ${SMALLEST}`);
/** Of the burden; people write percents too. */
const share = z
  .number()
  .nonnegative()
  .superRefine((value, context) => {
    if (value <= 1) return;
    const part = Number((value / 100).toPrecision(12));
    const message = part <= 1 ? `a share from 0 to 1: ${part}, not ${value}` : "at most 1";
    context.addIssue({ code: "custom", message });
  });
const unit = z.string().min(1);
const MOST_PROCESSES = 300;
const MOST_PARTS = 200;
/** Columns of the system: it is solved in the page too. */
const MOST_PRODUCTS = 400;
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_PARTS).readonly();

const Input = z.strictObject({
  process: Id,
  product: Id.exactOptional(),
  amount,
  unit: unit.exactOptional(),
});

const Process = z.strictObject({
  id: Id,
  name: Name,
  output: z.strictObject({ amount: made, unit, price: amount.exactOptional() }),
  coProducts: list(
    z.strictObject({
      id: Id,
      name: Name,
      amount: made,
      unit,
      price: amount.exactOptional(),
      share: share.exactOptional(),
    }),
  ).exactOptional(),
  allocation: z.enum(ALLOCATIONS).exactOptional(),
  carriers: list(
    z.strictObject({ carrier: Id, amount, unit, factor: amount.nullable().exactOptional() }),
  ).exactOptional(),
  direct: amount.nullable().exactOptional(),
  inputs: list(Input).exactOptional(),
});

/** A life-cycle inventory as people write it. */
const InventoryFile = z.strictObject({
  format: z.literal("chokepoint-inventory"),
  version: z.literal(INVENTORY_VERSION),
  id: Id,
  name: Name,
  mineral: Id.nullable().default(null),
  source: FilledText,
  note: Name.exactOptional(),
  functionalUnit: z.strictObject({ amount: made, unit, of: Name }),
  demand: z
    .array(Input.extend({ amount: made }))
    .min(1)
    .max(MOST_PARTS)
    .readonly(),
  processes: z
    .array(Process)
    .min(1)
    .max(MOST_PROCESSES)
    .refine(
      (all) => all.reduce((sum, { coProducts = [] }) => sum + 1 + coProducts.length, 0) <= MOST_PRODUCTS,
      `at most ${MOST_PRODUCTS}`,
    )
    .readonly(),
  factors: list(
    z.strictObject({
      carrier: Id,
      name: Name.exactOptional(),
      factor: amount.nullable(),
      unit,
      source: FilledText,
    }),
  ),
  levers: list(
    z.strictObject({
      carrier: Id,
      name: Name.exactOptional(),
      factor: amount,
      unit,
      source: FilledText,
      processes: z.array(Id).min(1).max(MOST_PARTS).readonly().exactOptional(),
    }),
  ).exactOptional(),
});
true satisfies SameType<z.output<typeof InventoryFile>, Inventory>;

/**
 * An inventory of the user's own; every fault of form or content with file, line and field.
 * @param minerals those that there are; null leaves the mineral unchecked
 */
export function parseInventory(
  file: string,
  text: string,
  minerals: readonly string[] | null = null,
): Parsed<Inventory> {
  const reader = new ReferenceReader({ [file]: text });
  const inventory = reader.yaml(file, InventoryFile, INVENTORY_VERSION);
  if (!inventory) return { value: null, problems: reader.problems };
  const issues = [...mineralIssue(inventory, minerals), ...checkInventory(inventory)];
  if (issues.length === 0) return { value: inventory, problems: [] };
  const lines = reader.yamlText(file);
  const found = issues.map((one) => problemOf(one, file, lines?.lineOf(one.path) ?? null));
  return { value: null, problems: found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** What core finds, and what it cannot know: which minerals there are. */
type FileIssue = Pick<InventoryIssue, "path" | "expected" | "found"> & {
  readonly code: InventoryIssue["code"] | "unknown-mineral";
};

const mineralIssue = ({ mineral }: Inventory, minerals: readonly string[] | null): FileIssue[] =>
  mineral === null || minerals === null || minerals.includes(mineral)
    ? []
    : [
        {
          code: "unknown-mineral",
          path: ["mineral"],
          expected: "a mineral of the catalogue",
          found: mineral,
        },
      ];

const CODES: Partial<Record<FileIssue["code"], ReferenceProblem["code"]>> = {
  "duplicate-process": "duplicate-id",
  "duplicate-product": "duplicate-id",
  "duplicate-factor": "duplicate-id",
  "duplicate-lever": "duplicate-id",
  "unknown-mineral": "unknown-id",
  "unknown-process": "unknown-id",
  "unknown-product": "unknown-id",
  "unknown-carrier": "unknown-id",
  "allocation-missing": "missing-field",
  "allocation-needs-price": "missing-field",
  "allocation-needs-share": "missing-field",
};

function problemOf(issue: FileIssue, file: string, line: number | null): ReferenceProblem {
  const { code, path, expected, found } = issue;
  return {
    code: CODES[code] ?? "wrong-value",
    file,
    line,
    field: path.map(String).join("."),
    expected,
    found,
  };
}
