import { measured, unknown } from "../evidence/cell.ts";
import type { Words } from "../evidence/reference.ts";
import type { Cell } from "../results.ts";
import { allocatedProducts, allocationOf } from "./allocation-shares.ts";
import { checkInventory } from "./check-inventory.ts";
import { type EmissionPerRun, emissionPerRun } from "./emission-per-run.ts";
import {
  DIRECT,
  type InventoryFootprint,
  type LeverEffect,
  type ProcessContribution,
  type RefusedInventory,
} from "./footprint.ts";
import type { Inventory, InventoryLever } from "./inventory.ts";
import { factorise, solve, solveTransposed } from "./linear-solver.ts";
import { functionalUnitOf, type TechnologyMatrix, technologyMatrix } from "./technology-matrix.ts";

export interface FootprintOptions {
  /** Carriers whose levers of the inventory are applied. */
  readonly apply?: readonly string[];
  /** Levers that the inventory does not hold; they go before its own on the same carrier and steps. */
  readonly levers?: readonly InventoryLever[];
}

/**
 * How much CO2 does one functional unit cause, and where? kg of CO2 per kg (or per unit of the functional unit).
 *
 * The amounts that processes take of one another are solved as a linear system (I − A) x = d (Heijungs and Suh, The
 * Computational Structure of Life Cycle Assessment, 2002), so that loops are exact; x × emission of one run gives
 * each process's own part, and the parts add up to the total. A factor that is not known leaves its process and the
 * total unknown, with the known part beside it. Refused with every fault when the inventory cannot be computed.
 */
export function inventoryFootprint(
  inventory: Inventory,
  options: FootprintOptions = {},
): InventoryFootprint | RefusedInventory {
  const issues = checkInventory(inventory);
  if (issues.length > 0) return { kind: "refused", issues };
  const system = solved(technologyMatrix(inventory));
  const offered = [...(options.levers ?? []), ...(inventory.levers ?? [])];
  const applied = [
    ...(options.levers ?? []),
    ...(inventory.levers ?? []).filter(({ carrier }) => options.apply?.includes(carrier)),
  ];
  const unit = `kg-CO2/${functionalUnitOf(inventory)}`;
  const before = run(inventory, system, []);
  const after = run(inventory, system, applied);
  const cell = (value: number | null) => cellOf(value, unit);
  const processes = processContributions(inventory, system, before, after, cell);
  return {
    kind: "inventory",
    id: inventory.id,
    name: inventory.name,
    mineral: inventory.mineral,
    source: inventory.source,
    of: inventory.functionalUnit.of,
    unit,
    before: cell(totalOf(before)),
    total: cell(totalOf(after)),
    knownPart: after.emissions.reduce((sum, one, place) => sum + (after.runs[place] ?? 0) * knownOf(one), 0),
    processes,
    carriers: carrierSums(inventory, processes, cell),
    allocation: inventory.processes.flatMap((process) =>
      (process.coProducts ?? []).length === 0
        ? []
        : [
            {
              process: process.id,
              key: allocationOf(process),
              shares: allocatedProducts(process).map(({ product, share }) => ({ product, share })),
            },
          ],
    ),
    levers: offered.map(
      (lever): LeverEffect => ({
        carrier: lever.carrier,
        name: lever.name ?? nameOf(inventory, lever.carrier),
        factor: lever.factor,
        unit: lever.unit,
        source: lever.source,
        processes: lever.processes ?? [],
        applied: applied.includes(lever),
        alone: cell(totalOf(run(inventory, system, [lever]))),
      }),
    ),
    notes: ["own-inventory"],
  };
}

/** Amounts per functional unit, and what each product brings with everything upstream. */
interface Solved extends TechnologyMatrix {
  /** Units of each product per functional unit. */
  readonly amounts: Float64Array;
  /** Runs of each process, by its part in the column. */
  readonly parts: readonly { readonly process: string; readonly runs: number }[];
  /** Intensities for given burdens of the columns: solves the transposed system. */
  readonly intensities: (burdens: Float64Array) => Float64Array;
  /** Part of each column's throughput that does not come back to itself. */
  readonly loopFactors: Float64Array;
}

function solved(system: TechnologyMatrix): Solved {
  const size = system.activities.length;
  const factors = factorise(system.matrix, size);
  if (!factors) throw new RangeError("a checked inventory has a solution");
  const amounts = solve(factors, system.demand);
  const loopFactors = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    const one = new Float64Array(size);
    one[column] = 1;
    loopFactors[column] = 1 / (solve(factors, one)[column] ?? 1);
  }
  return {
    ...system,
    amounts,
    parts: system.activities.map(({ process, made, share }, column) => ({
      process: process.id,
      runs: ((amounts[column] ?? 0) * share) / made,
    })),
    intensities: (burdens) => solveTransposed(factors, burdens),
    loopFactors,
  };
}

/** One set of levers on a solved system. */
interface Run {
  /** By process, in the inventory's order. */
  readonly emissions: readonly EmissionPerRun[];
  readonly runs: readonly number[];
}

function run(inventory: Inventory, { parts }: Solved, levers: readonly InventoryLever[]): Run {
  return {
    emissions: inventory.processes.map((process) => emissionPerRun(process, inventory, levers)),
    runs: inventory.processes.map(({ id }) =>
      parts.reduce((sum, part) => (part.process === id ? sum + part.runs : sum), 0),
    ),
  };
}

function processContributions(
  inventory: Inventory,
  system: Solved,
  before: Run,
  after: Run,
  cell: (value: number | null) => Cell,
): ProcessContribution[] {
  const upstream = upstreamValues(inventory, system, after);
  return inventory.processes.map((process, place): ProcessContribution => {
    const runs = after.runs[place] ?? 0;
    const [was, is] = [before.emissions[place], after.emissions[place]];
    return {
      id: process.id,
      name: process.name,
      runs,
      carriers: (process.carriers ?? []).map((use, at) => ({
        carrier: use.carrier,
        amount: use.amount * runs,
        unit: use.unit,
        before: cell(times(runs, was?.carriers[at])),
        value: cell(times(runs, is?.carriers[at])),
      })),
      direct: cell(times(runs, is?.direct)),
      before: cell(was ? times(runs, ownOf(was)) : null),
      value: cell(is ? times(runs, ownOf(is)) : null),
      products: system.activities.flatMap((activity, column) =>
        activity.process.id === process.id
          ? [
              {
                product: activity.product,
                share: activity.share,
                amount: system.amounts[column] ?? 0,
                unit: activity.unit,
                withUpstream: cell(upstream[column] ?? null),
              },
            ]
          : [],
      ),
    };
  });
}

/** What each product brings with all that it takes, counted once where it takes itself; null with a hole upstream. */
function upstreamValues(inventory: Inventory, system: Solved, after: Run): (number | null)[] {
  const place = new Map(inventory.processes.map(({ id }, at) => [id, at]));
  const own = system.activities.map(({ process }) => after.emissions[place.get(process.id) ?? 0]);
  const perUnit = (of: (one: EmissionPerRun) => number) =>
    system.intensities(
      Float64Array.from(system.activities, ({ share, made }, column) => {
        const one = own[column];
        return one ? (of(one) * share) / made : 0;
      }),
    );
  const intensity = perUnit(knownOf);
  // Where a hole lies upstream this is above 0.
  const holes = perUnit((one) => (ownOf(one) === null ? 1 : 0));
  return system.activities.map((_, column) => {
    if ((holes[column] ?? 0) > 1e-12) return null;
    return (system.amounts[column] ?? 0) * (intensity[column] ?? 0) * (system.loopFactors[column] ?? 1);
  });
}

function carrierSums(
  inventory: Inventory,
  processes: readonly ProcessContribution[],
  cell: (value: number | null) => Cell,
): InventoryFootprint["carriers"] {
  const sum = (cells: readonly Cell[]) => cell(sumOrNull(cells.map(({ value }) => value)));
  const used = inventory.factors.map(({ carrier }) => {
    const uses = processes.flatMap((one) => one.carriers.filter((use) => use.carrier === carrier));
    return {
      carrier,
      name: nameOf(inventory, carrier),
      before: sum(uses.map((use) => use.before)),
      value: sum(uses.map((use) => use.value)),
    };
  });
  const direct = sum(processes.map((one) => one.direct));
  return [...used, { carrier: DIRECT, name: DIRECT_NAME, before: direct, value: direct }];
}

const DIRECT_NAME: Words = { ja: "直接排出", en: "direct emissions" };

/** A name that the user gave, or the id. */
function nameOf({ factors }: Inventory, carrier: string): Words {
  return factors.find((one) => one.carrier === carrier)?.name ?? { ja: carrier, en: carrier };
}

const cellOf = (value: number | null, unit: string): Cell =>
  value === null
    ? unknown("factor-unknown", { unit })
    : measured({ value, low: value, high: value, unit, year: null, origins: [], notes: ["own-inventory"] });

function totalOf({ emissions, runs }: Run): number | null {
  return sumOrNull(emissions.map((one, place) => times(runs[place] ?? 0, ownOf(one))));
}

/** Carriers and direct of one run; null with a hole. */
const ownOf = ({ carriers, direct }: EmissionPerRun): number | null => sumOrNull([...carriers, direct]);

const knownOf = ({ carriers, direct }: EmissionPerRun): number =>
  [...carriers, direct].reduce<number>((sum, one) => sum + (one ?? 0), 0);

const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** A process that does not run gives off nothing, whatever its factor. */
const times = (runs: number, value: number | null | undefined): number | null =>
  runs === 0 ? 0 : value === null || value === undefined ? null : runs * value;
