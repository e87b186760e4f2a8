import {
  type ChainReference,
  circularity,
  type HomeEvidence,
  inventoryFootprint,
  materialFlow,
  riskAxes,
  routeFootprint,
  runStockModel,
  selectionTable,
  supplyBySource,
  supplyGrowth,
} from "../../core/index.ts";
import type { ChainQuestions } from "./chain-questions.ts";

type ChainAnswers = {
  readonly [N in keyof ChainQuestions]: (
    evidence: HomeEvidence,
    chain: ChainReference,
    ask: ChainQuestions[N]["ask"],
  ) => ChainQuestions[N]["answer"];
};

/** Answers of core that need the chain's reference data beside the evidence. */
export const CHAIN_ANSWERS: ChainAnswers = {
  flow: (evidence, chain, { mineral, version, options }) =>
    materialFlow(evidence, chain.flow, mineral, { ...options, version }),
  riskAxes: (evidence, chain, { mineral, options }) => riskAxes(evidence, chain.flow, mineral, options),
  selectionTable: (evidence, chain, { options }) => selectionTable(evidence, chain.flow, options),
  inventories: (_evidence, _chain, asks) =>
    asks.map(({ inventory, apply }) => inventoryFootprint(inventory, { apply })),
  routeSplit: (_evidence, { footprint }, { route, split }) => {
    const printed = footprint.routes.find(({ id }) => id === route);
    return printed ? routeFootprint(printed, split) : null;
  },
  supplySeries: (evidence, _chain, { mineral, stage, windows }) =>
    supplyBySource(evidence, mineral, stage).map((series) => ({
      series,
      growth: windows.map(({ from, to }) => supplyGrowth(series, mineral, from, to)),
    })),
  circularity: (evidence, chain, { mineral, year }) =>
    circularity(evidence, chain.circularity, { year, minerals: [mineral] }),
  stockRun: (_evidence, { stocks }, { model, options }) => {
    const found = typeof model === "string" ? stocks.models.find(({ id }) => id === model) : model;
    return found ? runStockModel(found, stocks.demand, options) : null;
  },
};

export const isChainQuestion = (name: string): name is keyof ChainQuestions =>
  Object.hasOwn(CHAIN_ANSWERS, name);
