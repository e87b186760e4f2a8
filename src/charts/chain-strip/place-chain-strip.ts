import { round } from "../draw/round.ts";
import { estimateTextWidth, fitText, wrapEvenly, wrapText } from "../draw/text-width.ts";
import type { ChainStripState, StripSegment, StripStage } from "./chain-strip-state.ts";

const BAR = 168;
const GAP = 12;
const NARROWEST = 92;
const TITLE_SIZE = 12;
const LABEL_SIZE = 11.5;
const LINE = 16;

export interface PlacedSegment {
  readonly segment: StripSegment;
  readonly y: number;
  readonly height: number;
  /** Cut to fit; "" where the segment is too low or too narrow for words. */
  readonly label: string;
  readonly shareText: string;
  /** The share stands under the name, not beside it. */
  readonly stacked: boolean;
}
export interface PlacedStage {
  readonly stage: StripStage;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly title: readonly string[];
  readonly barTop: number;
  readonly barHeight: number;
  readonly segments: readonly PlacedSegment[];
  readonly gapLines: readonly string[];
  readonly footer: readonly string[];
}
export interface PlacedChainStrip {
  readonly height: number;
  readonly stages: readonly PlacedStage[];
  readonly lineHeight: number;
}

/** As many columns as fit, the stages in order from left to right and then down. */
export function placeChainStrip(state: ChainStripState, width: number): PlacedChainStrip {
  const fit = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const columns = Math.min(state.stages.length, balanced(state.stages.length, fit));
  const columnWidth = round((width - GAP * (columns - 1)) / columns);
  const stages: PlacedStage[] = [];
  let top = 0;
  for (let first = 0; first < state.stages.length; first += columns) {
    const row = state.stages.slice(first, first + columns);
    const titles = row.map((stage) => wrapText(stage.title, columnWidth - 26, TITLE_SIZE));
    const titleHeight = Math.max(...titles.map((lines) => lines.length)) * LINE + 4;
    const placed = row.map((stage, index) =>
      placeStage(
        stage,
        titles[index] ?? [],
        round(index * (columnWidth + GAP)),
        top,
        titleHeight,
        columnWidth,
      ),
    );
    stages.push(...placed);
    top += titleHeight + BAR + 6 + Math.max(...placed.map((stage) => stage.footer.length)) * LINE + 14;
  }
  return { height: Math.round(top - 6), stages, lineHeight: LINE };
}

/** Six stages over four columns would leave two alone: three and three read better. */
function balanced(count: number, fit: number): number {
  const rows = Math.ceil(count / fit);
  return Math.ceil(count / rows);
}

function placeStage(
  stage: StripStage,
  title: readonly string[],
  x: number,
  y: number,
  titleHeight: number,
  width: number,
): PlacedStage {
  const barTop = y + titleHeight;
  return {
    stage,
    x,
    y,
    width,
    title,
    barTop,
    barHeight: BAR,
    segments: placeSegments(stage, barTop, width),
    gapLines: stage.gap === null ? [] : wrapEvenly(stage.gap, width - 16, LABEL_SIZE).slice(0, 9),
    footer: stage.footer.flatMap((line) => wrapText(line, width, LABEL_SIZE)),
  };
}

function placeSegments(stage: StripStage, barTop: number, width: number): PlacedSegment[] {
  const total = stage.segments.reduce((sum, segment) => sum + segment.share, 0);
  let y = stage.openTop ? barTop + BAR * (1 - Math.min(1, total)) : barTop;
  return stage.segments.map((segment) => {
    const height = round(BAR * segment.share);
    const placed = { segment, y: round(y), height, ...wordsInside(segment, height, width) };
    y += height;
    return placed;
  });
}

/** Name and share in one line; in two where the name is long and the segment high; cut where it must be. */
function wordsInside(segment: StripSegment, height: number, width: number) {
  const nothing = { label: "", shareText: "", stacked: false };
  if (height < 13) return nothing;
  const room = width - 18;
  const shareWidth = estimateTextWidth(segment.shareText, LABEL_SIZE);
  if (shareWidth > room) return nothing;
  const beside = room - shareWidth - 6;
  const fits = estimateTextWidth(segment.label, LABEL_SIZE) <= beside;
  const stacked = !fits && height >= 2 * LINE;
  const label = fitText(segment.label, stacked ? room : beside, LABEL_SIZE);
  return { label, shareText: segment.shareText, stacked };
}
