import type { Stage } from "../../core/index.ts";
import { chokeSign } from "../../i18n/choke-sign.ts";
import { countryColour, readableOn } from "../colours/country-colour.ts";
import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch, RiskStripes } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import type { ChainStripState } from "./chain-strip-state.ts";
import { type PlacedSegment, type PlacedStage, placeChainStrip } from "./place-chain-strip.ts";

interface ChainStripProps {
  readonly id: string;
  readonly state: ChainStripState;
  readonly width: number;
  readonly onPress?: (stage: Stage) => void;
}

/** The value chain of one mineral: each stage a 100 % bar by country, gaps drawn as gaps. */
export function ChainStrip({ id, state, width, onPress }: ChainStripProps) {
  const placed = placeChainStrip(state, width);
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
        <RiskStripes id={`${id}-risk`} />
        <ProxyHatch id={`${id}-proxy`} colour={ink.mute} />
      </defs>
      {placed.stages.map((stage) => (
        <NumberButton
          key={stage.stage.stage}
          label={stage.stage.pressLabel}
          onPress={onPress && (() => onPress(stage.stage.stage))}
        >
          <StageTitle placed={stage} lineHeight={placed.lineHeight} />
          {stage.stage.gap === null ? (
            <StageBar placed={stage} id={id} />
          ) : (
            <StageGap placed={stage} lineHeight={placed.lineHeight} />
          )}
          {stage.footer.map((line, index) => (
            <text
              key={line}
              x={stage.x}
              y={stage.barTop + stage.barHeight + 18 + index * placed.lineHeight}
              fontSize={11.5}
              fill={ink.mute}
            >
              {line}
            </text>
          ))}
        </NumberButton>
      ))}
    </Drawing>
  );
}

function StageTitle({ placed, lineHeight }: { readonly placed: PlacedStage; readonly lineHeight: number }) {
  const { stage, x, width, title } = placed;
  const mark = stage.mark ? chokeSign(stage.mark) : stage.gapSign;
  const base = placed.barTop - 8;
  return (
    <>
      {title.map((line, index) => (
        <text
          key={line}
          x={x}
          y={base - (title.length - 1 - index) * lineHeight}
          fontSize={12}
          fontWeight={700}
        >
          {line}
        </text>
      ))}
      {mark && (
        <text x={x + width} y={base} textAnchor="end" fontSize={12} fill={stage.mark ? ink.alarm : ink.mute}>
          {mark}
        </text>
      )}
    </>
  );
}

function StageBar({ placed, id }: { readonly placed: PlacedStage; readonly id: string }) {
  const { stage, x, width, barTop, barHeight } = placed;
  return (
    <>
      {stage.openTop && (
        <rect
          x={x + 0.5}
          y={barTop + 0.5}
          width={width - 1}
          height={barHeight - 1}
          fill="none"
          stroke={ink.line}
        />
      )}
      {placed.segments.map((segment) => (
        <Segment
          key={segment.segment.country}
          placed={segment}
          x={x}
          width={width}
          stripes={`url(#${id}-risk)`}
        />
      ))}
      {stage.proxy && <rect x={x} y={barTop - 3} width={width} height={3} fill={`url(#${id}-proxy)`} />}
    </>
  );
}

interface SegmentProps {
  readonly placed: PlacedSegment;
  readonly x: number;
  readonly width: number;
  readonly stripes: string;
}

function Segment({ placed, x, width, stripes }: SegmentProps) {
  const { segment, y, height, stacked } = placed;
  const middle = y + height / 2;
  const colour = countryColour(segment.country);
  const words = readableOn(colour);
  const drawn = Math.max(0.5, height - 1);
  return (
    <>
      <rect x={x} y={y} width={width} height={drawn} fill={colour} />
      {segment.risk && <rect x={x} y={y} width={6} height={drawn} fill={stripes} />}
      {placed.label && (
        <text x={x + 10} y={middle - (stacked ? 4 : -4)} fontSize={11.5} fill={words}>
          {placed.label}
        </text>
      )}
      {placed.shareText && (
        <text
          x={stacked ? x + 10 : x + width - 6}
          y={middle + (stacked ? 11 : 4)}
          fontSize={11.5}
          textAnchor={stacked ? "start" : "end"}
          fill={words}
        >
          {placed.shareText}
        </text>
      )}
    </>
  );
}

function StageGap({ placed, lineHeight }: { readonly placed: PlacedStage; readonly lineHeight: number }) {
  const { x, width, barTop, barHeight, gapLines } = placed;
  const first = barTop + barHeight / 2 - ((gapLines.length - 1) * lineHeight) / 2 + 4;
  return (
    <>
      <rect
        x={x + 0.5}
        y={barTop + 0.5}
        width={width - 1}
        height={barHeight - 1}
        fill="none"
        stroke={ink.frame}
        strokeDasharray="3 3"
      />
      {gapLines.map((line, index) => (
        <text
          key={line}
          x={x + width / 2}
          y={first + index * lineHeight}
          textAnchor="middle"
          fontSize={11.5}
          fill={ink.mute}
        >
          {line}
        </text>
      ))}
    </>
  );
}
