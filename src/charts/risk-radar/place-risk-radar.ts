import {
  type Area,
  areaOfText,
  lineHeight,
  type PlacedText,
  placeBlock,
  placeLines,
} from "../draw/placed-text.ts";
import { type Point, polar, polygon, round } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import { clampToRadar, type PlacedSide, placeSides, placeWhisker } from "../radar/place-sides.ts";
import type { RiskRadarState, RiskSpoke } from "./risk-radar-state.ts";

export interface PlacedRiskSpoke {
  readonly spoke: RiskSpoke;
  readonly end: Point;
  readonly vertex: Point | null;
  readonly printed: Point | null;
  /** Interval on the spoke with a cap at both ends; empty for a point. */
  readonly whisker: readonly string[];
  readonly texts: readonly PlacedText[];
}
export interface PlacedRiskRadar {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  readonly rings: readonly { readonly at: number; readonly path: string; readonly label: PlacedText }[];
  readonly sides: readonly PlacedSide[];
  /** Dashed outline of the printed values; open wherever one of two neighbours has none. */
  readonly printedSides: readonly string[];
  readonly spokes: readonly PlacedRiskSpoke[];
  readonly keys: readonly (PlacedText & { readonly sample: Area; readonly kind: "computed" | "printed" })[];
  readonly caption: readonly PlacedText[];
}

const LABEL = 11.5;
const VALUE = 12;
const PRINTED = 11;
const REACH = 12;
const RINGS = [0.25, 0.5, 0.75, 1] as const;
/** In a smaller radar the numbers of four rings would stand on each other. */
const RINGS_OF_TWO = [0.5, 1] as const;
const ROOMY = 90;
const SIDE_ROOM = 118;

/** Axis 1 at the top, clockwise; the upper labels grow upwards, the lower ones downwards, so none meets another. */
export function placeRiskRadar(state: RiskRadarState, width: number): PlacedRiskRadar {
  const count = Math.max(1, state.spokes.length);
  const radius = Math.round(Math.min(132, Math.max(54, (width / 2 - SIDE_ROOM) / Math.sin(Math.PI / 3))));
  const x = round(width / 2);
  // Labels are placed around a centre at height 0, which then moves down as far as they reach up.
  const first = state.spokes.map((spoke, place) =>
    labelTexts(spoke, place / count, radius, { x, y: 0 }, width),
  );
  const reach = first.flat().map(areaOfText);
  const above = Math.max(radius, ...reach.map((area) => -area.y));
  const below = Math.max(radius, ...reach.map((area) => area.y + area.height));
  const centre = { x, y: Math.ceil(above + 4) };
  const at = (place: number, value: number) => polar(centre, radius * clampToRadar(value), place / count);
  const values = state.spokes.map((spoke) => spoke.value);
  const printed = state.spokes.map((spoke) => spoke.printed);
  const keys = placeKeys(state, centre.y + below + 14, width);
  const caption = placeBlock(state.caption, {
    x: 2,
    top: keys.bottom + 4,
    width: width - 4,
    size: 11,
    tone: "mute",
  });
  return {
    width,
    height: Math.ceil(caption.bottom + 4),
    centre,
    rings: (radius < ROOMY ? RINGS_OF_TWO : RINGS).map((ring) => ({
      at: ring,
      path: polygon(values.map((_, place) => at(place, ring))),
      label: {
        text: `${ring * 100}%`,
        x: centre.x + 4,
        y: round(centre.y - radius * ring + 10),
        size: 9,
        anchor: "start",
        tone: "mute",
      },
    })),
    sides: placeSides(values, centre, at),
    printedSides: placeSides(printed, centre, at).map((side) => side.line),
    spokes: state.spokes.map((spoke, place) => ({
      spoke,
      end: at(place, 1),
      vertex: spoke.value === null ? null : at(place, spoke.value),
      printed: spoke.printed === null ? null : at(place, spoke.printed),
      whisker: whiskerOf(spoke, place / count, (value) => at(place, value)),
      texts: labelTexts(spoke, place / count, radius, centre, width),
    })),
    keys: keys.placed,
    caption: caption.lines,
  };
}

/** Name, computed value, printed value. */
function labelTexts(
  spoke: RiskSpoke,
  turn: number,
  radius: number,
  centre: Point,
  width: number,
): PlacedText[] {
  const middle = turn === 0 || turn === 0.5;
  const anchor = middle ? "middle" : turn < 0.5 ? "start" : "end";
  const tip = polar(centre, radius + REACH, turn);
  const aside = radius * Math.sin(Math.PI / 3) + REACH;
  const room = middle ? 2 * aside - 12 : width / 2 - aside - 2;
  const blocks = [
    { text: spoke.label, size: LABEL, tone: "mute" as const },
    { text: spoke.computedText, size: VALUE, tone: "strong" as const },
    { text: spoke.printedText ?? "", size: PRINTED, tone: "plain" as const },
  ].map((block) => ({ ...block, x: tip.x, width: room, anchor: anchor as PlacedText["anchor"] }));
  const heights = blocks.map((block) => placeBlock(block.text, { ...block, top: 0 }).bottom);
  const height = heights.reduce((sum, one) => sum + one, 0);
  const isUpper = turn < 0.25 || turn > 0.75;
  let top = isUpper ? tip.y - height + (middle ? 4 : 14) : tip.y - (middle ? 4 : 14);
  return blocks.flatMap((block, index) => {
    const placed = placeBlock(block.text, { ...block, top });
    top += heights[index] ?? 0;
    return placed.lines;
  });
}

function whiskerOf({ low, high }: RiskSpoke, turn: number, at: (value: number) => Point): string[] {
  if (low === null || high === null || high - low < 0.005) return [];
  return placeWhisker([at(low), at(high)], turn);
}

const SAMPLE = 22;

/** One under the other where they do not fit beside each other. */
function placeKeys({ keys }: RiskRadarState, top: number, width: number) {
  const names = [
    { kind: "computed" as const, text: keys.computed },
    ...(keys.printed === null ? [] : [{ kind: "printed" as const, text: keys.printed }]),
  ];
  const lead = lineHeight(LABEL);
  const widths = names.map(({ text }) => SAMPLE + 6 + estimateTextWidth(text, LABEL));
  const whole = widths.reduce((sum, one) => sum + one + 20, -20);
  const isRow = whole <= width - 4;
  let x = isRow ? (width - whole) / 2 : 2;
  let y = top;
  const placed = names.map(({ kind, text }, index) => {
    const [line] = placeLines([text], { x: x + SAMPLE + 6, top: y, size: LABEL });
    const sample = { x: round(x), y: round(y + lead / 2 - 5), width: SAMPLE, height: 10 };
    if (isRow) x += (widths[index] ?? 0) + 20;
    else y += lead;
    return { ...(line as PlacedText), sample, kind };
  });
  return { placed, bottom: isRow ? y + lead : y };
}
