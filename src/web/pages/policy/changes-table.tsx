import { Fragment } from "react";
import {
  AXES,
  type Axis,
  type AxisCell,
  hasNumber,
  type NoEffect,
  type Simulation,
} from "../../../core/index.ts";
import { evidenceWords } from "../../../i18n/catalogue.ts";
import type { Formatter } from "../../../i18n/format.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { studyWords } from "../../../i18n/study.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { cellSentence, cellSign, cellWord } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { Changed } from "./changed.tsx";
import { axisName, movedText, signedIndex } from "./policy-text.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

/** One axis before and after, in words. */
export interface ChangeRow {
  readonly axis: Axis;
  readonly name: string;
  readonly before: AxisCell;
  readonly after: AxisCell;
  readonly delta: number | null;
  readonly effect: "direct" | "knock-on" | null;
  /** What moved, or why a lever that is meant to move the axis does not. */
  readonly detail: string;
}

export function changeRows(tongue: Tongue, p: PolicyWords, result: Simulation): ChangeRow[] {
  return AXES.map((axis) => {
    const before = result.before.axes[axis];
    const after = result.after.axes[axis];
    const change = result.changes.find((one) => one.axis === axis);
    return {
      axis,
      name: axisName(tongue, p, axis),
      before,
      after,
      delta: change?.delta ?? (hasNumber(after) ? 0 : null),
      effect: change?.effect ?? null,
      detail: change ? movedText(tongue, p, change) : whyNot(tongue, p, axis, result, before),
    };
  });
}

/** The axis's own reason where it has no number; else why the levers meant for it leave it. */
function whyNot(
  { f, say }: Tongue,
  p: PolicyWords,
  axis: Axis,
  result: Simulation,
  before: AxisCell,
): string {
  if (!hasNumber(before)) {
    const status = evidenceWords[f.language].cellStatus[before.status];
    return say(p.withoutNumber, {
      status,
      reason: before.reason === null ? "" : sayReason(before.reason, f),
    });
  }
  const answers = result.noEffect.filter((one) => one.axis === axis);
  const reasons = [...new Set(answers.map((one) => reasonWords(one, f)))];
  return reasons.length === 0 ? "" : say(p.notShown, { reason: f.list(reasons) });
}

function reasonWords({ reason }: NoEffect, f: Formatter): string {
  const words = studyWords[f.language].noEffect;
  return Object.hasOwn(words, reason)
    ? words[reason as keyof typeof words]
    : sayReason(reason as Parameters<typeof sayReason>[0], f);
}

/** Six rows: before, after, difference, direct or knock-on, and under a row what moved. The phone's form of the radar. */
export function ChangesTable({ result }: { readonly result: Simulation }) {
  const tongue = useTongue();
  const { f, e, t, say } = tongue;
  const p = usePolicyWords();
  const { change } = useView();
  const { effect } = studyWords[f.language];
  return (
    <table className="changes">
      <caption className="visually-hidden">{p.changes}</caption>
      <thead>
        <tr>
          <th scope="col">{p.axis}</th>
          <th scope="col" className="number">
            {p.before}
          </th>
          <th scope="col" className="number">
            {p.after}
          </th>
          <th scope="col" className="number">
            {p.delta}
          </th>
          <th scope="col">{p.effect}</th>
        </tr>
      </thead>
      <tbody>
        {changeRows(tongue, p, result).map((row) => (
          <Fragment key={row.axis}>
            <tr data-axis={row.axis} className={row.effect ?? "still"}>
              <th scope="row">{row.name}</th>
              <td className="number">
                <button
                  type="button"
                  className={row.before.override ? "number-button own-value" : "number-button"}
                  aria-label={say(t.cell.explain, {
                    mineral: f.mineral(result.mineral),
                    axis: e.axis[row.axis],
                    value: cellSentence(tongue, row.before),
                  })}
                  onClick={() => change({ explain: `${result.mineral}.${row.axis}` })}
                >
                  {cellSign(tongue, row.before)}
                </button>
              </td>
              <td className="number after">
                <Changed text={cellSign(tongue, row.after)} />
              </td>
              <td className="number delta">
                <Changed text={row.delta === null ? "–" : signedIndex(row.delta)} />
              </td>
              <td>{row.effect && <Changed text={effect[row.effect]} />}</td>
            </tr>
            {row.detail && (
              <tr className="detail-row">
                <td colSpan={5}>{row.detail}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The same for copying and for programs: full precision, every country that moved. */
export function changesModel(tongue: Tongue, p: PolicyWords, result: Simulation, title: string): TableModel {
  const { effect } = studyWords[tongue.language];
  return {
    caption: title,
    columns: [
      { key: "axis", label: p.axis },
      { key: "before", label: p.before, numeric: true },
      { key: "after", label: p.after, numeric: true },
      { key: "delta", label: p.delta, numeric: true },
      { key: "effect", label: p.effect },
      { key: "moved", label: p.moved },
    ],
    rows: changeRows(tongue, p, result).map((row) => {
      const change = result.changes.find((one) => one.axis === row.axis);
      return {
        key: row.axis,
        cells: [
          cell(row.name),
          cell(cellWord(tongue, row.before), row.before.value),
          cell(cellWord(tongue, row.after), row.after.value),
          cell(row.delta === null ? "–" : signedIndex(row.delta), row.delta),
          cell(row.effect === null ? "" : effect[row.effect]),
          cell(change ? movedText(tongue, p, change, change.moved.length) : row.detail),
        ],
      };
    }),
  };
}
