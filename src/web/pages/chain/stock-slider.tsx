import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { StockEstimate } from "../../../core/index.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";

interface StockSliderProps {
  readonly label: string;
  /** The product's and mineral's name beside the label, for readers who do not see what stands around it. */
  readonly about: string;
  readonly estimate: StockEstimate;
  /** Null while the reader has not moved it. */
  readonly moved: number | null;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly format: (value: number) => string;
  readonly onMove: (value: number) => void;
  readonly onRelease: () => void;
}

/** One parameter: arrow keys go by its step, page keys from one named value to the next; its basis stands below. */
export function StockSlider(props: StockSliderProps) {
  const { label, about, estimate, moved, low, high, step, format, onMove, onRelease } = props;
  const { say } = useTongue();
  const words = useWords(chainRecyclingWords);
  const basisId = useId();
  const input = useRef<HTMLInputElement>(null);
  const release = useRef(onRelease);
  useEffect(() => {
    release.current = onRelease;
  });
  // React's onChange is every movement; the browser's own `change` is the release, by pointer, touch or reader.
  useEffect(() => {
    const element = input.current;
    const listen = () => release.current();
    element?.addEventListener("change", listen);
    return () => element?.removeEventListener("change", listen);
  }, []);
  const value = moved ?? estimate.value;
  const names = namedValues(estimate, words.controls);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (next === 0) return;
    event.preventDefault();
    const sorted = names.map((one) => one.value).sort((a, b) => (a - b) * next);
    const found = sorted.find((one) => (one - value) * next > 1e-9);
    if (found === undefined) return;
    onMove(found);
    onRelease();
  };
  const at = ((value - low) / (high - low)) * 100;
  return (
    <div className="stock-slider" data-parameter={label}>
      <div className="stock-slider-head">
        <span>{label}</span>
        <output>{format(value)}</output>
      </div>
      <input
        ref={input}
        type="range"
        aria-label={about}
        aria-valuetext={format(value)}
        aria-describedby={basisId}
        min={low}
        max={high}
        step={step}
        value={value}
        style={{ "--at": `${at.toFixed(1)}%` } as CSSProperties}
        onChange={({ target }) => onMove(Number(target.value))}
        onKeyDown={onKeyDown}
      />
      {names.length > 1 && (
        <div className="stock-marks">
          {names.map((one) => (
            <button
              key={one.name}
              type="button"
              aria-label={`${about}: ${say(words.controls.set, { name: `${one.name} ${format(one.value)}` })}`}
              aria-pressed={Math.abs(one.value - value) < 1e-9}
              onClick={() => {
                onMove(one.value);
                onRelease();
              }}
            >
              {one.name} {format(one.value)}
            </button>
          ))}
        </div>
      )}
      <p className="basis" id={basisId}>
        <Basis estimate={estimate} moved={moved !== null} />
      </p>
    </div>
  );
}

interface Named {
  readonly name: string;
  readonly value: number;
}

/** Low, default and high, as far as they differ. */
function namedValues(
  { low, value, high }: StockEstimate,
  words: { readonly low: string; readonly value: string; readonly high: string },
): readonly Named[] {
  return [
    ...(low < value ? [{ name: words.low, value: low }] : []),
    { name: words.value, value },
    ...(high > value ? [{ name: words.high, value: high }] : []),
  ];
}

function Basis({ estimate, moved }: { readonly estimate: StockEstimate; readonly moved: boolean }) {
  const { language } = useTongue();
  const { controls } = useWords(chainRecyclingWords);
  const { basis } = estimate;
  if (moved) return <strong className="own">{controls.moved}</strong>;
  if (basis.kind === "own") return controls.own;
  if (basis.kind === "source") return `${controls.source}: ${basis.source}`;
  return (
    <>
      <strong>{controls.assumption}</strong> {basis.reason[language]}
    </>
  );
}
