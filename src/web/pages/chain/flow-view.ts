import { largestSegments, type StripSegment } from "../../../charts/chain-strip/chain-strip-state.ts";
import {
  FLOW_GROUP_STAGES,
  type FlowArrow,
  type FlowBox,
  isReturning,
  type MaterialFlowState,
} from "../../../charts/material-flow/material-flow-state.ts";
import {
  anchorsNode,
  type Cell,
  type FlowIssue,
  type FlowLink,
  type FlowNode,
  hasNumber,
  type MaterialFlow,
  OTHER_COUNTRIES,
} from "../../../core/index.ts";
import { sayAmountYears, sayReason } from "../../../i18n/say-code.ts";
import type { ChainFlowWords } from "../../../i18n/web-chain-flow.ts";
import { heading } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";

export interface FlowParts {
  readonly tongue: Tongue;
  readonly words: ChainFlowWords;
  /** Issues whose letters stand on the boxes. */
  readonly issues: readonly FlowIssue[];
}

/** A flow as the drawing wants it: every box and arrow in words. */
export function flowStateOf(parts: FlowParts, flow: MaterialFlow, title: string): MaterialFlowState {
  const { tongue, words } = parts;
  const apart = new Set(stagesApart(flow).map((node) => node.id));
  const nodes = ownLineFirst(flow.nodes.filter((node) => !apart.has(node.id))).map((node) =>
    boxOf(parts, node, flow.version),
  );
  const names = new Map(flow.nodes.map((node) => [node.id, node.name[tongue.language]]));
  const boxes = nodes.map((box) =>
    [
      box.title,
      box.total ?? box.gap ?? "",
      box.segments.map((one) => `${one.label} ${one.shareText}`).join(" "),
    ]
      .filter(Boolean)
      .join(": "),
  );
  return {
    title,
    description: tongue.say(words.flow.description, {
      title,
      boxes: tongue.f.sentences(boxes),
    }),
    groups: (["upstream", "midstream", "downstream"] as const).map((group) => ({
      title: words.flow.group[group],
      stages: FLOW_GROUP_STAGES[group],
    })),
    nodes,
    links: flow.links.map((link) => arrowOf(parts, link, names)),
  };
}

/** The mineral's own chain above its hosts: the drawing keeps the order where nothing else decides. */
function ownLineFirst(nodes: readonly FlowNode[]): FlowNode[] {
  return [...nodes.filter((node) => node.lane === null), ...nodes.filter((node) => node.lane !== null)];
}

/** Stages without a number and without an arrow: they are named under the drawing with their reason. */
export function stagesApart(flow: MaterialFlow): FlowNode[] {
  const joined = new Set(flow.links.flatMap((link) => [link.from, link.to]));
  return flow.nodes.filter(
    (node) => !joined.has(node.id) && !hasNumber(node.total) && node.countries.length === 0,
  );
}

/** Boxes for which a document claims no amount: what the metal is made into. Recomputed, they are gaps like others. */
const USES: ReadonlySet<string> = new Set(["parts", "products"]);

function boxOf(parts: FlowParts, node: FlowNode, version: MaterialFlow["version"]): FlowBox {
  const { tongue, words, issues } = parts;
  const { f, say, language } = tongue;
  const name = node.name[language];
  const segments = version === "printed" ? printedSegments(parts, node) : segmentsOf(parts, node);
  const isPlain =
    version === "printed" && USES.has(node.stage) && segments.length === 0 && !hasNumber(node.total);
  const isGap = !isPlain && segments.length === 0 && !hasNumber(node.total);
  const marked = node.countries.find((one) => one.country === node.chokeCountry);
  return {
    id: node.id,
    stage: node.stage,
    lane: node.lane,
    title: name,
    // What a document prints is not rounded; what is computed has no more than four digits to say.
    total: totalText(parts, node, version === "printed" ? f.quantity : f.roundQuantity),
    gap: isGap ? gapText(tongue, node.total) : null,
    gapSign: isGap ? (node.total.status === "not-applicable" ? "○" : "?") : null,
    segments,
    riskText: riskText(parts, node, segments.length > 0),
    mark: node.chokePoint,
    markText:
      node.chokePoint && node.chokeCountry && marked?.share != null
        ? `${f.country(node.chokeCountry)} ${wholePercent(marked.share)}`
        : null,
    sourceMark: node.markedInSource ? words.flow.sourceMark : null,
    // Every number of a printed flow is the document's: only a stand-in among our own is hatched.
    proxy: version === "recomputed" && [node.total, node.riskShare].some((one) => one.status === "proxy"),
    anchors: issues
      .filter((issue) => issue.nodes.some((anchor) => anchorsNode(anchor, node.id)))
      .map((issue) => issue.letter),
    pressLabel: say(words.flow.press, { node: name }),
  };
}

/** The share of risk countries, or why the countries that are shown say nothing of it. */
function riskText(
  { tongue, words }: FlowParts,
  { riskShare }: FlowNode,
  hasCountries: boolean,
): string | null {
  const { say, f, e } = tongue;
  if (hasNumber(riskShare)) return say(words.flow.risk, { share: rangeText(riskShare) });
  if (!hasCountries) return null;
  return say(words.flow.riskUnknown, {
    why: riskShare.reason ? sayReason(riskShare.reason, f) : e.cellStatus[riskShare.status],
  });
}

/** The pie as printed, in full: a lost label leaves its place open, and the labels may add to 101 or 102 %. */
const printedSegments = (parts: FlowParts, node: FlowNode): StripSegment[] =>
  namedSegments(parts, node).filter((one) => one.share > 0);

function segmentsOf(parts: FlowParts, node: FlowNode): StripSegment[] {
  return largestSegments(namedSegments(parts, node), {
    country: OTHER_COUNTRIES,
    label: parts.words.flow.others,
    text: wholePercent,
  });
}

function namedSegments({ tongue, words }: FlowParts, node: FlowNode): StripSegment[] {
  return node.countries.flatMap((one): StripSegment[] =>
    one.share === null
      ? []
      : [
          {
            country: one.country,
            label: one.country === OTHER_COUNTRIES ? words.flow.others : tongue.f.country(one.country),
            share: one.share,
            shareText: wholePercent(one.share),
            risk: one.risk,
          },
        ],
  );
}

/** 551 マテリアルトン（2022年）; where countries are known and the amount is not, why. */
export function totalText(
  { tongue, words }: FlowParts,
  node: FlowNode,
  quantity: Tongue["f"]["quantity"],
): string | null {
  const { total } = node;
  if (!hasNumber(total) && node.countries.length > 0 && total.reason)
    return `? ${sayReason(total.reason, tongue.f)}`;
  if (!hasNumber(total)) return null;
  const amount =
    total.unit === "1" ? tongue.f.share(total.value) : amountText(tongue, total, node.mineral, quantity);
  const years = sayAmountYears(total, tongue.f);
  if (years !== null) return tongue.f.aside(amount, years);
  const year = total.year ?? node.year;
  return year === null ? amount : tongue.say(words.flow.total, { amount, year: String(year) });
}

/** Tonnes in words; a document's Mt and kt as printed, with what they weigh. */
function amountText(
  { e, f }: Tongue,
  total: Cell,
  mineral: string,
  quantity: Tongue["f"]["quantity"],
): string {
  if (total.value === null) return "";
  const amount = quantity(total.value, total.unit, total.basis, mineral);
  if (!/^[Mk]t$/.test(total.unit) || total.basis === null) return amount;
  return f.aside(amount, e.basis[total.basis]);
}

/** 該当なし：精鉱の輸入が需要に対して僅少 */
export function gapText({ e, f }: Tongue, total: Cell): string {
  const status = heading(e.cellStatus[total.status]);
  return total.reason ? f.pair(status, sayReason(total.reason, f)) : status;
}

/** A share in whole percent; what is not all and not nothing never rounds to 100 or 0. */
export function wholePercent(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > ROUNDING) return "<1%";
  if (percent === 100 && share < 1 - ROUNDING) return ">99%";
  return `${percent}%`;
}
const ROUNDING = 1e-9;

/** 60–62%, or 99%. */
export const rangeText = ({ value, low, high }: Cell): string =>
  rangeOf(low ?? value ?? 0, high ?? value ?? 0);

export function rangeOf(low: number, high: number): string {
  const [from, to] = [wholePercent(low), wholePercent(high)];
  return from === to ? from : `${from.replace("%", "")}–${to}`;
}

function arrowOf(
  { tongue, words }: FlowParts,
  link: FlowLink,
  names: ReadonlyMap<string, string>,
): FlowArrow {
  const { say, language } = tongue;
  const known = hasNumber(link.value);
  const kind = words.kind[link.kind];
  const from = names.get(link.from) ?? words.flow.outside;
  const to = names.get(link.to) ?? words.flow.outside;
  const label = link.label?.[language] ?? (link.kind === "flow" || link.kind === "use" ? null : kind);
  const pattern = isReturning(link.kind)
    ? words.flow.back
    : link.kind === "flow"
      ? words.flow.line
      : words.flow.lineKind;
  return {
    id: link.id,
    from: link.from,
    to: link.to,
    kind: link.kind,
    label,
    quantityText: known ? linkAmount(tongue, link.value) : null,
    known,
    line: say(pattern, { from, to, kind: label ?? kind }),
  };
}

function linkAmount(tongue: Tongue, value: Cell): string {
  if (value.value === null) return "";
  return value.unit === "1" ? wholePercent(value.value) : amountText(tongue, value, "", tongue.f.quantity);
}
