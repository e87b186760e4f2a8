import { ink } from "./ink.ts";

/** A single mark: a number that does not follow from what is drawn below it. */
export function Cross({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path
      d="M-4,-4L4,4M-4,4L4,-4"
      transform={`translate(${x} ${y})`}
      stroke={ink.alarm}
      strokeWidth={1.8}
      fill="none"
    />
  );
}
