import { Drawing } from "../draw/drawing.tsx";
import { UnreadHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import {
  BAR,
  type Block,
  NAME_LINE,
  NAME_SIZE,
  type PlacedCarrier,
  type PlacedStep,
  placeProcessChain,
  SIGN,
  TEXT_LINE,
  TEXT_SIZE,
} from "./place-process-chain.ts";
import type { ProcessChainState } from "./process-chain-state.ts";

interface ProcessChainProps {
  readonly id: string;
  readonly state: ProcessChainState;
  readonly width: number;
}

/** A route as ordered boxes: what drives each step, what would lower its CO2, and its part of the total. */
export function ProcessChain({ id, state, width }: ProcessChainProps) {
  const { steps, height } = placeProcessChain(state, width);
  return (
    <Drawing id={id} width={width} height={height} title={state.title} description={state.description}>
      <defs>
        <UnreadHatch id={`${id}-unread`} />
      </defs>
      {steps.map((placed) => (
        <Step key={placed.step.id} placed={placed} heads={state.heads} hatch={`url(#${id}-unread)`} />
      ))}
    </Drawing>
  );
}

interface StepProps {
  readonly placed: PlacedStep;
  readonly heads: ProcessChainState["heads"];
  readonly hatch: string;
}

function Step({ placed, heads, hatch }: StepProps) {
  const { step, x, y, width, height, textX, bar, arrow } = placed;
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={3}
        fill={ink.paper}
        stroke={ink.frame}
      />
      <Lines block={placed.name} x={textX} size={NAME_SIZE} line={NAME_LINE} bold />
      <Lines block={placed.about} x={textX} mute />
      <Head x={textX} y={placed.carriersHeadY} text={heads.carriers} width={width} />
      {placed.carriers.map((carrier) => (
        <Carrier key={carrier.carrier.id} placed={carrier} x={textX} isInferred={step.isInferred} />
      ))}
      {placed.noCarrier && <Lines block={placed.noCarrier} x={textX} mute />}
      {placed.leversHeadY !== null && (
        <Head x={textX} y={placed.leversHeadY} text={heads.levers} width={width} />
      )}
      {placed.leversHeadY !== null && placed.levers.length === 0 && (
        <text x={textX} y={placed.leversHeadY + 16} fontSize={TEXT_SIZE} fill={ink.mute}>
          –
        </text>
      )}
      {placed.levers.map((lever) => (
        <g key={lever.id}>
          <path
            d="M4,-8V-1M1,-4L4,-1L7,-4"
            transform={`translate(${textX} ${lever.y})`}
            fill="none"
            stroke={ink.accent}
            strokeWidth={1.5}
          />
          <Lines block={lever} x={textX + 14} mute={!lever.printed} />
        </g>
      ))}
      <Head x={textX} y={placed.shareHeadY} text={heads.share} width={width} />
      <rect
        x={bar.x + 0.5}
        y={bar.y + 0.5}
        width={bar.width - 1}
        height={BAR - 1}
        fill={step.share === null ? hatch : ink.soft}
        stroke={ink.grid}
        strokeDasharray={step.share === null ? "3 2" : undefined}
      />
      {step.share !== null && (
        <rect x={bar.x} y={bar.y} width={bar.filled} height={BAR} fill={step.isOwn ? ink.own : ink.accent} />
      )}
      <Lines block={placed.shareText} x={textX} mute={step.share === null} />
      {arrow && (
        <path
          d={arrow.down ? "M0,-8V7M-5,2L0,7L5,2" : "M-8,0H7M2,-5L7,0L2,5"}
          transform={`translate(${arrow.x} ${arrow.y})`}
          fill="none"
          stroke={ink.mute}
          strokeWidth={1.6}
        />
      )}
    </g>
  );
}

function Head({
  x,
  y,
  text,
  width,
}: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
}) {
  return (
    <>
      <line x1={x} x2={x + width - 18} y1={y - 11.5} y2={y - 11.5} stroke={ink.line} />
      <text x={x} y={y} fontSize={10.5} fill={ink.mute}>
        {text}
      </text>
    </>
  );
}

interface CarrierProps {
  readonly placed: PlacedCarrier;
  readonly x: number;
  readonly isInferred: boolean;
}

/** A bolt for electricity, a flame for a fuel, with its name; on a dotted line where it was matched, not read. */
function Carrier({ placed, x, isInferred }: CarrierProps) {
  const { carrier, y, lines } = placed;
  const isPower = carrier.kind === "electricity";
  return (
    <g>
      <path
        d={isPower ? "M7,0L1,8H5L4,14L11,5H7Z" : "M6,0C7,4 11,5 11,9A5,5 0 0 1 1,9C1,6 3,6 3,3C5,4 6,3 6,0Z"}
        transform={`translate(${x} ${y - 11.5})`}
        fill={isPower ? ink.text : "none"}
        stroke={ink.text}
        strokeWidth={1.1}
        strokeLinejoin="round"
      />
      <Lines block={placed} x={x + SIGN + 2} />
      {isInferred && (
        <line
          x1={x}
          x2={x + SIGN + 60}
          y1={y + (lines.length - 1) * TEXT_LINE + 3.5}
          y2={y + (lines.length - 1) * TEXT_LINE + 3.5}
          stroke={ink.mute}
          strokeDasharray="1.5 2.5"
        />
      )}
    </g>
  );
}

interface LinesProps {
  readonly block: Block;
  readonly x: number;
  readonly size?: number;
  readonly line?: number;
  readonly bold?: boolean;
  readonly mute?: boolean;
}

function Lines({ block, x, size = TEXT_SIZE, line = TEXT_LINE, bold = false, mute = false }: LinesProps) {
  return (
    <text y={block.y} fontSize={size} fontWeight={bold ? 700 : 400} fill={mute ? ink.mute : ink.text}>
      {block.lines.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text may repeat
        <tspan key={place} x={x} dy={place === 0 ? 0 : line}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
