import type { PointerEvent } from "react";
import { Axes } from "../draw/axes.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import type { LineChartState } from "./line-chart-state.ts";
import { type PlacedLine, placeLineChart } from "./place-line-chart.ts";

interface LineChartProps {
  readonly id: string;
  readonly state: LineChartState;
  readonly width: number;
  readonly height?: number;
  /** The year under the pointer when it is pressed. */
  readonly onChooseX?: (x: number) => void;
}

/** Series over years with their names at the line ends; a gap in the data is a gap in the line. */
export function LineChart({ id, state, width, height = 220, onChooseX }: LineChartProps) {
  const placed = placeLineChart(state, width, height);
  if (!placed) return null;
  const choose = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) onChooseX?.(placed.xAt(event.clientX - box.left));
  };
  return (
    <Drawing id={id} width={width} height={height} title={state.title} description={state.description}>
      <Axes placed={placed} unit={state.unit} />
      {placed.selectedX !== null && (
        <line
          x1={placed.selectedX}
          x2={placed.selectedX}
          y1={placed.top}
          y2={placed.bottom}
          stroke={ink.frame}
        />
      )}
      {placed.lines.map((one) => (
        <Line key={one.series.id} placed={one} format={state.formatY} right={placed.right} />
      ))}
      {onChooseX && (
        <rect
          x={placed.left}
          y={placed.top}
          width={Math.max(0, placed.right - placed.left)}
          height={placed.bottom - placed.top}
          fill="transparent"
          className="choose-year"
          onPointerDown={choose}
        />
      )}
    </Drawing>
  );
}

interface LineProps {
  readonly placed: PlacedLine;
  readonly format: (value: number) => string;
  readonly right: number;
}

function Line({ placed, format, right }: LineProps) {
  const { series, path, lone, last, labelY, selected } = placed;
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke={series.colour}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeDasharray={series.dash}
      />
      {lone.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2.5} fill={series.colour} />
      ))}
      {last && (
        <>
          {Math.abs(labelY - last.y) > 2 && (
            <line
              x1={last.x + 2}
              y1={last.y}
              x2={right + 4}
              y2={labelY}
              stroke={series.colour}
              strokeWidth={0.7}
            />
          )}
          <rect x={right + 4} y={labelY - 4} width={6} height={8} fill={series.colour} />
          <text x={right + 13} y={labelY + 4} fontSize={12}>
            {series.label}
          </text>
        </>
      )}
      {selected && (
        <>
          <circle cx={selected.x} cy={selected.y} r={3.5} fill={series.colour} stroke={ink.paper} />
          <title>{`${series.label} ${format(selected.value)}`}</title>
        </>
      )}
    </g>
  );
}
