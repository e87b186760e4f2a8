import type {
  FootprintReference,
  ProductionRoute,
  RouteCarrier,
  RouteProcess,
} from "./footprint-reference.ts";
import { type CarrierUse, INVENTORY_VERSION, type Inventory, type InventoryProcess } from "./inventory.ts";

const START: Pick<RouteProcess, "id" | "name" | "carriers"> = {
  id: "smelting",
  name: { ja: "製錬", en: "smelting" },
  carriers: ["electricity"],
};

/** In which unit a carrier is usually metered. */
const METERED: Readonly<Record<RouteCarrier["kind"], "kWh" | "MJ">> = { electricity: "kWh", fuel: "MJ" };

/**
 * An inventory to fill in: the steps of a printed route in a row with their carriers, or one step where no route is
 * printed. Amounts are 1 to be replaced, factors are left open: until someone gives them the total is not known.
 */
export function inventoryTemplate(
  { carriers, levers }: FootprintReference,
  mineral: string,
  route: ProductionRoute | null,
): Inventory {
  const steps = route?.processes ?? [START];
  const used = new Set(steps.flatMap((step) => step.carriers));
  const uses = carriers.filter(({ id }) => used.has(id));
  const product = route?.product ?? { ja: "金属", en: "metal" };
  const last = steps.at(-1)?.id ?? START.id;
  return {
    format: "chokepoint-inventory",
    version: INVENTORY_VERSION,
    id: `own-${route?.id ?? mineral}`,
    name: route?.name ?? { ja: "自分の経路", en: "own route" },
    mineral,
    source: "出所 / where the numbers come from",
    note: {
      ja: "量の1は仮の値。係数のnullは未記入。どちらも出所とともに書き換える。",
      en: "Amounts of 1 are placeholders, factors of null are open: replace both, with their source.",
    },
    functionalUnit: { amount: 1, unit: "kg", of: product },
    demand: [{ process: last, amount: 1, unit: "kg" }],
    factors: uses.map(({ id, name, kind }) => ({
      carrier: id,
      name,
      factor: null,
      unit: `kg-CO2/${METERED[kind]}`,
      source: "…",
    })),
    levers: levers.flatMap(({ carrier, name }) => {
      const of = uses.find(({ id }) => id === carrier);
      if (carrier === null || !of) return [];
      return [{ carrier, name, factor: 0, unit: `kg-CO2/${METERED[of.kind]}`, source: "…" }];
    }),
    processes: steps.map((step, place): InventoryProcess => {
      const before = steps[place - 1];
      return {
        id: step.id,
        name: step.name,
        output: { amount: 1, unit: "kg" },
        carriers: step.carriers.flatMap((id): CarrierUse[] => {
          const of = uses.find((one) => one.id === id);
          return of ? [{ carrier: id, amount: 1, unit: METERED[of.kind] }] : [];
        }),
        inputs: before ? [{ process: before.id, amount: 1 }] : [],
      };
    }),
  };
}
