import {
  assess,
  candidates,
  chain,
  dependence,
  explain,
  gaps,
  priceHistory,
  printedDependence,
  shares,
  supplyHistory,
  tradeHistory,
} from "../../core/index.ts";
import type {
  AssessQuery,
  CandidatesQuery,
  DependenceQuery,
  ExplainQuery,
  GapsQuery,
  HistoryQuery,
  SharesQuery,
} from "../../schema/queries.ts";
import type { Workspace } from "../workspace.ts";
import { resolveAxis, resolveMineral, resolveStage } from "./names.ts";
import { answer, type Question, question } from "./question.ts";

/** Six indicators of each mineral for a home country and year. */
export async function answerAssess(workspace: Workspace, query: AssessQuery) {
  const asked = await question(workspace, query);
  return answer(workspace, { ...told(asked), minerals: ids(asked) }, assess(asked.evidence, asked.options));
}
export type AssessAnswer = Awaited<ReturnType<typeof answerAssess>>;

/** Where one number comes from. */
export async function answerExplain(workspace: Workspace, query: ExplainQuery) {
  const asked = await question(workspace, query);
  const mineral = resolveMineral(asked.reference, query.mineral);
  const axis = resolveAxis(query.axis);
  const result = explain(asked.evidence, mineral, axis, asked.options);
  return answer(workspace, { ...told(asked), mineral, axis }, result);
}
export type ExplainAnswer = Awaited<ReturnType<typeof answerExplain>>;

/** Who holds, mines, refines or delivers a mineral at one stage. */
export async function answerShares(workspace: Workspace, query: SharesQuery) {
  const asked = await question(workspace, query);
  const mineral = resolveMineral(asked.reference, query.mineral);
  const stage = resolveStage(query.stage);
  return answer(
    workspace,
    { ...told(asked), mineral, stage },
    shares(asked.evidence, mineral, stage, asked.options),
  );
}
export type SharesAnswer = Awaited<ReturnType<typeof answerShares>>;

/** All stages of one mineral's chain. */
export async function answerChain(workspace: Workspace, query: Omit<SharesQuery, "stage">) {
  const asked = await question(workspace, query);
  const mineral = resolveMineral(asked.reference, query.mineral);
  const stages = chain(asked.evidence, mineral, asked.options);
  return answer(workspace, { ...told(asked), mineral }, { stages });
}

/** First supplier of each mineral, and what a document printed about it beside the figure computed. */
export async function answerDependence(workspace: Workspace, query: DependenceQuery) {
  const asked = await question(workspace, query);
  const { year, minerals } = asked.options;
  const options = {
    year,
    ...(minerals ? { minerals } : {}),
    ...(query.over === undefined ? {} : { over: query.over }),
  };
  const printed = printedDependence(asked.evidence, { year });
  return answer(
    workspace,
    { country: asked.country, year, over: query.over ?? null, minerals: ids(asked) },
    {
      rows: dependence(asked.evidence, options),
      printed: minerals ? printed.filter((row) => minerals.includes(row.mineral)) : printed,
    },
  );
}
export type DependenceAnswer = Awaited<ReturnType<typeof answerDependence>>;

/** Every missing or stand-in cell, why, and how to fill it. */
export async function answerGaps(workspace: Workspace, query: GapsQuery) {
  const asked = await question(workspace, query);
  return answer(
    workspace,
    { ...told(asked), minerals: ids(asked) },
    { rows: gaps(asked.evidence, asked.options) },
  );
}
export type GapsAnswer = Awaited<ReturnType<typeof answerGaps>>;

/** The eleven candidate indicators of the study for one mineral. */
export async function answerCandidates(workspace: Workspace, query: CandidatesQuery) {
  const asked = await question(workspace, query);
  const mineral = resolveMineral(asked.reference, query.mineral);
  const rows = candidates(asked.evidence, mineral, asked.options);
  return answer(workspace, { ...told(asked), mineral }, { rows });
}

/** Supply or imports of a stage by country over the years, with the price history beside it. */
export async function answerHistory(workspace: Workspace, query: HistoryQuery) {
  const asked = await question(workspace, query);
  const mineral = resolveMineral(asked.reference, query.mineral);
  const stage = resolveStage(query.stage);
  const side = stage === "concentrate-trade" ? "concentrate" : stage === "refined-trade" ? "refined" : null;
  const history = side
    ? tradeHistory(asked.evidence, mineral, side)
    : supplyHistory(asked.evidence, mineral, stage, asked.options.source);
  const prices = priceHistory(asked.evidence, mineral);
  return answer(workspace, { country: asked.country, mineral, stage }, { history, prices });
}

function told({ country, options }: Question) {
  return {
    country,
    year: options.year,
    source: options.source ?? null,
    riskTable: options.riskTable ?? null,
    reexport: options.reexport ?? "none",
  };
}

const ids = ({ options }: Question): readonly string[] | "all" => options.minerals ?? "all";
