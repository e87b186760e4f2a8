/** A stretch of the drawing from left to right. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
}
export interface Packed {
  /** Which of its places each one takes. */
  readonly choices: readonly number[];
  readonly rows: readonly number[];
}

/** How often one is set before one more row is given: more would seldom save it and takes longer. */
const PATIENCE = 4000;
/** With more than these hardly anyone moves again: a full file of own entries is drawn at once. */
const MANY = 100;

/**
 * In which row does each one stand, so that none touches another and the rows are few? Each names the places it can
 * take, best first. Rows needed = the most that overlap at one spot. For 1, 2, 3 … rows: from left to right each
 * takes its best place where no spot gets too full, and where all are too full, the one before it moves. Fewest rows
 * unless patience ends before.
 *
 * @param places at least one each
 * @param apart room between neighbours of a row
 * @example packRows([[{ x0: 0, x1: 9 }], [{ x0: 10, x1: 19 }], [{ x0: 5, x1: 6 }]], 1).rows // [0, 0, 1]
 */
export function packRows(places: readonly (readonly Box[])[], apart: number): Packed {
  // What every place of one covers is taken whatever is chosen: fewer rows than this needs cannot do.
  const always = places
    .map((own) => ({ x0: Math.max(...own.map(({ x0 }) => x0)), x1: Math.min(...own.map(({ x1 }) => x1)) }))
    .filter(({ x0, x1 }) => x0 < x1);
  let most = Math.max(1, ...rowsOf(always, apart).map((row) => row + 1));
  let choices = chooseFor(places, most, apart);
  while (choices === null) {
    most += 1;
    choices = chooseFor(places, most, apart);
  }
  const boxes = places.map((own, one) => own[choices[one] ?? 0] ?? { x0: 0, x1: 0 });
  return { choices, rows: rowsOf(boxes, apart) };
}

/** A place for each so that nowhere more than `most` overlap; null where none is found. */
function chooseFor(places: readonly (readonly Box[])[], most: number, apart: number): number[] | null {
  const order = places.map((own, one) => ({ own, one })).toSorted((a, b) => leftOf(a.own) - leftOf(b.own));
  const taken: Box[] = [];
  const chosen: number[] = [];
  let patience = places.length > MANY ? places.length : PATIENCE;
  // The place to try next of the one whose turn it is; a loop, as hundreds in a row are too deep for calls.
  let next = 0;
  while (chosen.length < order.length) {
    const own = order[chosen.length]?.own ?? [];
    while (next < own.length && !hasRoom(own[next] as Box, taken, most, apart)) next += 1;
    patience -= 1;
    if (next < own.length) {
      taken.push(own[next] as Box);
      chosen.push(next);
      next = 0;
    } else {
      const before = chosen.pop();
      if (before === undefined || patience < 0) return null;
      taken.pop();
      next = before + 1;
    }
  }
  const choices = places.map(() => 0);
  for (const [turn, { one }] of order.entries()) choices[one] = chosen[turn] ?? 0;
  return choices;
}

const leftOf = (own: readonly Box[]): number => Math.min(...own.map(({ x0 }) => x0));

const touch = (a: Box, b: Box, apart: number): boolean => a.x0 < b.x1 + apart && b.x0 < a.x1 + apart;

/** Would nowhere along it more than `most` overlap? It is fullest where something begins. */
function hasRoom(box: Box, taken: readonly Box[], most: number, apart: number): boolean {
  const near = taken.filter((other) => touch(box, other, apart));
  if (near.length < most) return true;
  const starts = [box.x0, ...near.map(({ x0 }) => x0).filter((x0) => x0 > box.x0)];
  return starts.every(
    (start) => near.filter(({ x0, x1 }) => x0 <= start && start < x1 + apart).length < most,
  );
}

/** From left to right each takes the first row that is free: as many rows as overlap at the fullest spot. */
function rowsOf(boxes: readonly Box[], apart: number): number[] {
  const ends: number[] = [];
  const rows = boxes.map(() => 0);
  const fromLeft = boxes.map((box, one) => ({ box, one })).toSorted((a, b) => a.box.x0 - b.box.x0);
  for (const { box, one } of fromLeft) {
    const free = ends.findIndex((end) => end + apart <= box.x0);
    const row = free === -1 ? ends.length : free;
    ends[row] = box.x1;
    rows[one] = row;
  }
  return rows;
}
