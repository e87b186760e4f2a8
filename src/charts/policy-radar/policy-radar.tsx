import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { RadarBody } from "../radar/radar.tsx";
import type { RadarState } from "../radar/radar-state.ts";
import { type PolicyRadarState, placePolicyRadar } from "./place-policy-radar.ts";

interface PolicyRadarProps {
  readonly id: string;
  readonly state: PolicyRadarState;
  readonly width: number;
  readonly onPress?: ((axis: RadarState["spokes"][number]["axis"]) => void) | undefined;
}

/** From here on a larger radar fits beside its labels. */
const ROOMY = 620;

/** Six indicators before (outline, white points) and after (filled), with an arrow where one moves far. */
export function PolicyRadar({ id, state, width, onPress }: PolicyRadarProps) {
  const radius = Math.min(width < ROOMY ? 128 : 170, width / 2 - 116);
  const height = Math.round(radius * 2 + 112);
  const placed = placePolicyRadar(state, width, height, radius);
  const { title, description } = state.after;
  return (
    <Drawing
      id={id}
      width={width}
      height={height}
      title={title}
      description={description}
      interactive={!!onPress}
    >
      <defs>
        <ProxyHatch id={`${id}-hatch`} />
      </defs>
      <path d={placed.outline} fill="none" stroke={ink.mute} strokeWidth={1.4} />
      {placed.points.map((point, index) =>
        point ? (
          <circle
            key={state.after.spokes[index]?.axis}
            cx={point.x}
            cy={point.y}
            r={4}
            fill={ink.paper}
            stroke={ink.mute}
            strokeWidth={1.4}
          />
        ) : null,
      )}
      <RadarBody placed={placed.after} hatch={`url(#${id}-hatch)`} onPress={onPress} />
      {placed.arrows.map(({ spoke, line, head }) => (
        <g key={spoke} fill="none" stroke={ink.text} strokeWidth={1.6} strokeLinejoin="round">
          <path d={line} />
          <path d={head} />
        </g>
      ))}
    </Drawing>
  );
}
