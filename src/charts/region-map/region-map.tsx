import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { type PlacedRegion, type PlacedRegionMap, placeRegionMap } from "./place-region-map.ts";
import type { RegionMapState } from "./region-map-state.ts";

interface RegionMapProps {
  readonly id: string;
  readonly state: RegionMapState;
  readonly width: number;
  readonly height?: number;
}

/** What lies where on two logarithmic axes, as a schematic whose positions are tendencies. */
export function RegionMap({ id, state, width, height = 340 }: RegionMapProps) {
  const placed = placeRegionMap(state, width, height);
  return (
    <Drawing id={id} width={width} height={height} title={state.title} description={state.description}>
      <defs>
        <marker
          id={`${id}-arrow`}
          viewBox="0 0 8 8"
          refX={7}
          refY={4}
          markerWidth={7}
          markerHeight={7}
          orient="auto"
        >
          <path d="M0,0L8,4L0,8Z" fill={ink.text} />
        </marker>
      </defs>
      <Axes placed={placed} state={state} height={height} />
      {placed.regions.map((region) => (
        <Region key={region.region.id} placed={region} arrow={`url(#${id}-arrow)`} />
      ))}
      <text x={placed.right} y={12} textAnchor="end" fontSize={12} fontWeight={700} fill={ink.alarm}>
        {state.stamp}
      </text>
    </Drawing>
  );
}

interface AxesProps {
  readonly placed: PlacedRegionMap;
  readonly state: RegionMapState;
  readonly height: number;
}

function Axes({ placed, state, height }: AxesProps) {
  const { left, right, top, bottom } = placed;
  return (
    <g fontSize={11} fill={ink.mute}>
      {placed.xTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={tick.at} x2={tick.at} y1={top} y2={bottom} stroke={ink.line} />
          <text x={tick.at} y={bottom + 15} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      {placed.yTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={left} x2={right} y1={tick.at} y2={tick.at} stroke={ink.line} />
          <text x={left - 6} y={tick.at + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      <path d={`M${left},${top}V${bottom}H${right}`} fill="none" stroke={ink.frame} />
      <text x={0} y={12}>
        {state.vertical.label}
      </text>
      <text x={right} y={height - 6} textAnchor="end">
        {state.horizontal.label}
      </text>
    </g>
  );
}

function Region({ placed, arrow }: { readonly placed: PlacedRegion; readonly arrow: string }) {
  const { region, x, y, width, height, lines, noteLines } = placed;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={Math.min(18, height / 2)}
        fill={region.colour}
        fillOpacity={region.future ? 0.08 : 0.2}
        stroke={region.colour}
        strokeWidth={1.5}
        strokeDasharray={region.future ? "5 4" : undefined}
      />
      {region.future && (
        <line
          x1={x + width * 0.12}
          y1={y + height * 0.9}
          x2={x + width * 0.12}
          y2={y + height * 0.15}
          stroke={ink.text}
          strokeWidth={1.4}
          markerEnd={arrow}
        />
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + width / 2}
          y={y + 18 + index * 15}
          textAnchor="middle"
          fontSize={12}
          fontWeight={700}
        >
          {line}
        </text>
      ))}
      {noteLines.map((line, index) => (
        <text
          key={line}
          x={x + width / 2}
          y={y + 20 + (lines.length + index) * 14}
          textAnchor="middle"
          fontSize={10.5}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
