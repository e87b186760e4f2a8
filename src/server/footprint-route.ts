import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { FootprintAnswerSchema } from "../schema/chain-answers/footprint-answer.ts";
import { FootprintQuery } from "../schema/footprint-query.ts";
import { parseInventory } from "../schema/inventory-file.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { answerFootprint } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { anyRow, describeRoute } from "./answer-route.ts";
import { bodyOf, readSent } from "./request-body.ts";

const PATH = "/api/v1/footprint";
const Body = z.object({
  inventory: anyRow,
  lever: z.array(z.string()).optional(),
  beside: z.array(anyRow).optional(),
});

/** CO2 of an inventory sent along: computed, not kept. */
export function addFootprintPost(app: OpenAPIHono, workspace: Workspace): void {
  describeRoute(app, {
    method: "post",
    path: PATH,
    about: "CO2 of an inventory sent along: inventory is its content, beside are others to compare it with",
    body: Body,
    result: FootprintAnswerSchema,
  });
  app.post(PATH, async (context) => {
    const { inventory, lever, beside } = await bodyOf(context);
    const query = parseQuery(FootprintQuery, { lever });
    const others = (Array.isArray(beside) ? beside : []).map((one, at) =>
      readSent(`beside.${at}`, one, parseInventory),
    );
    const own = readSent("inventory", inventory, parseInventory);
    return context.json(await answerFootprint(workspace, query, own, others));
  });
}
