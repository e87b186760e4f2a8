import { PatternCircles, PatternLines } from "@visx/pattern";
import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import {
  BAR_HEIGHT,
  BELOW_TEXT,
  type PlacedShareBar,
  type PlacedShareGroup,
  type PlacedShareSegment,
  placeShareBars,
  TEXT,
} from "./place-share-bars.ts";
import type { ShareBarsState } from "./share-bars-state.ts";

interface ShareBarsProps {
  readonly id: string;
  readonly state: ShareBarsState;
  readonly width: number;
}

/** Bars of 100 % in up to six patterns that differ without colour, with the counts behind them. */
export function ShareBars({ id, state, width }: ShareBarsProps) {
  const placed = placeShareBars(state, width);
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      <Patterns id={id} />
      {placed.legend.map(({ part, x, y }, place) => (
        <g key={part.id}>
          <rect x={x + 0.5} y={y + 3.5} width={22} height={12} fill={fillOf(id, place)} stroke={ink.mute} />
          <text x={x + 28} y={y + 14} fontSize={TEXT}>
            <tspan fontWeight={700}>{part.sign}</tspan> {part.name}
          </text>
        </g>
      ))}
      {placed.groups.map((group) => (
        <Group key={group.group.id} id={id} placed={group} countHead={state.countHead} />
      ))}
    </Drawing>
  );
}

/** Dots, full, diagonal, crossed, horizontal, plain: told apart in grey. */
function Patterns({ id }: { readonly id: string }) {
  const lines = { stroke: ink.accent, background: ink.paper, strokeWidth: 1.5 };
  return (
    <defs>
      <PatternCircles
        id={`${id}-0`}
        width={5}
        height={5}
        radius={1}
        fill={ink.accent}
        background={ink.paper}
        complement
      />
      <PatternLines id={`${id}-2`} width={5} height={5} orientation={["diagonal"]} {...lines} />
      <PatternLines id={`${id}-3`} width={6} height={6} orientation={["horizontal", "vertical"]} {...lines} />
      <PatternLines id={`${id}-4`} width={5} height={5} orientation={["horizontal"]} {...lines} />
    </defs>
  );
}

const FULL = 1;
const PLAIN = 5;
function fillOf(id: string, pattern: number): string {
  if (pattern === FULL) return ink.accent;
  return pattern >= PLAIN || pattern < 0 ? ink.soft : `url(#${id}-${pattern})`;
}

interface GroupProps {
  readonly id: string;
  readonly placed: PlacedShareGroup;
  readonly countHead: string;
}

function Group({ id, placed, countHead }: GroupProps) {
  return (
    <g>
      <text x={placed.x} y={placed.y + 13} fontSize={13} fontWeight={700}>
        {placed.name}
      </text>
      <text x={placed.right} y={placed.y + 13} fontSize={TEXT} textAnchor="end" fill={ink.mute}>
        {countHead}
      </text>
      {placed.bars.map((bar) => (
        <Bar key={bar.bar.id} id={id} group={placed} placed={bar} />
      ))}
    </g>
  );
}

interface BarProps {
  readonly id: string;
  readonly group: PlacedShareGroup;
  readonly placed: PlacedShareBar;
}

function Bar({ id, group, placed }: BarProps) {
  const middle = placed.y + BAR_HEIGHT / 2 + 4;
  return (
    <g>
      <text x={group.x} y={middle} fontSize={13} fontWeight={700}>
        {placed.bar.label}
      </text>
      <rect
        x={group.barX}
        y={placed.y}
        width={group.barWidth}
        height={BAR_HEIGHT}
        fill="none"
        stroke={ink.line}
      />
      {placed.segments.map((segment) => (
        <Segment key={segment.segment.part} id={id} placed={segment} y={placed.y} />
      ))}
      <rect
        x={group.countX}
        y={placed.y + BAR_HEIGHT / 2 - 5}
        width={placed.countWidth}
        height={10}
        fill={ink.frame}
      />
      <text x={group.countX + placed.countWidth + 5} y={middle} fontSize={TEXT}>
        {placed.bar.countText}
      </text>
    </g>
  );
}

interface SegmentProps {
  readonly id: string;
  readonly placed: PlacedShareSegment;
  readonly y: number;
}

function Segment({ id, placed, y }: SegmentProps) {
  const { x, width, lines, below, pattern } = placed;
  if (width === 0) return null;
  const centre = x + width / 2;
  const onPattern = pattern !== FULL && pattern < PLAIN;
  const first = y + BAR_HEIGHT / 2 + 4 - (lines.length - 1) * 6.5;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={BAR_HEIGHT}
        fill={fillOf(id, pattern)}
        stroke={ink.mute}
        strokeWidth={0.8}
      />
      {lines.map((line, place) => {
        const own = estimateTextWidth(line, TEXT) + 4;
        return (
          <g key={line}>
            {onPattern && (
              <rect
                x={centre - own / 2}
                y={first + place * 13 - 10.5}
                width={own}
                height={13}
                fill={ink.paper}
              />
            )}
            <text
              x={centre}
              y={first + place * 13}
              fontSize={TEXT}
              textAnchor="middle"
              fill={pattern === FULL ? ink.paper : ink.text}
            >
              {line}
            </text>
          </g>
        );
      })}
      {below && (
        <text x={below.x} y={y + BAR_HEIGHT + 10} fontSize={BELOW_TEXT} textAnchor="middle" fill={ink.mute}>
          {below.text}
        </text>
      )}
    </>
  );
}
