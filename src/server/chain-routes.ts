import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Workspace } from "../workspace/index.ts";
import type { AnswerRoute } from "./answer-route.ts";
import { CIRCULARITY_ROUTE } from "./circularity-route.ts";
import { addFieldRoutes, FIELD_ROUTE } from "./field-routes.ts";
import { FLOW_ROUTE } from "./flow-route.ts";
import { addFootprintPost, FOOTPRINT_ROUTE } from "./footprint-route.ts";
import { addStockPost, STOCK_ROUTE } from "./stock-route.ts";

/** Questions of the supply-chain study that are asked with parameters alone. */
export const CHAIN_ROUTES: readonly AnswerRoute<never>[] = [
  CIRCULARITY_ROUTE,
  FIELD_ROUTE,
  FLOW_ROUTE,
  FOOTPRINT_ROUTE,
  STOCK_ROUTE,
];

/** Those that come with a file of the asker's own in the body. */
export function addChainPostRoutes(app: OpenAPIHono, workspace: Workspace): void {
  addFootprintPost(app, workspace);
  addStockPost(app, workspace);
  addFieldRoutes(app, workspace);
}
