import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import {
  AssessmentSchema,
  CandidateRowSchema,
  CellSchema,
  CommonFields,
  DependenceRowSchema,
  ExplanationSchema,
  GapRowSchema,
  HistorySchema,
  PriceHistorySchema,
  PrintedDependenceRowSchema,
  StageSharesSchema,
} from "../schema/answers.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { Problem } from "../schema/problem.ts";
import {
  AssessQuery,
  CandidatesQuery,
  DependenceQuery,
  ExplainQuery,
  GapsQuery,
  HistoryQuery,
  OverrideQuery,
  RemoveOverrideQuery,
  SharesQuery,
} from "../schema/queries.ts";
import {
  answerAssess,
  answerCandidates,
  answerCatalogue,
  answerChain,
  answerCountries,
  answerDependence,
  answerExplain,
  answerGaps,
  answerHistory,
  answerMinerals,
  answerOverride,
  answerRemoveOverride,
  answerShares,
  answerSources,
  answerStatements,
} from "../workspace/answers/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { type AnswerRoute, anyRow, asQuery, responses, route, rows } from "./answer-route.ts";
import { addChainPostRoutes, CHAIN_ROUTES } from "./chain-routes.ts";
import { PackQuery } from "./pack-route.ts";
import { addScenarioRoutes, STUDY_ROUTES } from "./study-routes.ts";

const nothing = z.object({});

const ROUTES: readonly AnswerRoute<never>[] = [
  route({
    name: "assess",
    about: "Six indicators of each mineral",
    query: AssessQuery,
    result: AssessmentSchema,
    answer: answerAssess,
  }),
  route({
    name: "explain",
    about: "Where a number comes from",
    query: ExplainQuery,
    result: ExplanationSchema,
    answer: answerExplain,
  }),
  route({
    name: "shares",
    about: "Who supplies a stage",
    query: SharesQuery,
    result: StageSharesSchema,
    answer: answerShares,
  }),
  route({
    name: "chain",
    about: "All stages of one mineral's chain",
    query: SharesQuery.omit({ stage: true }),
    result: z.object({ stages: z.array(StageSharesSchema) }),
    answer: answerChain,
  }),
  route({
    name: "dependence",
    about: "First supplier of each mineral",
    query: DependenceQuery,
    result: z.object({ rows: z.array(DependenceRowSchema), printed: z.array(PrintedDependenceRowSchema) }),
    answer: answerDependence,
  }),
  route({
    name: "gaps",
    about: "What is missing or a stand-in, and how to fill it",
    query: GapsQuery,
    result: rows(GapRowSchema),
    answer: answerGaps,
  }),
  route({
    name: "candidates",
    about: "The eleven candidate indicators of the study",
    query: CandidatesQuery,
    result: rows(CandidateRowSchema),
    answer: answerCandidates,
  }),
  route({
    name: "history",
    about: "Supply or imports by country and prices over the years",
    query: HistoryQuery,
    result: z.object({ history: HistorySchema, prices: PriceHistorySchema }),
    answer: answerHistory,
  }),
  route({
    name: "sources",
    about: "Sources with edition, licence and rows",
    query: nothing,
    result: rows(anyRow),
    answer: answerSources,
  }),
  route({
    name: "countries",
    about: "Countries that can be asked for",
    query: nothing,
    result: rows(anyRow),
    answer: answerCountries,
  }),
  route({
    name: "minerals",
    about: "Minerals and their names",
    query: nothing,
    result: rows(anyRow),
    answer: answerMinerals,
  }),
  route({
    name: "catalogue",
    about: "Stages, axes, periodic table, classes, lists",
    query: nothing,
    result: anyRow,
    answer: answerCatalogue,
  }),
  route({
    name: "statements",
    about: "Names of the tables that source documents print",
    query: nothing,
    result: z.object({ tables: z.array(z.string()) }),
    answer: (workspace) => answerStatements(workspace),
  }),
];

export function addAnswerRoutes(app: OpenAPIHono, workspace: Workspace): void {
  for (const { name, about, query, result, answer } of [...ROUTES, ...STUDY_ROUTES, ...CHAIN_ROUTES]) {
    const definition = createRoute({
      method: "get",
      path: `/api/v1/${name}`,
      summary: about,
      request: { query: query as unknown as z.ZodObject },
      responses: responses(CommonFields.and(result)),
    });
    app.openAPIRegistry.registerPath(definition);
    app.get(`/api/v1/${name}`, async (context) => {
      const asked = asQuery(context.req.queries());
      refuseUnknownNames(query, asked);
      return context.json(await answer(workspace, parseQuery(query as z.ZodType, asked) as never));
    });
  }
  describePackRoute(app);
  describeStudyRoute(app);
  addStatementsRoute(app, workspace);
  addOverrideRoute(app, workspace);
  addScenarioRoutes(app, workspace);
  addChainPostRoutes(app, workspace);
}

/** A misspelt parameter would be answered as if it had not been asked. @throws {Problem} `unknown-parameter` */
function refuseUnknownNames(query: z.ZodType, asked: Readonly<Record<string, unknown>>): void {
  if (!(query instanceof z.ZodObject)) return;
  const known = Object.keys(query.shape);
  const name = Object.keys(asked).find((given) => !known.includes(given));
  if (name !== undefined) throw new Problem("unknown-parameter", { name, known: known.join(", ") });
}

/** Served by its own route, which keeps the compressed answer. */
function describePackRoute(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "get",
      path: "/api/v1/pack",
      summary:
        "Everything that core needs to assess for one country, tables by column; ETag is the data version",
      request: { query: PackQuery },
      responses: responses(anyRow),
    }),
  );
}

/** Served by its own route, which answers 304 while nothing has changed. */
function describeStudyRoute(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "get",
      path: "/api/v1/study",
      summary: "Screenings, demand tables, types and packages, levers and ready-made measures; with an ETag",
      responses: responses(CommonFields.and(anyRow)),
    }),
  );
}

function addStatementsRoute(app: OpenAPIHono, workspace: Workspace): void {
  const params = z.object({ table: z.string() });
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "get",
      path: "/api/v1/statements/{table}",
      summary: "What a source document prints, as printed, with flags",
      request: { params },
      responses: responses(CommonFields.and(rows(anyRow))),
    }),
  );
  app.get("/api/v1/statements/:table", async (context) =>
    context.json(await answerStatements(workspace, context.req.param("table"))),
  );
}

function addOverrideRoute(app: OpenAPIHono, workspace: Workspace): void {
  const cell = responses(CommonFields.and(z.object({ cell: CellSchema.nullable() })));
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "post",
      path: "/api/v1/override",
      summary: "Put an own number with its source in the place of ours",
      request: { body: { content: { "application/json": { schema: OverrideQuery } } } },
      responses: cell,
    }),
  );
  app.openAPIRegistry.registerPath(
    createRoute({
      method: "delete",
      path: "/api/v1/override",
      summary: "Take an own number away",
      request: { query: RemoveOverrideQuery },
      responses: cell,
    }),
  );
  app.post("/api/v1/override", async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const asked = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
    return context.json(await answerOverride(workspace, parseQuery(OverrideQuery, asked)));
  });
  app.delete("/api/v1/override", async (context) =>
    context.json(
      await answerRemoveOverride(workspace, parseQuery(RemoveOverrideQuery, asQuery(context.req.queries()))),
    ),
  );
}
