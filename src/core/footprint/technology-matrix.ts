import { allocatedProducts } from "./allocation-shares.ts";
import type { Inventory, InventoryProcess, ProcessInput } from "./inventory.ts";
import { isMass, unitsIn } from "./unit-conversion.ts";

/** One product of one process with its part of the burden: a column of the matrix. */
export interface Activity {
  readonly process: InventoryProcess;
  readonly product: string;
  /** What one run makes of it, in `unit`. */
  readonly made: number;
  readonly unit: string;
  /** Part of the process's burden that it bears. */
  readonly share: number;
}

/** I − A of an inventory: row i, column j holds what one unit of product j makes (1) less what it takes of product i. */
export interface TechnologyMatrix {
  readonly activities: readonly Activity[];
  /** Row-major. */
  readonly matrix: Float64Array;
  /** Products that one functional unit takes. */
  readonly demand: Float64Array;
}

/**
 * The system (I − A) x = d of an inventory whose references and units have been checked. A process with several
 * products is divided into one column for each, with its part of every input: partition, so that the matrix stays
 * square. Each column is per unit of its own product.
 */
export function technologyMatrix(inventory: Inventory): TechnologyMatrix {
  const activities = inventory.processes.flatMap((process) =>
    allocatedProducts(process).map(({ product, amount: made, unit, share }): Activity => {
      return { process, product, made, unit, share };
    }),
  );
  const size = activities.length;
  const rowOf = new Map(activities.map(({ process, product }, row) => [keyOf(process.id, product), row]));
  const matrix = new Float64Array(size * size);
  for (const [column, { process, share, made }] of activities.entries()) {
    matrix[column * size + column] = 1;
    for (const input of process.inputs ?? []) {
      const place = rowOfInput(rowOf, input) * size + column;
      matrix[place] = (matrix[place] ?? 0) - (inOwnUnit(activities, rowOf, input) * share) / made;
    }
  }
  const demand = new Float64Array(size);
  const units = functionalUnits(inventory);
  for (const wanted of inventory.demand) {
    const row = rowOfInput(rowOf, wanted);
    demand[row] = (demand[row] ?? 0) + inOwnUnit(activities, rowOf, wanted) / units;
  }
  return { activities, matrix, demand };
}

/** The unit of the result: per kg where the functional unit is a mass. */
export const functionalUnitOf = ({ functionalUnit: { unit } }: Inventory): string =>
  isMass(unit) ? "kg" : unit;

/** How many of that unit the inventory's demand stands for. */
const functionalUnits = (inventory: Inventory): number => {
  const { amount, unit } = inventory.functionalUnit;
  return amount * (unitsIn(unit, functionalUnitOf(inventory)) ?? 1);
};

const keyOf = (process: string, product: string | undefined): string => `${process}/${product ?? process}`;

function rowOfInput(rowOf: ReadonlyMap<string, number>, { process, product }: ProcessInput): number {
  const row = rowOf.get(keyOf(process, product));
  if (row === undefined) throw new RangeError(`no process makes ${keyOf(process, product)}`);
  return row;
}

function inOwnUnit(
  activities: readonly Activity[],
  rowOf: ReadonlyMap<string, number>,
  input: ProcessInput,
): number {
  const own = activities[rowOfInput(rowOf, input)]?.unit ?? "";
  const factor = unitsIn(input.unit ?? own, own);
  if (factor === null) throw new RangeError(`${input.unit} is no measure of ${input.process}`);
  return input.amount * factor;
}
