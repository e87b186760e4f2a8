import { allocationOf, mainShare } from "./allocation-shares.ts";
import { DIRECT } from "./footprint.ts";
import type {
  Inventory,
  InventoryIssue,
  InventoryLever,
  InventoryProcess,
  ProcessInput,
} from "./inventory.ts";
import { technologyMatrix } from "./technology-matrix.ts";
import { FACTOR_UNITS, factorUnit, INVENTORY_UNITS, isMass, isUnit, unitsIn } from "./unit-conversion.ts";
import { isComputable, LARGEST_AMOUNT, unproductiveCycles } from "./unproductive-cycles.ts";

type Path = readonly (string | number)[];

/**
 * What must be mended before an inventory can be computed? Names used twice, references to nothing, units that are
 * not known or measure something else, allocation without its data or over 100 %, and cycles without solution: all
 * of them, each with its place. Shapes and signs of the numbers are the reader's business.
 */
export function checkInventory(inventory: Inventory): InventoryIssue[] {
  const issues = [
    ...duplicates(inventory),
    ...inventory.processes.flatMap((process, place) => processIssues(inventory, process, place)),
    ...inventory.demand.flatMap((wanted, place) => inputIssues(inventory, wanted, ["demand", place])),
    ...factorIssues(inventory),
    ...leverIssues(inventory),
    ...unitIssue(inventory.functionalUnit.unit, ["functionalUnit", "unit"]),
  ];
  // A system with holes cannot be solved: its cycles are judged once the rest is right.
  return issues.length > 0 ? issues : cycleIssues(inventory);
}

const issue = (
  code: InventoryIssue["code"],
  path: Path,
  expected: string,
  found: string,
  processes: readonly string[] = [],
): InventoryIssue => ({ code, path, expected, found, processes });

function duplicates({ processes, factors }: Inventory): InventoryIssue[] {
  const issues: InventoryIssue[] = [];
  const seen = new Set<string>();
  const note = (code: InventoryIssue["code"], id: string, path: Path) => {
    if (seen.has(id)) issues.push(issue(code, path, "a name of its own", id));
    seen.add(id);
  };
  processes.forEach(({ id, coProducts = [] }, place) => {
    note("duplicate-process", id, ["processes", place, "id"]);
    coProducts.forEach((one, at) => {
      note("duplicate-product", one.id, ["processes", place, "coProducts", at, "id"]);
    });
  });
  seen.clear();
  factors.forEach(({ carrier }, place) => {
    note("duplicate-factor", carrier, ["factors", place, "carrier"]);
  });
  return issues;
}

function processIssues(inventory: Inventory, process: InventoryProcess, place: number): InventoryIssue[] {
  const path: Path = ["processes", place];
  const { carriers = [], inputs = [], coProducts = [], output } = process;
  const known = new Map(inventory.factors.map((one) => [one.carrier, one]));
  return [
    ...unitIssue(output.unit, [...path, "output", "unit"]),
    ...coProducts.flatMap((one, at) => unitIssue(one.unit, [...path, "coProducts", at, "unit"])),
    ...carriers.flatMap((use, at) => {
      const here: Path = [...path, "carriers", at];
      const factor = known.get(use.carrier);
      if (!factor) {
        const expected = [...known.keys()].join(" | ") || "a carrier of the factors";
        return [issue("unknown-carrier", [...here, "carrier"], expected, use.carrier)];
      }
      const per = factorUnit(factor.unit)?.per;
      const strange = unitIssue(use.unit, [...here, "unit"]);
      if (strange.length > 0 || per === undefined || unitsIn(use.unit, per) !== null) return strange;
      return [issue("unit-mismatch", [...here, "unit"], `a unit that turns into ${per}`, use.unit)];
    }),
    ...inputs.flatMap((input, at) => inputIssues(inventory, input, [...path, "inputs", at])),
    ...allocationIssues(process, path),
  ];
}

function inputIssues({ processes }: Inventory, input: ProcessInput, path: Path): InventoryIssue[] {
  const maker = processes.find((one) => one.id === input.process);
  if (!maker) {
    const expected = processes.map(({ id }) => id).join(" | ");
    return [issue("unknown-process", [...path, "process"], expected, input.process)];
  }
  const made = [{ id: maker.id, unit: maker.output.unit }, ...(maker.coProducts ?? [])];
  const product = made.find((one) => one.id === (input.product ?? maker.id));
  if (!product) {
    const expected = made.map(({ id }) => id).join(" | ");
    return [issue("unknown-product", [...path, "product"], expected, input.product ?? "")];
  }
  if (input.unit === undefined) return [];
  const strange = unitIssue(input.unit, [...path, "unit"]);
  if (strange.length > 0 || !isUnit(product.unit) || unitsIn(input.unit, product.unit) !== null)
    return strange;
  return [issue("unit-mismatch", [...path, "unit"], `a unit that turns into ${product.unit}`, input.unit)];
}

function allocationIssues(process: InventoryProcess, path: Path): InventoryIssue[] {
  const { coProducts = [], output, allocation } = process;
  if (coProducts.length === 0) return [];
  if (allocation === undefined) {
    return [
      issue("allocation-missing", [...path, "allocation"], "none | mass | economic | shares", "nothing"),
    ];
  }
  const places = coProducts.map((_, at): Path => [...path, "coProducts", at]);
  const made = [
    { ...output, place: [...path, "output"] as Path },
    ...coProducts.map((one, at) => ({ ...one, place: places[at] ?? path })),
  ];
  switch (allocationOf(process)) {
    case "mass":
      return made.flatMap(({ unit, place }) =>
        isMass(unit) ? [] : [issue("allocation-needs-mass", [...place, "unit"], "a mass: kg | t | g", unit)],
      );
    case "economic": {
      const missing = made.flatMap(({ price, place }) =>
        price === undefined
          ? [issue("allocation-needs-price", [...place, "price"], "a price", "nothing")]
          : [],
      );
      // Products without any value have no shares.
      const isWorthless = missing.length === 0 && made.every(({ price }) => price === 0);
      return isWorthless
        ? [issue("allocation-needs-price", [...path, "output", "price"], "a price", "0")]
        : missing;
    }
    case "shares": {
      const missing = coProducts.flatMap(({ share }, at) =>
        share === undefined
          ? [issue("allocation-needs-share", [...(places[at] ?? path), "share"], "a share", "nothing")]
          : [],
      );
      if (missing.length > 0 || mainShare(process) >= -1e-9) return missing;
      const found = `${Number((100 * (1 - mainShare(process))).toPrecision(6))} %`;
      const last = places.at(-1) ?? path;
      return [issue("share-over-100", [...last, "share"], "shares of 100 % at most", found, [process.id])];
    }
    case "none":
      return [];
  }
}

function factorIssues({ factors }: Inventory): InventoryIssue[] {
  return factors.flatMap(({ carrier, unit }, place) => [
    // Direct emissions are summed under this name.
    ...(carrier === DIRECT
      ? [issue("duplicate-factor", ["factors", place, "carrier"], "a name of its own", carrier)]
      : []),
    ...factorUnitIssue(unit, ["factors", place, "unit"]),
  ]);
}

function leverIssues({ levers = [], factors, processes }: Inventory): InventoryIssue[] {
  return levers.flatMap((lever, place) => {
    const path: Path = ["levers", place];
    const of = factors.find((one) => one.carrier === lever.carrier);
    if (!of) {
      const expected = factors.map(({ carrier }) => carrier).join(" | ") || "a carrier of the factors";
      return [issue("unknown-carrier", [...path, "carrier"], expected, lever.carrier)];
    }
    const strangers = (lever.processes ?? []).flatMap((id, at) =>
      processes.some((one) => one.id === id)
        ? []
        : [
            issue(
              "unknown-process",
              [...path, "processes", at],
              processes.map((one) => one.id).join(" | "),
              id,
            ),
          ],
    );
    const strange = factorUnitIssue(lever.unit, [...path, "unit"]);
    if (!isTaken(lever, processes)) {
      return [issue("unknown-carrier", [...path, "carrier"], TAKEN, lever.carrier)];
    }
    const twice = levers.slice(0, place).some((before) => overlap(lever, before));
    const [own, per] = [factorUnit(lever.unit), factorUnit(of.unit)];
    const differs = own && per && unitsIn(own.per, per.per) === null;
    return [
      ...strangers,
      ...strange,
      ...(twice ? [issue("duplicate-lever", [...path, "carrier"], "one lever", lever.carrier)] : []),
      ...(differs
        ? [issue("unit-mismatch", [...path, "unit"], `a unit that turns into ${per?.per}`, lever.unit)]
        : []),
    ];
  });
}

const TAKEN = "a carrier that a step takes";

/** Does any step take the carrier, or every one that the lever names? */
function isTaken({ carrier, processes: named }: InventoryLever, processes: readonly InventoryProcess[]) {
  const takes = (one: InventoryProcess) => (one.carriers ?? []).some((use) => use.carrier === carrier);
  return named ? processes.filter(({ id }) => named.includes(id)).every(takes) : processes.some(takes);
}

/** Which of the two would count for a step cannot be told. */
const overlap = (one: InventoryLever, other: InventoryLever): boolean =>
  one.carrier === other.carrier &&
  (one.processes && other.processes
    ? one.processes.some((id) => other.processes?.includes(id))
    : one.processes === other.processes);

const unitIssue = (unit: string, path: Path): InventoryIssue[] =>
  isUnit(unit) ? [] : [issue("unknown-unit", path, INVENTORY_UNITS.join(" | "), unit)];

const factorUnitIssue = (unit: string, path: Path): InventoryIssue[] =>
  factorUnit(unit)
    ? []
    : [issue("unknown-unit", path, `${FACTOR_UNITS.join(" | ")} / kWh | MJ | kg | …`, unit)];

function cycleIssues(inventory: Inventory): InventoryIssue[] {
  const system = technologyMatrix(inventory);
  const cycles = unproductiveCycles(system);
  if (cycles.length === 0 && !isComputable(system)) {
    return [issue("no-solution", ["processes"], `at most ${LARGEST_AMOUNT}`, `> ${LARGEST_AMOUNT}`)];
  }
  return cycles.map((cycle) => {
    const place = inventory.processes.findIndex(({ id }) => id === cycle[0]);
    const path: Path = ["processes", Math.max(0, place), "inputs"];
    return issue(
      "no-solution",
      path,
      "a cycle that makes more than it uses",
      `cyclic inventory without solution: ${cycle.join(", ")}`,
      cycle,
    );
  });
}
