import {
  type Cell,
  type FlowLink,
  type FlowNode,
  hasNumber,
  NOT_SPECIFIED,
  OTHER_COUNTRIES,
  STAGES,
} from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { flowWords } from "../../i18n/command-flow.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayAmountYears, sayNote, sayReason } from "../../i18n/say-code.ts";
import type { FlowAnswer } from "../../workspace/answers/index.ts";
import { fitWidth } from "./fit-width.ts";
import { flowAmount, flowRange } from "./flow-amount.ts";
import { axisLines } from "./flow-axes.ts";
import { recyclingLines } from "./flow-recycling.ts";

/** Boxes of the unnamed rest stand after this many countries. */
const COUNTRIES_SHOWN = 5;

/** The flow as a ladder from the ore down, each box with its arrows, then choke points, gaps, axes, doubts, sources. */
export function flowLines(answer: FlowAnswer, format: Formatter, width: number | null): string[] {
  const words = flowWords[format.language];
  const { query } = answer;
  const title =
    answer.version === "printed"
      ? fill(words.printed, { mineral: format.mineral(answer.mineral), origin: printedBy(answer, format) })
      : fill(words.recomputed, {
          mineral: format.mineral(answer.mineral),
          country: format.country(query.country),
          year: String(query.year),
        });
  const boxes = STAGES.flatMap((stage) => answer.nodes.filter((node) => node.stage === stage));
  return fitWidth(
    [
      title,
      "",
      ...boxes.flatMap((node) => boxLines(answer, node, format)),
      "",
      ...pointLines(answer, format),
      ...gapLines(answer, format),
      "",
      ...axisLines(answer.riskAxes, format, width),
      ...selectionLines(answer, format),
      ...answer.recycling.flatMap((flow) => ["", ...recyclingLines(flow, query.country, format)]),
      ...flagLines(answer, format),
      "",
      ...sourceLines(answer, format),
    ],
    width,
  );
}

function printedBy({ nodes }: FlowAnswer, format: Formatter): string {
  return format.origin(nodes[0]?.total.origins[0] ?? "");
}

function boxLines(answer: FlowAnswer, node: FlowNode, format: Formatter): string[] {
  const words = flowWords[format.language];
  const { total } = node;
  const year = total.year ?? node.year;
  const head = fill(words.box, {
    name: node.name[format.language],
    total: amountText(answer, node, format),
    year: hasNumber(total) ? yearText(total, year, format) : "",
    mark: markText(node, format),
  });
  const under = [
    node.markedInSource ? words.sourceMark : "",
    countriesText(node, format),
    riskText(node, format),
    notesText(node, format),
    ...answer.links.filter((link) => link.from === node.id).map((link) => arrowText(answer, link, format)),
  ];
  return [head, ...under.filter((line) => line !== "").map((line) => `    ${line}`)];
}

/** The year of an amount, or the years that it is a mean of. */
function yearText(cell: Cell, year: number | null, format: Formatter): string {
  const words = flowWords[format.language];
  const years = sayAmountYears(cell, format);
  if (years !== null) return fill(words.boxYears, { years });
  return year === null ? "" : fill(words.boxYear, { year: String(year) });
}

/** A use that a document draws claims no amount: it is named and nothing is said to be missing. */
function amountText({ version }: FlowAnswer, { total, stage, mineral }: FlowNode, format: Formatter): string {
  if (hasNumber(total)) return flowAmount(total, mineral, format);
  const isUse = version === "printed" && (stage === "parts" || stage === "products");
  return isUse ? flowWords[format.language].use : gapText(total, format);
}

/** What stands in for a missing figure, and how the figure was made; class tables stand at the foot. */
function notesText({ total, riskShare }: FlowNode, format: Formatter): string {
  const standIn = hasNumber(total) && total.status === "proxy" ? total : riskShare;
  // The title says of every number of a printed flow that a document prints it.
  const isTold = standIn.reason === null || standIn.reason === "printed-total";
  const reason = standIn.status === "proxy" && !isTold ? [sayReason(standIn.reason, format)] : [];
  const notes = [...new Set([...total.notes, ...riskShare.notes])].filter(
    (note) => !ELSEWHERE.has(note.split(":")[0] ?? ""),
  );
  return [...reason, ...notes.map((note) => sayNote(note, format))].join("; ");
}
const ELSEWHERE: ReadonlySet<string> = new Set([
  "risk-table",
  "governance-year",
  "governance-unknown",
  "statement",
]);

function markText(node: FlowNode, format: Formatter): string {
  const holder = node.countries.find((one) => one.country === node.chokeCountry);
  if (node.chokePoint === null || !holder || holder.share === null) return "";
  return fill(flowWords[format.language].mark, {
    mark: node.chokePoint === "double" ? "◆◆" : "◆",
    country: format.country(holder.country),
    share: format.share(holder.share),
  });
}

function gapText(cell: Cell, format: Formatter): string {
  const words = flowWords[format.language];
  const reason = cell.reason === null ? "" : sayReason(cell.reason, format);
  return fill(cell.status === "not-applicable" ? words.notApplicable : words.gap, { reason });
}

/** Largest first; a document's lost labels are named as lost. */
function countriesText({ countries }: FlowNode, format: Formatter): string {
  const words = flowWords[format.language];
  const named = countries.filter((one) => one.country !== OTHER_COUNTRIES);
  const others = named.slice(COUNTRIES_SHOWN);
  const shown = [
    ...named.slice(0, COUNTRIES_SHOWN),
    ...countries.filter((one) => one.country === OTHER_COUNTRIES),
  ];
  const texts = shown.map(({ country, share }) => {
    const name = country === NOT_SPECIFIED ? words.unlabelled : format.country(country);
    const text = share === null ? words.lost : words.country;
    return fill(text, { country: name, share: format.share(share ?? 0) });
  });
  const share = others.reduce((sum, one) => sum + (one.share ?? 0), 0);
  const more = fill(words.more, { count: String(others.length), share: format.share(share) });
  return format.list(others.length === 0 ? texts : [...texts, more]);
}

function riskText({ riskShare, riskCheck }: FlowNode, format: Formatter): string {
  const words = flowWords[format.language];
  if (!hasNumber(riskShare)) return "";
  if (riskCheck === null) return fill(words.risk, { share: flowRange(riskShare, format) });
  const { computed, computedHigh, reproduced } = riskCheck;
  return fill(words.riskPrinted, {
    share: flowRange(riskShare, format),
    computed: flowRange({ value: computed, low: computed, high: computedHigh }, format),
    verdict: reproduced ? words.follows : words.followsNot,
  });
}

function arrowText({ nodes }: FlowAnswer, link: FlowLink, format: Formatter): string {
  const words = flowWords[format.language];
  const { language } = format;
  const target = nodes.find((node) => node.id === link.to);
  const details = [
    link.label?.[language] ?? "",
    hasNumber(link.value)
      ? `${flowAmount(link.value, target?.mineral ?? "", format)}${yearText(link.value, null, format)}`
      : "",
    ...link.value.notes
      .filter((note) => note.startsWith("by-product-percent"))
      .map((note) => sayNote(note, format)),
  ].filter((text) => text !== "");
  return fill(words.arrow[link.kind], {
    to: target?.name[language] ?? words.abroad,
    detail: details.length === 0 ? "" : fill(words.detail, { text: format.list(details) }),
  });
}

function pointLines({ chokePoints, nodes }: FlowAnswer, format: Formatter): string[] {
  const words = flowWords[format.language];
  const lines = chokePoints.map(({ node, mark, country, share }) => {
    const name = nodes.find((one) => one.id === node)?.name[format.language] ?? node;
    const sign = mark === "double" ? "◆◆" : "◆";
    const held = fill(words.country, { country: format.country(country), share: format.share(share) });
    return `  ${sign} ${fill(words.gapLine, { node: name, reason: held })}`;
  });
  return [words.chokePoints, ...(lines.length > 0 ? lines : [`  ${words.none}`])];
}

function gapLines({ gaps, nodes }: FlowAnswer, format: Formatter): string[] {
  const words = flowWords[format.language];
  if (gaps.length === 0) return [];
  const lines = gaps.map((gap) => {
    const node = nodes.find((one) => one.id === gap.node);
    const reason = node ? gapText(node.total, format) : gap.reason;
    return `  ${fill(words.gapLine, { node: node?.name[format.language] ?? gap.node, reason })}`;
  });
  return ["", words.gaps, ...lines];
}

/** The study's selection slide: one country's share of refined output as printed, and from the evidence. */
function selectionLines({ selection }: FlowAnswer, format: Formatter): string[] {
  if (selection === null) return [];
  const words = flowWords[format.language];
  const { computed, topCountry, topShare, mineShare } = selection;
  const share = (cell: Cell | null) => (cell && hasNumber(cell) ? format.share(cell.value) : null);
  const year = String(computed.year ?? "");
  const found = share(computed);
  const mined = share(mineShare);
  const notes = found === null ? "" : computed.notes.map((note) => sayNote(note, format)).join("; ");
  return [
    "",
    fill(words.selection, {
      country: format.country(topCountry),
      printed: format.share(topShare),
      computed:
        found === null ? gapText(computed, format) : fill(words.selectionYear, { share: found, year }),
    }),
    ...(notes === "" ? [] : [`  ${notes}`]),
    ...(mined === null
      ? []
      : [`  ${fill(words.selectionMine, { share: mined, year: String(mineShare?.year ?? "") })}`]),
  ];
}

function flagLines({ flags, riskAxes, recycling, query }: FlowAnswer, format: Formatter): string[] {
  const { language } = format;
  const told = [
    ...Object.values({ ...flags, ...riskAxes.flags }),
    ...recycling.filter((flow) => flow.home === query.country).flatMap((flow) => flow.flags),
  ];
  const lines = [...new Set(told.map((words) => words[language]))];
  return lines.length === 0 ? [] : ["", flowWords[language].flags, ...lines.map((line) => `  ${line}`)];
}

function sourceLines({ origins, riskAxes, notes }: FlowAnswer, format: Formatter): string[] {
  const words = flowWords[format.language];
  return [
    fill(words.sources, { list: format.list(origins.map(format.origin)) }),
    ...notes.map((note) => sayNote(note, format)),
    ...(riskAxes.printedRiskTable === null
      ? []
      : [fill(words.axesTables, { today: riskAxes.riskTable, printed: riskAxes.printedRiskTable })]),
  ];
}
