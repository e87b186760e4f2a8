import { PatternLines } from "@visx/pattern";
import { Drawing } from "../draw/drawing.tsx";
import { UnreadHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import type { ContributionBarsState } from "./contribution-bars-state.ts";
import {
  BAR_HEIGHT,
  LINE,
  NAME_SIZE,
  NOTE_SIZE,
  type PlacedRow,
  placeContributionBars,
} from "./place-contribution-bars.ts";

interface ContributionBarsProps {
  readonly id: string;
  readonly state: ContributionBarsState;
  readonly width: number;
}

/** Bars of CO2 on one scale: totals of routes, or parts by process and carrier with what levers took away. */
export function ContributionBars({ id, state, width }: ContributionBarsProps) {
  const { rows, keys, height, barX } = placeContributionBars(state, width);
  const fill = (tone: number) => fillOf(id, tone);
  return (
    <Drawing id={id} width={width} height={height} title={state.title} description={state.description}>
      <Patterns id={id} />
      {keys.map(({ tone, label, x, y }) => (
        <g key={label}>
          <rect
            x={x + 0.5}
            y={y - 10.5}
            width={13}
            height={11}
            fill={tone === null ? "none" : fill(tone)}
            stroke={ink.text}
            strokeWidth={0.8}
            strokeDasharray={tone === null ? "3 2" : undefined}
          />
          <text x={x + 20} y={y} fontSize={NOTE_SIZE} fill={ink.mute}>
            {label}
          </text>
        </g>
      ))}
      {rows.map((placed) => (
        <Row key={placed.row.id} placed={placed} barX={barX} fill={fill} hatch={`url(#${id}-unread)`} />
      ))}
    </Drawing>
  );
}

/** Tones differ in pattern as well as in shade: they hold in grey. */
const TONES = 5;
const fillOf = (id: string, tone: number): string => {
  const at = tone % TONES;
  return at === 0 ? ink.accent : at === 1 ? ink.frame : `url(#${id}-tone-${at})`;
};

function Patterns({ id }: { readonly id: string }) {
  const common = { stroke: ink.text, background: ink.paper, strokeWidth: 1.4 };
  return (
    <defs>
      <UnreadHatch id={`${id}-unread`} />
      <PatternLines id={`${id}-tone-2`} width={5} height={5} orientation={["diagonal"]} {...common} />
      <PatternLines id={`${id}-tone-3`} width={5} height={5} orientation={["vertical"]} {...common} />
      <PatternLines
        id={`${id}-tone-4`}
        width={6}
        height={6}
        orientation={["horizontal", "vertical"]}
        {...common}
        strokeWidth={0.9}
      />
    </defs>
  );
}

interface RowProps {
  readonly placed: PlacedRow;
  readonly barX: number;
  readonly fill: (tone: number) => string;
  readonly hatch: string;
}

function Row({ placed, barX, fill, hatch }: RowProps) {
  const { row, nameLines, noteLines, nameY, barY, parts, beforeWidth, textX } = placed;
  return (
    <g>
      {[...nameLines, ...noteLines].map((line, place) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text may repeat
          key={place}
          x={0}
          y={nameY + place * LINE}
          fontSize={place < nameLines.length ? NAME_SIZE : NOTE_SIZE}
          fill={place < nameLines.length ? ink.text : ink.mute}
        >
          {line}
        </text>
      ))}
      {parts.map(({ part, x, width }) => (
        <rect
          key={part.id}
          x={x}
          y={barY}
          width={width}
          height={BAR_HEIGHT}
          fill={row.kind === "statement" ? ink.soft : fill(part.tone)}
          stroke={row.kind === "statement" ? ink.text : ink.paper}
          strokeWidth={row.kind === "statement" ? 1.2 : 0.6}
        />
      ))}
      {beforeWidth !== null && (
        <rect
          x={barX + 0.5}
          y={barY + 0.5}
          width={beforeWidth}
          height={BAR_HEIGHT - 1}
          fill="none"
          stroke={ink.text}
          strokeDasharray="3 2"
        />
      )}
      {row.kind === "missing" && (
        <rect
          x={barX + 0.5}
          y={barY + 0.5}
          width={40}
          height={BAR_HEIGHT - 1}
          fill={hatch}
          stroke={ink.grid}
          strokeDasharray="3 2"
        />
      )}
      <text x={row.kind === "missing" ? barX + 47 : textX} y={barY + 12.5} fontSize={NAME_SIZE}>
        {row.text}
      </text>
    </g>
  );
}
