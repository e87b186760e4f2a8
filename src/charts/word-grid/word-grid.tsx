import { Disc } from "../draw/disc.tsx";
import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { type PlacedLine, placeWordGrid, SIZE } from "./place-word-grid.ts";
import type { WordGridState } from "./word-grid-state.ts";

interface WordGridProps {
  readonly id: string;
  readonly state: WordGridState;
  readonly width: number;
}
const COLOUR: Readonly<Record<PlacedLine["tone"], string>> = {
  plain: ink.text,
  strong: ink.text,
  mute: ink.mute,
  head: ink.mute,
};

/** Sentences in rows and columns as a picture for files; on the page they are text. */
export function WordGrid({ id, state, width }: WordGridProps) {
  const placed = placeWordGrid(state, width);
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      {placed.rules.map(({ y, strong }) => (
        <line
          key={`${y}.${strong}`}
          x1={0}
          x2={width}
          y1={y}
          y2={y}
          stroke={strong ? ink.text : ink.line}
          strokeWidth={strong ? 1.2 : 1}
        />
      ))}
      {placed.arrows.map(({ key, x, y }) => (
        <path key={key} d={`M${x - 7},${y}H${x + 6}m-4,-3.5l4,3.5l-4,3.5`} fill="none" stroke={ink.mute} />
      ))}
      {placed.letters.map(({ key, letter, x, y }) => (
        <Disc key={key} x={x} y={y} radius={9} text={letter} filled />
      ))}
      {placed.lines.map(({ key, text, x, y, tone }) => (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={SIZE}
          fontWeight={tone === "strong" ? 700 : 400}
          fill={COLOUR[tone]}
        >
          {text}
        </text>
      ))}
    </Drawing>
  );
}
