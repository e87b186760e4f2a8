import { Drawing } from "../draw/drawing.tsx";
import { ProxyHatch } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { polar, polygon, polyline } from "../draw/round.ts";
import { fitText } from "../draw/text-width.ts";
import { drawnSides } from "../radar/radar-state.ts";

export interface GridCell {
  readonly sign: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly proxy: boolean;
  readonly above: boolean;
  readonly overridden: boolean;
  readonly threshold: number | null;
}
export interface GridRow {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly cells: readonly GridCell[];
  readonly mark: string;
  readonly chokePoint: string;
}
export interface AssessmentGridState {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly nameColumn: string;
  readonly chokeColumn: string;
  readonly rows: readonly GridRow[];
}
interface AssessmentGridProps {
  readonly id: string;
  readonly state: AssessmentGridState;
  readonly width: number;
}
const ROW = 34;
const HEAD = 26;
const NAME = 184;
const SHAPE = 40;
const CHOKE = 212;

/** The table of minerals as one picture, for slides and reports. */
export function AssessmentGrid({ id, state, width }: AssessmentGridProps) {
  const column = (width - NAME - SHAPE - CHOKE) / state.columns.length;
  const left = (index: number) => NAME + SHAPE + index * column;
  return (
    <Drawing
      id={id}
      width={width}
      height={HEAD + state.rows.length * ROW + 1}
      title={state.title}
      description={state.description}
    >
      <defs>
        <ProxyHatch id={`${id}-hatch`} />
      </defs>
      <g fill={ink.mute}>
        <text x={0} y={16}>
          {state.nameColumn}
        </text>
        {state.columns.map((label, index) => (
          <text key={label} x={left(index) + column - 8} y={16} textAnchor="end">
            {label}
          </text>
        ))}
        <text x={width - CHOKE + 8} y={16}>
          {state.chokeColumn}
        </text>
      </g>
      <line x1={0} x2={width} y1={HEAD - 0.5} y2={HEAD - 0.5} stroke={ink.text} />
      {state.rows.map((row, index) => (
        <g key={row.id} transform={`translate(0 ${HEAD + index * ROW})`}>
          <text x={0} y={21} fontSize={14} fontWeight={700}>
            {row.symbol}
          </text>
          <text x={38} y={21} fontSize={13}>
            {fitText(row.name, NAME - 42, 13)}
          </text>
          <Shape values={row.cells.map((cell) => cell.value)} x={NAME + SHAPE / 2} />
          {row.cells.map((cell, place) => (
            <Cell
              key={state.columns[place]}
              cell={cell}
              right={left(place) + column - 8}
              hatch={`url(#${id}-hatch)`}
            />
          ))}
          <text x={width - CHOKE + 8} y={21} fontSize={12.5}>
            <tspan fill={ink.alarm}>{row.mark}</tspan> {row.chokePoint}
          </text>
          <line x1={0} x2={width} y1={ROW - 0.5} y2={ROW - 0.5} stroke={ink.line} />
        </g>
      ))}
    </Drawing>
  );
}

function Shape({ values, x }: { readonly values: readonly (number | null)[]; readonly x: number }) {
  const centre = { x, y: ROW / 2 };
  const at = (index: number, value: number) => polar(centre, 14 * value, index / values.length);
  const sides = drawnSides(values).map(
    ([from, to]) => [at(from, values[from] ?? 0), at(to, values[to] ?? 0)] as const,
  );
  return (
    <>
      <path
        d={polygon(values.map((_, index) => at(index, 1)))}
        fill="none"
        stroke={ink.frame}
        strokeWidth={0.8}
      />
      <path
        d={sides.map(([a, b]) => polygon([centre, a, b])).join("")}
        fill={ink.accent}
        fillOpacity={0.35}
      />
      <path
        d={sides.map((side) => polyline(side)).join("")}
        fill="none"
        stroke={ink.accent}
        strokeWidth={1.2}
      />
    </>
  );
}

const BAR = 42;

function Cell({
  cell,
  right,
  hatch,
}: {
  readonly cell: GridCell;
  readonly right: number;
  readonly hatch: string;
}) {
  const left = right - BAR;
  const colour = cell.overridden ? ink.own : cell.above ? ink.alarm : ink.accent;
  const at = (value: number) => left + BAR * Math.min(1, Math.max(0, value));
  return (
    <>
      <text x={right} y={18} textAnchor="end" fontSize={13} fill={cell.value === null ? ink.mute : ink.text}>
        {cell.sign}
      </text>
      {cell.value !== null && (
        <>
          <rect x={left} y={24} width={BAR} height={4} fill={ink.soft} />
          <rect x={left} y={24} width={at(cell.value) - left} height={4} fill={cell.proxy ? hatch : colour} />
          {cell.low !== null && cell.high !== null && (
            <line x1={at(cell.low)} x2={at(cell.high)} y1={26} y2={26} stroke={ink.text} strokeWidth={0.8} />
          )}
          {cell.threshold !== null && (
            <line x1={at(cell.threshold)} x2={at(cell.threshold)} y1={22} y2={30} stroke={ink.mute} />
          )}
        </>
      )}
    </>
  );
}
