/**
 * How one column of a table travels: as the shortest of a few plain-JSON shapes, all exact.
 * Gzip does the rest; what it cannot see (that locators count upwards, that governance estimates
 * are 32-bit numbers) is said here.
 */
export type WireColumn =
  | { readonly constant: Scalar }
  /** Few different texts: positions in a dictionary. */
  | { readonly words: readonly Scalar[]; readonly at: readonly number[] }
  /** Texts that end in a number, `file#L123`: stem, and the step from the number before. */
  | { readonly stems: readonly string[]; readonly at: readonly number[]; readonly step: readonly number[] }
  /** Numbers that are 32-bit floats at their source: nine digits restore them exactly. */
  | { readonly single: readonly (number | null)[] }
  | { readonly plain: readonly Scalar[] };

type Scalar = string | number | boolean | null;

/** The same values, read from the wire; `length` is the table's. */
export function decodeColumn(column: WireColumn, length: number): Scalar[] {
  if ("constant" in column) return new Array<Scalar>(length).fill(column.constant);
  if ("words" in column) return column.at.map((position) => column.words[position] ?? null);
  if ("stems" in column) return decodeCounted(column);
  if ("single" in column) return column.single.map((value) => (value === null ? null : Math.fround(value)));
  return [...column.plain];
}

export function encodeColumn(values: readonly Scalar[]): WireColumn {
  const first = values[0] ?? null;
  if (values.every((value) => value === first)) return { constant: first };
  if (values.some((value) => typeof value === "string")) return encodeTexts(values);
  if (values.every(isSingle)) return { single: values.map(shortestSingle) };
  return { plain: values };
}

function encodeTexts(values: readonly Scalar[]): WireColumn {
  const positions = new Map<Scalar, number>();
  const at = values.map((value) => placeIn(positions, value));
  const counted = positions.size > values.length / 4 ? encodeCounted(values) : null;
  return counted ?? { words: [...positions.keys()], at };
}

function placeIn<T>(positions: Map<T, number>, value: T): number {
  const known = positions.get(value);
  if (known !== undefined) return known;
  positions.set(value, positions.size);
  return positions.size - 1;
}

const ENDS_IN_NUMBER = /^(.*?)(0|[1-9]\d{0,14})$/s;

function encodeCounted(values: readonly Scalar[]): WireColumn | null {
  const stems = new Map<string, number>();
  const at: number[] = [];
  const step: number[] = [];
  let before = 0;
  for (const value of values) {
    const parts = typeof value === "string" ? ENDS_IN_NUMBER.exec(value) : null;
    if (!parts) return null;
    at.push(placeIn(stems, parts[1] ?? ""));
    const count = Number(parts[2]);
    step.push(count - before);
    before = count;
  }
  return { stems: [...stems.keys()], at, step };
}

function decodeCounted(column: Extract<WireColumn, { stems: unknown }>): string[] {
  let count = 0;
  return column.at.map((position, row) => {
    count += column.step[row] ?? 0;
    return `${column.stems[position] ?? ""}${count}`;
  });
}

const isSingle = (value: Scalar): value is number | null =>
  value === null || (typeof value === "number" && Math.fround(value) === value);

/** The decimal with the fewest digits that is still this 32-bit number. */
function shortestSingle(value: number | null): number | null {
  if (value === null || Number.isInteger(value)) return value;
  for (let digits = 5; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}
