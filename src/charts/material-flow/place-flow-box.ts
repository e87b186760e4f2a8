import { chokeSign } from "../../i18n/choke-sign.ts";
import { type Area, breaksWord, type PlacedText, placeBlock } from "../draw/placed-text.ts";
import { round } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import type { FlowBox, FlowSegment } from "./material-flow-state.ts";

export const PAD = 8;
export const SWATCH = 9;
const TITLE = 12;
const TEXT = 11;
const BAR = 12;
const DISC = 8;

/** A letter in a disc: the issue that hangs on the box. */
export interface PlacedAnchor {
  readonly letter: PlacedText;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export interface PlacedFlowBox extends Area {
  readonly box: FlowBox;
  readonly texts: readonly PlacedText[];
  readonly bar: readonly (Area & { readonly segment: FlowSegment })[];
  /** The whole bar, where the shares leave a part open: what nobody names is not drawn as a country. */
  readonly openBar: Area | null;
  /** Colour keys of the named countries. */
  readonly swatches: readonly (Area & { readonly segment: FlowSegment })[];
  readonly anchors: readonly PlacedAnchor[];
  /** The dashed frame around the reason of a gap. */
  readonly gapFrame: Area | null;
}

/** Everything inside a box of a given width, from its top down; its height follows. */
export function placeFlowBox(box: FlowBox, x: number, top: number, width: number): PlacedFlowBox {
  const left = x + PAD;
  const room = width - 2 * PAD;
  const texts: PlacedText[] = [];
  let y = top + PAD - 2;
  const write = (text: string, size: number, tone: PlacedText["tone"], inset = 0) => {
    const placed = placeBlock(text, { x: left + inset, top: y, width: room - 2 * inset, size, tone });
    texts.push(...placed.lines);
    y = placed.bottom;
  };
  const anchors = placeAnchors(box.anchors, left, y);
  if (anchors.length > 0) y += 2 * DISC + 2;
  write(box.title, titleSize(box.title, room), "strong");
  if (box.mark) write(`${chokeSign(box.mark)} ${box.markText ?? ""}`.trim(), TEXT, "alarm");
  if (box.total !== null) write(box.total, TEXT, "plain");
  const bar = box.segments.length > 0 ? placeBar(box.segments, left, y + 4, room) : [];
  const shown = box.segments.reduce((sum, segment) => sum + segment.share, 0);
  const openBar =
    bar.length > 0 && shown < 0.995 ? { x: left, y: round(y + 4), width: room, height: BAR } : null;
  const swatches: (Area & { segment: FlowSegment })[] = [];
  if (bar.length > 0) {
    y += 4 + BAR + 4;
    for (const segment of box.segments) {
      swatches.push({ x: left, y: round(y + 3), width: SWATCH, height: SWATCH, segment });
      const row = placeShare(segment, left + SWATCH + 4, y, room - SWATCH - 4);
      texts.push(...row.texts);
      y = row.bottom;
    }
    y += 2;
  }
  let gapFrame: Area | null = null;
  if (box.gap !== null) {
    const frameTop = y + 3;
    y += 7;
    write(`${box.gapSign ?? ""} ${box.gap}`.trim(), TEXT, "mute", 5);
    y += 4;
    gapFrame = { x: left, y: frameTop, width: room, height: round(y - frameTop) };
    y += 2;
  }
  if (box.riskText !== null) write(box.riskText, TEXT, "plain");
  if (box.sourceMark !== null) write(box.sourceMark, TEXT - 1, "mute");
  const height = round(y + PAD - 3 - top);
  return { box, x, y: top, width, height, texts, bar, openBar, swatches, anchors, gapFrame };
}

/** A little smaller where that keeps a long word whole. */
function titleSize(title: string, width: number): number {
  const sizes = [TITLE, TITLE - 1, TITLE - 2];
  return sizes.find((size) => !breaksWord(linesAt(title, width, size), title)) ?? TITLE;
}

function linesAt(title: string, width: number, size: number): string[] {
  return placeBlock(title, { x: 0, top: 0, width, size, tone: "strong" }).lines.map(({ text }) => text);
}

/** Country and share in one line; the share under a name that fills the line. */
function placeShare(
  segment: FlowSegment,
  x: number,
  top: number,
  width: number,
): { texts: PlacedText[]; bottom: number } {
  const share = estimateTextWidth(segment.shareText, TEXT);
  const beside = estimateTextWidth(segment.label, TEXT) + 6 + share <= width;
  const name = placeBlock(segment.label, { x, top, width, size: TEXT });
  const shareTop = beside ? top : name.bottom;
  const shares = placeBlock(segment.shareText, {
    x: x + width,
    top: shareTop,
    width,
    size: TEXT,
    anchor: "end",
  });
  return { texts: [...name.lines, ...shares.lines], bottom: Math.max(name.bottom, shares.bottom) };
}

/** Shares from left to right. Printed shares may add to more than a hundred: then the bar is scaled to hold them. */
function placeBar(segments: readonly FlowSegment[], x: number, y: number, width: number) {
  const whole = Math.max(
    1,
    segments.reduce((sum, segment) => sum + segment.share, 0),
  );
  let left = x;
  return segments.map((segment) => {
    const part = (width * segment.share) / whole;
    const placed = { x: round(left), y: round(y), width: round(part), height: BAR, segment };
    left += part;
    return placed;
  });
}

function placeAnchors(letters: readonly string[], left: number, top: number): PlacedAnchor[] {
  return letters.map((letter, index) => {
    const x = left + DISC + index * (2 * DISC + 3);
    const y = top + DISC;
    return {
      x: round(x),
      y: round(y),
      radius: DISC,
      letter: { text: letter, x: round(x), y: round(y + 4), size: 11, anchor: "middle", tone: "strong" },
    };
  });
}
