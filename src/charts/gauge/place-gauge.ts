import { round } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";

/** A share of a whole against a target, made of terms. */
export interface GaugeState {
  readonly title: string;
  readonly description: string;
  /** Terms after, in the order in which they stand. */
  readonly terms: readonly GaugeTerm[];
  /** Highest that the rate may be; beyond the terms it is hatched: nobody knows. */
  readonly high: number;
  readonly before: number | null;
  readonly beforeText: string;
  readonly target: number;
  readonly targetText: string;
}

export interface GaugeTerm {
  readonly id: string;
  readonly label: string;
  /** What stands there where the label does not fit. */
  readonly short: string;
  readonly share: number;
}

export interface PlacedGauge {
  readonly height: number;
  readonly bar: { readonly y: number; readonly height: number };
  readonly terms: readonly {
    readonly id: string;
    readonly x: number;
    readonly width: number;
    readonly label: string;
  }[];
  readonly open: { readonly x: number; readonly width: number } | null;
  readonly beforeX: number | null;
  readonly targetX: number;
  readonly targetAnchor: "start" | "middle" | "end";
  readonly beforeAnchor: "start" | "middle" | "end";
}

const TEXT = 11.5;
const BAR = { y: 24, height: 20 };

export function placeGauge(state: GaugeState, width: number): PlacedGauge {
  const at = (share: number) => round(Math.min(1, Math.max(0, share)) * width);
  let end = 0;
  const terms = state.terms.map(({ id, label, short, share }) => {
    const [from, to] = [at(end), at(end + share)];
    end += share;
    const fitting = [label, short].find((text) => estimateTextWidth(text, TEXT) + 12 <= to - from);
    return { id, x: from, width: round(to - from), label: fitting ?? "" };
  });
  const from = at(end);
  const to = at(state.high);
  return {
    height: 66,
    bar: BAR,
    terms,
    open: to > from ? { x: from, width: round(to - from) } : null,
    beforeX: state.before === null ? null : at(state.before),
    targetX: at(state.target),
    targetAnchor: anchorOf(at(state.target), state.targetText, width),
    beforeAnchor: anchorOf(at(state.before ?? 0), state.beforeText, width),
  };
}

/** A label stays inside the drawing. */
function anchorOf(x: number, text: string, width: number): "start" | "middle" | "end" {
  const half = estimateTextWidth(text, TEXT) / 2;
  if (x < half) return "start";
  return x + half > width ? "end" : "middle";
}
