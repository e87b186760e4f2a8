import * as z from "zod";
import type { RiskClassTable } from "../../core/index.ts";
import { CountryId, FilledText, Id, Words } from "./cells.ts";
import type { ReadRow } from "./reading.ts";
import type { ReferenceProblem } from "./reference-problem.ts";

const RiskLetter = z.string().regex(/^[A-H]$/, "a class A to H");

/** risk-tables.yaml: dated tables of country-risk classes, the default first; each from an origin's rows or another table. */
export const RiskTableFile = z
  .array(
    z
      .strictObject({
        id: Id,
        name: Words,
        date: FilledText,
        origin: Id,
        rows: Id.optional(),
        base: Id.optional(),
        overrides: z
          .array(z.strictObject({ country: CountryId, class: RiskLetter, reason: Words, source: FilledText }))
          .readonly()
          .default([]),
      })
      .refine((table) => (table.rows === undefined) !== (table.base === undefined), {
        path: ["rows"],
        error: "either rows or base",
      }),
  )
  .readonly();
export type RiskTableFile = z.output<typeof RiskTableFile>;

/** One row of evidence/country-risk.csv, which an importer writes. */
export const RiskClassRow = z.looseObject({
  country: CountryId,
  risk_class: z.union([RiskLetter, z.literal("")]),
  origin: Id,
});
export type RiskClassRow = z.output<typeof RiskClassRow>;

/**
 * The tables with the class of every country: those of the origin's rows, or of the base table with its overrides.
 * A country without a class is null, a country in no row is absent: both unknown, never A.
 */
export function resolveRiskTables(
  file: RiskTableFile,
  rows: readonly ReadRow<RiskClassRow>[],
  problems: ReferenceProblem[],
): RiskClassTable[] {
  const resolved = new Map<string, RiskClassTable["classes"]>();
  return file.map(({ id, name, date, origin, rows: from, base, overrides }) => {
    const basis = base === undefined ? classesOf(rows, from) : resolved.get(base);
    if (basis === undefined) {
      const place = { file: "reference/risk-tables.yaml", line: null, field: `${id}.base` };
      problems.push({
        code: "unknown-id",
        ...place,
        expected: "the id of a table before it",
        found: base ?? "nothing",
      });
    }
    const changed = Object.fromEntries(overrides.map((override) => [override.country, override.class]));
    const classes = { ...basis, ...changed };
    resolved.set(id, classes);
    return { id, name, date, origin, classes };
  });
}

function classesOf(
  rows: readonly ReadRow<RiskClassRow>[],
  origin: string | undefined,
): RiskClassTable["classes"] {
  return Object.fromEntries(
    rows
      .filter(({ value }) => value.origin === origin)
      .map(({ value }) => [value.country, value.risk_class === "" ? null : value.risk_class]),
  );
}
