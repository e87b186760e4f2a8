import type { CSSProperties, KeyboardEvent } from "react";
import type { LeverRange } from "../../../core/index.ts";
import { useRelease } from "../../controls/use-release.ts";
import { amountAt, nextSize, nextStep, positionOf } from "./lever-scale.ts";

interface LeverSliderProps {
  readonly label: string;
  readonly range: LeverRange;
  readonly amount: number;
  /** The amount in words, for readers who cannot see the slider. */
  readonly valueText: string;
  readonly onMove: (amount: number) => void;
  readonly onRelease: () => void;
}

/** Positions of the browser's own slider; amounts are whole steps of the lever. */
const POSITIONS = 1000;

/**
 * A slider on the lever's own scale: arrow keys go by its step, page keys from one named size to the next, Home and
 * End to its ends. `onMove` while it moves, `onRelease` when it is let go.
 */
export function LeverSlider({ label, range, amount, valueText, onMove, onRelease }: LeverSliderProps) {
  const input = useRelease(onRelease);
  const position = positionOf(range, amount);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = amountByKey(range, amount, event.key);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (amountByKey(range, amount, event.key) !== null) onRelease();
  };
  return (
    <input
      ref={input}
      type="range"
      className="lever-slider"
      aria-label={label}
      aria-valuetext={valueText}
      min={0}
      max={POSITIONS}
      step={1}
      value={Math.round(position * POSITIONS)}
      style={{ "--at": `${(position * 100).toFixed(2)}%` } as CSSProperties}
      onChange={(event) => onMove(amountAt(range, Number(event.target.value) / POSITIONS))}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
    />
  );
}

/** Where a key leads; null for keys that the slider does not take. */
export function amountByKey(range: LeverRange, amount: number, key: string): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return nextStep(range, amount, 1);
    case "ArrowLeft":
    case "ArrowDown":
      return nextStep(range, amount, -1);
    case "PageUp":
      return nextSize(range, amount, 1);
    case "PageDown":
      return nextSize(range, amount, -1);
    case "Home":
      return range.low;
    case "End":
      return range.high;
    default:
      return null;
  }
}
