import { ink } from "./ink.ts";

interface DiscProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** A number or a letter. */
  readonly text: string;
  /** Filled: it stands for something outside the drawing; open: a list under the drawing explains it. */
  readonly filled?: boolean;
}

/** A number or letter in a disc on a line or a box. */
export function Disc({ x, y, radius, text, filled = false }: DiscProps) {
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={filled ? ink.text : ink.paper}
        stroke={filled ? undefined : ink.mute}
      />
      <text
        x={x}
        y={y + 3.9}
        fontSize={filled ? 11 : 10.5}
        fontWeight={filled ? 700 : undefined}
        textAnchor="middle"
        fill={filled ? ink.paper : undefined}
      >
        {text}
      </text>
    </g>
  );
}
