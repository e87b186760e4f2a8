import { type FormEvent, useState } from "react";
import type { AxisCell, Override } from "../../core/index.ts";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue, type WebWords } from "../language/language.tsx";
import { useView } from "../link/use-view.ts";

interface OwnNumberProps {
  readonly mineral: string;
  readonly target: string;
  readonly cell: AxisCell;
  /** Range of the quantity. */
  readonly low: number;
  readonly high: number;
}

/** Put an own number in the place of ours: with a source, or not at all. */
export function OwnNumber({ mineral, target, cell, low, high }: OwnNumberProps) {
  const { t, f, say } = useTongue();
  const { view, change } = useView();
  const { key, options } = useLoaded();
  const isHere = (own: Override) =>
    own.mineral === mineral &&
    own.target === target &&
    (own.home === null || own.home === key.home) &&
    (own.year === null || own.year === options.year);
  const inLink = view.overrides.some(isHere);
  if (cell.override) {
    const { source, replaced } = cell.override;
    return (
      <p className="own-number">
        {replaced === null
          ? say(t.explain.ownReplacedNothing, { source })
          : say(t.explain.ownReplaced, { replaced: f.index(replaced), source })}{" "}
        {inLink && (
          <button
            type="button"
            className="text-button"
            onClick={() => change({ overrides: view.overrides.filter((own) => !isHere(own)) })}
          >
            {t.explain.ownRemove}
          </button>
        )}
      </p>
    );
  }
  const use = (own: OwnValue) => {
    const added: Override = { mineral, target, home: key.home, year: options.year, ...own };
    change({ overrides: [...view.overrides.filter((one) => !isHere(one)), added] });
  };
  return (
    <details className="own-number">
      <summary>{t.explain.ownNumber}</summary>
      <OwnNumberForm low={low} high={high} onSubmit={use} submitWords={t.explain.ownApply} />
    </details>
  );
}

export interface OwnValue {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
}

interface OwnNumberFormProps {
  readonly low: number;
  readonly high: number;
  readonly onSubmit: (own: OwnValue) => void;
  readonly submitWords: string;
}

export function OwnNumberForm({ low, high, onSubmit, submitWords }: OwnNumberFormProps) {
  const { t, say } = useTongue();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readOwnValue(new FormData(event.currentTarget), low, high);
    if ("problem" in read) {
      setProblem(say(t.explain[read.problem], { low: String(low), high: String(high) }));
      return;
    }
    setProblem(null);
    onSubmit(read.own);
  };
  const field = (name: string, label: string, required = false) => (
    <label>
      <span>{label}</span>
      <input name={name} inputMode="decimal" autoComplete="off" required={required} />
    </label>
  );
  return (
    <form className="form inline" onSubmit={submit} noValidate>
      {field("value", t.explain.ownValue, true)}
      {field("low", t.explain.ownLow)}
      {field("high", t.explain.ownHigh)}
      <label className="wide">
        <span>{t.explain.ownSource}</span>
        <input name="source" autoComplete="off" required />
      </label>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <button type="submit" className="button">
        {submitWords}
      </button>
    </form>
  );
}

type Problem = Extract<
  keyof WebWords["explain"],
  "ownValueMissing" | "ownSourceMissing" | "ownOutOfRange" | "ownOrder"
>;

/** Reads the form; a number without a source is refused. */
export function readOwnValue(
  form: { get(name: string): unknown },
  low: number,
  high: number,
): { readonly own: OwnValue } | { readonly problem: Problem } {
  const number = (name: string): number | null => {
    const text = String(form.get(name) ?? "")
      .trim()
      .replace("，", ",")
      .replace(/,/g, "");
    return text === "" ? null : Number(text.normalize("NFKC"));
  };
  const value = number("value");
  const bounds = [number("low"), number("high")] as const;
  if (value === null || [value, ...bounds].some((one) => one !== null && !Number.isFinite(one))) {
    return { problem: "ownValueMissing" };
  }
  if ([value, ...bounds].some((one) => one !== null && (one < low || one > high)))
    return { problem: "ownOutOfRange" };
  if ((bounds[0] ?? value) > value || (bounds[1] ?? value) < value) return { problem: "ownOrder" };
  const source = String(form.get("source") ?? "").trim();
  if (source === "") return { problem: "ownSourceMissing" };
  return { own: { value, low: bounds[0], high: bounds[1], source } };
}
