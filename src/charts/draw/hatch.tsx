import { PatternLines } from "@visx/pattern";
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
