import type { OpenAPIHono } from "@hono/zod-openapi";
import { CircularityAnswerSchema } from "../schema/chain-answers/circularity-answer.ts";
import { FlowAnswerSchema } from "../schema/chain-answers/flow-answer.ts";
import { FootprintAnswerSchema } from "../schema/chain-answers/footprint-answer.ts";
import { StockAnswerSchema } from "../schema/chain-answers/stock-answer.ts";
import { CircularityQuery } from "../schema/circularity-query.ts";
import { FlowQuery } from "../schema/flow-query.ts";
import { FootprintQuery } from "../schema/footprint-query.ts";
import { StockQuery } from "../schema/stock-query.ts";
import { answerCircularity, answerFlow, answerFootprint, answerStock } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { type AnswerRoute, route } from "./answer-route.ts";
import { addFieldRoutes, FIELD_ROUTE } from "./field-routes.ts";
import { addFootprintPost } from "./footprint-route.ts";
import { addStockPost } from "./stock-route.ts";

/** Questions of the supply-chain study that are asked with parameters alone. */
export const CHAIN_ROUTES: readonly AnswerRoute<never>[] = [
  route({
    name: "circularity",
    about: "Recovery, self-sufficiency and recycling rates of minerals, each with both its terms",
    query: CircularityQuery,
    result: CircularityAnswerSchema,
    answer: answerCircularity,
  }),
  FIELD_ROUTE,
  route({
    name: "flow",
    about: "The supply chain of a mineral as a flow: as a document prints it, or from today's evidence",
    query: FlowQuery,
    result: FlowAnswerSchema,
    answer: answerFlow,
  }),
  route({
    name: "footprint",
    about: "CO2 of a route of production as its document prints it; without a route the list of them",
    query: FootprintQuery,
    result: FootprintAnswerSchema,
    answer: (workspace, query) => answerFootprint(workspace, query),
  }),
  route({
    name: "stock",
    about:
      "Stock in use, inflow, outflow and what can be recovered, by mineral and year; without a model the list",
    query: StockQuery,
    result: StockAnswerSchema,
    answer: (workspace, query) => answerStock(workspace, query),
  }),
];

/** Those that come with a file of the asker's own in the body, and own entries that are kept. */
export function addChainPostRoutes(app: OpenAPIHono, workspace: Workspace): void {
  addFootprintPost(app, workspace);
  addStockPost(app, workspace);
  addFieldRoutes(app, workspace);
}
