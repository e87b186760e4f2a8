/** How a volume or an intensity runs over the years. Editable data: four shapes, no code. */
export type DemandPath =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "growth"; readonly year: number; readonly value: number; readonly rate: number }
  | {
      readonly kind: "table";
      readonly points: readonly { readonly year: number; readonly value: number }[];
      /** Between two points: straight line, or constant growth (a straight line where a point is 0). */
      readonly between: "linear" | "geometric";
    }
  | {
      readonly kind: "s-curve";
      readonly floor: number;
      readonly ceiling: number;
      /** Year in which half of the way is done. */
      readonly midpoint: number;
      /** Years from 10 % to 90 % of the way. */
      readonly rise: number;
    };

/** ln 81: a logistic curve of steepness k needs ln 81 ÷ k years from 10 % to 90 %. */
const TEN_TO_NINETY = Math.log(81);

/**
 * Value of a path in a year; null outside a table, which is never extended past its ends.
 *
 * @example pathAt({ kind: "s-curve", floor: 0, ceiling: 100, midpoint: 2035, rise: 10 }, 2040) // 90
 */
export function pathAt(path: DemandPath, year: number): number | null {
  switch (path.kind) {
    case "constant":
      return path.value;
    case "growth":
      return path.value * (1 + path.rate) ** (year - path.year);
    case "s-curve": {
      const steepness = TEN_TO_NINETY / path.rise;
      const way = 1 / (1 + Math.exp(-steepness * (year - path.midpoint)));
      return path.floor + (path.ceiling - path.floor) * way;
    }
    case "table":
      return tableAt(path.points, year, path.between);
  }
}

function tableAt(
  points: readonly { readonly year: number; readonly value: number }[],
  year: number,
  between: "linear" | "geometric",
): number | null {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const after = sorted.findIndex((p) => p.year >= year);
  const right = sorted[after];
  if (!right) return null;
  if (right.year === year) return right.value;
  const left = sorted[after - 1];
  if (!left) return null;
  const way = (year - left.year) / (right.year - left.year);
  if (between === "geometric" && left.value > 0 && right.value > 0) {
    return left.value * (right.value / left.value) ** way;
  }
  return left.value + (right.value - left.value) * way;
}
