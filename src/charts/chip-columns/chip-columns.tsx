import { Drawing } from "../draw/drawing.tsx";
import { UnreadHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { NumberButton } from "../draw/number-button.tsx";
import { estimateTextWidth } from "../draw/text-width.ts";
import type { ChipColumnsState } from "./chip-columns-state.ts";
import {
  CHIP_HEIGHT,
  CHIP_SIZE,
  type PlacedChip,
  type PlacedColumn,
  type PlacedGroup,
  placeChipColumns,
  SMALL_SIZE,
  TITLE_LINE,
  TITLE_SIZE,
} from "./place-chip-columns.ts";

interface ChipColumnsProps {
  readonly id: string;
  readonly state: ChipColumnsState;
  readonly width: number;
  readonly onPress?: (chip: string) => void;
}

/** Sets of minerals side by side: a solid head for what data decide, a hatched, dashed one for judgement. */
export function ChipColumns({ id, state, width, onPress }: ChipColumnsProps) {
  const placed = placeChipColumns(state, width);
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
        <UnreadHatch id={`${id}-judgement`} />
      </defs>
      {placed.columns.map((column) => (
        <Column key={column.column.id} placed={column} hatch={`url(#${id}-judgement)`} onPress={onPress} />
      ))}
    </Drawing>
  );
}

interface ColumnProps {
  readonly placed: PlacedColumn;
  readonly hatch: string;
  readonly onPress: ((chip: string) => void) | undefined;
}

function Column({ placed, hatch, onPress }: ColumnProps) {
  const { column, x, titleLines, titleY, countY, groups, arrow } = placed;
  return (
    <g opacity={column.off ? 0.55 : 1}>
      {column.kind !== "plain" && <Head placed={placed} hatch={hatch} />}
      {titleLines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={titleY + index * TITLE_LINE}
          fontSize={TITLE_SIZE}
          fontWeight={700}
          textDecoration={column.off ? "line-through" : undefined}
        >
          {line}
        </text>
      ))}
      <text x={x} y={countY} fontSize={20} fontWeight={700}>
        {column.count}
        <tspan dx={8} fontSize={SMALL_SIZE} fontWeight={400} fill={ink.mute}>
          {column.countNote}
        </tspan>
      </text>
      {groups.map((group) => (
        <Group key={group.group.id} placed={group} x={x} onPress={onPress} />
      ))}
      {arrow && (
        <path
          d={arrow.down ? "M-4,-4L0,2L4,-4" : "M-3,-5L3,0L-3,5"}
          transform={`translate(${arrow.x} ${arrow.y})`}
          fill="none"
          stroke={ink.mute}
          strokeWidth={1.6}
        />
      )}
    </g>
  );
}

function Head({ placed, hatch }: { readonly placed: PlacedColumn; readonly hatch: string }) {
  const { column, x, y, width } = placed;
  const judged = column.kind === "judgement";
  return (
    <>
      {judged && <rect x={x} y={y + 1} width={width} height={20} fill={hatch} />}
      <line
        x1={x}
        x2={x + width}
        y1={y + 1}
        y2={y + 1}
        stroke={judged ? ink.mute : ink.accent}
        strokeWidth={2}
        strokeDasharray={judged ? "5 4" : undefined}
      />
      {judged && (
        <rect
          x={x}
          y={y + 4}
          width={estimateTextWidth(column.tag, SMALL_SIZE) + 22}
          height={15}
          fill={ink.paper}
        />
      )}
      <path
        d={judged ? "M5,0L10,5L5,10L0,5Z" : "M0,0H9V9H0Z"}
        transform={`translate(${x} ${y + 7})`}
        fill={judged ? ink.paper : ink.accent}
        stroke={judged ? ink.mute : ink.accent}
      />
      <text x={x + 15} y={y + 16} fontSize={SMALL_SIZE} fill={ink.mute}>
        {column.tag}
      </text>
    </>
  );
}

interface GroupProps {
  readonly placed: PlacedGroup;
  readonly x: number;
  readonly onPress: ((chip: string) => void) | undefined;
}

function Group({ placed, x, onPress }: GroupProps) {
  return (
    <g>
      {placed.titleLines.map((line, index) => (
        <text key={line} x={x} y={placed.titleY + index * 15} fontSize={SMALL_SIZE} fill={ink.mute}>
          {line}
        </text>
      ))}
      {placed.chips.map((chip) => (
        <NumberButton
          key={chip.chip.id}
          label={chip.chip.pressLabel}
          onPress={onPress && (() => onPress(chip.chip.id))}
        >
          <ChipBox placed={chip} />
        </NumberButton>
      ))}
    </g>
  );
}

function ChipBox({ placed }: { readonly placed: PlacedChip }) {
  const { chip, x, y, width } = placed;
  const out = chip.tone === "dropped" || chip.tone === "merged";
  const colour = chip.selected ? ink.paper : out ? ink.mute : ink.text;
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={CHIP_HEIGHT - 1}
        rx={2}
        fill={chip.selected ? ink.accent : chip.tone === "added" ? ink.soft : ink.paper}
        stroke={chip.selected || chip.tone === "added" ? ink.accent : out ? ink.grid : ink.frame}
        strokeWidth={chip.tone === "added" ? 1.6 : 1}
        strokeDasharray={out ? "3 2" : undefined}
      />
      <text
        x={x + width / 2}
        y={y + 16.5}
        textAnchor="middle"
        fontSize={CHIP_SIZE}
        fontWeight={out ? 400 : 700}
        fill={colour}
        textDecoration={chip.tone === "dropped" ? "line-through" : undefined}
      >
        {chip.text}
      </text>
    </>
  );
}
