import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { FootprintAnswerSchema } from "../schema/chain-answers/footprint-answer.ts";
import { FootprintQuery } from "../schema/footprint-query.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { answerFootprint, inventoryReader } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { anyRow, describeRoute } from "./answer-route.ts";
import { askedInBody, bodyOf, listOf, readSent } from "./request-body.ts";

export const FOOTPRINT_PATH = "/api/v1/footprint";
/** Files beside one another in one request. */
const MOST_BESIDE = 20;
const Body = z.object({
  inventory: z.union([z.string(), anyRow]),
  lever: z.union([z.string(), z.array(z.string())]).optional(),
  beside: z
    .array(z.union([z.string(), anyRow]))
    .max(MOST_BESIDE)
    .optional(),
});

/** CO2 of an inventory sent along: computed, not kept. */
export function addFootprintPost(app: OpenAPIHono, workspace: Workspace): void {
  describeRoute(app, {
    method: "post",
    path: FOOTPRINT_PATH,
    about: "CO2 of an inventory sent along: inventory is its content, beside are others to compare it with",
    body: Body,
    result: FootprintAnswerSchema,
  });
  app.post(FOOTPRINT_PATH, async (context) => {
    const { inventory, beside = [], ...asked } = await bodyOf(context);
    const query = parseQuery(FootprintQuery, askedInBody(FootprintQuery, asked, ["route"]));
    const parse = await inventoryReader(workspace);
    const others = listOf("beside", beside).map((one, at) => readSent(`beside.${at}`, one, parse));
    const own = readSent("inventory", inventory, parse);
    return context.json(await answerFootprint(workspace, query, own, others));
  });
}
