import type { MarkShape } from "./threshold-scatter-state.ts";

/** Outline of a mark around 0, 0, about 12 units wide. */
export function markPath(shape: MarkShape): string {
  switch (shape) {
    case "circle":
    case "ring":
      return "M-5.5,0A5.5,5.5 0 1 1 5.5,0A5.5,5.5 0 1 1 -5.5,0Z";
    case "square":
      return "M-5,-5H5V5H-5Z";
    case "triangle":
      return "M0,-6L6,5H-6Z";
    case "diamond":
      return "M0,-6.5L6.5,0L0,6.5L-6.5,0Z";
    case "cross":
      return "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z";
    case "wye":
      return "M-6,-5H6L0,6Z";
  }
}
