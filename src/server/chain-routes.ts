import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Workspace } from "../workspace/index.ts";
import type { AnswerRoute } from "./answer-route.ts";

/** Questions of the supply-chain study that are asked with parameters alone. */
export const CHAIN_ROUTES: readonly AnswerRoute<never>[] = [];

/** Those that come with a file of the asker's own in the body. */
export function addChainPostRoutes(_app: OpenAPIHono, _workspace: Workspace): void {}
