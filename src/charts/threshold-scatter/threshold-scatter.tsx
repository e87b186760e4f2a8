import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import { markPath } from "./mark-path.ts";
import { type PlacedPoint, type PlacedScatter, placeThresholdScatter } from "./place-threshold-scatter.ts";
import type { ThresholdHandle, ThresholdScatterState } from "./threshold-scatter-state.ts";

export interface ThresholdMove {
  readonly axis: "x" | "y";
  readonly value: number;
}
interface ThresholdScatterProps {
  readonly id: string;
  readonly state: ThresholdScatterState;
  readonly width: number;
  readonly height?: number;
  readonly onPress?: (mineral: string) => void;
  /** While a line is dragged, and when it is let go or moved by a key. */
  readonly onMove?: (move: ThresholdMove) => void;
  readonly onRelease?: (move: ThresholdMove) => void;
}

/** Minerals on two indicators, and the two thresholds as lines that can be moved. */
export function ThresholdScatter(props: ThresholdScatterProps) {
  const { id, state, width, height = 380, onPress, onMove, onRelease } = props;
  const placed = placeThresholdScatter(state, width, height);
  return (
    <Drawing
      id={id}
      width={width}
      height={height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      <Axes state={state} placed={placed} height={height} />
      {placed.points.map((one) => (
        <Interval key={one.point.id} placed={one} />
      ))}
      {(["x", "y"] as const).map((axis) => (
        <ThresholdLine
          key={axis}
          axis={axis}
          handle={state[axis]}
          placed={placed}
          onMove={onMove}
          onRelease={onRelease}
        />
      ))}
      {placed.points.map((one) => (
        <NumberButton
          key={one.point.id}
          label={one.point.pressLabel}
          onPress={onPress && (() => onPress(one.point.id))}
        >
          <Mark placed={one} />
        </NumberButton>
      ))}
    </Drawing>
  );
}

interface AxesProps {
  readonly state: ThresholdScatterState;
  readonly placed: PlacedScatter;
  readonly height: number;
}

function Axes({ state, placed, height }: AxesProps) {
  const { left, right, top, bottom, thresholdX, thresholdY } = placed;
  const corners = [
    { x: right - 6, y: top + 14, anchor: "end", wide: right - thresholdX },
    { x: left + 6, y: top + 14, anchor: "start", wide: thresholdX - left },
    { x: left + 6, y: bottom - 7, anchor: "start", wide: thresholdX - left },
    { x: right - 6, y: bottom - 7, anchor: "end", wide: right - thresholdX },
  ] as const;
  return (
    <g fontSize={11} fill={ink.mute}>
      <rect x={thresholdX} y={top} width={right - thresholdX} height={thresholdY - top} fill={ink.soft} />
      {placed.xTicks.map(({ at, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={top} y2={bottom} stroke={ink.line} />
          <text x={at} y={bottom + 15} textAnchor="middle">
            {state.format(value)}
          </text>
        </g>
      ))}
      {placed.yTicks.map(({ at, value }) => (
        <g key={value}>
          <line x1={left} x2={right} y1={at} y2={at} stroke={ink.line} />
          <text x={left - 6} y={at + 4} textAnchor="end">
            {state.format(value)}
          </text>
        </g>
      ))}
      <text x={right} y={height - 8} textAnchor="end">
        {state.xLabel}
      </text>
      <text x={0} y={11}>
        {state.yLabel}
      </text>
      {corners.map((corner, index) =>
        corner.wide > 96 ? (
          <text
            key={`${corner.x}-${corner.y}`}
            x={corner.x}
            y={corner.y}
            textAnchor={corner.anchor}
            fontSize={10.5}
          >
            {state.fields[index]}
          </text>
        ) : null,
      )}
    </g>
  );
}

interface ThresholdLineProps {
  readonly axis: "x" | "y";
  readonly handle: ThresholdHandle;
  readonly placed: PlacedScatter;
  readonly onMove: ThresholdScatterProps["onMove"];
  readonly onRelease: ThresholdScatterProps["onRelease"];
}
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.05,
  PageDown: -0.05,
};

function ThresholdLine({ axis, handle, placed, onMove, onRelease }: ThresholdLineProps) {
  const dragged = useRef<number | null>(null);
  const { left, right, top, bottom, thresholdX, thresholdY } = placed;
  const vertical = axis === "x";
  const line = vertical
    ? { x1: thresholdX, x2: thresholdX, y1: top - 8, y2: bottom }
    : { x1: left, x2: right + 8, y1: thresholdY, y2: thresholdY };
  const grip = vertical ? { x: thresholdX, y: top - 8 } : { x: right + 4, y: thresholdY };
  const valueUnder = (event: PointerEvent<SVGGElement>): number => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const value = vertical
      ? placed.xAt(event.clientX - (box?.left ?? 0))
      : placed.yAt(event.clientY - (box?.top ?? 0));
    return Math.round(value * 100) / 100;
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (dragged.current === null) return;
    dragged.current = valueUnder(event);
    onMove?.({ axis, value: dragged.current });
  };
  const onPointerUp = () => {
    if (dragged.current !== null) onRelease?.({ axis, value: dragged.current });
    dragged.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const edge = event.key === "Home" ? 0 : event.key === "End" ? 1 : null;
    const step = STEPS[event.key];
    if (edge === null && step === undefined) return;
    event.preventDefault();
    const wanted = edge ?? handle.value + (step ?? 0);
    onRelease?.({ axis, value: Math.round(Math.min(1, Math.max(0, wanted)) * 100) / 100 });
  };
  const drawn = (
    <>
      <line {...line} stroke={ink.text} strokeWidth={1.6} strokeDasharray="6 3" />
      <line {...line} stroke="transparent" strokeWidth={24} />
      <path d="M-6,-6H6V6H-6Z" transform={`translate(${grip.x} ${grip.y}) rotate(45)`} fill={ink.text} />
      <text
        x={vertical ? grip.x + 12 : right - 6}
        y={vertical ? top - 4 : thresholdY - 5}
        textAnchor={vertical ? "start" : "end"}
        fontSize={11.5}
        fontWeight={700}
      >
        {handle.label}
      </text>
    </>
  );
  if (!onRelease) return <g>{drawn}</g>;
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={handle.label}
      aria-orientation={vertical ? "horizontal" : "vertical"}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={handle.value}
      aria-valuetext={handle.valueText}
      className={vertical ? "threshold-line along-x" : "threshold-line along-y"}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = handle.value;
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    >
      {drawn}
    </g>
  );
}

function Interval({ placed }: { readonly placed: PlacedPoint }) {
  const { x, y, xLow, xHigh, yLow, yHigh, point } = placed;
  return (
    <g stroke={point.colour} strokeWidth={1} strokeOpacity={0.55}>
      {xHigh - xLow > 2 && <line x1={xLow} x2={xHigh} y1={y} y2={y} />}
      {yLow - yHigh > 2 && <line x1={x} x2={x} y1={yLow} y2={yHigh} />}
    </g>
  );
}

function Mark({ placed }: { readonly placed: PlacedPoint }) {
  const { point, x, y, label } = placed;
  return (
    <>
      <circle cx={x} cy={y} r={12} fill={point.selected ? ink.soft : "transparent"} />
      <path
        d={markPath(point.shape)}
        transform={`translate(${x} ${y})`}
        fill={point.open ? ink.paper : point.colour}
        stroke={point.selected ? ink.text : point.colour}
        strokeWidth={point.selected ? 2.4 : 1.8}
      />
      <text x={label.x} y={label.y} textAnchor={label.anchor} fontSize={12} fontWeight={700}>
        {point.symbol}
      </text>
    </>
  );
}
