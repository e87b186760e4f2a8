import { countryColour } from "../colours/country-colour.ts";
import { Disc } from "../draw/disc.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch, RiskStripes } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import type { Area } from "../draw/placed-text.ts";
import { TextLine } from "../draw/text-line.tsx";
import { leastFlowWidth } from "./flow-layout.ts";
import { MaterialFlowList } from "./material-flow-list.tsx";
import { type FlowSegment, isReturning, type MaterialFlowState } from "./material-flow-state.ts";
import type { PlacedFlowBox } from "./place-flow-box.ts";
import { type PlacedArrow, placeMaterialFlow } from "./place-material-flow.ts";

interface MaterialFlowProps {
  readonly id: string;
  readonly state: MaterialFlowState;
  readonly width: number;
  readonly onPress?: ((node: string) => void) | undefined;
}

/**
 * The material flow at the width there is: drawn where its columns fit, else as a list. Beside the drawing the list
 * is there for readers who cannot see which box feeds which.
 */
export function MaterialFlowFigure(props: MaterialFlowProps) {
  const { id, state, width } = props;
  if (width < leastFlowWidth(state)) return <MaterialFlowList {...props} />;
  return (
    <>
      <MaterialFlowDrawing {...props} />
      <MaterialFlowList id={`${id}-list`} state={state} hidden />
    </>
  );
}

/** The chain of one mineral from left to right, by-product routes side by side, the way back underneath. */
export function MaterialFlowDrawing({ id, state, width, onPress }: MaterialFlowProps) {
  const placed = placeMaterialFlow(state, width);
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
      {placed.groups.map(({ title, line }) => (
        <g key={title.text}>
          <line x1={line.x1} x2={line.x2} y1={line.y} y2={line.y} stroke={ink.frame} strokeWidth={1.5} />
          <TextLine placed={title} />
        </g>
      ))}
      {placed.arrows.map((arrow) => (
        <Arrow key={arrow.link.id} placed={arrow} />
      ))}
      {placed.boxes.map((box) => (
        <NumberButton
          key={box.box.id}
          label={box.box.pressLabel}
          onPress={onPress && (() => onPress(box.box.id))}
        >
          <Box placed={box} id={id} />
        </NumberButton>
      ))}
      {placed.labels.map((label) => (
        <TextLine key={`${label.text} ${label.x} ${label.y}`} placed={label} halo />
      ))}
      {placed.numbers.map(({ number, x, y, radius }) => (
        <Disc key={number} x={x} y={y} radius={radius} text={String(number)} />
      ))}
      {placed.legend.map((line) => (
        <TextLine key={`${line.text} ${line.y}`} placed={line} />
      ))}
    </Drawing>
  );
}

/** Known amounts run solid, unknown ones thin and dashed; what goes back is drawn in the accent. */
function Arrow({ placed }: { readonly placed: PlacedArrow }) {
  const { known, kind } = placed.link;
  const colour = isReturning(kind) ? ink.accent : ink.mute;
  return (
    <g>
      <path
        d={placed.path}
        fill="none"
        stroke={colour}
        strokeWidth={known ? 1.8 : 1}
        strokeDasharray={known ? undefined : "4 3"}
      />
      <path d={placed.head} fill={colour} />
    </g>
  );
}

function Box({ placed, id }: { readonly placed: PlacedFlowBox; readonly id: string }) {
  const { box, x, y, height, gapFrame, openBar } = placed;
  return (
    <>
      <Outline placed={placed} />
      {box.proxy && <rect x={x + 1} y={y + 1} width={4} height={height - 2} fill={`url(#${id}-proxy)`} />}
      {openBar && <rect {...openBar} fill="none" stroke={ink.frame} strokeDasharray="2 2" />}
      {gapFrame && <rect {...gapFrame} fill="none" stroke={ink.frame} strokeDasharray="3 3" />}
      {[...placed.bar, ...placed.swatches].map((part) => (
        <CountryArea
          key={`${part.segment.country} ${part.height === 9 ? "key" : "bar"}`}
          part={part}
          stripes={`url(#${id}-risk)`}
        />
      ))}
      {placed.texts.map((text) => (
        <TextLine key={`${text.text} ${text.y}`} placed={text} />
      ))}
      {placed.anchors.map((anchor) => (
        <Disc
          key={anchor.letter.text}
          x={anchor.x}
          y={anchor.y}
          radius={anchor.radius}
          text={anchor.letter.text}
          filled
        />
      ))}
    </>
  );
}

/** One risk country holds half: a heavy frame. It holds four fifths: two frames. Readable without colour. */
function Outline({ placed }: { readonly placed: PlacedFlowBox }) {
  const { box, x, y, width, height } = placed;
  const plain = box.segments.length === 0 && box.total === null && box.gap === null;
  const frame = (inset: number, strokeWidth: number, stroke: string) => (
    <rect
      x={x + inset}
      y={y + inset}
      width={width - 2 * inset}
      height={height - 2 * inset}
      rx={plain ? 8 : 3}
      fill={inset < 1 ? ink.paper : "none"}
      stroke={stroke}
      strokeWidth={strokeWidth}
    />
  );
  if (box.mark === "double") {
    return (
      <>
        {frame(-2, 1.8, ink.alarm)}
        {frame(1.5, 1.8, ink.alarm)}
      </>
    );
  }
  return box.mark === "single" ? frame(0, 2.4, ink.alarm) : frame(0.5, 1, ink.frame);
}

interface CountryAreaProps {
  readonly part: Area & { readonly segment: FlowSegment };
  readonly stripes: string;
}

function CountryArea({ part, stripes }: CountryAreaProps) {
  const { x, y, width, height, segment } = part;
  const drawn = Math.max(0.6, width - 0.8);
  return (
    <>
      <rect x={x} y={y} width={drawn} height={height} fill={countryColour(segment.country)} />
      {segment.risk && <rect x={x} y={y} width={drawn} height={height} fill={stripes} fillOpacity={0.75} />}
    </>
  );
}
