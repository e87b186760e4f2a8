import { countryColour, readableOn } from "../colours/country-colour.ts";
import { Drawing } from "../draw/drawing.tsx";
import { RiskStripes } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import {
  BAR_HEIGHT,
  type PlacedBar,
  type PlacedSegment,
  placeSharePair,
  type SharePairState,
} from "./place-share-pair.ts";

interface SharePairProps {
  readonly id: string;
  readonly state: SharePairState;
  readonly width: number;
}

/** Stages as pairs of 100 % bars by country: before above, after below. */
export function SharePair({ id, state, width }: SharePairProps) {
  const placed = placeSharePair(state, width);
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      <defs>
        <RiskStripes id={`${id}-risk`} />
      </defs>
      {placed.rows.map(({ row, titleLines, bars }) => (
        <g key={row.id}>
          {titleLines.map(({ text, y }) => (
            <text key={y} x={0} y={y} fontSize={12} fontWeight={700}>
              {text}
            </text>
          ))}
          {bars.map((bar) => (
            <Bar
              key={bar.bar.id}
              placed={bar}
              right={placed.left + placed.barWidth}
              stripes={`url(#${id}-risk)`}
            />
          ))}
        </g>
      ))}
    </Drawing>
  );
}

interface BarProps {
  readonly placed: PlacedBar;
  readonly right: number;
  readonly stripes: string;
}

function Bar({ placed, right, stripes }: BarProps) {
  const middle = placed.y + BAR_HEIGHT / 2 + 4;
  return (
    <>
      <text x={0} y={middle} fontSize={11.5} fill={ink.mute}>
        {placed.bar.label}
      </text>
      {placed.segments.map((segment) => (
        <Segment key={segment.segment.country} placed={segment} y={placed.y} stripes={stripes} />
      ))}
      <text x={right + 10} y={middle} fontSize={11.5}>
        {placed.bar.total}
      </text>
    </>
  );
}

interface SegmentProps {
  readonly placed: PlacedSegment;
  readonly y: number;
  readonly stripes: string;
}

function Segment({ placed, y, stripes }: SegmentProps) {
  const { segment, x, width, text } = placed;
  const colour = countryColour(segment.country);
  const drawn = Math.max(0.5, width - 1);
  return (
    <>
      <rect x={x} y={y} width={drawn} height={BAR_HEIGHT} fill={colour} />
      {segment.risk && <rect x={x} y={y} width={drawn} height={5} fill={stripes} />}
      {text && (
        <text x={x + 7} y={y + BAR_HEIGHT / 2 + 5} fontSize={11.5} fill={readableOn(colour)}>
          {text}
        </text>
      )}
    </>
  );
}
