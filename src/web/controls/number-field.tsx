import { useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  /** What stands above the field says it to the eye already. */
  readonly labelHidden?: boolean;
  readonly unit?: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  /** Called with numbers inside the range only. */
  readonly onChange: (value: number) => void;
}

/** A number that is taken when the reader leaves the field or presses Enter; nonsense stays in the field, marked. */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, unit, value, low, high, step, onChange } = props;
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? String(Math.round(value * 1e6) / 1e6);
  const number = Number(shown);
  const fits = shown.trim() !== "" && number >= low && number <= high;
  const take = () => {
    if (text === null || !fits) return;
    setText(null);
    if (number !== value) onChange(number);
  };
  return (
    <label className="field number-field">
      <span className={labelHidden ? "visually-hidden" : "mute"}>{label}</span>
      <input
        type="number"
        inputMode="decimal"
        min={low}
        max={high}
        step={step ?? "any"}
        value={shown}
        aria-invalid={!fits}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
      {unit && <span className="mute">{unit}</span>}
    </label>
  );
}
