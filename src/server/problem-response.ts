import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { LANGUAGES, type Language } from "../i18n/catalogue.ts";
import { sayProblem } from "../i18n/faces.ts";
import { sayFault } from "../i18n/say-study.ts";
import { Problem, type ProblemCode } from "../schema/problem.ts";

const STATUS: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  "not-found": 404,
  "unknown-mineral": 404,
  "unknown-country": 404,
  "unknown-statements": 404,
  "unknown-funnel": 404,
  "unknown-demand-scenario": 404,
  "unknown-scenario": 404,
  "unknown-route": 404,
  "no-such-scenario": 404,
  "no-demand": 404,
  "id-taken": 409,
  "study-refused": 500,
  "not-allowed": 403,
  "body-too-large": 413,
  "workspace-busy": 409,
  "workspace-damaged": 409,
  "workspace-not-writable": 500,
  "bundle-damaged": 500,
  "bundle-missing": 500,
  "page-not-built": 503,
};

/** A problem as `application/problem+json`: code, message and hint in the language asked. */
export function problemResponse(context: Context, problem: Problem, fallback: Language): Response {
  const language = languageAsked(context, fallback);
  const { message, hint } = sayProblem(problem.code, problem.parameters, language);
  const status = STATUS[problem.code] ?? 400;
  return context.json(
    {
      type: "about:blank",
      title: message,
      status,
      code: problem.code,
      message,
      hint,
      ...(problem.faults.length > 0
        ? { faults: problem.faults.map((fault) => sayFault(fault, language)) }
        : {}),
    },
    status,
    { "Content-Type": "application/problem+json; charset=UTF-8" },
  );
}

/** `?lang=ja`, else the browser's first language of ours, else the server's own. */
export function languageAsked(context: Context, fallback: Language): Language {
  const asked = context.req.query("lang");
  const accepted = (context.req.header("Accept-Language") ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim().slice(0, 2));
  return (
    [asked, ...accepted].find((one): one is Language =>
      (LANGUAGES as readonly string[]).includes(one ?? ""),
    ) ?? fallback
  );
}

export const notFound = (context: Context): Problem => new Problem("not-found", { path: context.req.path });
