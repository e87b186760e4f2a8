import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import type { IndexBarsState } from "./index-bars-state.ts";
import {
  HEAD_HEIGHT,
  type PlacedIndexBars,
  type PlacedIndexRow,
  placeIndexBars,
  ROW_HEIGHT,
} from "./place-index-bars.ts";

interface IndexBarsProps {
  readonly id: string;
  readonly state: IndexBarsState;
  readonly width: number;
  readonly onPress?: (mineral: string) => void;
}
/** From the first year to the last: outline, grey, full. */
const FILLS = [ink.paper, ink.frame, ink.accent] as const;

/** How much of each mineral is wanted in a few years, with today as 1. */
export function IndexBars({ id, state, width, onPress }: IndexBarsProps) {
  const placed = placeIndexBars(state, width);
  return (
    <Drawing
      id={id}
      width={width}
      height={placed.height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      <Head state={state} placed={placed} width={width} />
      {placed.rows.map((row) => (
        <NumberButton
          key={row.row.id}
          label={row.row.pressLabel}
          onPress={onPress && (() => onPress(row.row.id))}
        >
          <Row row={row} placed={placed} width={width} />
        </NumberButton>
      ))}
    </Drawing>
  );
}

interface HeadProps {
  readonly state: IndexBarsState;
  readonly placed: PlacedIndexBars;
  readonly width: number;
}

function Head({ state, placed, width }: HeadProps) {
  return (
    <g fontSize={11.5} fill={ink.mute}>
      <text x={0} y={15}>
        {state.heads.mineral}
      </text>
      {placed.baseX !== null && (
        <text x={placed.baseX} y={15} textAnchor="end">
          {state.heads.base}
        </text>
      )}
      <text x={placed.barX} y={15}>
        {state.heads.index}
      </text>
      <text x={placed.growthX} y={15} textAnchor="end">
        {state.heads.growth}
      </text>
      <line x1={0} x2={width} y1={HEAD_HEIGHT - 1.5} y2={HEAD_HEIGHT - 1.5} stroke={ink.text} />
      <line
        x1={placed.oneX}
        x2={placed.oneX}
        y1={HEAD_HEIGHT}
        y2={placed.height}
        stroke={ink.grid}
        strokeDasharray="2 3"
      />
    </g>
  );
}

interface RowProps {
  readonly row: PlacedIndexRow;
  readonly placed: PlacedIndexBars;
  readonly width: number;
}

function Row({ row, placed, width }: RowProps) {
  const { y, row: mineral } = row;
  return (
    <>
      <rect
        x={0}
        y={y}
        width={width}
        height={ROW_HEIGHT - 1}
        fill={mineral.selected ? ink.soft : "transparent"}
      />
      <text x={0} y={y + 17} fontSize={14} fontWeight={700}>
        {mineral.symbol}
      </text>
      <text x={placed.nameX} y={y + 16} fontSize={12.5}>
        {row.name}
      </text>
      <text x={placed.nameX} y={y + 31} fontSize={11} fill={ink.mute}>
        {row.className}
      </text>
      {placed.baseX !== null && (
        <text x={placed.baseX} y={y + 22} textAnchor="end" fontSize={11.5}>
          {row.base}
        </text>
      )}
      {row.bars.map((bar, index) => (
        <g key={bar.year}>
          <rect
            x={placed.barX + 0.5}
            y={bar.y + 0.5}
            width={bar.width}
            height={7}
            fill={FILLS[index] ?? ink.accent}
            stroke={index === 0 ? ink.frame : "none"}
          />
          <text x={placed.barX + bar.width + 5} y={bar.y + 7.5} fontSize={9.5} fill={ink.mute}>
            {bar.text}
          </text>
        </g>
      ))}
      <text x={placed.growthX} y={y + 22} textAnchor="end" fontWeight={700}>
        {mineral.growth}
        {mineral.flagged && <tspan fontWeight={400}>†</tspan>}
      </text>
      <line x1={0} x2={width} y1={y + ROW_HEIGHT - 0.5} y2={y + ROW_HEIGHT - 0.5} stroke={ink.line} />
    </>
  );
}
