import {
  runStockModel,
  STOCK_BANDS,
  type StockAdjustment,
  type StockIssue,
  type StockModel,
  type StockOptions,
  type StockReference,
  type StockAnswer as StockRunAnswer,
} from "../../core/index.ts";
import { Problem } from "../../schema/problem.ts";
import type { KnownToStocks } from "../../schema/stock-file.ts";
import type { StockQuery } from "../../schema/stock-query.ts";
import type { Workspace } from "../workspace.ts";
import { chainAnswer } from "./chain-question.ts";

/** What a stock file may point to: demand tables of the bundle, minerals of the catalogue. */
export async function knownToStocks(workspace: Workspace): Promise<KnownToStocks> {
  const { demand } = (await workspace.chain()).reference.stocks;
  const { minerals } = await workspace.reference();
  return { demand, minerals: minerals.map(({ id }) => id) };
}

/**
 * What is in use, what leaves use, what can be recovered, what is left to bring in? Without a model the list of those
 * that are ready-made.
 *
 * @param own a model of the asker's own
 * @throws {Problem} `unknown-stock-model`, `bad-value` for a parameter that the model does not have or allow
 */
export async function answerStock(workspace: Workspace, query: StockQuery, own?: StockModel) {
  const { stocks } = (await workspace.chain()).reference;
  const asked = { ...query, model: own?.id ?? query.model ?? null, scenario: query.scenario ?? null };
  return await chainAnswer(workspace, asked, contentOf(stocks, query, own));
}
export type StockAnswer = Awaited<ReturnType<typeof answerStock>>;

function contentOf(stocks: StockReference, query: StockQuery, own: StockModel | undefined) {
  if (own) return runContent(stocks, query, own);
  const { model: name } = query;
  if (name === undefined) return listContent(stocks);
  const model = stocks.models.find(({ id }) => id === name);
  if (model) return runContent(stocks, query, model);
  throw new Problem("unknown-stock-model", { name, known: stocks.models.map(({ id }) => id).join(", ") });
}

function listContent({ models, scenarios }: StockReference) {
  return {
    kind: "models" as const,
    models: models.map(({ id, name, note, region, from, to, products }) => ({
      id,
      name,
      note,
      region,
      from,
      to,
      products: products.map((product) => product.id),
      minerals: [...new Set(products.flatMap(({ materials }) => materials.map(({ mineral }) => mineral)))],
    })),
    scenarios,
  };
}

function runContent(stocks: StockReference, query: StockQuery, model: StockModel) {
  const found = runStockModel(model, stocks.demand, optionsOf(query, model));
  if (found.kind === "refused") throw problemOf(found.issues, query, stocks, model);
  const { minerals, model: used, scenario, balance, bands, origins, notes } = found;
  return {
    kind: "run" as const,
    model: used,
    scenario,
    unit: "t" as const,
    bands,
    series: minerals.flatMap(seriesOf),
    byProduct: minerals.flatMap(({ mineral, products }) =>
      products.flatMap(({ product, years }) => years.map((one) => ({ mineral, product, ...one }))),
    ),
    needs: minerals.map(({ mineral, need }) => ({ mineral, ...need })),
    balance,
    origins,
    notes,
  };
}

/** The line of every year with the ends of its band: low, median and high of each quantity. */
function seriesOf({ mineral, years, bands }: StockRunAnswer["minerals"][number]) {
  return years.map((one, t) => {
    const end = (which: "low" | "median" | "high") => ({
      stock: bands.stock[t]?.[which] ?? one.stock,
      inflow: bands.inflow[t]?.[which] ?? one.inflow,
      outflow: bands.outflow[t]?.[which] ?? one.outflow,
      recoverable: bands.recoverable[t]?.[which] ?? one.recoverable,
    });
    return { mineral, ...one, low: end("low"), median: end("median"), high: end("high") };
  });
}

const PARAMETERS = ["lifetime", "collection", "separation", "recovery"] as const;

function optionsOf(query: StockQuery, model: StockModel): StockOptions {
  const { target, by } = query;
  return {
    scenario: query.scenario ?? null,
    adjustments: PARAMETERS.flatMap((parameter) =>
      query[parameter].map((word) => adjustmentOf(parameter, word, model)),
    ),
    ...(target === undefined || by === undefined ? {} : { target: { share: target, from: model.from, by } }),
    bands: {
      ...STOCK_BANDS,
      ...(query.runs === undefined ? {} : { runs: query.runs }),
      ...(query.seed === undefined ? {} : { seed: query.seed }),
    },
  };
}

/** `ev-packs=0.9`, `ev-packs:lithium=0.9` */
function adjustmentOf(
  parameter: StockAdjustment["parameter"],
  word: string,
  { products }: StockModel,
): StockAdjustment {
  const [subject = "", amount = "", ...rest] = word.split("=");
  const [product = "", mineral = null, ...more] = subject.split(":");
  const value = amount.trim() === "" ? Number.NaN : Number(amount);
  const of = products.find(({ id }) => id === product);
  const ofProduct = parameter === "lifetime" || parameter === "collection";
  const known =
    of && (mineral === null || (!ofProduct && of.materials.some((one) => one.mineral === mineral)));
  const limit = parameter === "lifetime" ? value > 0 && value <= 1000 : value >= 0 && value <= 1;
  if (known && limit && rest.length === 0 && more.length === 0) return { product, mineral, parameter, value };
  const name = products.map(({ id }) => id).join(" | ");
  const expected = parameter === "lifetime" ? `${name} = 0–1000` : `${name} = 0–1`;
  throw new Problem("bad-value", { name: parameter, value: word, expected });
}

/** A file was checked as it was read: what is left is a scenario that does not hold the model. */
function problemOf(
  issues: readonly StockIssue[],
  query: StockQuery,
  { demand }: StockReference,
  model: StockModel,
): Problem {
  const first = issues[0];
  if (first?.code === "no-demand-series" || first?.code === "demand-outside-years") {
    const minerals = new Set(
      model.products.flatMap(({ materials }) => materials.map(({ mineral }) => mineral)),
    );
    const known = new Set(
      demand.filter(({ mineral }) => minerals.has(mineral)).map(({ scenario }) => scenario),
    );
    return new Problem("bad-value", {
      name: "scenario",
      value: query.scenario ?? "",
      expected: [...known].join(" | "),
    });
  }
  const value = [...query.lifetime].join(",");
  return new Problem("bad-value", { name: "lifetime", value, expected: first?.code ?? "" });
}
