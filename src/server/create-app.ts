import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Language } from "../i18n/catalogue.ts";
import { Problem } from "../schema/problem.ts";
import type { Workspace } from "../workspace/index.ts";
import { addAnswerRoutes } from "./answer-routes.ts";
import { addDocumentRoutes } from "./document-route.ts";
import { FOOTPRINT_PATH } from "./footprint-route.ts";
import { packRoute } from "./pack-route.ts";
import { notFound, problemResponse } from "./problem-response.ts";
import { fromOwnPage, fromThisMachine, securityHeaders } from "./same-machine.ts";
import { staticPage } from "./static-page.ts";
import { STOCK_PATH } from "./stock-route.ts";

export interface AppOptions {
  /** Folder of the built page. */
  readonly page: string;
  /** Language of error messages when the request asks for none. */
  readonly language: Language;
}

const LARGEST_BODY_KB = 64;
/** Of requests that bring files: a few of the largest, as JSON writes them. */
const LARGEST_WITH_FILES_KB = 4000;
const WITH_FILES: readonly string[] = [STOCK_PATH, FOOTPRINT_PATH];

const limitedTo = (kilobytes: number) =>
  bodyLimit({
    maxSize: kilobytes * 1024,
    onError: () => {
      throw new Problem("body-too-large", { limit: `${kilobytes} kB` });
    },
  });
const withParameters = limitedTo(LARGEST_BODY_KB);
const withFiles = limitedTo(LARGEST_WITH_FILES_KB);

/** Page and API of one workspace: a request in, a response out, no port. */
export function createApp(workspace: Workspace, options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError((error, context) => {
    if (error instanceof Problem) return problemResponse(context, error, options.language);
    throw error;
  });
  app.use(securityHeaders);
  app.use(fromThisMachine);
  app.get("/api/v1/pack", packRoute(workspace)); // compressed once and kept, so before compress()
  app.use("/api/*", compress());
  addDocumentRoutes(app, workspace);
  app.on(["POST", "DELETE"], "/api/*", fromOwnPage, (context, next) =>
    (WITH_FILES.includes(context.req.path) ? withFiles : withParameters)(context, next),
  );
  addAnswerRoutes(app, workspace);
  app.doc31("/api/v1/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "chokepoint",
      version: workspace.codeVersion,
      description: "Security of critical-mineral supply: the same answers as the command `chokepoint`.",
    },
  });
  app.all("/api/*", (context) => {
    throw notFound(context);
  });
  app.get("*", compress(), staticPage(options.page));
  return app;
}
