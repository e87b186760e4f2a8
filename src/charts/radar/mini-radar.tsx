import { ink } from "../draw/ink.ts";
import { polar, polygon, polyline } from "../draw/round.ts";
import { drawnSides } from "./radar-state.ts";

interface MiniRadarProps {
  readonly values: readonly (number | null)[];
  readonly size?: number;
}

/** The shape of a mineral beside its name; the numbers stand in the row, so it is hidden from readers. */
export function MiniRadar({ values, size = 36 }: MiniRadarProps) {
  const centre = { x: size / 2, y: size / 2 };
  const at = (index: number, value: number) => polar(centre, (size / 2 - 1) * value, index / values.length);
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" className="mini-radar">
      <path
        d={polygon(values.map((_, index) => at(index, 1)))}
        fill="none"
        stroke={ink.frame}
        strokeWidth={0.8}
      />
      <path
        d={values.map((value, index) => (value === null ? "" : polyline([centre, at(index, 1)]))).join("")}
        stroke={ink.line}
        strokeWidth={0.7}
      />
      {drawnSides(values).map(([from, to]) => {
        const a = at(from, values[from] ?? 0);
        const b = at(to, values[to] ?? 0);
        return (
          <g key={from}>
            <path d={polygon([centre, a, b])} fill={ink.accent} fillOpacity={0.35} />
            <path d={polyline([a, b])} fill="none" stroke={ink.accent} strokeWidth={1.3} />
          </g>
        );
      })}
      {loneVertices(values).map((index) => {
        const { x, y } = at(index, values[index] ?? 0);
        return <circle key={index} cx={x} cy={y} r={1.6} fill={ink.accent} />;
      })}
    </svg>
  );
}

/** A known axis between two unknown ones has no side; it still shows as a point. */
function loneVertices(values: readonly (number | null)[]): number[] {
  const sides = new Set(drawnSides(values).flat());
  return values.flatMap((value, index) => (value !== null && !sides.has(index) ? [index] : []));
}
