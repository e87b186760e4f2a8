import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import type { Point } from "../draw/round.ts";
import { wrapText } from "../draw/text-width.ts";
import type { PatternRadarState } from "./pattern-radar-state.ts";
import { placePattern } from "./place-pattern-radar.ts";

interface PatternRadarProps {
  readonly id: string;
  readonly state: PatternRadarState;
  readonly size?: number;
}

/** The shape of one risk type: high, low, or nothing said, without numbers. */
export function PatternRadar({ id, state, size = 150 }: PatternRadarProps) {
  const centre = { x: size / 2, y: size / 2 };
  return (
    <Drawing id={id} width={size} height={size} title={state.title} description={state.caption}>
      <PatternBody state={state} centre={centre} radius={size / 2 - 18} />
    </Drawing>
  );
}

interface PatternBodyProps {
  readonly state: PatternRadarState;
  readonly centre: Point;
  readonly radius: number;
}

function PatternBody({ state, centre, radius }: PatternBodyProps) {
  if (!state.levels) {
    const lines = wrapText(state.empty, radius * 1.7, 11);
    return (
      <g fontSize={11} fill={ink.mute}>
        <circle cx={centre.x} cy={centre.y} r={radius} fill="none" stroke={ink.grid} strokeDasharray="3 4" />
        {lines.map((line, index) => (
          <text
            key={line}
            x={centre.x}
            y={centre.y + 4 + (index - (lines.length - 1) / 2) * 15}
            textAnchor="middle"
          >
            {line}
          </text>
        ))}
      </g>
    );
  }
  const placed = placePattern(
    state.levels.map((one) => one.level),
    centre,
    radius,
  );
  return (
    <g>
      <path d={placed.outline} fill="none" stroke={ink.frame} />
      {placed.spokes.map((spoke, index) => (
        <g key={spoke.path}>
          <path d={spoke.path} stroke={ink.line} />
          <text x={spoke.end.x} y={spoke.end.y + 4} textAnchor="middle" fontSize={10.5} fill={ink.mute}>
            {index + 1}
          </text>
        </g>
      ))}
      {placed.open.map((path) => (
        <path key={path} d={path} stroke={ink.mute} strokeWidth={1.6} strokeDasharray="2 4" />
      ))}
      <path d={placed.area} fill={ink.accent} fillOpacity={0.22} stroke={ink.accent} strokeWidth={1.5} />
      {placed.marks.map(({ point, level }) => (
        <circle
          key={`${point.x}-${point.y}`}
          cx={point.x}
          cy={point.y}
          r={4}
          fill={level === "high" ? ink.alarm : ink.paper}
          stroke={level === "high" ? ink.alarm : ink.accent}
          strokeWidth={1.6}
        />
      ))}
    </g>
  );
}

interface PatternGridProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly patterns: readonly PatternRadarState[];
  readonly width: number;
}
const CELL = 230;

/** All patterns in one picture, each with its minerals: the form for files. */
export function PatternGrid({ id, title, description, patterns, width }: PatternGridProps) {
  const columns = Math.max(1, Math.min(3, Math.floor(width / 210)));
  const cellWidth = width / columns;
  const rows = Math.ceil(patterns.length / columns);
  return (
    <Drawing id={id} width={width} height={rows * CELL} title={title} description={description}>
      {patterns.map((state, index) => {
        const x = (index % columns) * cellWidth;
        const y = Math.floor(index / columns) * CELL;
        return (
          <g key={state.id} transform={`translate(${x.toFixed(2)} ${y})`}>
            <text x={cellWidth / 2} y={16} textAnchor="middle" fontSize={13} fontWeight={700}>
              {state.title}
            </text>
            <PatternBody state={state} centre={{ x: cellWidth / 2, y: 106 }} radius={66} />
            {wrapText(state.minerals.join("  "), cellWidth - 16, 12).map((line, place) => (
              <text key={line} x={cellWidth / 2} y={202 + place * 15} textAnchor="middle" fontSize={12}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </Drawing>
  );
}
