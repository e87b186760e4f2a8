/** A square matrix as product of a lower and an upper triangle, with the exchanges of its rows. */
export interface Factorised {
  readonly size: number;
  readonly triangles: Float64Array;
  readonly order: Int32Array;
}

/** A pivot below this part of the largest entry is no pivot. */
const SINGULAR = 1e-13;

/**
 * LU factorisation with partial pivoting (Golub and Van Loan, Matrix Computations, 3.4), row by row; O(n³).
 *
 * @param matrix row-major, left as it is
 * @returns null for a singular matrix
 */
export function factorise(matrix: Float64Array, size: number): Factorised | null {
  const a = Float64Array.from(matrix);
  const order = Int32Array.from({ length: size }, (_, place) => place);
  const smallest = SINGULAR * a.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(a, row * size + column)) > Math.abs(at(a, pivot * size + column))) pivot = row;
    }
    if (!(Math.abs(at(a, pivot * size + column)) > smallest)) return null;
    if (pivot !== column) exchangeRows(a, order, size, pivot, column);
    const head = at(a, column * size + column);
    for (let row = column + 1; row < size; row += 1) {
      const factor = at(a, row * size + column) / head;
      if (factor === 0) continue;
      a[row * size + column] = factor;
      for (let place = column + 1; place < size; place += 1) {
        a[row * size + place] = at(a, row * size + place) - factor * at(a, column * size + place);
      }
    }
  }
  return { size, triangles: a, order };
}

/** The x of A x = b. */
export function solve({ size, triangles, order }: Factorised, b: Float64Array): Float64Array {
  const x = Float64Array.from(order, (row) => at(b, row));
  for (let row = 1; row < size; row += 1) {
    let sum = at(x, row);
    for (let place = 0; place < row; place += 1) sum -= at(triangles, row * size + place) * at(x, place);
    x[row] = sum;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = at(x, row);
    for (let place = row + 1; place < size; place += 1) {
      sum -= at(triangles, row * size + place) * at(x, place);
    }
    x[row] = sum / at(triangles, row * size + row);
  }
  return x;
}

export function transposed(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, place) =>
    at(matrix, (place % size) * size + Math.floor(place / size)),
  );
}

function exchangeRows(a: Float64Array, order: Int32Array, size: number, one: number, other: number): void {
  for (let place = 0; place < size; place += 1) {
    const kept = at(a, one * size + place);
    a[one * size + place] = at(a, other * size + place);
    a[other * size + place] = kept;
  }
  const kept = order[one] ?? 0;
  order[one] = order[other] ?? 0;
  order[other] = kept;
}

/** Typed arrays are full: an index inside them is never absent. */
const at = (values: Float64Array, place: number): number => values[place] as number;
