/** A square matrix as product of a lower and an upper triangle, with the exchanges of its rows. */
export interface Factorised {
  readonly size: number;
  readonly triangles: Float64Array;
  readonly order: Int32Array;
}

/** A pivot below this part of the amounts that it is the difference of is rounding, and no pivot. */
const SINGULAR = 1e-13;

/**
 * LU factorisation with partial pivoting (Golub and Van Loan, Matrix Computations, 3.4), row by row; O(n³).
 *
 * Every pivot is judged against the terms of its own entry and not against the whole matrix: kilograms beside grams
 * in one system make no singular matrix.
 *
 * @param matrix row-major, left as it is
 * @returns null for a singular matrix
 */
export function factorise(matrix: Float64Array, size: number): Factorised | null {
  const a = Float64Array.from(matrix);
  const terms = a.map(Math.abs);
  const order = Int32Array.from({ length: size }, (_, place) => place);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(a, row * size + column)) > Math.abs(at(a, pivot * size + column))) pivot = row;
    }
    const smallest = SINGULAR * at(terms, pivot * size + column);
    if (!(Math.abs(at(a, pivot * size + column)) > smallest)) return null;
    if (pivot !== column) {
      exchangeRows(a, size, pivot, column);
      exchangeRows(terms, size, pivot, column);
      exchangeRows(order, 1, pivot, column);
    }
    const head = at(a, column * size + column);
    for (let row = column + 1; row < size; row += 1) {
      const factor = at(a, row * size + column) / head;
      if (factor === 0) continue;
      a[row * size + column] = factor;
      for (let place = column + 1; place < size; place += 1) {
        const taken = factor * at(a, column * size + place);
        a[row * size + place] = at(a, row * size + place) - taken;
        terms[row * size + place] = at(terms, row * size + place) + Math.abs(taken);
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

/** The x of Aᵀ x = b. */
export function solveTransposed({ size, triangles, order }: Factorised, b: Float64Array): Float64Array {
  const y = Float64Array.from(b);
  for (let row = 0; row < size; row += 1) {
    let sum = at(y, row);
    for (let place = 0; place < row; place += 1) sum -= at(triangles, place * size + row) * at(y, place);
    y[row] = sum / at(triangles, row * size + row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = at(y, row);
    for (let place = row + 1; place < size; place += 1) {
      sum -= at(triangles, place * size + row) * at(y, place);
    }
    y[row] = sum;
  }
  const x = new Float64Array(size);
  for (const [place, row] of order.entries()) x[row] = at(y, place);
  return x;
}

function exchangeRows(values: Float64Array | Int32Array, width: number, one: number, other: number): void {
  for (let place = 0; place < width; place += 1) {
    const kept = at(values, one * width + place);
    values[one * width + place] = at(values, other * width + place);
    values[other * width + place] = kept;
  }
}

/** Typed arrays are full: an index inside them is never absent. */
const at = (values: Float64Array | Int32Array, place: number): number => values[place] as number;
