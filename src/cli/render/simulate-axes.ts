import { AXES, type AxisChange } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { studyWords } from "../../i18n/say-study.ts";
import type { SimulateAnswer } from "../../workspace/answers/index.ts";
import { tableOrBlocks } from "./table.ts";

/** All six axes and the overall figure; what moved behind each change. */
export function axisLines(answer: SimulateAnswer, format: Formatter, width: number | null): string[] {
  const { head, study } = faceWords[format.language];
  const { simulate } = study;
  const { axis: axes, cellStatus } = evidenceWords[format.language];
  const { effect } = studyWords[format.language];
  const said = (cell: SimulateAnswer["before"]["overall"]) =>
    cell.value === null
      ? cellStatus[cell.status]
      : `${cell.status === "proxy" ? "~" : ""}${cell.value.toFixed(3)}`;
  const rows = AXES.map((axis) => {
    const change = answer.changes.find((one) => one.axis === axis);
    return [
      axes[axis],
      said(answer.before.axes[axis]),
      said(answer.after.axes[axis]),
      change ? signed(change.delta) : "",
      change ? effect[change.effect] : "",
      change ? movedText(change, format) : "",
    ];
  });
  const { overall: before } = answer.before;
  const { overall: after } = answer.after;
  const delta = before.value !== null && after.value !== null ? after.value - before.value : null;
  rows.push([simulate.overall, said(before), said(after), delta ? signed(delta) : "", "", ""]);
  const columns = [
    { head: head.axis, wraps: true },
    { head: simulate.before, align: "right" as const },
    { head: simulate.after, align: "right" as const },
    { head: simulate.delta, align: "right" as const },
    { head: simulate.effect },
    { head: simulate.moved, wraps: true },
  ];
  return tableOrBlocks(columns, rows, width);
}

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

const MOVED_SHOWN = 4;

/** The largest movements; the JSON has all. */
function movedText({ moved }: AxisChange, format: Formatter): string {
  const { simulate } = faceWords[format.language].study;
  const lines = moved.slice(0, MOVED_SHOWN).map(({ country, from, to, unit }) => {
    const number = unit === "1" ? format.share : format.number;
    return fill(simulate.movedOne, {
      country: format.country(country),
      from: number(from),
      to: number(to),
      unit: unit === "1" ? "" : unit,
    }).trim();
  });
  const more = moved.length - lines.length;
  return [...lines, ...(more > 0 ? [fill(simulate.movedMore, { count: String(more) })] : [])].join("; ");
}
