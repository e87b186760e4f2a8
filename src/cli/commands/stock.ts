import { fill } from "../../i18n/catalogue.ts";
import { stockWords } from "../../i18n/command-stock.ts";
import type { CsvCell } from "../../schema/csv-text.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { parseStockFile } from "../../schema/stock-file.ts";
import { StockQuery } from "../../schema/stock-query.ts";
import { answerStock, knownToStocks, type StockAnswer } from "../../workspace/answers/index.ts";
import type { ChainProgram } from "../chain-program.ts";
import {
  type CommandContext,
  type CommonOptions,
  present,
  several,
  withWorkspace,
} from "../command-context.ts";
import { isFileName, readOwn } from "../own-file.ts";
import { stockLines } from "../render/stock-lines.ts";

export function addStock({ context, add }: ChainProgram): void {
  const { help } = stockWords[context.language];
  add("stock [model]", help.stock)
    .option("--scenario <id>", help.scenario)
    .option("--lifetime <product=years>", help.lifetime, several)
    .option("--collection <product=share>", help.collection, several)
    .option("--separation <product=share>", help.separation, several)
    .option("--recovery <product=share>", help.recovery, several)
    .option("--target <share>", help.target)
    .option("--by <year>", help.by)
    .option("--runs <number>", help.runs)
    .option("--seed <number>", help.seed)
    .action((model, options) => stockCommand(context, model, options));
}

/** `stock`, `stock ndfeb-magnets`, `stock FILE`: what is in use, what leaves use, what of it can be recovered. */
async function stockCommand(
  context: CommandContext,
  model: string | undefined,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const file = model !== undefined && isFileName(model);
  const query = parseQuery(StockQuery, { ...options, ...(file ? {} : { model }) });
  await withWorkspace(context, options, async (workspace, format) => {
    const known = await knownToStocks(workspace);
    const own = file ? await readOwn(model, (name, text) => parseStockFile(name, text, known)) : undefined;
    const answer = await answerStock(workspace, query, own, progressOf(context));
    const { scenarios } = (await workspace.chain()).reference.stocks;
    present(context, options, {
      json: answer,
      csv: answer.kind === "models" ? listCsv(answer) : runCsv(answer),
      lines: (width) => stockLines(answer, scenarios, format, width),
    });
  });
}

/** What takes longer than a second tells how far it is, once a second. */
function progressOf({ effects, language }: CommandContext) {
  let next = Date.now() + 1000;
  return (done: number, runs: number): void => {
    if (Date.now() < next) return;
    next = Date.now() + 1000;
    const [said, of] = [String(done), String(runs)];
    effects.err(fill(stockWords[language].progress, { done: said, runs: of }));
  };
}

const CSV_HEADER = [
  "model",
  "mineral",
  "year",
  "stock",
  "inflow",
  "outflow",
  "recoverable",
  "stock_low",
  "stock_high",
  "recoverable_low",
  "recoverable_median",
  "recoverable_high",
  "demand",
  "recycled",
  "rest",
  "recycled_share",
  "target_share",
  "unit",
];

interface Csv {
  readonly header: readonly string[];
  readonly rows: CsvCell[][];
}

/** A row for every model and mineral. */
function listCsv({ models }: Extract<StockAnswer, { readonly kind: "models" }>): Csv {
  const rows = models.flatMap(({ id, minerals, region, from, to }) =>
    minerals.map((mineral) => [id, mineral, region, from, to]),
  );
  return { header: ["model", "mineral", "region", "from", "to"], rows };
}

/** A row for every mineral and year. */
function runCsv(answer: Extract<StockAnswer, { readonly kind: "run" }>): Csv {
  const rows = answer.series.map((one) => {
    const need = answer.needs
      .find(({ mineral }) => mineral === one.mineral)
      ?.years.find(({ year }) => year === one.year);
    return [
      answer.model.id,
      one.mineral,
      one.year,
      one.stock,
      one.inflow,
      one.outflow,
      one.recoverable,
      one.low.stock,
      one.high.stock,
      one.low.recoverable,
      one.median.recoverable,
      one.high.recoverable,
      need?.demand ?? null,
      need?.recycled ?? null,
      need?.rest ?? null,
      need?.share ?? null,
      need?.targetShare ?? null,
      answer.unit,
    ];
  });
  return { header: CSV_HEADER, rows };
}
