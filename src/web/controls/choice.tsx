import type { ReactNode } from "react";

interface ChoiceProps {
  readonly label: string;
  /** What the label alone does not say, for readers who do not see what stands around it. */
  readonly describedAs?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** One of several, from a list. */
export function Choice({ label, describedAs, value, onChange, children }: ChoiceProps) {
  return (
    <label className="field">
      <span className="mute">{label}</span>
      <select aria-label={describedAs} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}

interface ChecksProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly string[];
  readonly nameOf: (one: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Several of several; at least one stays chosen: to ask for nothing would be another question. */
export function Checks<T extends string>({ label, all, chosen, nameOf, onChange }: ChecksProps<T>) {
  return (
    <fieldset className="switches">
      <legend className="mute">{label}</legend>
      {all.map((one) => {
        const isOn = chosen.includes(one);
        const next = all.filter((other) => (other === one ? !isOn : chosen.includes(other)));
        return (
          <label key={one} className="check">
            <input
              type="checkbox"
              checked={isOn}
              disabled={isOn && chosen.length === 1}
              onChange={() => onChange(next)}
            />
            <span>{nameOf(one)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
