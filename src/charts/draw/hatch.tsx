import { PatternCircles, PatternLines } from "@visx/pattern";
import { ink } from "./ink.ts";

/** Hatching says "proxy" wherever a value is drawn from something else. */
export function ProxyHatch({ id, colour = ink.accent }: { readonly id: string; readonly colour?: string }) {
  return (
    <PatternLines
      id={id}
      width={4}
      height={4}
      stroke={colour}
      strokeWidth={1.6}
      background={ink.paper}
      orientation={["diagonal"]}
    />
  );
}

/** Wide, light hatching says "could not be read": what stands on it stays legible. */
export function UnreadHatch({ id }: { readonly id: string }) {
  return (
    <PatternLines
      id={id}
      width={7}
      height={7}
      stroke={ink.grid}
      strokeWidth={1.4}
      background={ink.paper}
      orientation={["diagonal"]}
    />
  );
}

/** Stripes of paper over a country's colour say "risk country". */
export function RiskStripes({ id }: { readonly id: string }) {
  return (
    <PatternLines
      id={id}
      width={6}
      height={6}
      stroke={ink.paper}
      strokeWidth={2}
      orientation={["diagonalRightToLeft"]}
    />
  );
}

interface FillProps {
  readonly id: string;
  readonly colour: string;
}

/** A part of a stack whose kind is told without its colour: stripes of paper on it. */
export function StripedFill({ id, colour }: FillProps) {
  return (
    <PatternLines
      id={id}
      width={6}
      height={6}
      stroke={ink.paper}
      strokeWidth={1.4}
      background={colour}
      orientation={["diagonal"]}
    />
  );
}

/** The same with dots. */
export function DottedFill({ id, colour }: FillProps) {
  return (
    <PatternCircles
      id={id}
      width={6}
      height={6}
      radius={1.2}
      fill={ink.paper}
      background={colour}
      complement
    />
  );
}
