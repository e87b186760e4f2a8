import { round } from "../draw/round.ts";
import { wrapText } from "../draw/text-width.ts";
import type { ChainStep, ProcessChainState, StepCarrier } from "./process-chain-state.ts";

export const NAME_SIZE = 13;
export const TEXT_SIZE = 11.5;
export const NAME_LINE = 17;
export const TEXT_LINE = 15;
export const SIGN = 16;
export const BAR = 10;
/** Below this width steps are a list, one under the other. */
export const NARROW = 700;
const PAD = 9;
const GAP = 20;
const NARROWEST = 132;
const ROW_GAP = 34;
/** Bold letters are wider than the rule for text says. */
const BOLD_ROOM = 0.93;

/** Lines of text that begin at a height. */
export interface Block {
  readonly lines: readonly string[];
  readonly y: number;
}
export interface PlacedCarrier extends Block {
  readonly carrier: StepCarrier;
}
export interface PlacedStep {
  readonly step: ChainStep;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where text begins. */
  readonly textX: number;
  readonly name: Block;
  readonly about: Block;
  /** Headings of the parts. */
  readonly carriersHeadY: number;
  /** Null in a list where there is no lever: a part that says nothing takes no room there. */
  readonly leversHeadY: number | null;
  readonly shareHeadY: number;
  readonly carriers: readonly PlacedCarrier[];
  readonly noCarrier: Block | null;
  readonly levers: readonly (Block & { readonly printed: boolean; readonly id: string })[];
  readonly shareText: Block;
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly filled: number };
  /** To the next step: a head at a point; null after the last one and where the row ends. */
  readonly arrow: { readonly x: number; readonly y: number; readonly down: boolean } | null;
}
export interface PlacedProcessChain {
  readonly steps: readonly PlacedStep[];
  readonly height: number;
}

/** Steps in a row, in even rows where one is too narrow, or one under the other on a phone. */
export function placeProcessChain(state: ProcessChainState, width: number): PlacedProcessChain {
  const count = Math.max(1, state.steps.length);
  const most = width < NARROW ? 1 : Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const rows = Math.ceil(count / most);
  const perRow = Math.ceil(count / rows);
  const boxWidth = (width - GAP * (perRow - 1)) / perRow;
  const steps: PlacedStep[] = [];
  let top = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = state.steps.slice(row * perRow, (row + 1) * perRow);
    const texts = own.map((step) => textsOf(step, boxWidth - 2 * PAD));
    const heights = partHeights(texts);
    const isList = perRow === 1;
    const placed = own.map((step, place) => {
      const x = round(place * (boxWidth + GAP));
      const isLast = row * perRow + place === state.steps.length - 1;
      return placeStep(step, texts[place] as StepTexts, {
        x,
        y: top,
        width: round(boxWidth),
        heights,
        isList,
        arrow: isLast ? "none" : isList ? "down" : place < own.length - 1 ? "right" : "none",
      });
    });
    steps.push(...placed);
    top += (placed[0]?.height ?? 0) + (isList ? 22 : ROW_GAP);
  }
  const last = steps.at(-1);
  return { steps, height: last ? Math.ceil(last.y + last.height) : 0 };
}

interface StepTexts {
  readonly name: readonly string[];
  readonly about: readonly string[];
  readonly carriers: readonly (readonly string[])[];
  readonly noCarrier: readonly string[];
  readonly levers: readonly (readonly string[])[];
  readonly share: readonly string[];
}

function textsOf(step: ChainStep, width: number): StepTexts {
  return {
    name: wrapText(`${step.number} ${step.name}${step.flagged ? "†" : ""}`, width * BOLD_ROOM, NAME_SIZE),
    about: wrapText(step.about, width, TEXT_SIZE),
    carriers: step.carriers.map(({ name }) => wrapText(name, width - SIGN - 4, TEXT_SIZE)),
    noCarrier: step.carriers.length === 0 ? wrapText(step.noCarrier, width, TEXT_SIZE) : [],
    levers: step.levers.map(({ text }) => wrapText(text, width - 14, TEXT_SIZE)),
    share: wrapText(step.shareText, width, TEXT_SIZE),
  };
}

/** Heights of the parts in lines, so that the parts of one row stand on one line. */
interface PartHeights {
  readonly name: number;
  readonly about: number;
  readonly carriers: number;
  readonly levers: number;
  readonly share: number;
}

function partHeights(texts: readonly StepTexts[]): PartHeights {
  const most = (of: (one: StepTexts) => number) => Math.max(0, ...texts.map(of));
  const lines = (blocks: readonly (readonly string[])[]) =>
    blocks.reduce((sum, block) => sum + block.length, 0) + Math.max(0, blocks.length - 1) * 0.3;
  return {
    name: most(({ name }) => name.length) * NAME_LINE,
    about: most(({ about }) => about.length) * TEXT_LINE,
    carriers: most((one) => Math.max(lines(one.carriers), one.noCarrier.length)) * TEXT_LINE,
    levers: most(({ levers }) => lines(levers)) * TEXT_LINE,
    share: most(({ share }) => share.length) * TEXT_LINE,
  };
}

interface StepPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly heights: PartHeights;
  readonly isList: boolean;
  readonly arrow: "right" | "down" | "none";
}
const HEAD = 16;

function placeStep(step: ChainStep, texts: StepTexts, place: StepPlace): PlacedStep {
  const { x, y, width, heights } = place;
  const name = y + PAD + NAME_SIZE;
  const about = y + PAD + heights.name + 13;
  const carriersHeadY = y + PAD + heights.name + heights.about + 22;
  const belowCarriers = carriersHeadY + heights.carriers + HEAD + 5;
  const leversHeadY = place.isList && step.levers.length === 0 ? null : belowCarriers;
  const leverLines = Math.max(heights.levers, TEXT_LINE);
  const shareHeadY = leversHeadY === null ? belowCarriers : leversHeadY + leverLines + HEAD + 5;
  const barY = shareHeadY + 7;
  const shareY = barY + BAR + 14;
  const height = shareY + heights.share - TEXT_LINE + PAD - y + 2;
  return {
    step,
    x,
    y,
    width,
    height: round(height),
    textX: x + PAD,
    name: { lines: texts.name, y: name },
    about: { lines: texts.about, y: about },
    carriersHeadY,
    leversHeadY,
    shareHeadY,
    carriers: stacked(texts.carriers, carriersHeadY + HEAD).map((block, at) => ({
      ...block,
      carrier: step.carriers[at] as StepCarrier,
    })),
    noCarrier: texts.noCarrier.length > 0 ? { lines: texts.noCarrier, y: carriersHeadY + HEAD } : null,
    levers: stacked(texts.levers, belowCarriers + HEAD).map((block, at) => ({
      ...block,
      id: step.levers[at]?.id ?? "",
      printed: step.levers[at]?.printed ?? true,
    })),
    shareText: { lines: texts.share, y: shareY },
    bar: {
      x: x + PAD,
      y: barY,
      width: width - 2 * PAD,
      filled: round((width - 2 * PAD) * Math.min(1, Math.max(0, step.share ?? 0))),
    },
    arrow:
      place.arrow === "none"
        ? null
        : place.arrow === "down"
          ? { x: round(x + width / 2), y: round(y + height + 11), down: true }
          : { x: round(x + width + GAP / 2), y: name - 4, down: false },
  };
}

function stacked(blocks: readonly (readonly string[])[], top: number): Block[] {
  let y = top;
  return blocks.map((lines) => {
    const block = { lines, y: round(y) };
    y += (lines.length + 0.3) * TEXT_LINE;
    return block;
  });
}
