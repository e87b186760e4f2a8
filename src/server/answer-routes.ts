import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import {
  AssessmentSchema,
  CandidateRowSchema,
  CellSchema,
  DependenceRowSchema,
  ExplanationSchema,
  GapRowSchema,
  HistorySchema,
  PriceHistorySchema,
  PrintedDependenceRowSchema,
  StageSharesSchema,
} from "../schema/answers.ts";
import { parseQuery } from "../schema/parse-query.ts";
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
import { type AnswerRoute, anyRow, asQuery, describeRoute, route, rows } from "./answer-route.ts";
import { addChainPostRoutes, CHAIN_ROUTES } from "./chain-routes.ts";
import { PackQuery } from "./pack-route.ts";
import { askedInBody, bodyOf, refuseUnknownNames } from "./request-body.ts";
import { addScenarioRoutes, STUDY_ROUTES } from "./study-routes.ts";

const nothing = z.object({});

/** Questions about the evidence itself. */
const EVIDENCE_ROUTES: readonly AnswerRoute<never>[] = [
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
  for (const { name, about, query, result, answer } of [
    ...EVIDENCE_ROUTES,
    ...STUDY_ROUTES,
    ...CHAIN_ROUTES,
  ]) {
    const path = `/api/v1/${name}`;
    describeRoute(app, { method: "get", path, about, query, result });
    app.get(path, async (context) => {
      const asked = asQuery(context.req.queries());
      refuseUnknownNames(query, asked);
      return context.json(await answer(workspace, parseQuery(query as z.ZodType, asked) as never));
    });
  }
  describePackRoute(app);
  addStatementsRoute(app, workspace);
  addOverrideRoute(app, workspace);
  addScenarioRoutes(app, workspace);
  addChainPostRoutes(app, workspace);
}

/** Served by its own route, which keeps the compressed answer. */
function describePackRoute(app: OpenAPIHono): void {
  describeRoute(app, {
    method: "get",
    path: "/api/v1/pack",
    about: "Everything that core needs to assess for one country, tables by column; ETag is the data version",
    query: PackQuery,
    result: anyRow,
  });
}

function addStatementsRoute(app: OpenAPIHono, workspace: Workspace): void {
  describeRoute(app, {
    method: "get",
    path: "/api/v1/statements/{table}",
    about: "What a source document prints, as printed, with flags",
    params: z.object({ table: z.string() }),
    result: rows(anyRow),
  });
  app.get("/api/v1/statements/:table", async (context) =>
    context.json(await answerStatements(workspace, context.req.param("table"))),
  );
}

function addOverrideRoute(app: OpenAPIHono, workspace: Workspace): void {
  const path = "/api/v1/override";
  const result = z.object({ cell: CellSchema.nullable() });
  describeRoute(app, {
    method: "post",
    path,
    about: "Put an own number with its source in the place of ours",
    body: OverrideQuery,
    result,
  });
  describeRoute(app, {
    method: "delete",
    path,
    about: "Take an own number away",
    query: RemoveOverrideQuery,
    result,
  });
  app.post(path, async (context) =>
    context.json(
      await answerOverride(
        workspace,
        parseQuery(OverrideQuery, askedInBody(OverrideQuery, await bodyOf(context))),
      ),
    ),
  );
  app.delete(path, async (context) =>
    context.json(
      await answerRemoveOverride(workspace, parseQuery(RemoveOverrideQuery, asQuery(context.req.queries()))),
    ),
  );
}
