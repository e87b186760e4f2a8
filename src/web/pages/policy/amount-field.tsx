import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useTongue } from "../../language/language.tsx";
import { usePolicyWords } from "./words.ts";

interface AmountFieldProps {
  readonly label: string;
  /** As the reader sees it while she does not write. */
  readonly text: string;
  readonly value: number | null;
  readonly onEnter: (value: number) => void;
}

/** A number that can be written exactly; what is no number is said, and the old one stays. */
export function AmountField({ label, text, value, onEnter }: AmountFieldProps) {
  const { say } = useTongue();
  const p = usePolicyWords();
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isWriting = written !== null;
  // The bare number takes the place of the formatted one on focus: it is selected once it stands there.
  useLayoutEffect(() => {
    if (isWriting) input.current?.select();
  }, [isWriting]);
  const finish = () => {
    if (written === null) return;
    const number = readNumber(written);
    if (number === null) setProblem(say(p.notANumber, { text: written }));
    else {
      setProblem(null);
      if (number !== value) onEnter(number);
    }
    setWritten(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") finish();
    if (event.key === "Escape") setWritten(null);
  };
  return (
    <span className="amount-field">
      <input
        ref={input}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        value={written ?? text}
        onFocus={() => setWritten(value === null ? "" : String(value))}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <span role="alert" className="problem">
          {problem}
        </span>
      )}
    </span>
  );
}

/** `1,386`, `１２`, ` 5.5 `; null for anything that is no number. An empty field is 0: the lever is taken back. */
export function readNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}
