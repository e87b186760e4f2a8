import { Axes } from "../draw/axes.tsx";
import { Cross } from "../draw/cross.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { UnreadHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { fillOf, SeriesPattern } from "./bars-fill.tsx";
import { LegendEntry } from "./bars-legend.tsx";
import { type PlacedBar, type PlacedSegment, placeStackedBars, VALUE_SIZE } from "./place-stacked-bars.ts";
import type { StackedBarsState } from "./stacked-bars-state.ts";

interface StackedBarsProps {
  readonly id: string;
  readonly state: StackedBarsState;
  readonly width: number;
  /** Of the plot; the legend comes on top. */
  readonly height?: number;
}

/** A total by its parts, year by year, with a line that stands against it. */
export function StackedBars({ id, state, width, height = 300 }: StackedBarsProps) {
  const placed = placeStackedBars(state, width, height);
  if (!placed) return null;
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      <defs>
        <UnreadHatch id={`${id}-unread`} />
        {state.series.map((series) => (
          <SeriesPattern key={series.id} prefix={id} series={series} />
        ))}
      </defs>
      <Axes placed={placed} unit={state.unit} />
      {placed.forecastX !== null && (
        <g>
          <line
            x1={placed.forecastX}
            x2={placed.forecastX}
            y1={placed.top - 24}
            y2={placed.bottom}
            stroke={ink.frame}
            strokeDasharray="3 3"
          />
          <text x={placed.forecastX + 4} y={placed.top - 17} fontSize={VALUE_SIZE} fill={ink.mute}>
            {state.forecastLabel}
          </text>
        </g>
      )}
      {placed.bars.map((bar) => (
        <Bar key={bar.bar.year} prefix={id} placed={bar} bottom={placed.bottom} />
      ))}
      {placed.line.map((piece) => (
        <path key={piece} d={piece} fill="none" stroke={ink.text} strokeWidth={1.8} strokeDasharray="5 3" />
      ))}
      {placed.linePoints.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={3} fill={ink.paper} stroke={ink.text} strokeWidth={1.6} />
      ))}
      {placed.marks.map(({ x, y }) => (
        <Cross key={x} x={x} y={y} />
      ))}
      {placed.legend.map((entry) => (
        <LegendEntry key={entry.id} prefix={id} entry={entry} state={state} />
      ))}
    </Drawing>
  );
}

interface BarProps {
  readonly prefix: string;
  readonly placed: PlacedBar;
  readonly bottom: number;
}

function Bar({ prefix, placed, bottom }: BarProps) {
  const { bar, x, width, top } = placed;
  const middle = x + width / 2;
  const isModel = bar.kind === "model";
  return (
    <g>
      {placed.segments.map((one) => (
        <Segment
          key={one.segment.series}
          prefix={prefix}
          placed={one}
          x={x}
          width={width}
          opacity={isModel ? 0.55 : 1}
        />
      ))}
      {isModel && (
        <rect
          x={x - 1.5}
          y={top - 1.5}
          width={width + 3}
          height={Math.max(0, bottom - top + 1.5)}
          fill="none"
          stroke={ink.mute}
          strokeDasharray="2 2"
        />
      )}
      <text x={middle} y={placed.totalY} textAnchor="middle" fontSize={VALUE_SIZE} fill={ink.text}>
        {placed.total}
      </text>
      <text x={middle} y={bottom + 14} textAnchor="middle" fontSize={VALUE_SIZE} fill={ink.mute}>
        {placed.yearLabel}
      </text>
      {placed.modelLabel && (
        <text x={middle} y={bottom + 27} textAnchor="middle" fontSize={VALUE_SIZE} fill={ink.mute}>
          {placed.modelLabel}
        </text>
      )}
    </g>
  );
}

interface SegmentProps {
  readonly prefix: string;
  readonly placed: PlacedSegment;
  readonly x: number;
  readonly width: number;
  /** Of the field; what is written on it stays legible. */
  readonly opacity: number;
}

function Segment({ prefix, placed, x, width, opacity }: SegmentProps) {
  const { segment, series, y, height, label } = placed;
  const isLost = segment.grade === "lost";
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={isLost ? `url(#${prefix}-unread)` : fillOf(prefix, series)}
        stroke={isLost ? ink.frame : ink.paper}
        strokeWidth={0.8}
        opacity={opacity}
      />
      {segment.grade === "derived" && height > 3 && (
        <rect
          x={x + 1}
          y={y + 1}
          width={Math.max(0, width - 2)}
          height={Math.max(0, height - 2)}
          fill="none"
          stroke={ink.text}
          strokeWidth={0.8}
          strokeDasharray="1.5 2"
        />
      )}
      {label && (
        <g>
          <rect
            x={x + width / 2 - label.length * 3.1 - 1}
            y={y + height / 2 - 6.5}
            width={label.length * 6.2 + 2}
            height={13}
            fill={ink.paper}
            fillOpacity={0.82}
            rx={2}
          />
          <text x={x + width / 2} y={y + height / 2 + 3.5} textAnchor="middle" fontSize={VALUE_SIZE}>
            {label}
          </text>
        </g>
      )}
    </g>
  );
}
