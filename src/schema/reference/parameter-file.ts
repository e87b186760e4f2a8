import * as z from "zod";
import { AXES, type Parameters } from "../../core/index.ts";
import { Id, type SameType, Words, Year } from "./cells.ts";

/** A value of parameters.yaml with where it comes from: a document, a published method, or our decision. */
const parameter = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: z.enum(["document", "published", "own"]), note: Words });

const Share = z.number().min(0).max(1);
const Count = z.int().positive();

export const ParameterFile = z.strictObject({
  materialityShare: parameter(Share),
  shareWindowYears: parameter(Count),
  shareWindowWithin: parameter(Count),
  massMissingLimit: parameter(Share),
  volatilityCap: parameter(z.number().positive()),
  volatilityChanges: parameter(Count),
  volatilityMinimumChanges: parameter(Count),
  reservesUnknownLimit: parameter(Share),
  minimumKnownAxes: parameter(Count),
  sourceDifference: parameter(Share),
  chokeSingle: parameter(Share),
  chokeDouble: parameter(Share),
  riskTopCountries: parameter(Count),
  riskClassFrom: parameter(z.string().regex(/^[A-H]$/)),
  high: parameter(z.partialRecord(z.enum(AXES), Share)),
  defaultYear: parameter(Year),
  preference: parameter(z.record(z.string(), z.array(Id).min(1).readonly())),
});
/** The parameters with the note that each result can show. */
export type ParameterFile = z.output<typeof ParameterFile>;

type ParameterValues = { [Name in keyof ParameterFile]: ParameterFile[Name]["value"] };
true satisfies SameType<ParameterValues, Parameters>;

/** The values alone, as core takes them. */
export function parameterValues(file: ParameterFile): Parameters {
  const values = Object.entries(file).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(values) as ParameterValues;
}
