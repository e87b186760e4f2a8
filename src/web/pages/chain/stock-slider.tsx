import { type CSSProperties, type KeyboardEvent, useId } from "react";
import type { StockEstimate } from "../../../core/index.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { useRelease } from "../../controls/use-release.ts";
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
  const words = useWords(chainRecyclingWords);
  const basisId = useId();
  const input = useRelease(onRelease);
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
      <NamedValues
        about={about}
        names={names}
        value={value}
        format={format}
        onChoose={(next) => {
          onMove(next);
          onRelease();
        }}
      />
      <p className="basis" id={basisId}>
        <Basis estimate={estimate} moved={moved !== null} />
      </p>
    </div>
  );
}

interface NamedValuesProps extends Pick<StockSliderProps, "about" | "format"> {
  readonly names: readonly Named[];
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

/** Low, default and high as buttons; one name alone says nothing that the slider does not. */
function NamedValues({ about, names, value, format, onChoose }: NamedValuesProps) {
  const { say } = useTongue();
  const { controls } = useWords(chainRecyclingWords);
  if (names.length < 2) return null;
  return (
    <div className="stock-marks">
      {names.map((one) => (
        <button
          key={one.name}
          type="button"
          aria-label={`${about}: ${say(controls.set, { name: `${one.name} ${format(one.value)}` })}`}
          aria-pressed={isSame(one.value, value)}
          onClick={() => onChoose(one.value)}
        >
          {one.name} {format(one.value)}
        </button>
      ))}
    </div>
  );
}

/** Steps of a slider leave crumbs in the last digits. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

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
