import { ink } from "./ink.ts";
import type { PlacedText } from "./placed-text.ts";

const TONES = { plain: ink.text, strong: ink.text, mute: ink.mute, alarm: ink.alarm } as const;

interface TextLineProps {
  readonly placed: PlacedText;
  /** A rim of paper, for words that stand on lines. */
  readonly halo?: boolean;
}

/** One placed line of text. */
export function TextLine({ placed, halo = false }: TextLineProps) {
  const { text, x, y, size, anchor, tone } = placed;
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      fill={TONES[tone]}
      fontWeight={tone === "strong" || tone === "alarm" ? 700 : undefined}
      {...(halo ? { stroke: ink.paper, strokeWidth: 3, paintOrder: "stroke", strokeLinejoin: "round" } : {})}
    >
      {text}
    </text>
  );
}
