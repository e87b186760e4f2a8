import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import { LABEL_LINE, LABEL_SIZE, type PlacedRadar, type PlacedSpoke, placeRadar } from "./place-radar.ts";
import { RadarSides, RadarValue, RadarWeb } from "./radar-parts.tsx";
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
      <RadarSides sides={placed.sides} />
      {placed.spokes.map((spoke) => (
        <Spoke key={spoke.spoke.axis} placed={spoke} hatch={hatch} onPress={onPress} />
      ))}
    </>
  );
}

function Grid({ placed, ringNumbers }: { readonly placed: PlacedRadar; readonly ringNumbers: boolean }) {
  return (
    <g>
      <RadarWeb
        rings={placed.rings}
        centre={placed.centre}
        spokes={placed.spokes.map(({ spoke, end }) => ({
          key: spoke.axis,
          end,
          isOpen: spoke.value === null,
        }))}
      />
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
  return (
    <NumberButton label={spoke.pressLabel} onPress={onPress && (() => onPress(spoke.axis))}>
      {tick && <circle cx={tick.x} cy={tick.y} r={2.6} fill={ink.mute} />}
      <RadarValue
        whisker={placed.whisker}
        vertex={vertex}
        status={spoke.status}
        hatch={hatch}
        colour={spoke.overridden ? ink.own : ink.accent}
      />
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
