import type { FlowArrow } from "./material-flow-state.ts";

/** What takes height in a column: a box, or the place where an arrow passes through on its way further right. */
export interface StackItem {
  readonly key: string;
  readonly height: number;
}
/** A neighbour relation between items of adjacent columns. */
export interface StackLink {
  readonly from: string;
  readonly to: string;
}

const PASS = 16;
export const passKey = (link: FlowArrow, column: number): string => `pass:${link.id}:${column}`;

/** Arrows over several columns pass through the columns between: one low item in each. */
export function withPasses(
  columns: readonly (readonly StackItem[])[],
  links: readonly FlowArrow[],
  columnOf: ReadonlyMap<string, number>,
): { readonly columns: readonly (readonly StackItem[])[]; readonly links: readonly StackLink[] } {
  const filled = columns.map((column) => [...column]);
  const pairs: StackLink[] = [];
  for (const link of links) {
    const [first, last] = [columnOf.get(link.from) ?? 0, columnOf.get(link.to) ?? 0];
    let before = link.from;
    for (let column = first + 1; column < last; column++) {
      const key = passKey(link, column);
      filled[column]?.push({ key, height: PASS });
      pairs.push({ from: before, to: key });
      before = key;
    }
    pairs.push({ from: before, to: link.to });
  }
  return { columns: filled, links: pairs };
}

/** Order within each column: near the middle of what feeds it and what it feeds; ties as given. */
export function orderColumns(
  columns: readonly (readonly StackItem[])[],
  links: readonly StackLink[],
): readonly (readonly StackItem[])[] {
  const near = neighbours(links);
  const ordered = columns.map((column) => [...column]);
  const place = new Map<string, number>();
  const note = (column: readonly StackItem[]) => {
    for (const [index, { key }] of column.entries()) place.set(key, (index + 0.5) / column.length);
  };
  for (const column of ordered) note(column);
  const sweep = (column: StackItem[], side: "from" | "to") => {
    const wish = new Map(
      column.map(({ key }) => [key, mean(near[side].get(key), place) ?? place.get(key) ?? 0]),
    );
    column.sort((a, b) => (wish.get(a.key) ?? 0) - (wish.get(b.key) ?? 0));
    note(column);
  };
  for (let round = 0; round < 3; round++) {
    for (const column of ordered.slice(1)) sweep(column, "from");
    for (const column of ordered.slice(0, -1).reverse()) sweep(column, "to");
  }
  for (const column of ordered.slice(1)) sweep(column, "from");
  return ordered;
}

/** Top of each item: as near to its neighbours' height as the others of its column allow. */
export function stackColumns(
  columns: readonly (readonly StackItem[])[],
  links: readonly StackLink[],
  gap: number,
): { readonly tops: ReadonlyMap<string, number>; readonly height: number } {
  const near = neighbours(links);
  const heightOf = (column: readonly StackItem[]) =>
    column.reduce((sum, item) => sum + item.height + gap, -gap);
  const height = Math.max(0, ...columns.map(heightOf));
  const middles = new Map<string, number>();
  const tops = new Map<string, number>();
  const settle = (column: readonly StackItem[]) => {
    const slack = height - heightOf(column);
    const offsets: number[] = [];
    let offset = 0;
    for (const item of column) {
      offsets.push(offset);
      offset += item.height + gap;
    }
    const wishes = column.map((item, index) => {
      const around = [...(near.from.get(item.key) ?? []), ...(near.to.get(item.key) ?? [])];
      const wished = mean(around, middles);
      return wished === null ? slack / 2 : wished - item.height / 2 - (offsets[index] ?? 0);
    });
    for (const [index, free] of nondecreasing(wishes).entries()) {
      const item = column[index];
      if (!item) continue;
      const top = (offsets[index] ?? 0) + Math.min(slack, Math.max(0, free));
      tops.set(item.key, top);
      middles.set(item.key, top + item.height / 2);
    }
  };
  // The fullest column has no choice; the others follow it, outwards and back.
  const fullest = columns.reduce(
    (best, column, index) => (heightOf(column) > heightOf(columns[best] ?? []) ? index : best),
    0,
  );
  const outwards = [...columns.slice(fullest), ...columns.slice(0, fullest).reverse()];
  for (let round = 0; round < 3; round++) for (const column of outwards) settle(column);
  return { tops, height };
}

/** Isotonic regression: the nearest non-decreasing row of numbers (pool adjacent violators). */
export function nondecreasing(wishes: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const wish of wishes) {
    let pool = { sum: wish, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}

function neighbours(links: readonly StackLink[]) {
  const [from, to] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const link of links) {
    from.set(link.to, [...(from.get(link.to) ?? []), link.from]);
    to.set(link.from, [...(to.get(link.from) ?? []), link.to]);
  }
  return { from, to };
}

function mean(keys: readonly string[] | undefined, of: ReadonlyMap<string, number>): number | null {
  const found = (keys ?? []).flatMap((key) => of.get(key) ?? []);
  return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0) / found.length;
}
