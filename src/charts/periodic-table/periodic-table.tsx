import { type KeyboardEvent, useState } from "react";
import { readableOn } from "../colours/country-colour.ts";
import { Drawing } from "../draw/drawing.tsx";
import { UnreadHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import {
  type PeriodicTableState,
  type ScaleHue,
  type SquareState,
  scaleColour,
} from "./periodic-table-state.ts";
import { type Direction, neighbour, type PlacedSquare, placePeriodicTable } from "./place-periodic-table.ts";

interface PeriodicTableProps {
  readonly id: string;
  readonly state: PeriodicTableState;
  readonly width: number;
  readonly selected: string | null;
  readonly onSelect?: (symbol: string) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The elements coloured by one layer. One tab stop; the arrow keys walk from square to square. */
export function PeriodicTable({ id, state, width, selected, onSelect }: PeriodicTableProps) {
  const [focused, setFocused] = useState(selected ?? "Li");
  const placed = placePeriodicTable(state.elements, width);
  const hue = state.legend.kind === "scale" ? state.legend.hue : "risk";
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, symbol: string) => {
    const direction = ARROWS[event.key];
    if (direction) {
      const next = neighbour(state.elements, symbol, direction);
      setFocused(next);
      event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-element="${next}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") onSelect?.(symbol);
    else return;
    event.preventDefault();
  };
  return (
    <Drawing
      id={id}
      width={width}
      height={placed.height}
      title={state.title}
      description={state.description}
      interactive={!!onSelect}
    >
      <defs>
        <UnreadHatch id={`${id}-unread`} />
      </defs>
      {placed.squares.map((square) => {
        const { symbol } = square.element;
        const content = (
          <Square
            placed={square}
            size={placed.size}
            roomy={placed.roomy}
            state={state.squares.get(symbol)}
            hue={hue}
            unread={`url(#${id}-unread)`}
            selected={symbol === selected}
          />
        );
        if (!onSelect) return <g key={symbol}>{content}</g>;
        return (
          // biome-ignore lint/a11y/useSemanticElements: there is no button inside SVG
          <g
            key={symbol}
            role="button"
            aria-label={state.squares.get(symbol)?.label ?? symbol}
            aria-pressed={symbol === selected}
            tabIndex={symbol === focused ? 0 : -1}
            data-element={symbol}
            className="press"
            onClick={() => onSelect(symbol)}
            onKeyDown={(event) => onKeyDown(event, symbol)}
            onFocus={() => setFocused(symbol)}
          >
            <title>{state.squares.get(symbol)?.label ?? symbol}</title>
            {content}
          </g>
        );
      })}
    </Drawing>
  );
}

interface SquareProps {
  readonly placed: PlacedSquare;
  readonly size: number;
  readonly roomy: boolean;
  readonly state: SquareState | undefined;
  readonly hue: ScaleHue;
  readonly unread: string;
  readonly selected: boolean;
}

function Square({ placed, size, roomy, state, hue, unread, selected }: SquareProps) {
  const { x, y, element } = placed;
  const fill = state?.fill ?? { kind: "none" };
  const colour =
    fill.kind === "scale" ? scaleColour(hue, fill.at) : fill.kind === "class" ? fill.colour : null;
  const words = colour ? readableOn(colour) : fill.kind === "unread" ? ink.text : ink.mute;
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={size - 1}
        height={size - 1}
        fill={colour ?? (fill.kind === "unread" ? unread : ink.paper)}
        stroke={selected ? ink.text : colour ? "none" : fill.kind === "unread" ? ink.grid : ink.line}
        strokeWidth={selected ? 2 : 1}
        strokeDasharray={state?.proxy && !selected ? "2 2" : undefined}
      />
      {state?.proxy && !selected && (
        <rect
          x={x + 1}
          y={y + 1}
          width={size - 2}
          height={size - 2}
          fill="none"
          stroke={words}
          strokeDasharray="2 2"
        />
      )}
      {roomy ? (
        <RoomyText x={x} y={y} size={size} symbol={element.symbol} state={state} colour={words} />
      ) : (
        <text
          x={x + size / 2}
          y={y + size / 2 + 3.5}
          textAnchor="middle"
          fontSize={Math.min(11, size * 0.56)}
          fill={words}
        >
          {element.symbol}
        </text>
      )}
      {!roomy &&
        state?.marks.map((mark, place) =>
          mark ? (
            <rect
              key={mark}
              x={x + 1.5 + (place * (size - 3)) / 3}
              y={y + size - 4}
              width={(size - 3) / 3 - 1}
              height={2.5}
              fill={words}
            />
          ) : null,
        )}
    </>
  );
}

interface RoomyTextProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly symbol: string;
  readonly state: SquareState | undefined;
  readonly colour: string;
}

function RoomyText({ x, y, size, symbol, state, colour }: RoomyTextProps) {
  return (
    <>
      <text x={x + 4} y={y + 15} fontSize={13} fontWeight={700} fill={colour}>
        {symbol}
      </text>
      {state?.valueText && (
        <text x={x + size - 4} y={y + size - 5} textAnchor="end" fontSize={11} fill={colour}>
          {state.valueText}
        </text>
      )}
      {state?.marks.map((mark, place) =>
        mark ? (
          <text key={mark} x={x + 4 + place * 12} y={y + size - 5} fontSize={10.5} fill={colour}>
            {mark}
          </text>
        ) : null,
      )}
    </>
  );
}
