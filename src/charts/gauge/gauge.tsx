import { Drawing } from "../draw/drawing.tsx";
import { UnreadHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { type GaugeState, placeGauge } from "./place-gauge.ts";

interface GaugeProps {
  readonly id: string;
  readonly state: GaugeState;
  readonly width: number;
}

/** A rate as a bar of its terms, with where it was before and the line that it is to reach. */
export function Gauge({ id, state, width }: GaugeProps) {
  const placed = placeGauge(state, width);
  const { y, height } = placed.bar;
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      <defs>
        <UnreadHatch id={`${id}-open`} />
      </defs>
      <rect x={0} y={y} width={width} height={height} fill={ink.soft} />
      {placed.open && (
        <rect x={placed.open.x} y={y} width={placed.open.width} height={height} fill={`url(#${id}-open)`} />
      )}
      {placed.terms.map((term, index) => (
        <g key={term.id}>
          <rect
            x={term.x}
            y={y}
            width={Math.max(0, term.width)}
            height={height}
            fill={ink.accent}
            fillOpacity={index === 0 ? 1 : 0.45}
          />
          {term.label && (
            <text x={term.x + 6} y={y + 14} fontSize={11.5} fill={index === 0 ? ink.paper : ink.text}>
              {term.label}
            </text>
          )}
        </g>
      ))}
      {placed.beforeX !== null && (
        <>
          <line x1={placed.beforeX} x2={placed.beforeX} y1={y - 4} y2={y + height + 4} stroke={ink.text} />
          <text
            x={placed.beforeX}
            y={y + height + 17}
            textAnchor={placed.beforeAnchor}
            fontSize={11.5}
            fill={ink.mute}
          >
            {state.beforeText}
          </text>
        </>
      )}
      <line
        x1={placed.targetX}
        x2={placed.targetX}
        y1={y - 8}
        y2={y + height + 8}
        stroke={ink.alarm}
        strokeWidth={1.5}
        strokeDasharray="4 3"
      />
      <text x={placed.targetX} y={12} textAnchor={placed.targetAnchor} fontSize={11.5} fill={ink.alarm}>
        {state.targetText}
      </text>
    </Drawing>
  );
}
