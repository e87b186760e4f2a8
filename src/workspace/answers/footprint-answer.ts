import {
  compareRoutes,
  type FootprintOptions,
  type FootprintReference,
  type Inventory,
  type InventoryFootprint,
  type InventoryLever,
  inventoryFootprint,
  type ProductionRoute,
  routeFootprint,
  unknownStep,
} from "../../core/index.ts";
import type { FootprintQuery } from "../../schema/footprint-query.ts";
import { LARGEST_NUMBER, parseInventory } from "../../schema/inventory-file.ts";
import { Problem } from "../../schema/problem.ts";
import type { Workspace } from "../workspace.ts";
import { chainAnswer } from "./chain-question.ts";

/** Reads inventories whose mineral is one of the catalogue. */
export async function inventoryReader(workspace: Workspace) {
  const minerals = (await workspace.reference()).minerals.map(({ id }) => id);
  return (file: string, text: string) => parseInventory(file, text, minerals);
}

/**
 * How much CO2 does a route of production cause? Without a route the list of them; a printed route with its total as
 * a statement and steps without numbers; an inventory of the asker's own computed, beside the routes of its
 * mineral and others of the asker's own (`beside`, without levers).
 *
 * @throws {Problem} `unknown-route`, `bad-value` for a lever
 */
export async function answerFootprint(
  workspace: Workspace,
  query: FootprintQuery,
  own?: Inventory,
  beside: readonly Inventory[] = [],
) {
  const { footprint } = (await workspace.chain()).reference;
  const asked = { route: own?.id ?? query.route ?? null, lever: query.lever };
  return await chainAnswer(workspace, asked, contentOf(footprint, query, own, beside));
}
export type FootprintAnswer = Awaited<ReturnType<typeof answerFootprint>>;

function contentOf(
  footprint: FootprintReference,
  query: FootprintQuery,
  own: Inventory | undefined,
  beside: readonly Inventory[],
) {
  if (own) return inventoryContent(footprint, own, query.lever, beside);
  const { route: name } = query;
  const [lever] = query.lever;
  if (name === undefined && lever !== undefined) {
    throw refusedLever(lever, `route: ${footprint.routes.map(({ id }) => id).join(", ")}`);
  }
  if (name === undefined) return { kind: "routes" as const, routes: compareRoutes(footprint) };
  const route = footprint.routes.find(({ id }) => id === name);
  if (route) return routeContent(footprint, route, query.lever, beside);
  throw new Problem("unknown-route", { name, known: footprint.routes.map(({ id }) => id).join(", ") });
}

function inventoryContent(
  footprint: FootprintReference,
  own: Inventory,
  words: readonly string[],
  beside: readonly Inventory[],
) {
  const found = computed(own, leversOf(own, words));
  const routes = besideOneAnother(footprint, own.mineral, [found, ...beside.map((one) => computed(one))]);
  return { ...found, routes };
}

/** Printed routes of one mineral, and own inventories whatever mineral they name. */
function besideOneAnother(
  footprint: FootprintReference,
  mineral: string | null,
  own: readonly InventoryFootprint[],
) {
  return compareRoutes(footprint, own).filter((one) => one.kind === "inventory" || one.mineral === mineral);
}

function computed(own: Inventory, options: FootprintOptions = {}): InventoryFootprint {
  const found = inventoryFootprint(own, options);
  if (found.kind === "refused") throw new RangeError("an inventory that was read has a solution");
  return found;
}

/** `electricity` applies the inventory's own lever, `electricity=0.05` a factor in the unit of the table. */
function leversOf(own: Inventory, words: readonly string[]): FootprintOptions {
  const apply: string[] = [];
  const levers: InventoryLever[] = [];
  const uses = new Set(own.processes.flatMap(({ carriers = [] }) => carriers.map(({ carrier }) => carrier)));
  const taken = own.factors.filter(({ carrier }) => uses.has(carrier));
  for (const [place, word] of words.entries()) {
    const refusal = (expected: string) => refusedLever(word, expected);
    const [carrier = "", value, ...rest] = word.split("=");
    const of = taken.find((one) => one.carrier === carrier);
    if (!of || rest.length > 0) throw refusal(taken.map((one) => one.carrier).join(", "));
    if (words.slice(0, place).some((before) => before.split("=")[0] === carrier)) {
      throw refusal(`1 × ${carrier}`);
    }
    const { unit } = of;
    if (value === undefined && own.levers?.some((one) => one.carrier === carrier)) {
      apply.push(carrier);
      continue;
    }
    const factor = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
    if (!(factor >= 0 && factor <= LARGEST_NUMBER)) throw refusal(`${carrier}=0.05 (${unit})`);
    levers.push({ carrier, factor, unit, source: `--lever ${word}` });
  }
  return { apply, levers };
}

const refusedLever = (value: string, expected: string) =>
  new Problem("bad-value", { name: "lever", value, expected });

/** A printed route has no numbers to change; what it does not take is a slip all the same. */
function refuseStrangeLevers({ processes }: ProductionRoute, words: readonly string[]): void {
  const taken = [...new Set(processes.flatMap(({ carriers }) => carriers))];
  const strange = words.find((word) => !taken.includes(word.split("=")[0] ?? ""));
  if (strange !== undefined) throw refusedLever(strange, taken.join(", "));
}

function routeContent(
  footprint: FootprintReference,
  route: ProductionRoute,
  words: readonly string[],
  beside: readonly Inventory[],
) {
  refuseStrangeLevers(route, words);
  const { processes, total } = routeFootprint(route);
  const used = new Set(route.processes.flatMap((one) => one.levers.map(({ lever }) => lever)));
  const { id, name, mineral, product, origin, locator, mainCause, scope, allocation, basedOn, flags } = route;
  return {
    kind: "route" as const,
    id,
    name,
    mineral,
    product,
    origin,
    locator,
    printedUnit: route.unit,
    total,
    processes: route.processes.map((step, place) => ({
      id: step.id,
      printed: step.printed,
      name: step.name,
      carriers: step.carriers,
      assignment: step.assignment,
      levers: step.levers,
      value: processes[place]?.value ?? unknownStep(route),
    })),
    levers: footprint.levers
      .filter((lever) => used.has(lever.id))
      .map((lever) => ({ ...lever, total: unknownStep(route) })),
    mainCause,
    scope,
    allocation,
    basedOn,
    flags,
    notes: words.length > 0 ? ["lever-needs-inventory"] : [],
    routes: besideOneAnother(
      footprint,
      mineral,
      beside.map((one) => computed(one)),
    ),
  };
}
