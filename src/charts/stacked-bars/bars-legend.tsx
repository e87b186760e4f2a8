import { Cross } from "../draw/cross.tsx";
import { ink } from "../draw/ink.ts";
import { fillOf } from "./bars-fill.tsx";
import { LABEL_SIZE, type PlacedLegendEntry } from "./place-stacked-bars.ts";
import type { StackedBarsState } from "./stacked-bars-state.ts";

interface LegendEntryProps {
  readonly prefix: string;
  readonly entry: PlacedLegendEntry;
  readonly state: StackedBarsState;
}

/** A name with the fill, line or mark that it stands for. */
export function LegendEntry({ prefix, entry, state }: LegendEntryProps) {
  const { id, x, y, label } = entry;
  const series = state.series.find((one) => one.id === id);
  return (
    <g>
      {series && (
        <rect
          x={x}
          y={y - 9}
          width={10}
          height={10}
          fill={fillOf(prefix, series)}
          stroke={ink.frame}
          strokeWidth={0.5}
        />
      )}
      {id === "line" && (
        <g>
          <line
            x1={x - 1}
            x2={x + 12}
            y1={y - 4}
            y2={y - 4}
            stroke={ink.text}
            strokeWidth={1.8}
            strokeDasharray="4 2"
          />
          <circle cx={x + 5.5} cy={y - 4} r={2.4} fill={ink.paper} stroke={ink.text} strokeWidth={1.4} />
        </g>
      )}
      {id === "marks" && <Cross x={x + 5} y={y - 4} />}
      <text x={x + 16} y={y} fontSize={LABEL_SIZE}>
        {label}
      </text>
    </g>
  );
}
