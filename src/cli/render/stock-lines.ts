import type { StockEstimate, StockProduct, Words } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { stockWords } from "../../i18n/command-stock.ts";
import type { Formatter } from "../../i18n/format.ts";
import type { StockAnswer } from "../../workspace/answers/index.ts";
import { fitWidth } from "./fit-width.ts";
import { tableOrBlocks } from "./table.ts";

type Run = Extract<StockAnswer, { readonly kind: "run" }>;
type Named = { readonly id: string; readonly name: Words };

/** The list of models, or one run: parameters with their basis, a table per mineral, target, convention, sources. */
export function stockLines(
  answer: StockAnswer,
  scenarios: readonly Named[],
  format: Formatter,
  width: number | null,
): string[] {
  return answer.kind === "models"
    ? listLines(answer, format, width)
    : fitWidth(runLines(answer, scenarios, format, width), width);
}

function listLines(
  { models }: Extract<StockAnswer, { readonly kind: "models" }>,
  format: Formatter,
  width: number | null,
): string[] {
  const w = stockWords[format.language];
  const rows = models.map((model) => [
    `${model.name[format.language]}\n${model.id}`,
    format.list(model.minerals.map(format.mineral)),
    regionName(model.region, format),
    `${model.from}–${model.to}`,
  ]);
  const columns = [
    { head: w.model, wraps: true },
    { head: w.minerals, wraps: true },
    { head: w.region },
    { head: w.years },
  ];
  return [w.listTitle, "", ...tableOrBlocks(columns, rows, width), "", w.more];
}

const percentile = (share: number): string => `${Math.round(share * 100)} %`;

const regionName = (region: string, format: Formatter): string =>
  region === "WLD" ? stockWords[format.language].world : format.country(region);

function runLines(
  answer: Run,
  scenarios: readonly Named[],
  format: Formatter,
  width: number | null,
): string[] {
  const { model, bands } = answer;
  const { language } = format;
  const w = stockWords[language];
  const scenario = scenarios.find(({ id }) => id === answer.scenario)?.name[language] ?? answer.scenario;
  const minerals = [...new Set(answer.series.map(({ mineral }) => mineral))];
  return [
    fill(w.title, {
      name: model.name[language],
      region: regionName(model.region, format),
      from: String(model.from),
      to: String(model.to),
    }),
    ...(scenario === null ? [] : [fill(w.driven, { scenario })]),
    ...(model.note[language] === "" ? [] : [model.note[language]]),
    w.driver[model.driver],
    w.timing[model.timing],
    "",
    ...parameterLines(model.products, format, width),
    ...minerals.flatMap((mineral) => ["", ...mineralLines(answer, mineral, format, width)]),
    "",
    fill(w.bands, {
      runs: format.number(bands.runs),
      seed: String(bands.seed),
      from: percentile(bands.from),
      to: percentile(bands.to),
    }),
    fill(w.balance, { gap: answer.balance.toExponential(1) }),
    ...answer.notes.map((note) => noteText(note, format)),
    ...(answer.origins.length > 0
      ? [fill(w.sources, { origins: format.list(answer.origins.map(format.origin)) })]
      : []),
  ];
}

function noteText(note: string, format: Formatter): string {
  const { note: words } = stockWords[format.language];
  const [code = "", detail = ""] = note.split(":");
  const years = format.list(detail.split(","));
  return Object.hasOwn(words, code) ? fill(words[code as keyof typeof words], { detail: years }) : note;
}

function parameterLines(
  products: readonly StockProduct[],
  format: Formatter,
  width: number | null,
): string[] {
  const w = stockWords[format.language];
  const row = (subject: string, name: string, estimate: StockEstimate, said: (value: number) => string) => [
    `${subject} ${name}`,
    said(estimate.value),
    estimate.low === estimate.high ? "" : `${said(estimate.low)}–${said(estimate.high)}`,
    basisText(estimate, format),
  ];
  const rows = products.flatMap((product) => {
    const name = product.name[format.language];
    return [
      ...product.lifetimes.map(({ from, lifetime, mean }) => {
        const distribution = w.distribution[lifetime.distribution];
        const label =
          from === null
            ? fill(w.lifetime, { distribution })
            : fill(w.lifetimeFrom, { year: String(from), distribution });
        return row(name, label, mean, format.number);
      }),
      row(name, w.collection, product.collection, format.share),
      ...product.materials.flatMap((one) => {
        const of = `${name} · ${format.mineral(one.mineral)}`;
        return [
          ...(one.content ? [row(of, w.content, one.content, format.number)] : []),
          row(of, w.separation, one.separation, format.share),
          row(of, w.recovery, one.recovery, format.share),
        ];
      }),
    ];
  });
  const columns = [
    { head: w.parameter, wraps: true },
    { head: w.value, align: "right" as const },
    { head: w.range, align: "right" as const },
    { head: w.basis, wraps: true },
  ];
  return tableOrBlocks(columns, rows, width);
}

function basisText({ basis }: StockEstimate, format: Formatter): string {
  const w = stockWords[format.language];
  switch (basis.kind) {
    case "source":
      return basis.source;
    case "assumption":
      return fill(w.assumption, { reason: basis.reason[format.language] });
    case "own":
      return w.own;
  }
}

function mineralLines(answer: Run, mineral: string, format: Formatter, width: number | null): string[] {
  const w = stockWords[format.language];
  const need = answer.needs.find((one) => one.mineral === mineral);
  const asked = answer.model.target !== null || need?.years.some((one) => one.targetShare !== null) === true;
  return [
    fill(w.amounts, { mineral: format.mineral(mineral), unit: answer.unit }),
    ...yearTable(answer, mineral, need, format, width),
    need?.closedIn == null ? w.notClosed : fill(w.closed, { year: String(need.closedIn) }),
    ...targetLines(need, asked, format),
  ];
}

/** Every fifth year and the last: what fits a screen. JSON and CSV hold every year. */
const EVERY = 5;
/** A run as short as this is shown whole. */
const SHORT = 12;

function yearTable(
  { model, bands, series }: Run,
  mineral: string,
  need: Run["needs"][number] | undefined,
  format: Formatter,
  width: number | null,
): string[] {
  const w = stockWords[format.language];
  const own = series.filter((one) => one.mineral === mineral);
  const isShown = (year: number) =>
    own.length <= SHORT || year === model.from || year === model.to || year % EVERY === 0;
  const rows = own
    .filter(({ year }) => isShown(year))
    .map((one) => {
      const wanted = need?.years.find(({ year }) => year === one.year);
      return [
        String(one.year),
        format.number(one.stock),
        format.number(one.inflow),
        format.number(one.outflow),
        `${format.number(one.recoverable)}\n${format.number(one.low.recoverable)}–${format.number(one.high.recoverable)}`,
        wanted ? format.number(wanted.demand) : "",
        wanted ? format.number(wanted.rest) : "",
        wanted?.share == null ? "" : format.share(wanted.share),
        wanted?.targetShare == null
          ? ""
          : `${format.share(wanted.targetShare)}${wanted.missed ? ` ${w.missed}` : ""}`,
      ];
    });
  const right = (head: string) => ({ head, align: "right" as const });
  const columns = [
    { head: w.year },
    right(w.stock),
    right(w.inflow),
    right(w.outflow),
    right(fill(w.recoverable, { from: percentile(bands.from), to: percentile(bands.to) })),
    right(w.demand),
    right(model.region === "WLD" ? w.primary : w.imports),
    right(w.share),
    right(w.targetShare),
  ];
  return tableOrBlocks(columns, rows, width);
}

function targetLines(need: Run["needs"][number] | undefined, asked: boolean, format: Formatter): string[] {
  const w = stockWords[format.language];
  if (!asked) return [];
  if (!need?.target) return [w.targetBeyond];
  const { share, by, reached, missing, metFrom } = need.target;
  const said = { share: format.share(share), by: String(by), reached: format.share(reached) };
  if (missing === 0) return [fill(w.targetMet, said)];
  const points = (missing * 100).toFixed(1);
  return [
    fill(w.target, { ...said, missing: points }),
    metFrom === null ? w.neverMet : fill(w.metFrom, { year: String(metFrom) }),
  ];
}
