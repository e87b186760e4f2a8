import type { Context } from "hono";
import { answerStudy } from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";

/**
 * `GET /api/v1/study`: funnels, demand tables, types and packages, levers and ready-made measures, with which the
 * page computes beside the evidence pack. 304 as long as neither shipped nor own files have changed.
 */
export function studyRoute(workspace: Workspace) {
  return async (context: Context): Promise<Response> => {
    const study = await answerStudy(workspace);
    const tag = `"study-${study.dataVersion}"`;
    const headers = { ETag: tag, "Cache-Control": "no-cache" };
    // What compresses the answer on the way makes the tag a weak one.
    const known = context.req.header("If-None-Match")?.replace(/^W\//, "");
    if (known === tag) return new Response(null, { status: 304, headers });
    return context.json(study, 200, headers);
  };
}
