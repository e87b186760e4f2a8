import type { Axis, AxisCell } from "../../../core/index.ts";
import { cellSentence, cellSign } from "../../language/cell-text.ts";
import { useTongue } from "../../language/language.tsx";

interface AxisButtonProps {
  readonly mineral: string;
  readonly axis: Axis;
  readonly cell: AxisCell;
  readonly threshold: number | null;
  readonly onPress: () => void;
}

/** One cell of the table: number with bar, whisker and threshold tick, or ○ / ? with its reason. */
export function AxisButton({ mineral, axis, cell, threshold, onPress }: AxisButtonProps) {
  const tongue = useTongue();
  const { e, f, t, say } = tongue;
  const sentence = cellSentence(tongue, cell);
  const above = cell.value !== null && threshold !== null && cell.value >= threshold;
  const tip = above
    ? `${sentence}${tongue.language === "ja" ? "、" : ", "}${say(t.cell.above, { threshold: f.index(threshold) })}`
    : sentence;
  return (
    <button
      type="button"
      className="axis-cell"
      data-tip={tip}
      data-status={cell.status}
      aria-label={say(t.cell.explain, { mineral, axis: e.axis[axis], value: tip })}
      onClick={onPress}
    >
      <span className={cell.value === null ? "sign" : above ? "value above" : "value"}>
        {cellSign(tongue, cell)}
      </span>
      {cell.value !== null && <Bar cell={cell} value={cell.value} threshold={threshold} above={above} />}
    </button>
  );
}

interface BarProps {
  readonly cell: AxisCell;
  readonly value: number;
  readonly threshold: number | null;
  readonly above: boolean;
}

function Bar({ cell, value, threshold, above }: BarProps) {
  const kind = cell.override ? "own" : above ? "above" : "";
  return (
    <span className={`bar ${kind} ${cell.status === "proxy" ? "proxy" : ""}`}>
      <span className="fill" style={{ width: percent(value) }} />
      {cell.low !== null && cell.high !== null && cell.high - cell.low > 0.005 && (
        <span className="whisker" style={{ left: percent(cell.low), width: percent(cell.high - cell.low) }} />
      )}
      {threshold !== null && <span className="tick" style={{ left: percent(threshold) }} />}
    </span>
  );
}

const percent = (value: number): string => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(2)}%`;
