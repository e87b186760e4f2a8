import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { StockAnswerSchema } from "../schema/chain-answers/stock-answer.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { parseStockFile } from "../schema/stock-file.ts";
import { StockQuery } from "../schema/stock-query.ts";
import { answerStock, knownToStocks } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { anyRow, describeRoute } from "./answer-route.ts";
import { askedInBody, bodyOf, readSent } from "./request-body.ts";

export const STOCK_PATH = "/api/v1/stock";
const Body = z.object({ stock: z.union([z.string(), anyRow]) });

/** What is in use by a stock file sent along, as its text or its content: computed, not kept. */
export function addStockPost(app: OpenAPIHono, workspace: Workspace): void {
  describeRoute(app, {
    method: "post",
    path: STOCK_PATH,
    about: "The same for a stock file sent along: stock is its text (YAML) or its content",
    body: Body,
    result: StockAnswerSchema,
  });
  app.post(STOCK_PATH, async (context) => {
    const { stock, ...asked } = await bodyOf(context);
    const query = parseQuery(StockQuery, askedInBody(StockQuery, asked, ["model"]));
    const known = await knownToStocks(workspace);
    const own = readSent("stock", stock, (file, text) => parseStockFile(file, text, known));
    return context.json(await answerStock(workspace, query, own));
  });
}
