import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { readPolicyScenario } from "../core/index.ts";
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
import { type AnswerRoute, anyRow, asQuery, describeRoute, route } from "./answer-route.ts";
import { askedInBody, bodyOf, readSent } from "./request-body.ts";

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
  describeRoute(app, {
    method: "post",
    path: "/api/v1/screen",
    about: "The same for a screening sent along: funnel is its content",
    body: anyRow,
    result: ScreenAnswerSchema,
  });
  app.post("/api/v1/screen", async (context) => {
    const { funnel, ...asked } = await bodyOf(context);
    const own = readFunnel(funnel);
    return context.json(
      await answerScreen(
        workspace,
        parseQuery(ScreenQuery, { ...askedInBody(ScreenQuery, asked), funnel: own.id }),
        own,
      ),
    );
  });
  describeRoute(app, {
    method: "post",
    path: "/api/v1/simulate",
    about: "The same for measures sent along: scenario is their content",
    body: anyRow,
    result: SimulateAnswerSchema,
  });
  app.post("/api/v1/simulate", async (context) => {
    const { scenario, ...asked } = await bodyOf(context);
    return context.json(
      await answerSimulate(
        workspace,
        parseQuery(SimulateQuery, askedInBody(SimulateQuery, asked)),
        readMeasures(scenario),
      ),
    );
  });
  const path = "/api/v1/scenarios";
  describeRoute(app, {
    method: "post",
    path,
    about: "Keep a screening or measures in the workspace",
    body: SaveBody,
    result: z.object({ file: z.string() }),
  });
  app.post(path, async (context) => {
    const { kind, scenario } = parseQuery(SaveBody, await bodyOf(context));
    const read = kind === "screening" ? readFunnel(scenario) : readMeasures(scenario);
    return context.json(await answerSaveScenario(workspace, kind, read));
  });
  describeRoute(app, {
    method: "delete",
    path,
    about: "Take an own screening or own measures away",
    query: RemoveQuery,
    result: anyRow,
  });
  app.delete(path, async (context) => {
    const { kind, id } = parseQuery(RemoveQuery, asQuery(context.req.queries()));
    return context.json(await answerRemoveScenario(workspace, kind, id));
  });
}

const readFunnel = (content: unknown) => readSent("funnel", content, parseFunnel);

function readMeasures(content: unknown) {
  const { scenario, issues } = readPolicyScenario(content ?? null);
  if (scenario) return scenario;
  throw new Problem(
    "file-refused",
    { file: "scenario" },
    { faults: issues.map((issue) => ({ kind: "scenario", issue })) },
  );
}
