import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import type { Inventory } from "../core/index.ts";
import { CommonFields } from "../schema/answers.ts";
import { FootprintAnswerSchema } from "../schema/chain-answers/footprint-answer.ts";
import { FootprintQuery } from "../schema/footprint-query.ts";
import { parseInventory } from "../schema/inventory-file.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { Problem } from "../schema/problem.ts";
import { answerFootprint } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { anyRow, responses, route } from "./answer-route.ts";

export const FOOTPRINT_ROUTE = route({
  name: "footprint",
  about: "CO2 of a route of production as its document prints it; without a route the list of them",
  query: FootprintQuery,
  result: FootprintAnswerSchema,
  answer: answerFootprint,
});

const PATH = "/api/v1/footprint";
const Body = z.object({
  inventory: anyRow,
  lever: z.array(z.string()).optional(),
  beside: z.array(anyRow).optional(),
});

/** The same for an inventory sent along: computed, not kept. */
export function addFootprintPost(app: OpenAPIHono, workspace: Workspace): void {
  const summary =
    "CO2 of an inventory sent along: inventory is its content, beside are others to compare it with";
  const request = { body: { content: { "application/json": { schema: Body } } } };
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "post",
      path: PATH,
      summary,
      request,
      responses: responses(CommonFields.and(FootprintAnswerSchema)),
    }),
  );
  app.post(PATH, async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const { inventory, lever, beside } = { ...(body as Record<string, unknown> | null) };
    const query = parseQuery(FootprintQuery, { lever });
    const others = (Array.isArray(beside) ? beside : []).map((one, at) => readInventory(`beside.${at}`, one));
    return context.json(
      await answerFootprint(workspace, query, readInventory("inventory", inventory), others),
    );
  });
}

function readInventory(file: string, content: unknown): Inventory {
  // JSON is YAML: one reader for files and for what is sent.
  const { value, problems } = parseInventory(file, JSON.stringify(content ?? null));
  if (value) return value;
  const faults = problems.map((problem) => ({ kind: "file" as const, problem }));
  throw new Problem("file-refused", { file }, { faults });
}
