import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import {
  BAR,
  LABEL_SIZE,
  LANE_SIZE,
  type PlacedArrow,
  type PlacedLane,
  type PlacedMark,
  type PlacedTimeline,
  placeTimeline,
  RING,
  ROW,
  SIGN_SIZE,
} from "./place-timeline.ts";
import type { TimelineShape, TimelineState } from "./timeline-state.ts";

interface TimelineProps {
  readonly id: string;
  readonly state: TimelineState;
  readonly width: number;
  readonly onPress?: (mark: string) => void;
}

/** What happened when and where: lanes by region, points for moments, bars for plans, arrows for what follows. */
export function Timeline({ id, state, width, onPress }: TimelineProps) {
  const placed = placeTimeline(state, width);
  return (
    <Drawing
      id={id}
      width={width}
      height={placed.height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      <Years placed={placed} />
      {placed.regions.map((region) => (
        <g key={region.id}>
          <line x1={0} x2={width} y1={region.y - 2.5} y2={region.y - 2.5} stroke={ink.frame} />
          <text x={0} y={region.y + ROW / 2 + 5} fontWeight={700} fontSize={13}>
            {region.name}
          </text>
          {region.lanes.map((lane, place) => (
            <LaneName key={lane.lane.id} placed={lane} x={placed.laneX} width={width} first={place === 0} />
          ))}
        </g>
      ))}
      {placed.arrows.map((one) => (
        <Arrow key={`${one.arrow.from} ${one.arrow.to}`} placed={one} />
      ))}
      {placed.regions.flatMap(({ lanes }) =>
        lanes.flatMap(({ marks }) =>
          marks.map((one) => <Mark key={one.mark.id} placed={one} onPress={onPress} />),
        ),
      )}
    </Drawing>
  );
}

function Years({ placed }: { readonly placed: PlacedTimeline }) {
  return (
    <g>
      {placed.years.map(({ year, x, labelX }) => (
        <g key={year}>
          <line x1={x} x2={x} y1={18} y2={placed.height - 8} stroke={ink.line} />
          {labelX !== null && (
            <text x={labelX} y={13} textAnchor="middle" fontSize={LANE_SIZE} fill={ink.mute}>
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface LaneNameProps {
  readonly placed: PlacedLane;
  readonly x: number;
  readonly width: number;
  readonly first: boolean;
}

function LaneName({ placed, x, width, first }: LaneNameProps) {
  return (
    <g>
      {!first && <line x1={x} x2={width} y1={placed.y - 1} y2={placed.y - 1} stroke={ink.line} />}
      {placed.nameLines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={placed.y + ROW / 2 + 4 - (placed.nameLines.length - 1) * 6 + index * 12}
          fontSize={LANE_SIZE}
          fill={ink.mute}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Arrow({ placed }: { readonly placed: PlacedArrow }) {
  const { path, tip } = placed;
  const head = tip?.down ? "M-3.5,-6L0,0L3.5,-6" : "M-3.5,6L0,0L3.5,6";
  return (
    <g fill="none" stroke={ink.mute} strokeWidth={1.2}>
      <path d={path} strokeDasharray={tip ? undefined : "1.5 3"} />
      {tip && <path d={head} transform={`translate(${tip.x} ${tip.y})`} />}
    </g>
  );
}

interface MarkProps {
  readonly placed: PlacedMark;
  readonly onPress: ((mark: string) => void) | undefined;
}

function Mark({ placed, onPress }: MarkProps) {
  const { mark, y, box, label } = placed;
  const colour = mark.own ? ink.own : ink.text;
  return (
    <NumberButton label={mark.pressLabel} onPress={onPress && (() => onPress(mark.id))}>
      <rect
        x={box.x0 - 2}
        y={y - ROW / 2}
        width={box.x1 - box.x0 + 4}
        height={ROW}
        fill={mark.selected ? ink.soft : "transparent"}
      />
      {mark.lasts ? <Bar placed={placed} /> : <PointMark placed={placed} />}
      {!label.inside && (
        <rect
          x={label.box.x0 - 1}
          y={y - 8}
          width={label.box.x1 - label.box.x0 + 2}
          height={15}
          fill={mark.selected ? ink.soft : ink.paper}
        />
      )}
      {mark.sign !== null && (
        <text x={label.signX} y={y + 4} textAnchor={label.anchor} fontSize={SIGN_SIZE} fill={ink.mute}>
          {mark.sign}
        </text>
      )}
      <text
        x={label.x}
        y={y + 4}
        textAnchor={label.anchor}
        fontSize={LABEL_SIZE}
        fontWeight={mark.selected ? 700 : 400}
        fill={colour}
      >
        {label.text}
      </text>
    </NumberButton>
  );
}

function Bar({ placed: { mark, drawn, y } }: { readonly placed: PlacedMark }) {
  const colour = mark.own ? ink.own : ink.accent;
  const { x0, x1 } = drawn;
  const [top, bottom] = [y - BAR / 2, y + BAR / 2];
  // An open end has no line and points on.
  const d = mark.open
    ? `M${x1 - 5},${top}H${x0}V${bottom}H${x1 - 5}L${x1},${y}Z`
    : `M${x0},${top}H${x1}V${bottom}H${x0}Z`;
  return <path d={d} fill={ink.soft} stroke={colour} strokeDasharray={mark.pending ? "4 3" : undefined} />;
}

function PointMark({ placed: { mark, whisker, x, y } }: { readonly placed: PlacedMark }) {
  const colour = mark.own ? ink.own : ink.accent;
  const under = y + 8.5;
  return (
    <>
      {whisker && (
        <path
          d={`M${whisker.x0},${under - 3}V${under}H${whisker.x1}V${under - 3}`}
          stroke={colour}
          fill="none"
        />
      )}
      {mark.shared && <circle cx={x} cy={y} r={RING - 0.5} fill={ink.paper} stroke={colour} />}
      <path
        d={SHAPES[mark.shape]}
        transform={`translate(${x} ${y})`}
        fill={mark.pending ? ink.paper : colour}
        stroke={colour}
        strokeWidth={1.4}
      />
    </>
  );
}

/** Outlines around 0,0. */
export const SHAPES: Readonly<Record<TimelineShape, string>> = {
  disc: "M-4,0A4,4 0 1 1 4,0A4,4 0 1 1 -4,0Z",
  square: "M-3.6,-3.6H3.6V3.6H-3.6Z",
  diamond: "M0,-5L5,0L0,5L-5,0Z",
  triangle: "M0,-5L5,4H-5Z",
};
