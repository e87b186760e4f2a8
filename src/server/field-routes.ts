import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { CommonFields } from "../schema/answers.ts";
import { FieldEntryFields } from "../schema/field/entry-file.ts";
import { FieldAnswerSchema } from "../schema/field/field-answer.ts";
import { FieldQuery } from "../schema/field/field-query.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { answerField, answerRemoveFieldEntry, answerSaveFieldEntries } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { asQuery, responses, route } from "./answer-route.ts";

export const FIELD_ROUTE = route({
  name: "field",
  about: "Entries on policies and technology, one's own among them, by region, lane, source, words and date",
  query: FieldQuery,
  result: FieldAnswerSchema,
  answer: answerField,
});

const Kept = z.object({ id: z.string(), file: z.string() });
const RemoveQuery = z.object({ id: z.string().min(1).max(200) });
const path = "/api/v1/field-entries";

/** Own policies, projects and technologies: kept in the workspace, taken away. */
export function addFieldRoutes(app: OpenAPIHono, workspace: Workspace): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "post",
      path,
      summary: "Keep a policy, project or technology of one's own in the workspace",
      request: { body: { content: { "application/json": { schema: FieldEntryFields } } } },
      responses: responses(CommonFields.and(z.object({ kept: z.array(Kept) }))),
    }),
  );
  app.post(path, async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const asked = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
    return context.json(await answerSaveFieldEntries(workspace, [parseQuery(FieldEntryFields, asked)]));
  });
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "delete",
      path,
      summary: "Take an own entry away",
      request: { query: RemoveQuery },
      responses: responses(CommonFields),
    }),
  );
  app.delete(path, async (context) => {
    const { id } = parseQuery(RemoveQuery, asQuery(context.req.queries()));
    return context.json(await answerRemoveFieldEntry(workspace, id));
  });
}
