import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { CommonFields } from "../schema/answers.ts";
import { StockAnswerSchema } from "../schema/chain-answers/stock-answer.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { Problem } from "../schema/problem.ts";
import { parseStockFile } from "../schema/stock-file.ts";
import { StockQuery } from "../schema/stock-query.ts";
import { answerStock, knownToStocks } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { anyRow, responses, route } from "./answer-route.ts";

export const STOCK_ROUTE = route({
  name: "stock",
  about:
    "Stock in use, inflow, outflow and what can be recovered, by mineral and year; without a model the list",
  query: StockQuery,
  result: StockAnswerSchema,
  answer: answerStock,
});

const PATH = "/api/v1/stock";
const Body = z.object({ stock: z.union([z.string(), anyRow]) });

/** The same for a stock file sent along, as its text or its content: computed, not kept. */
export function addStockPost(app: OpenAPIHono, workspace: Workspace): void {
  const summary = "The same for a stock file sent along: stock is its text (YAML) or its content";
  const request = { body: { content: { "application/json": { schema: Body } } } };
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "post",
      path: PATH,
      summary,
      request,
      responses: responses(CommonFields.and(StockAnswerSchema)),
    }),
  );
  app.post(PATH, async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const { stock, ...asked } = { ...(body as Record<string, unknown> | null) };
    // JSON is YAML: one reader for files and for what is sent.
    const text = typeof stock === "string" ? stock : JSON.stringify(stock ?? null);
    const { value, problems } = parseStockFile("stock", text, await knownToStocks(workspace));
    if (!value) {
      const faults = problems.map((problem) => ({ kind: "file" as const, problem }));
      throw new Problem("file-refused", { file: "stock" }, { faults });
    }
    return context.json(await answerStock(workspace, parseQuery(StockQuery, asked), value));
  });
}
