import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { FieldEntryFields } from "../schema/field/entry-file.ts";
import { FieldAnswerSchema } from "../schema/field/field-answer.ts";
import { FieldQuery } from "../schema/field/field-query.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { answerField, answerRemoveFieldEntry, answerSaveFieldEntries } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { asQuery, describeRoute, route } from "./answer-route.ts";
import { bodyOf, refuseUnknownNames } from "./request-body.ts";

export const FIELD_ROUTE = route({
  name: "field",
  about: "Entries on policies and technology, one's own among them, by region, lane, source, words and date",
  query: FieldQuery,
  result: FieldAnswerSchema,
  answer: answerField,
});

const Kept = z.object({ id: z.string(), file: z.string() });
const RemoveQuery = z.object({ id: z.string().min(1).max(200) });
const PATH = "/api/v1/field-entries";

/** Own policies, projects and technologies: kept in the workspace, taken away. */
export function addFieldRoutes(app: OpenAPIHono, workspace: Workspace): void {
  describeRoute(app, {
    method: "post",
    path: PATH,
    about: "Keep a policy, project or technology of one's own in the workspace",
    body: FieldEntryFields,
    result: z.object({ kept: z.array(Kept) }),
  });
  app.post(PATH, async (context) => {
    const body = await bodyOf(context);
    refuseUnknownNames(FieldEntryFields, body);
    const entry = parseQuery(FieldEntryFields, body);
    return context.json(await answerSaveFieldEntries(workspace, [entry]));
  });
  describeRoute(app, {
    method: "delete",
    path: PATH,
    about: "Take an own entry away",
    query: RemoveQuery,
    result: z.object({}),
  });
  app.delete(PATH, async (context) => {
    const { id } = parseQuery(RemoveQuery, asQuery(context.req.queries()));
    return context.json(await answerRemoveFieldEntry(workspace, id));
  });
}
