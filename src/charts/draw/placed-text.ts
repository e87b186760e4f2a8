import { round } from "./round.ts";
import { estimateTextWidth, wrapEvenly, wrapText } from "./text-width.ts";

/** One line of text where it stands; `y` is its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: "plain" | "strong" | "mute" | "alarm";
}
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From one baseline to the next, as a multiple of the size. */
const LEADING = 1.32;
const ASCENT = 0.9;
const DESCENT = 0.24;
export const lineHeight = (size: number): number => Math.ceil(size * LEADING);

/** Bold Latin letters are wider than the rule says; Japanese ones are not. */
const widening = (text: string, tone: PlacedText["tone"]): number =>
  (tone === "strong" || tone === "alarm") && /[\p{Script=Latin}\d]/u.test(text) ? 1.14 : 1;

/** The rectangle that a line of text covers, by the rule of text widths. */
export function areaOfText({ text, x, y, size, anchor, tone }: PlacedText): Area {
  const width = estimateTextWidth(text, size) * widening(text, tone);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size * ASCENT, width, height: size * (ASCENT + DESCENT) };
}

/** Do two rectangles share more than an edge? `space` is kept free between them. */
export function overlap(a: Area, b: Area, space = 0): boolean {
  return (
    a.x < b.x + b.width + space &&
    b.x < a.x + a.width + space &&
    a.y < b.y + b.height + space &&
    b.y < a.y + a.height + space
  );
}

interface Lines {
  readonly x: number;
  readonly top: number;
  readonly size: number;
  readonly anchor?: PlacedText["anchor"];
  readonly tone?: PlacedText["tone"];
}

/** Lines under each other from a top. */
export function placeLines(lines: readonly string[], place: Lines): PlacedText[] {
  const { x, top, size, anchor = "start", tone = "plain" } = place;
  const lead = lineHeight(size);
  const first = top + size * ASCENT + (lead - size * (ASCENT + DESCENT)) / 2;
  return lines.map((text, index) => ({
    text,
    x: round(x),
    y: round(first + lead * index),
    size,
    anchor,
    tone,
  }));
}

/** A text broken to a width, line under line; an empty text takes no room. */
export function placeBlock(
  text: string,
  place: Lines & { readonly width: number },
): { lines: PlacedText[]; bottom: number } {
  const { tone = "plain", size } = place;
  const width = place.width / widening(text, tone);
  // A name leaves no single character for its last line; longer texts are read as they run.
  const wrapped = tone === "strong" ? wrapWhole(text, width, size) : wrapText(text, width, size);
  const lines = withoutHangingBrackets(wrapped, width, size);
  return { lines: placeLines(lines, place), bottom: place.top + lineHeight(place.size) * lines.length };
}

/** Lines of even length, unless that would cut a Latin word which fits whole. */
export function wrapWhole(text: string, width: number, size: number): string[] {
  const even = wrapEvenly(text, width, size);
  return breaksWord(even, text) ? wrapText(text, width, size) : even;
}

/** Was a Latin word cut in two? */
export function breaksWord(lines: readonly string[], text: string): boolean {
  return lines.slice(1).some((line, index) => {
    const [end, start] = [lines[index]?.match(/[A-Za-z]+$/)?.[0], line.match(/^[A-Za-z]+/)?.[0]];
    return !!end && !!start && text.includes(end + start);
  });
}

/** No line ends with an opening bracket where the next has room for it. */
function withoutHangingBrackets(lines: readonly string[], width: number, size: number): string[] {
  const mended = [...lines];
  for (const [index, line] of mended.entries()) {
    const bracket = /^(.+)([（「『(])$/u.exec(line);
    const next = mended[index + 1];
    if (!bracket?.[1] || next === undefined) continue;
    const joined = `${bracket[2]}${next}`;
    if (estimateTextWidth(joined, size) > width) continue;
    mended[index] = bracket[1].trimEnd();
    mended[index + 1] = joined;
  }
  return mended;
}
