import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Axis, Basis, Explanation, ExplanationInput } from "../../core/index.ts";
import { sayReason, sayStep } from "../../i18n/say-code.ts";
import { useAnswer, useLoaded } from "../evidence/use-answer.ts";
import { DataTable } from "../figure/data-table.tsx";
import { SourceLine } from "../figure/source-line.tsx";
import { cell, type TableModel } from "../figure/table-model.ts";
import { cellWord, noteTexts } from "../language/cell-text.ts";
import { type Tongue, useTongue } from "../language/language.tsx";
import { useSharedSearch } from "../link/use-view.ts";
import { OwnNumber } from "./own-number.tsx";

interface AxisExplanationProps {
  readonly mineral: string;
  readonly axis: Axis;
}

/** One indicator: value, meaning, formula, steps, every input with its source, notes, other sources. */
export function AxisExplanation({ mineral, axis }: AxisExplanationProps) {
  const tongue = useTongue();
  const { t, f, say } = tongue;
  const { options, reference } = useLoaded();
  const search = useSharedSearch();
  const { value: explanation, failure } = useAnswer("explain", { mineral, axis, options });
  if (!explanation) return <p className="empty">{failure?.message ?? t.frame.computing}</p>;
  const notes = noteTexts(tongue, explanation.cell.notes);
  return (
    <>
      <Headline explanation={explanation} />
      <p>{t.explain.meaning[axis]}</p>
      <Part title={t.explain.formula}>
        <p className="formula">{explanation.formula}</p>
      </Part>
      <Steps explanation={explanation} />
      <Inputs explanation={explanation} axis={axis} />
      {explanation.otherSources.length > 0 && (
        <Part title={say(t.explain.otherSources, { limit: f.share(reference.parameters.sourceDifference) })}>
          <ul>
            {explanation.otherSources.map((other) => (
              <li key={other.origin}>
                {f.origin(other.origin)} ({other.year}): <strong>{f.index(other.value)}</strong>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {notes.length > 0 && (
        <Part title={t.explain.notes}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Part>
      )}
      <OwnNumber mineral={mineral} target={axis} cell={explanation.cell} low={0} high={1} />
      <SourceLine origins={explanation.cell.origins} />
      <p>
        <Link to="/minerals/$id" params={{ id: mineral }} search={search}>
          {say(t.explain.openMineral, { mineral: f.mineral(mineral) })}
        </Link>
      </p>
    </>
  );
}

function Headline({ explanation }: { readonly explanation: Explanation }) {
  const tongue = useTongue();
  const { e, f, t, say } = tongue;
  const { cell: result } = explanation;
  const { range } = f.interval(result);
  return (
    <p className="headline">
      <span className={result.override ? "big own" : "big"}>{cellWord(tongue, result)}</span>
      {range && <span>{say(t.cell.interval, { range })}</span>}
      <span className="status">{result.override ? t.cell.override : e.cellStatus[result.status]}</span>
      {result.reason && <span className="mute">{sayReason(result.reason, f)}</span>}
      {result.year !== null && <span className="mute">{result.year}</span>}
    </p>
  );
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Steps whose value is a share or an index, not an amount. */
const RATIO_STEPS = /hhi|share|governance|sigma|cap/;

function Steps({ explanation }: { readonly explanation: Explanation }) {
  const { t, f, language } = useTongue();
  const known = explanation.steps.filter((step) => step.value !== null);
  if (known.length === 0) return null;
  const several = new Set(known.map((step) => step.detail)).size > 1;
  return (
    <Part title={t.explain.steps}>
      <dl className="steps">
        {known.map((step) => (
          <div key={`${step.step}.${step.detail ?? ""}`}>
            <dt>
              {sayStep(step.step, language)}
              {several && step.detail && ` (${f.mineral(step.detail)})`}
            </dt>
            <dd>{RATIO_STEPS.test(step.step) ? (step.value ?? 0).toFixed(4) : f.number(step.value ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

const FIRST_ROWS = 12;

function Inputs({ explanation, axis }: { readonly explanation: Explanation; readonly axis: Axis }) {
  const tongue = useTongue();
  const { t, f, say } = tongue;
  const [all, setAll] = useState(false);
  const { inputs, cell: result } = explanation;
  if (inputs.length === 0) {
    const reason = result.reason ? sayReason(result.reason, f) : "";
    return (
      <Part title={t.explain.inputs}>
        <p>{say(t.explain.noInputs, { reason })}</p>
      </Part>
    );
  }
  return (
    <Part title={t.explain.inputs}>
      <DataTable model={inputTable(tongue, all ? inputs : inputs.slice(0, FIRST_ROWS), axis, result.basis)} />
      {!all && inputs.length > FIRST_ROWS && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {say(t.explain.showAll, { count: String(inputs.length) })}
        </button>
      )}
    </Part>
  );
}

function inputTable(
  tongue: Tongue,
  inputs: readonly ExplanationInput[],
  axis: Axis,
  resultBasis: Basis | null,
): TableModel {
  const { t, e, f } = tongue;
  const isTrade = axis.startsWith("import-governance");
  // Flows are listed by their gross mass, also where the shares are by content.
  const basis = isTrade ? "gross-weight" : resultBasis;
  const has = (of: (input: ExplanationInput) => unknown) => inputs.some((input) => of(input) !== null);
  const withCountry = inputs.some((input) => input.country !== "");
  const columns = [
    ...(withCountry
      ? [{ key: "country", label: t.explain.country }]
      : [{ key: "year-first", label: t.explain.year }]),
    ...(has((input) => input.share) ? [{ key: "share", label: t.explain.share, numeric: true }] : []),
    ...(has((input) => input.weight)
      ? [{ key: "weight", label: isTrade ? t.explain.governance : t.explain.weight, numeric: true }]
      : []),
    { key: "value", label: t.explain.value, numeric: true },
    ...(withCountry ? [{ key: "year", label: t.explain.year, numeric: true }] : []),
    { key: "source", label: t.explain.source, wide: true },
    { key: "locator", label: t.explain.locator, wide: true },
  ];
  const missing = (locator: string) => e.missing[locator as keyof typeof e.missing];
  return {
    caption: t.explain.inputs,
    columns,
    rows: inputs.map((input, index) => {
      const values = {
        country: cell(f.country(input.country)),
        "year-first": cell(String(input.year ?? ""), input.year),
        share: cell(input.share === null ? "–" : f.share(input.share), input.share),
        weight: cell(input.weight === null ? "–" : input.weight.toFixed(3), input.weight),
        value: cell(
          input.value === null
            ? (missing(input.locator) ?? "–")
            : `${f.number(input.value)} ${f.unit(input.unit, basis)}`.trim(),
          input.value,
        ),
        year: cell(String(input.year ?? ""), input.year),
        source: cell(input.origin.split(" ").map(f.origin).join(", ")),
        locator: cell(missing(input.locator) ? "" : input.locator),
      };
      return {
        key: `${input.country}.${input.year}.${input.origin}.${index}`,
        cells: columns.map((column) => values[column.key as keyof typeof values]),
      };
    }),
  };
}
