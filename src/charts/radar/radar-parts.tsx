import type { Cell } from "../../core/index.ts";
import { ink } from "../draw/ink.ts";
import type { Point } from "../draw/round.ts";
import type { PlacedSide } from "./place-sides.ts";

interface RadarWebProps {
  readonly rings: readonly { readonly at: number; readonly path: string }[];
  readonly centre: Point;
  readonly spokes: readonly {
    readonly key: string | number;
    readonly end: Point;
    readonly isOpen: boolean;
  }[];
}

/** Rings and spokes; a spoke without a number is dashed. */
export function RadarWeb({ rings, centre, spokes }: RadarWebProps) {
  return (
    <>
      {rings.map(({ at, path }) => (
        <path key={at} d={path} fill="none" stroke={at === 1 ? ink.frame : ink.line} />
      ))}
      {spokes.map(({ key, end, isOpen }) => (
        <line
          key={key}
          x1={centre.x}
          y1={centre.y}
          x2={end.x}
          y2={end.y}
          stroke={ink.grid}
          strokeDasharray={isOpen ? "4 4" : undefined}
        />
      ))}
    </>
  );
}

/** The filled outline, open wherever one of two neighbours has no number. */
export function RadarSides({ sides }: { readonly sides: readonly PlacedSide[] }) {
  return sides.map((side) => (
    <g key={side.from}>
      <path className="radar-side" d={side.area} fill={ink.accent} fillOpacity={0.13} />
      <path d={side.line} fill="none" stroke={ink.accent} strokeWidth={2} strokeLinecap="round" />
    </g>
  ));
}

interface RadarValueProps {
  /** Interval on the spoke; empty for a point. */
  readonly whisker: readonly string[];
  readonly vertex: Point | null;
  readonly status: Cell["status"];
  readonly hatch: string;
  readonly colour?: string;
}

/** A number on its spoke, hatched when it stands for something else, with its interval. */
export function RadarValue({ whisker, vertex, status, hatch, colour = ink.accent }: RadarValueProps) {
  return (
    <>
      {whisker.length > 0 && <path d={whisker.join("")} stroke={ink.text} strokeWidth={1.3} fill="none" />}
      {vertex && (
        <circle
          cx={vertex.x}
          cy={vertex.y}
          r={4.5}
          fill={status === "proxy" ? hatch : colour}
          stroke={colour}
          strokeWidth={1.5}
        />
      )}
    </>
  );
}
