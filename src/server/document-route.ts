import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answerChainStudy, answerFieldStudy, answerStudy } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { anyRow, describeRoute } from "./answer-route.ts";

/** Hand-written reference data with which pages compute beside the evidence pack. */
interface ReferenceDocument {
  readonly name: string;
  readonly about: string;
  readonly answer: (workspace: Workspace) => Promise<{ readonly dataVersion: string }>;
}

const DOCUMENTS: readonly ReferenceDocument[] = [
  {
    name: "study",
    about: "Screenings, demand tables, types and packages, levers and ready-made measures; with an ETag",
    answer: answerStudy,
  },
  {
    name: "chain-study",
    about:
      "Flows, routes of production, stock models, recovery, supply and outlook as documents print them; with an ETag",
    answer: answerChainStudy,
  },
  {
    name: "field-study",
    about: "Policies, research and industry effects, one's own entries among them; with an ETag",
    answer: answerFieldStudy,
  },
];

export function addDocumentRoutes(app: OpenAPIHono, workspace: Workspace): void {
  for (const document of DOCUMENTS) {
    const path = `/api/v1/${document.name}`;
    describeRoute(app, { method: "get", path, about: document.about, result: anyRow });
    app.get(path, (context) => served(context, workspace, document));
  }
}

/** 304 as long as neither shipped nor own files have changed. */
async function served(
  context: Context,
  workspace: Workspace,
  { name, answer }: ReferenceDocument,
): Promise<Response> {
  const document = await answer(workspace);
  const tag = `"${name}-${document.dataVersion}"`;
  const headers = { ETag: tag, "Cache-Control": "no-cache" };
  // What compresses the answer on the way makes the tag a weak one.
  const known = context.req.header("If-None-Match")?.replace(/^W\//, "");
  if (known === tag) return new Response(null, { status: 304, headers });
  return context.json(document, 200, headers);
}
