import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import { TextLine } from "../draw/text-line.tsx";
import { RadarSides, RadarValue, RadarWeb } from "../radar/radar-parts.tsx";
import { type PlacedRiskRadar, type PlacedRiskSpoke, placeRiskRadar } from "./place-risk-radar.ts";
import type { RiskRadarState } from "./risk-radar-state.ts";

interface RiskRadarProps {
  readonly id: string;
  readonly state: RiskRadarState;
  readonly width: number;
  readonly onPress?: ((axis: string) => void) | undefined;
}

/** Six risk axes of one mineral: filled from the evidence, dashed as a document prints them; gaps stay open. */
export function RiskRadar({ id, state, width, onPress }: RiskRadarProps) {
  const placed = placeRiskRadar(state, width);
  return (
    <Drawing
      id={id}
      width={width}
      height={placed.height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      <defs>
        <ProxyHatch id={`${id}-hatch`} />
      </defs>
      <RadarWeb
        rings={placed.rings}
        centre={placed.centre}
        spokes={placed.spokes.map(({ spoke, end }) => ({
          key: spoke.id,
          end,
          isOpen: spoke.value === null,
        }))}
      />
      {placed.rings.map(({ at, label }) => (
        <TextLine key={at} placed={label} />
      ))}
      <RadarSides sides={placed.sides} />
      {placed.printedSides.map((line) => (
        <path key={line} d={line} fill="none" stroke={ink.text} strokeWidth={1.5} strokeDasharray="5 4" />
      ))}
      {placed.spokes.map((spoke) => (
        <NumberButton
          key={spoke.spoke.id}
          label={spoke.spoke.pressLabel}
          onPress={onPress && (() => onPress(spoke.spoke.id))}
        >
          <Spoke placed={spoke} hatch={`url(#${id}-hatch)`} />
        </NumberButton>
      ))}
      {placed.keys.map((key) => (
        <Key key={key.kind} placed={key} />
      ))}
      {placed.caption.map((line) => (
        <TextLine key={line.y} placed={line} />
      ))}
    </Drawing>
  );
}

function Spoke({ placed, hatch }: { readonly placed: PlacedRiskSpoke; readonly hatch: string }) {
  const { spoke, vertex, printed, whisker, texts } = placed;
  return (
    <>
      <RadarValue whisker={whisker} vertex={vertex} status={spoke.status} hatch={hatch} />
      {printed && (
        <rect
          x={printed.x - 6}
          y={printed.y - 6}
          width={12}
          height={12}
          fill="none"
          stroke={ink.text}
          strokeWidth={1.5}
        />
      )}
      {texts.map((text) => (
        <TextLine key={`${text.text} ${text.y}`} placed={text} />
      ))}
    </>
  );
}

function Key({ placed }: { readonly placed: PlacedRiskRadar["keys"][number] }) {
  const { sample, kind } = placed;
  const y = sample.y + sample.height / 2;
  const isPrinted = kind === "printed";
  return (
    <g>
      {!isPrinted && <rect {...sample} fill={ink.accent} fillOpacity={0.14} />}
      <line
        x1={sample.x}
        x2={sample.x + sample.width}
        y1={y}
        y2={y}
        stroke={isPrinted ? ink.text : ink.accent}
        strokeWidth={isPrinted ? 1.5 : 2}
        strokeDasharray={isPrinted ? "5 4" : undefined}
      />
      <TextLine placed={placed} />
    </g>
  );
}
