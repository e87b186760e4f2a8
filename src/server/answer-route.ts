import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { CommonFields, ProblemDetails } from "../schema/answers.ts";
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

/** What the description of the API says of one route. */
export interface RouteDescription {
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  readonly about: string;
  /** Parameters in the address. */
  readonly query?: z.ZodType;
  /** Named parts of the path. */
  readonly params?: z.ZodObject;
  /** JSON that is sent along. */
  readonly body?: z.ZodType;
  /** What is answered beside the fields that every answer has. */
  readonly result: z.ZodType;
}

/** Enters a route into the description of the API; who answers is said elsewhere. */
export function describeRoute(app: OpenAPIHono, one: RouteDescription): void {
  const { method, path, about, query, params, body, result } = one;
  app.openAPIRegistry.registerPath(
    createRoute({
      method,
      path,
      summary: about,
      request: {
        ...(query ? { query: query as unknown as z.ZodObject } : {}),
        ...(params ? { params } : {}),
        ...(body ? { body: { content: { "application/json": { schema: body } } } } : {}),
      },
      responses: {
        200: {
          description: "The answer",
          content: { "application/json": { schema: CommonFields.and(result) } },
        },
        "4XX": {
          description: "What the asker can act on",
          content: { "application/problem+json": { schema: ProblemDetails } },
        },
      },
    }),
  );
}
