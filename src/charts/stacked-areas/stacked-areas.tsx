import { Axes } from "../draw/axes.tsx";
import { Cross } from "../draw/cross.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { StripedFill } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { type PlacedLayer, type PlacedOverlay, placeStackedAreas } from "./place-stacked-areas.ts";
import type { StackedAreasState } from "./stacked-areas-state.ts";

interface StackedAreasProps {
  readonly id: string;
  readonly state: StackedAreasState;
  readonly width: number;
  readonly height?: number;
}

/** A total by its parts over the years, its interval, and what stands against it. */
export function StackedAreas({ id, state, width, height = 320 }: StackedAreasProps) {
  const placed = placeStackedAreas(state, width, height);
  if (!placed) return null;
  return (
    <Drawing id={id} width={width} height={height} title={state.title} description={state.description}>
      <defs>
        {state.layers
          .filter((layer) => layer.striped)
          .map((layer) => (
            <StripedFill key={layer.id} id={patternId(id, layer.id)} colour={layer.colour} />
          ))}
      </defs>
      <Axes placed={placed} unit={state.unit} />
      {placed.layers.map((layer) => (
        <Layer key={layer.layer.id} placed={layer} prefix={id} right={placed.right} />
      ))}
      <path d={placed.total} fill="none" stroke={ink.text} strokeWidth={1.6} />
      {placed.band && (
        <path d={placed.band} fill={ink.text} fillOpacity={0.12} stroke={ink.mute} strokeDasharray="2 3" />
      )}
      {placed.overlays.map((overlay) => (
        <Overlay key={overlay.line.id} placed={overlay} right={placed.right} />
      ))}
      {state.stamp && (
        <text x={width} y={11} textAnchor="end" fontSize={12} fontWeight={700} fill={ink.mute}>
          {state.stamp}
        </text>
      )}
    </Drawing>
  );
}

const patternId = (prefix: string, layer: string): string => `${prefix}-fill-${layer}`;

interface LayerProps {
  readonly placed: PlacedLayer;
  readonly prefix: string;
  readonly right: number;
}

function Layer({ placed, prefix, right }: LayerProps) {
  const { layer, path, labelY, endY, label } = placed;
  const fill = layer.striped ? `url(#${patternId(prefix, layer.id)})` : layer.colour;
  return (
    <g>
      <path d={path} fill={fill} stroke={ink.paper} strokeWidth={0.8} />
      <Leader right={right} from={endY} to={labelY} />
      <rect
        x={right + 4}
        y={labelY - 4}
        width={8}
        height={8}
        fill={fill}
        stroke={ink.frame}
        strokeWidth={0.5}
      />
      <text x={right + 16} y={labelY + 4} fontSize={11.5}>
        {label}
      </text>
    </g>
  );
}

function Overlay({ placed, right }: { readonly placed: PlacedOverlay; readonly right: number }) {
  const { line, path, marks, endX, endY, labelY, label } = placed;
  return (
    <g>
      {path && (
        <path
          d={path}
          fill="none"
          stroke={ink.alarm}
          strokeWidth={2}
          strokeDasharray={line.dash || undefined}
        />
      )}
      {line.drawnAs === "crosses" && marks.map(({ x, y }) => <Cross key={x} x={x} y={y} />)}
      {line.drawnAs === "points" &&
        marks.map(({ x, y }) => <circle key={x} cx={x} cy={y} r={2.6} fill={ink.alarm} />)}
      <line x1={endX} y1={endY} x2={right + 4} y2={labelY} stroke={ink.alarm} strokeWidth={0.7} />
      <text x={right + 6} y={labelY + 4} fontSize={11.5} fill={ink.alarm}>
        {label}
      </text>
    </g>
  );
}

function Leader({ right, from, to }: { readonly right: number; readonly from: number; readonly to: number }) {
  if (Math.abs(from - to) <= 2) return null;
  return <line x1={right} y1={from} x2={right + 4} y2={to} stroke={ink.frame} strokeWidth={0.7} />;
}
