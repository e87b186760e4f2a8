import * as z from "zod";

/** Building blocks of the reference files. CSV cells are text; here they become numbers, flags and lists. */

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id in kebab-case");
export const CountryId = z.string().regex(/^[A-Z]{3}$/, "an ISO alpha-3 code");
export const Year = z.int().min(1900).max(2100);
export const FilledText = z.string().trim().min(1);

/** Text in both languages; neither may be left out. */
export const Words = z.strictObject({ ja: FilledText, en: FilledText });

const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/i;

export const NumberCell = z.string().regex(NUMBER, "a number").transform(Number);
/** An empty cell is null, never 0. */
export const OptionalNumberCell = z
  .string()
  .refine((cell) => cell === "" || NUMBER.test(cell), "a number, or nothing")
  .transform((cell) => (cell === "" ? null : Number(cell)));
/** A share, 0..1, or nothing. */
export const OptionalShareCell = OptionalNumberCell.refine(
  (share) => share === null || (share >= 0 && share <= 1),
  "a share between 0 and 1, or nothing",
);
export const YearCell = z
  .string()
  .regex(/^(19|20)\d\d$/, "a year")
  .transform(Number);
export const OptionalYearCell = z
  .string()
  .regex(/^$|^(19|20)\d\d$/, "a year, or nothing")
  .transform((cell) => (cell === "" ? null : Number(cell)));
export const NotNegativeCell = NumberCell.refine((value) => value >= 0, "0 or more");
export const OptionalNotNegativeCell = OptionalNumberCell.refine(
  (value) => value === null || value >= 0,
  "0 or more, or nothing",
);
export const YesNoCell = z.enum(["yes", "no"]).transform((cell) => cell === "yes");
export const OptionalTextCell = z.string().transform((cell) => (cell === "" ? null : cell));
/** `a;b`, or nothing. */
export const ListCell = z.string().transform((cell): readonly string[] => {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
});

/** Words of a `_ja` and a `_en` cell that may both be empty: `bothOrNeither` checks that they agree. */
export const wordsOrNull = (ja: string, en: string): z.output<typeof Words> | null =>
  ja === "" ? null : { ja, en };

/** For `refine(...bothOrNeither("doubt"))`: `doubt_ja` and `doubt_en` are both filled or both empty. */
export const bothOrNeither = (
  name: string,
): [check: (row: Readonly<Record<string, unknown>>) => boolean, said: { path: string[]; error: string }] => [
  (row) => (row[`${name}_ja`] === "") === (row[`${name}_en`] === ""),
  { path: [`${name}_en`], error: "text in both languages or in neither" },
];

/**
 * Holds when two types accept each other's values: the schema and core's type cannot drift apart.
 * Used as `true satisfies SameType<z.output<typeof Schema>, CoreType>`.
 */
export type SameType<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
