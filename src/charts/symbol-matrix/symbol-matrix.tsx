import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import {
  LABEL_SIZE,
  LINE,
  type PlacedMatrixRow,
  type PlacedSymbolMatrix,
  placeSymbolMatrix,
} from "./place-symbol-matrix.ts";
import type { SymbolMatrixState, SymbolTone } from "./symbol-matrix-state.ts";

interface SymbolMatrixProps {
  readonly id: string;
  readonly state: SymbolMatrixState;
  readonly width: number;
}
const COLOUR: Readonly<Record<SymbolTone, string>> = {
  plain: ink.text,
  strong: ink.accent,
  weak: ink.mute,
  doubtful: ink.mute,
  none: ink.grid,
};

/** A table of signs as a picture for files; on the page it is a table. */
export function SymbolMatrix({ id, state, width }: SymbolMatrixProps) {
  const placed = placeSymbolMatrix(state, width);
  return (
    <Drawing id={id} width={width} height={placed.height} title={state.title} description={state.description}>
      <Head placed={placed} width={width} />
      {placed.groupY.map(({ text, y }) => (
        <text key={y} x={0} y={y} fontSize={LABEL_SIZE} fontWeight={700}>
          {text}
        </text>
      ))}
      {placed.rows.map((row) => (
        <Row key={row.row.id} placed={row} width={width} />
      ))}
    </Drawing>
  );
}

function Head({ placed, width }: { readonly placed: PlacedSymbolMatrix; readonly width: number }) {
  return (
    <g fontSize={LABEL_SIZE} fill={ink.mute}>
      {placed.headLines.flatMap((lines, column) =>
        lines.map((line, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: columns and lines stand where they stand
            key={`${column}-${index}`}
            x={placed.columnX[column]}
            y={placed.headHeight - 8 - (lines.length - 1 - index) * LINE}
            textAnchor="middle"
          >
            {line}
          </text>
        )),
      )}
      <line x1={0} x2={width} y1={placed.headHeight - 1} y2={placed.headHeight - 1} stroke={ink.text} />
    </g>
  );
}

function Row({ placed, width }: { readonly placed: PlacedMatrixRow; readonly width: number }) {
  const { y, height, labelLines, signs } = placed;
  return (
    <g>
      {labelLines.map((line, index) => (
        <text key={line} x={0} y={y + LINE + index * LINE} fontSize={LABEL_SIZE}>
          {line}
        </text>
      ))}
      {signs.flatMap(({ x, lines, sign }) =>
        lines.map((line, index) => (
          <text
            key={`${x}-${line}`}
            x={x}
            y={y + LINE + index * LINE}
            textAnchor="middle"
            fontSize={LABEL_SIZE}
            fontWeight={sign.tone === "strong" ? 700 : 400}
            fontStyle={sign.tone === "doubtful" ? "italic" : undefined}
            fill={COLOUR[sign.tone]}
          >
            {line}
          </text>
        )),
      )}
      <line x1={0} x2={width} y1={y + height - 1} y2={y + height - 1} stroke={ink.line} />
    </g>
  );
}
