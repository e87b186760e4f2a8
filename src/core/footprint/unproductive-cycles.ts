import { factorise, solve } from "./linear-solver.ts";
import type { TechnologyMatrix } from "./technology-matrix.ts";

/**
 * Which processes need more of one another than they make? Each cycle of the system (strongly connected part, Tarjan
 * 1972) must be able to make a net surplus of all its products at once: (I − A) x = 1 has a solution with x > 0
 * (Hawkins and Simon 1949). A cycle that cannot has no solution, or one with processes that run backwards.
 *
 * @returns the processes of each such cycle, in the inventory's order
 */
export function unproductiveCycles({ activities, matrix }: TechnologyMatrix): readonly (readonly string[])[] {
  const size = activities.length;
  return cyclesOf(matrix, size)
    .filter((members) => !isProductive(matrix, size, members))
    .map((members) => [...new Set(members.map((place) => activities[place]?.process.id ?? ""))]);
}

/** Amounts beyond this are no inventory of anything, and what is multiplied with them may leave the numbers. */
export const LARGEST_AMOUNT = 1e30;

/** Can the whole system be computed? Cycles that are each productive may still multiply beyond all numbers. */
export function isComputable({ activities, matrix }: TechnologyMatrix): boolean {
  return isProductive(matrix, activities.length, [...activities.keys()]);
}

function isProductive(matrix: Float64Array, size: number, members: readonly number[]): boolean {
  const part = Float64Array.from(
    members.flatMap((row) => members.map((column) => matrix[row * size + column] ?? 0)),
  );
  const factors = factorise(part, members.length);
  if (!factors) return false;
  return solve(factors, new Float64Array(members.length).fill(1)).every((x) => x > 0 && x < LARGEST_AMOUNT);
}

/** Strongly connected parts of the graph "product j takes product i", each in ascending order. */
function cyclesOf(matrix: Float64Array, size: number): number[][] {
  const found: number[][] = [];
  const visit = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const stack: number[] = [];
  let clock = 0;
  const walk = (node: number): void => {
    visit[node] = clock;
    low[node] = clock;
    clock += 1;
    stack.push(node);
    onStack[node] = 1;
    for (let next = 0; next < size; next += 1) {
      if (next === node || matrix[next * size + node] === 0) continue;
      if (visit[next] === -1) {
        walk(next);
        low[node] = Math.min(low[node] ?? 0, low[next] ?? 0);
      } else if (onStack[next]) low[node] = Math.min(low[node] ?? 0, visit[next] ?? 0);
    }
    if (low[node] !== visit[node]) return;
    const members = stack.splice(stack.indexOf(node));
    for (const member of members) onStack[member] = 0;
    found.push(members.sort((a, b) => a - b));
  };
  for (let node = 0; node < size; node += 1) if (visit[node] === -1) walk(node);
  return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
