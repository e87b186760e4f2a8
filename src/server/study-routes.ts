import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import * as z from "zod";
import { readPolicyScenario } from "../core/index.ts";
import { CommonFields } from "../schema/answers.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { Problem } from "../schema/problem.ts";
import { ForecastAnswerSchema, GrowthAnswerSchema } from "../schema/study-answers/demand-answer.ts";
import { SimulateAnswerSchema } from "../schema/study-answers/policy-answer.ts";
import { ScreenAnswerSchema } from "../schema/study-answers/screening-answer.ts";
import { ClassifyAnswerSchema } from "../schema/study-answers/typology-answer.ts";
import { parseFunnel } from "../schema/study-files.ts";
import {
  ClassifyQuery,
  ForecastQuery,
  GrowthQuery,
  ScreenQuery,
  SimulateQuery,
} from "../schema/study-queries.ts";
import {
  answerClassify,
  answerForecast,
  answerGrowth,
  answerRemoveScenario,
  answerSaveScenario,
  answerScreen,
  answerSimulate,
} from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { type AnswerRoute, anyRow, asQuery, responses, route } from "./answer-route.ts";

export const STUDY_ROUTES: readonly AnswerRoute<never>[] = [
  route({
    name: "screen",
    about: "Which minerals a screening leaves, step by step, data and recorded judgement apart",
    query: ScreenQuery,
    result: ScreenAnswerSchema,
    answer: answerScreen,
  }),
  route({
    name: "forecast",
    about: "World demand of a mineral by use: a document's statement or a model, growth with its window",
    query: ForecastQuery,
    result: ForecastAnswerSchema,
    answer: answerForecast,
  }),
  route({
    name: "growth",
    about: "Growth a year of an own series over an unbroken window",
    query: GrowthQuery,
    result: GrowthAnswerSchema,
    answer: answerGrowth,
  }),
  route({
    name: "classify",
    about:
      "Risk type of each mineral with rule, distances, candidates and probabilities, and its policy package",
    query: ClassifyQuery,
    result: ClassifyAnswerSchema,
    answer: answerClassify,
  }),
  route({
    name: "simulate",
    about: "The six indicators before and after measures",
    query: SimulateQuery,
    result: SimulateAnswerSchema,
    answer: answerSimulate,
  }),
];

const KIND = z.enum(["screening", "policy"]);
const SaveBody = z.object({ kind: KIND, scenario: anyRow });
const RemoveQuery = z.object({ kind: KIND, id: z.string().min(1) });

/** Screenings and measures of the asker's own: run as they come, kept in the workspace, taken away. */
export function addScenarioRoutes(app: OpenAPIHono, workspace: Workspace): void {
  describe(
    app,
    "post",
    "/api/v1/screen",
    "The same for a screening sent along: funnel is its content",
    ScreenAnswerSchema,
  );
  app.post("/api/v1/screen", async (context) => {
    const { funnel, ...asked } = await bodyOf(context);
    const own = readFunnel(funnel);
    return context.json(
      await answerScreen(workspace, parseQuery(ScreenQuery, { ...asked, funnel: own.id }), own),
    );
  });
  describe(
    app,
    "post",
    "/api/v1/simulate",
    "The same for measures sent along: scenario is their content",
    SimulateAnswerSchema,
  );
  app.post("/api/v1/simulate", async (context) => {
    const { scenario, ...asked } = await bodyOf(context);
    return context.json(
      await answerSimulate(workspace, parseQuery(SimulateQuery, asked), readMeasures(scenario)),
    );
  });
  const kept = z.object({ file: z.string() });
  describe(app, "post", "/api/v1/scenarios", "Keep a screening or measures in the workspace", kept, SaveBody);
  app.post("/api/v1/scenarios", async (context) => {
    const { kind, scenario } = parseQuery(SaveBody, await bodyOf(context));
    const read = kind === "screening" ? readFunnel(scenario) : readMeasures(scenario);
    return context.json(await answerSaveScenario(workspace, kind, read));
  });
  describe(app, "delete", "/api/v1/scenarios", "Take an own screening or own measures away", anyRow);
  app.delete("/api/v1/scenarios", async (context) => {
    const { kind, id } = parseQuery(RemoveQuery, asQuery(context.req.queries()));
    return context.json(await answerRemoveScenario(workspace, kind, id));
  });
}

function describe(
  app: OpenAPIHono,
  method: "post" | "delete",
  path: string,
  summary: string,
  result: z.ZodType,
  body: z.ZodType = anyRow,
): void {
  const request =
    method === "post"
      ? { body: { content: { "application/json": { schema: body } } } }
      : { query: RemoveQuery };
  app.openAPIRegistry.registerPath(
    createRoute({ method, path, summary, request, responses: responses(CommonFields.and(result)) }),
  );
}

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json().catch(() => null);
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}

function readFunnel(content: unknown) {
  // JSON is YAML: one reader for files and for what is sent.
  const { value, problems } = parseFunnel("funnel", JSON.stringify(content ?? null));
  if (value) return value;
  throw new Problem(
    "file-refused",
    { file: "funnel" },
    { faults: problems.map((problem) => ({ kind: "file", problem })) },
  );
}

function readMeasures(content: unknown) {
  const { scenario, issues } = readPolicyScenario(content ?? null);
  if (scenario) return scenario;
  throw new Problem(
    "file-refused",
    { file: "scenario" },
    { faults: issues.map((issue) => ({ kind: "scenario", issue })) },
  );
}
