import { ink } from "./ink.ts";
import type { Tick } from "./ticks.ts";

/** Where the frame of a plot stands and what is written along it. */
export interface PlacedAxes {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly yTicks: readonly Tick[];
  /** Left out where what is drawn carries its own names, as bars do. */
  readonly xTicks?: readonly Tick[];
}

/** Lines across the plot with their numbers on the left, names below, and the unit at the top. */
export function Axes({ placed, unit }: { readonly placed: PlacedAxes; readonly unit: string }) {
  const { left, right, bottom, yTicks, xTicks = [] } = placed;
  return (
    <g fontSize={11} fill={ink.mute}>
      {yTicks.map((tick) => (
        <g key={tick.text}>
          <line x1={left} x2={right} y1={tick.at} y2={tick.at} stroke={ink.line} />
          <text x={left - 6} y={tick.at + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick.text} x={tick.at} y={bottom + 16} textAnchor="middle">
          {tick.text}
        </text>
      ))}
      <text x={0} y={10}>
        {unit}
      </text>
    </g>
  );
}
