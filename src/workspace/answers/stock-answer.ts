import {
  ADJUSTMENT_LIMITS,
  runStockModel,
  STOCK_BANDS,
  type StockAdjustment,
  type StockIssue,
  type StockModel,
  type StockOptions,
  type StockReference,
  type StockResult,
} from "../../core/index.ts";
import { Problem } from "../../schema/problem.ts";
import { type KnownToStocks, STOCK_ISSUE_EXPECTATIONS } from "../../schema/stock-file.ts";
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
export async function answerStock(
  workspace: Workspace,
  query: StockQuery,
  own?: StockModel,
  told: StockOptions["told"] = () => {},
) {
  const { stocks } = (await workspace.chain()).reference;
  const asked = { ...query, model: own?.id ?? query.model ?? null, scenario: query.scenario ?? null };
  return await chainAnswer(workspace, asked, contentOf(stocks, query, own, told));
}
export type StockAnswer = Awaited<ReturnType<typeof answerStock>>;

type Told = NonNullable<StockOptions["told"]>;

function contentOf(stocks: StockReference, query: StockQuery, own: StockModel | undefined, told: Told) {
  if (own) return runContent(stocks, query, own, told);
  const { model: name } = query;
  if (name === undefined) return listContent(stocks);
  const model = stocks.models.find(({ id }) => id === name);
  if (model) return runContent(stocks, query, model, told);
  throw new Problem("unknown-stock-model", { name, known: stocks.models.map(({ id }) => id).join(", ") });
}

function listContent({ models, scenarios }: StockReference) {
  return {
    kind: "models" as const,
    models: models.map((model) => {
      const { id, name, note, region, from, to, products } = model;
      return {
        id,
        name,
        note,
        region,
        from,
        to,
        products: products.map((product) => product.id),
        minerals: mineralsOf(model),
      };
    }),
    scenarios,
  };
}

function runContent(stocks: StockReference, query: StockQuery, model: StockModel, told: Told) {
  refuseIdleScenario(query, stocks, model);
  const found = runStockModel(model, stocks.demand, { ...optionsOf(query, model), told });
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
function seriesOf({ mineral, years, bands }: StockResult["minerals"][number]) {
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

/** @throws {Problem} for a scenario that there is not, or that nothing of the model follows */
function refuseIdleScenario({ scenario }: StockQuery, { demand }: StockReference, model: StockModel): void {
  if (scenario === undefined) return;
  const driven = seriesIn(model).some((one) => one?.kind === "demand");
  const minerals = mineralsOf(model);
  const tables = demand.filter(({ mineral }) => minerals.includes(mineral));
  const known = [...new Set(tables.map((one) => one.scenario))];
  if (driven && known.includes(scenario)) return;
  const expected = driven ? known.join(" | ") : "products: … demand: scenario/use";
  throw new Problem("bad-value", { name: "scenario", value: scenario, expected });
}

const seriesIn = ({ products }: StockModel) =>
  products.flatMap((product) => [product.series, ...product.materials.map(({ series }) => series)]);

const PARAMETERS = ["lifetime", "collection", "separation", "recovery"] as const;

function optionsOf(query: StockQuery, model: StockModel): StockOptions {
  return {
    scenario: query.scenario ?? null,
    adjustments: PARAMETERS.flatMap((parameter) =>
      query[parameter].map((word) => adjustmentOf(parameter, word, model)),
    ),
    ...targetOf(query, model),
    bands: {
      ...STOCK_BANDS,
      ...(query.runs === undefined ? {} : { runs: withinReach(query.runs, model) }),
      ...(query.seed === undefined ? {} : { seed: query.seed }),
    },
  };
}

function targetOf({ target, by }: StockQuery, { from }: StockModel): Pick<StockOptions, "target"> {
  if (target === undefined || by === undefined) return {};
  if (by >= from) return { target: { share: target, from, by } };
  throw new Problem("bad-value", { name: "by", value: String(by), expected: `≥ ${from}` });
}

/** Draws that bands keep (runs × years × minerals): as many as the largest stock file has by default, 0.4 GB. */
const MOST_DRAWS = 12_000_000;
/** Steps of a computation (runs × lines × years²): as many as the largest stock file has by default, some seconds. */
const MOST_STEPS = 2_400_000_000;

/** @throws {Problem} for more runs than memory and patience hold */
function withinReach(runs: number, model: StockModel): number {
  const years = model.to - model.from + 1;
  const lines = model.products.reduce((sum, { materials }) => sum + materials.length, 0);
  const most = Math.floor(
    Math.min(MOST_DRAWS / (years * mineralsOf(model).length), MOST_STEPS / (lines * years ** 2)),
  );
  if (runs <= most) return runs;
  throw new Problem("bad-value", { name: "runs", value: String(runs), expected: `≤ ${most}` });
}

const mineralsOf = ({ products }: StockModel): string[] => [
  ...new Set(products.flatMap(({ materials }) => materials.map(({ mineral }) => mineral))),
];

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
  const { least, most } = ADJUSTMENT_LIMITS[parameter];
  const isWithin = value >= least && value <= most;
  if (known && isWithin && rest.length === 0 && more.length === 0) {
    return { product, mineral, parameter, value };
  }
  const expected = `${products.map(({ id }) => id).join(" | ")} = ${least}–${most}`;
  throw new Problem("bad-value", { name: parameter, value: word, expected });
}

/** A file was checked as it was read: what is left is a scenario or a moved lifetime that does not hold the model. */
function problemOf(
  issues: readonly StockIssue[],
  query: StockQuery,
  { demand }: StockReference,
  model: StockModel,
): Problem {
  const first = issues[0];
  if (first?.code === "no-demand-series" || first?.code === "demand-outside-years") {
    const minerals = mineralsOf(model);
    const known = new Set(
      demand.filter(({ mineral }) => minerals.includes(mineral)).map(({ scenario }) => scenario),
    );
    return new Problem("bad-value", {
      name: "scenario",
      value: query.scenario ?? "",
      expected: [...known].join(" | "),
    });
  }
  const value = query.lifetime.join(",");
  const expected = first ? STOCK_ISSUE_EXPECTATIONS[first.code] : "";
  return new Problem("bad-value", { name: "lifetime", value, expected });
}
