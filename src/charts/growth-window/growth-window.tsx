import { Axes } from "../draw/axes.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import type { GrowthWindowState } from "./growth-window-state.ts";
import { type PlacedGrowthWindow, placeGrowthWindow } from "./place-growth-window.ts";

interface GrowthWindowProps {
  readonly id: string;
  readonly state: GrowthWindowState;
  readonly width: number;
  readonly height?: number;
  /** Pressing a year marks it as irregular or takes the mark away. */
  readonly onPress?: (year: number) => void;
}

/** The years behind a growth rate: those used, those struck out, and the line that the rate means. */
export function GrowthWindow({ id, state, width, height = 260, onPress }: GrowthWindowProps) {
  const placed = placeGrowthWindow(state, width, height);
  if (!placed) return null;
  const { top, bottom, window } = placed;
  return (
    <Drawing
      id={id}
      width={width}
      height={height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      <rect x={window.from} y={top} width={window.to - window.from} height={bottom - top} fill={ink.soft} />
      <Axes placed={placed} unit={state.unit} />
      {placed.lines.map((path) => (
        <path key={path} d={path} fill="none" stroke={ink.frame} strokeWidth={1.4} />
      ))}
      {placed.fits.map(({ fit, path }) => (
        <path
          key={fit.id}
          d={path}
          fill="none"
          stroke={ink.alarm}
          strokeWidth={2}
          strokeDasharray={fit.dash || undefined}
        />
      ))}
      {placed.points.map((point) => (
        <NumberButton
          key={point.year}
          label={state.pressLabel(point.year)}
          onPress={onPress && (() => onPress(point.year))}
        >
          <Year {...point} />
        </NumberButton>
      ))}
    </Drawing>
  );
}

function Year({ x, y, use }: PlacedGrowthWindow["points"][number]) {
  return (
    <>
      <circle cx={x} cy={y} r={12} fill="transparent" />
      {use === "irregular" ? (
        <path
          d="M-5,-5L5,5M-5,5L5,-5"
          transform={`translate(${x} ${y})`}
          stroke={ink.alarm}
          strokeWidth={2}
        />
      ) : (
        <circle
          cx={x}
          cy={y}
          r={3.4}
          fill={use === "used" ? ink.accent : ink.paper}
          stroke={use === "used" ? ink.accent : ink.frame}
        />
      )}
    </>
  );
}
