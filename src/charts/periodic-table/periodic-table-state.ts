import type { ElementSquare } from "./element-square.ts";

/** How a square is filled: on the scale, by class, hatched because it could not be read, or not at all. */
export type SquareFill =
  | { readonly kind: "scale"; readonly at: number }
  | { readonly kind: "class"; readonly colour: string }
  | { readonly kind: "unread" }
  | { readonly kind: "none" };

export interface SquareState {
  readonly symbol: string;
  readonly fill: SquareFill;
  readonly proxy: boolean;
  /** The number of the layer, for squares large enough to hold it. */
  readonly valueText: string;
  /** Lists that name the element, e.g. 日 米 欧, each at its own place; null where it is not named. */
  readonly marks: readonly (string | null)[];
  /** Name, value and reason in words: tooltip and accessible name. */
  readonly label: string;
}

export interface ScaleLegend {
  readonly kind: "scale";
  readonly hue: ScaleHue;
  /** Positions 0..1 with their number. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}
export interface ClassLegend {
  readonly kind: "classes";
  readonly classes: readonly { readonly colour: string; readonly text: string }[];
}
export type ScaleHue = "risk" | "statement";

export interface PeriodicTableState {
  readonly title: string;
  readonly description: string;
  readonly elements: readonly ElementSquare[];
  readonly squares: ReadonlyMap<string, SquareState>;
  readonly legend: ScaleLegend | ClassLegend;
}

const ENDS = { risk: ["#f6ece5", "#b23a22"], statement: ["#e8eff4", "#1f5c87"] } as const;

/** Colour of a position 0..1 on a scale, mixed in plain RGB. @example scaleColour("risk", 0) // "#f6ece5" */
export function scaleColour(hue: ScaleHue, at: number): string {
  const [low, high] = ENDS[hue];
  const t = Math.min(1, Math.max(0, at));
  const channel = (start: number) => {
    const a = Number.parseInt(low.slice(start, start + 2), 16);
    const b = Number.parseInt(high.slice(start, start + 2), 16);
    return Math.round(a + (b - a) * t)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Where a positive number lies between two others on a log scale, 0..1; null for what has no logarithm. */
export function logPosition(value: number, low: number, high: number): number | null {
  if (!(value > 0 && low > 0 && high > low)) return null;
  return Math.min(1, Math.max(0, Math.log(value / low) / Math.log(high / low)));
}
