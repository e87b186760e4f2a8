import * as z from "zod";
import { ProblemDetails } from "../schema/answers.ts";
import type { Workspace } from "../workspace/index.ts";

/** One question of the API: its name, what may be asked, what it answers, and who answers. */
export interface AnswerRoute<Query> {
  readonly name: string;
  readonly about: string;
  readonly query: z.ZodType<Query>;
  readonly result: z.ZodType;
  readonly answer: (workspace: Workspace, query: Query) => Promise<object>;
}

export const route = <Query>(one: AnswerRoute<Query>): AnswerRoute<never> =>
  one as unknown as AnswerRoute<never>;
export const rows = (row: z.ZodType) => z.object({ rows: z.array(row) });
export const anyRow = z.record(z.string(), z.unknown());

/** A parameter given once is a text, several times a list; `lang` belongs to the messages. */
export function asQuery(given: Readonly<Record<string, string[]>>): Record<string, unknown> {
  const entries = Object.entries(given).filter(([name]) => name !== "lang");
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

export function responses(result: z.ZodType) {
  return {
    200: { description: "The answer", content: { "application/json": { schema: result } } },
    "4XX": {
      description: "What the asker can act on",
      content: { "application/problem+json": { schema: ProblemDetails } },
    },
  };
}
