import type { Context } from "hono";
import type { Workspace } from "../workspace/index.ts";

/**
 * `GET /api/v1/study`, `/chain`, `/field`: hand-written reference data with which a page computes beside the evidence
 * pack. 304 as long as neither shipped nor own files have changed.
 */
export function documentRoute(
  workspace: Workspace,
  name: string,
  answer: (workspace: Workspace) => Promise<{ readonly dataVersion: string }>,
) {
  return async (context: Context): Promise<Response> => {
    const document = await answer(workspace);
    const tag = `"${name}-${document.dataVersion}"`;
    const headers = { ETag: tag, "Cache-Control": "no-cache" };
    // What compresses the answer on the way makes the tag a weak one.
    const known = context.req.header("If-None-Match")?.replace(/^W\//, "");
    if (known === tag) return new Response(null, { status: 304, headers });
    return context.json(document, 200, headers);
  };
}
