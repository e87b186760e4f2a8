import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import { LABEL_LINE, LABEL_SIZE, type PlacedRadar, type PlacedSpoke, placeRadar } from "./place-radar.ts";
import { isAboveThreshold, type RadarState } from "./radar-state.ts";

interface RadarProps {
  readonly id: string;
  readonly state: RadarState;
  readonly width: number;
  readonly onPress?: ((axis: RadarState["spokes"][number]["axis"]) => void) | undefined;
}

/** Six indicators of one mineral on 0..1, axis 1 at the top, clockwise; high is risk. */
export function Radar({ id, state, width, onPress }: RadarProps) {
  const radius = Math.min(136, width / 2 - 104);
  const height = Math.round(radius * 2 + 112);
  const placed = placeRadar(state, width, height, radius);
  return (
    <Drawing
      id={id}
      width={width}
      height={height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      <defs>
        <ProxyHatch id={`${id}-hatch`} />
      </defs>
      <RadarBody placed={placed} hatch={`url(#${id}-hatch)`} onPress={onPress} />
    </Drawing>
  );
}

interface RadarBodyProps {
  readonly placed: PlacedRadar;
  readonly hatch: string;
  /** Too small for the numbers of the rings. */
  readonly small?: boolean;
  readonly onPress?: RadarProps["onPress"];
}

/** Everything inside one radar; several bodies may share a drawing. */
export function RadarBody({ placed, hatch, small = false, onPress }: RadarBodyProps) {
  return (
    <>
      <Grid placed={placed} ringNumbers={!small} />
      {placed.sides.map((side) => (
        <g key={side.from}>
          <path d={side.area} fill={ink.accent} fillOpacity={0.13} />
          <path d={side.line} fill="none" stroke={ink.accent} strokeWidth={2} strokeLinecap="round" />
        </g>
      ))}
      {placed.spokes.map((spoke) => (
        <Spoke key={spoke.spoke.axis} placed={spoke} hatch={hatch} onPress={onPress} />
      ))}
    </>
  );
}

function Grid({ placed, ringNumbers }: { readonly placed: PlacedRadar; readonly ringNumbers: boolean }) {
  return (
    <g>
      {placed.rings.map((ring) => (
        <path key={ring.at} d={ring.path} fill="none" stroke={ring.at === 1 ? ink.frame : ink.line} />
      ))}
      {placed.spokes.map(({ spoke, end }) => (
        <line
          key={spoke.axis}
          x1={placed.centre.x}
          y1={placed.centre.y}
          x2={end.x}
          y2={end.y}
          stroke={ink.grid}
          strokeDasharray={spoke.value === null ? "4 4" : undefined}
        />
      ))}
      <path d={placed.thresholds} fill="none" stroke={ink.mute} strokeDasharray="1 3" strokeLinecap="round" />
      {placed.arcs.map(({ arc, path, label, anchor }) => (
        <g key={arc.label}>
          <path d={path} fill="none" stroke={ink.grid} strokeWidth={2} />
          <text x={label.x} y={label.y + 4} textAnchor={anchor} fontSize={11} fill={ink.mute}>
            {arc.label}
          </text>
        </g>
      ))}
      {placed.rings
        .filter(() => ringNumbers)
        .map((ring) => (
          <text key={ring.at} x={ring.label.x} y={ring.label.y} fontSize={9} fill={ink.mute}>
            {ring.at.toFixed(1)}
          </text>
        ))}
    </g>
  );
}

interface SpokeProps {
  readonly placed: PlacedSpoke;
  readonly hatch: string;
  readonly onPress?: RadarProps["onPress"];
}

function Spoke({ placed, hatch, onPress }: SpokeProps) {
  const { spoke, vertex, lines, label, anchor, tick } = placed;
  const colour = spoke.overridden ? ink.own : ink.accent;
  return (
    <NumberButton label={spoke.pressLabel} onPress={onPress && (() => onPress(spoke.axis))}>
      {tick && <circle cx={tick.x} cy={tick.y} r={2.6} fill={ink.mute} />}
      {placed.whisker.length > 0 && (
        <path d={placed.whisker.join("")} stroke={ink.text} strokeWidth={1.3} fill="none" />
      )}
      {vertex && (
        <circle
          cx={vertex.x}
          cy={vertex.y}
          r={4.5}
          fill={spoke.status === "proxy" ? hatch : colour}
          stroke={colour}
          strokeWidth={1.5}
        />
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          x={label.x}
          y={label.y + index * LABEL_LINE}
          textAnchor={anchor}
          fill={ink.mute}
          fontSize={LABEL_SIZE}
        >
          {line}
        </text>
      ))}
      <text
        x={label.x}
        y={label.y + lines.length * LABEL_LINE + 1}
        textAnchor={anchor}
        fontSize={14}
        fontWeight={700}
        fill={spoke.overridden ? ink.own : isAboveThreshold(spoke) ? ink.alarm : ink.text}
      >
        {spoke.valueText}
      </text>
    </NumberButton>
  );
}
