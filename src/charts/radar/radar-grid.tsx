import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch } from "../draw/hatch.tsx";
import { placeRadar } from "./place-radar.ts";
import { RadarBody } from "./radar.tsx";
import type { RadarState } from "./radar-state.ts";

export interface RadarGridState {
  readonly title: string;
  readonly description: string;
  readonly radars: readonly { readonly id: string; readonly state: RadarState }[];
}
interface RadarGridProps {
  readonly id: string;
  readonly state: RadarGridState;
  readonly width: number;
}
const NARROWEST = 250;
const RADIUS = 62;
const HEIGHT = 226;
const HEAD = 24;

/** Small radars side by side, all on one scale. */
export function RadarGrid({ id, state, width }: RadarGridProps) {
  const columns = Math.max(1, Math.min(state.radars.length, Math.floor(width / NARROWEST)));
  const cell = width / columns;
  const rows = Math.ceil(state.radars.length / columns);
  return (
    <Drawing
      id={id}
      width={width}
      height={rows * (HEIGHT + HEAD)}
      title={state.title}
      description={state.description}
    >
      <defs>
        <ProxyHatch id={`${id}-hatch`} />
      </defs>
      {state.radars.map((radar, index) => {
        const x = (index % columns) * cell;
        const y = Math.floor(index / columns) * (HEIGHT + HEAD);
        return (
          <g key={radar.id} transform={`translate(${x.toFixed(2)} ${y})`}>
            <text x={cell / 2} y={17} textAnchor="middle" fontSize={14} fontWeight={700}>
              {radar.state.title}
            </text>
            <g transform={`translate(0 ${HEAD})`}>
              <RadarBody
                placed={placeRadar(radar.state, cell, HEIGHT, RADIUS)}
                hatch={`url(#${id}-hatch)`}
                small
              />
            </g>
          </g>
        );
      })}
    </Drawing>
  );
}
