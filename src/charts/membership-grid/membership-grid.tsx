import { Drawing } from "../draw/drawing.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import type { MembershipGridState } from "./membership-grid-state.ts";
import { CELL_HEIGHT, type PlacedMembership, placeMembershipGrid } from "./place-membership-grid.ts";

interface MembershipGridProps {
  readonly id: string;
  readonly state: MembershipGridState;
  readonly width: number;
  readonly onPress?: (mineral: string) => void;
}

/** Every mineral that any list names, with one sign per list; a bold frame where all of them do. */
export function MembershipGrid({ id, state, width, onPress }: MembershipGridProps) {
  const placed = placeMembershipGrid(state, width);
  return (
    <Drawing
      id={id}
      width={width}
      height={placed.height}
      title={state.title}
      description={state.description}
      interactive={!!onPress}
    >
      {placed.cells.map((one) => (
        <NumberButton
          key={one.cell.id}
          label={one.cell.pressLabel}
          onPress={onPress && (() => onPress(one.cell.id))}
        >
          <Cell placed={one} width={placed.cellWidth} />
        </NumberButton>
      ))}
    </Drawing>
  );
}

function Cell({ placed, width }: { readonly placed: PlacedMembership; readonly width: number }) {
  const { cell, x, y, marks } = placed;
  return (
    <>
      <rect
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={CELL_HEIGHT - 2}
        fill={cell.onAll ? ink.soft : ink.paper}
        stroke={cell.onAll ? ink.accent : ink.line}
        strokeWidth={cell.onAll ? 2 : 1}
      />
      <text
        x={x + width / 2}
        y={y + 20}
        textAnchor="middle"
        fontSize={14}
        fontWeight={cell.onAll ? 700 : 400}
        fill={cell.onAll ? ink.text : ink.mute}
      >
        {cell.symbol}
      </text>
      {marks.map((mark) => (
        <text
          key={mark.x}
          x={mark.x}
          y={y + 37}
          textAnchor="middle"
          fontSize={10.5}
          fontWeight={mark.on ? 700 : 400}
          fill={mark.on ? ink.text : ink.mute}
        >
          {mark.on ? mark.text : "–"}
        </text>
      ))}
    </>
  );
}
