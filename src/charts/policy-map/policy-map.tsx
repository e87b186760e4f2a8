import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { LINE, type PlacedBox, type PolicyMapState, placePolicyMap } from "./place-policy-map.ts";

interface PolicyMapProps {
  readonly id: string;
  readonly state: PolicyMapState;
  readonly width: number;
}

/** Which policy answers which indicator, as arrows. */
export function PolicyMap({ id, state, width }: PolicyMapProps) {
  const placed = placePolicyMap(state, width);
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      <text x={0} y={12} fontSize={11.5} fill={ink.mute}>
        {state.policyHead}
      </text>
      <text x={placed.rightX} y={12} fontSize={11.5} fill={ink.mute}>
        {state.indicatorHead}
      </text>
      {placed.arrows.map(({ key, line, head, strong }) => (
        <g
          key={key}
          fill="none"
          stroke={strong ? ink.accent : ink.frame}
          strokeWidth={strong ? 2.4 : 1.2}
          strokeLinejoin="round"
        >
          <path d={line} />
          <path d={head} />
        </g>
      ))}
      {[...placed.policies, ...placed.indicators].map((box) => (
        <Box key={`${box.x}.${box.id}`} box={box} />
      ))}
    </Drawing>
  );
}

function Box({ box }: { readonly box: PlacedBox }) {
  return (
    <>
      <rect
        x={box.x + 0.5}
        y={box.y}
        width={box.width - 1}
        height={box.height}
        rx={2}
        fill={ink.paper}
        stroke={box.strong ? ink.accent : ink.grid}
        strokeWidth={box.strong ? 1.8 : 1}
      />
      {box.lines.map((line, index) => (
        <text
          key={line}
          x={box.x + 8}
          y={box.y + 16 + index * LINE}
          fontSize={12}
          fontWeight={box.strong ? 700 : 400}
        >
          {line}
        </text>
      ))}
    </>
  );
}
