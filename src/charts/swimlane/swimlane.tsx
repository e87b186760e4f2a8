import { Disc } from "../draw/disc.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { TextLine } from "../draw/text-line.tsx";
import type { PlacedLane, PlacedLaneBox } from "./lay-out-swimlane.ts";
import { letterOf, type PlacedLaneArrow, placeSwimlane } from "./place-swimlane.ts";
import type { SwimlaneState } from "./swimlane-state.ts";

interface SwimlaneProps {
  readonly id: string;
  readonly state: SwimlaneState;
  readonly width: number;
}

/** Who hands what to whom: actors in lanes, stages in columns. */
export function Swimlane({ id, state, width }: SwimlaneProps) {
  const placed = placeSwimlane(state, width);
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      {placed.lanes.map((lane, place) => (
        <Lane key={lane.y} placed={lane} shaded={place % 2 === 0} />
      ))}
      {placed.heads.map((head) => (
        <TextLine key={`${head.text} ${head.x}`} placed={head} />
      ))}
      {placed.arrows.map((arrow) => (
        <Arrow key={arrow.arrow.id} placed={arrow} />
      ))}
      {placed.boxes.map((box) => (
        <Box key={box.box.id} placed={box} />
      ))}
      {placed.labels.map((label) => (
        <TextLine key={`${label.text} ${label.x} ${label.y}`} placed={label} halo />
      ))}
      {placed.laws.map(({ id: arrow, number, x, y, radius }) => (
        <Disc key={arrow} x={x} y={y} radius={radius} text={String(number)} filled />
      ))}
      {placed.numbers.map(({ id: arrow, number, x, y, radius }) => (
        <Disc key={arrow} x={x} y={y} radius={radius} text={letterOf(number)} />
      ))}
      {placed.legend.map((line) => (
        <TextLine key={`${line.text} ${line.y}`} placed={line} />
      ))}
    </Drawing>
  );
}

function Lane({ placed, shaded }: { readonly placed: PlacedLane; readonly shaded: boolean }) {
  return (
    <>
      <rect
        x={placed.x}
        y={placed.y}
        width={placed.width}
        height={placed.height}
        fill={shaded ? ink.soft : "none"}
      />
      {placed.label.map((line) => (
        <TextLine key={line.text} placed={line} />
      ))}
    </>
  );
}

/** Solid: handed on. Dashed: the reuse branch. Dotted: out of the country. Thin: residues. */
const STROKES: Readonly<
  Record<PlacedLaneArrow["arrow"]["kind"], { colour: string; width: number; dashes: string | undefined }>
> = {
  flow: { colour: ink.mute, width: 1.5, dashes: undefined },
  reuse: { colour: ink.accent, width: 1.7, dashes: "6 4" },
  leak: { colour: ink.alarm, width: 1.7, dashes: "1.5 3.5" },
  residue: { colour: ink.mute, width: 1, dashes: undefined },
};

function Arrow({ placed }: { readonly placed: PlacedLaneArrow }) {
  const { colour, width, dashes } = STROKES[placed.arrow.kind];
  return (
    <g>
      <path
        d={placed.path}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dashes}
        strokeLinecap={placed.arrow.kind === "leak" ? "round" : undefined}
      />
      <path d={placed.head} fill={colour} />
    </g>
  );
}

function Box({ placed }: { readonly placed: PlacedLaneBox }) {
  const { box, x, y, width, height, texts } = placed;
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={box.isThing ? 13 : 3}
        fill={ink.paper}
        stroke={ink.frame}
      />
      {texts.map((line) => (
        <TextLine key={`${line.text} ${line.y}`} placed={line} />
      ))}
    </g>
  );
}
