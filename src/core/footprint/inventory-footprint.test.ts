import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InventoryFootprint } from "./footprint.ts";
import type { Inventory, InventoryProcess } from "./inventory.ts";
import { inventoryFootprint } from "./inventory-footprint.ts";

const words = (text: string) => ({ ja: text, en: text });

/** An inventory of plain processes whose outputs are counted, with direct emissions only unless carriers say more. */
function inventory(
  processes: readonly Partial<InventoryProcess>[],
  rest: Partial<Inventory> = {},
): Inventory {
  return {
    format: "chokepoint-inventory",
    version: 1,
    id: "test",
    name: words("test"),
    mineral: null,
    source: "test",
    functionalUnit: { amount: 1, unit: "item", of: words("one") },
    demand: [{ process: processes[0]?.id ?? "", amount: 1 }],
    factors: [],
    ...rest,
    processes: processes.map((one) => ({
      id: "",
      name: words(one.id ?? ""),
      output: { amount: 1, unit: "item" },
      ...one,
    })),
  };
}
const input = (process: string, amount: number) => ({ process, amount });
const factor = (carrier: string, value: number, unit = "kg-CO2/item") => ({
  carrier,
  factor: value,
  unit,
  source: "test",
});

function computed(one: Inventory, options = {}): InventoryFootprint {
  const found = inventoryFootprint(one, options);
  if (found.kind === "refused") throw new Error(JSON.stringify(found.issues));
  return found;
}
const valuesOf = ({ processes }: InventoryFootprint) =>
  processes.map(({ value }) => value.value ?? Number.NaN);

describe("footprint: published systems with loops", () => {
  it("steel bicycle: coal, steel and ore take bicycles, and a bicycle takes them", () => {
    const bike = inventory(
      [
        { id: "bike", inputs: [input("steel", 8)] },
        { id: "steel", inputs: [input("coal", 0.2), input("ore", 1.1), input("bike", 0.001)] },
        { id: "coal", inputs: [input("bike", 0.001)] },
        {
          id: "ore",
          inputs: [input("bike", 0.001)],
          carriers: [{ carrier: "resource", amount: 1.25, unit: "item" }],
        },
      ],
      // biome-ignore lint/suspicious/noApproximativeNumericConstant: the published example's number, not π
      { factors: [factor("resource", 3.141)] },
    );
    const found = computed(bike);
    const amounts = Object.fromEntries(found.processes.map(({ id, runs }) => [id, runs]));
    expect(amounts.coal).toBeCloseTo(1.62999185, 8);
    expect(amounts.steel).toBeCloseTo(8.14995925, 8);
    expect(amounts.ore).toBeCloseTo(8.96495518, 8);
    expect(amounts.bike).toBeCloseTo(1.01874491, 8);
    expect(found.total.value).toBeCloseTo(35.19865526, 8);
  });
  it("three processes, one loop: direct 1, 2.5, 7.5; with everything upstream 11, 10, 8", () => {
    const found = computed(
      inventory([
        { id: "one", direct: 1, inputs: [input("two", 1)] },
        { id: "two", direct: 2, inputs: [input("three", 2)] },
        { id: "three", direct: 3, inputs: [input("two", 0.1)] },
      ]),
    );
    [1, 2.5, 7.5].forEach((direct, place) => {
      expect(valuesOf(found)[place]).toBeCloseTo(direct, 12);
    });
    const upstream = found.processes.map(({ products }) => products[0]?.withUpstream.value ?? Number.NaN);
    [11, 10, 8].forEach((total, place) => {
      expect(upstream[place]).toBeCloseTo(total, 12);
    });
  });
  it("four processes with outputs of two, two substances: 24.96 of which 8, 16.32, .64", () => {
    const emits = (...amounts: readonly (readonly [string, number])[]) =>
      amounts.map(([carrier, amount]) => ({ carrier, amount, unit: "item" }));
    const two = { amount: 2, unit: "item" };
    const found = computed(
      inventory(
        [
          { id: "p1", output: two, inputs: [input("p2", 1)], carriers: emits(["a", 0.5]) },
          {
            id: "p2",
            output: two,
            inputs: [input("p1", 2), input("p3", 4)],
            carriers: emits(["a", 1], ["b", 0.02]),
          },
          { id: "p3", carriers: emits(["b", 0.01]) },
          { id: "p4", carriers: emits(["b", 0.02]) },
        ],
        { demand: [input("p2", 8)], factors: [factor("a", 2), factor("b", 2)] },
      ),
    );
    expect(found.total.value).toBeCloseTo(24.96, 10);
    [8, 16.32, 0.64, 0].forEach((direct, place) => {
      expect(valuesOf(found)[place]).toBeCloseTo(direct, 10);
    });
  });
});

describe("footprint: one furnace by hand", () => {
  // 1 t of metal takes 10 MWh at .5 kg/kWh and 36 GJ of gas at .05 kg/MJ, gives off 800 kg: 5 + 1.8 + .8 kg per kg.
  const furnace = inventory(
    [
      {
        id: "furnace",
        output: { amount: 1, unit: "t" },
        direct: 800,
        carriers: [
          { carrier: "electricity", amount: 10, unit: "MWh" },
          { carrier: "gas", amount: 36, unit: "GJ" },
        ],
      },
    ],
    {
      functionalUnit: { amount: 1, unit: "t", of: words("metal") },
      demand: [{ process: "furnace", amount: 1000, unit: "kg" }],
      factors: [factor("electricity", 0.5, "kg-CO2/kWh"), factor("gas", 0.05, "kg-CO2/MJ")],
      levers: [{ ...factor("electricity", 20, "g-CO2/kWh"), name: words("hydro") }],
    },
  );
  it("adds carriers in their own units and direct emissions, per kg", () => {
    const found = computed(furnace);
    expect(found.unit).toBe("kg-CO2/kg");
    expect(found.total).toMatchObject({ status: "measured", unit: "kg-CO2/kg" });
    expect(found.total.value).toBeCloseTo(7.6, 12);
    expect(found.carriers.map(({ carrier, value }) => [carrier, value.value])).toEqual([
      ["electricity", 5],
      ["gas", 1.8],
      ["direct", 0.8],
    ]);
  });
  it("changes only the electricity where its lever is on: 5 → .2", () => {
    const found = computed(furnace, { apply: ["electricity"] });
    expect(found.before.value).toBeCloseTo(7.6, 12);
    expect(found.total.value).toBeCloseTo(2.8, 12);
    expect(computed(furnace).levers[0]).toMatchObject({ applied: false, carrier: "electricity" });
    expect(computed(furnace).levers[0]?.alone.value).toBeCloseTo(2.8, 12);
  });
  it("leaves a plant's own supply alone, unless the lever names the plant", () => {
    const [process] = furnace.processes;
    if (!process) throw new Error("no furnace");
    const captive = {
      ...furnace,
      processes: [
        { ...process, carriers: [{ carrier: "electricity", amount: 10, unit: "MWh", factor: 0.1 }] },
      ],
    };
    expect(computed(captive, { apply: ["electricity"] }).total.value).toBeCloseTo(1.8, 12);
    const named = {
      ...captive,
      levers: (furnace.levers ?? []).map((one) => ({ ...one, processes: ["furnace"] })),
    };
    expect(computed(named, { apply: ["electricity"] }).total.value).toBeCloseTo(1, 12);
  });
  it("does not take a factor that nobody knows for 0", () => {
    const found = computed({
      ...furnace,
      factors: [
        factor("electricity", 0.5, "kg-CO2/kWh"),
        { ...factor("gas", 0), unit: "kg-CO2/MJ", factor: null },
      ],
    });
    expect(found.total).toMatchObject({ status: "unknown", value: null, reason: "factor-unknown" });
    expect(found.processes[0]?.products[0]?.withUpstream.value).toBeNull();
    expect(found.knownPart).toBeCloseTo(5.8, 12);
  });
});

describe("footprint: products made together", () => {
  // 1 run: 990 kg alumina at 1 and 10 kg gallium liquor at 99, 1000 kg CO2.
  const bayer = (allocation: InventoryProcess["allocation"], share?: number): Inventory =>
    inventory(
      [
        {
          id: "gallium",
          output: { amount: 1, unit: "kg" },
          inputs: [{ process: "bayer", product: "liquor", amount: 2 }],
        },
        {
          id: "bayer",
          output: { amount: 990, unit: "kg", price: 1 },
          coProducts: [
            {
              id: "liquor",
              name: words("liquor"),
              amount: 10,
              unit: "kg",
              price: 99,
              ...(share === undefined ? {} : { share }),
            },
          ],
          ...(allocation ? { allocation } : {}),
          direct: 1000,
        },
      ],
      { functionalUnit: { amount: 1, unit: "kg", of: words("Ga") } },
    );
  it("are burdened by mass, by value, by given shares, or not at all", () => {
    const totalBy = (...given: Parameters<typeof bayer>) => computed(bayer(...given)).total.value;
    expect(totalBy("mass")).toBeCloseTo(2, 12); // 1 % of 1000 kg over 10 kg, 2 kg taken
    expect(totalBy("economic")).toBeCloseTo(100, 10); // half of it
    expect(totalBy("shares", 0.25)).toBeCloseTo(50, 12);
    expect(totalBy("none")).toBe(0); // alumina bears everything: said in the answer
    expect(computed(bayer("economic")).allocation).toEqual([
      {
        process: "bayer",
        key: "economic",
        shares: [
          { product: "bayer", share: 0.5 },
          { product: "liquor", share: 0.5 },
        ],
      },
    ]);
  });
  it("are refused without a key, without prices, and over 100 %", () => {
    const codes = (one: Inventory) => {
      const found = inventoryFootprint(one);
      return found.kind === "refused" ? found.issues.map(({ code }) => code) : [];
    };
    expect(codes(bayer(undefined))).toEqual(["allocation-missing"]);
    expect(codes(bayer("shares", 1.2))).toEqual(["share-over-100"]);
    expect(codes(bayer("shares"))).toEqual(["allocation-needs-share"]);
  });
});

describe("footprint: cycles without solution", () => {
  const refusal = (one: Inventory) => {
    const found = inventoryFootprint(one);
    if (found.kind !== "refused") throw new Error("it has a solution");
    return found.issues;
  };
  it("are named: two processes that eat one another's whole output, and one that eats itself", () => {
    const [first, second] = refusal(
      inventory([
        { id: "a", direct: 1, inputs: [input("b", 2)] },
        { id: "b", direct: 1, inputs: [input("a", 0.5)] },
        { id: "c", direct: 1, inputs: [input("c", 1.2)] },
        { id: "d", direct: 1, inputs: [input("c", 0.2)] },
      ]),
    );
    expect(first).toMatchObject({
      code: "no-solution",
      processes: ["a", "b"],
      path: ["processes", 0, "inputs"],
    });
    expect(second).toMatchObject({ code: "no-solution", processes: ["c"] });
  });
  it("are refused too where the numbers would come out negative", () => {
    const [only, ...others] = refusal(
      inventory([
        { id: "a", direct: 1, inputs: [input("b", 2)] },
        { id: "b", direct: 1, inputs: [input("a", 2)] },
      ]),
    );
    expect([only?.code, others.length]).toEqual(["no-solution", 0]);
  });
});

/** Productive systems: every process takes less than .9 of what the others make, in all. */
const anyInventory = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc
    .record({
      inputs: fc.array(
        fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: size, maxLength: size }),
        {
          minLength: size,
          maxLength: size,
        },
      ),
      uses: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: size, maxLength: size }),
      direct: fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: size, maxLength: size }),
    })
    .map(({ inputs, uses, direct }) =>
      inventory(
        uses.map((use, column) => ({
          id: `p${column}`,
          direct: direct[column] ?? 0,
          carriers: [{ carrier: column % 2 === 0 ? "power" : "gas", amount: use, unit: "kWh" }],
          inputs: (inputs[column] ?? []).map((amount, row) => input(`p${row}`, amount / size)),
        })),
        { factors: [factor("power", 0.4, "kg-CO2/kWh"), factor("gas", 0.2, "kg-CO2/kWh")] },
      ),
    ),
);
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe("footprint of any productive inventory", () => {
  it("is the sum of its processes and the sum of its carriers", () =>
    fc.assert(
      fc.property(anyInventory, (one) => {
        const found = computed(one);
        const total = found.total.value ?? Number.NaN;
        expect(
          close(
            valuesOf(found).reduce((sum, value) => sum + value, 0),
            total,
          ),
        ).toBe(true);
        expect(
          close(
            found.carriers.reduce((sum, { value }) => sum + (value.value ?? 0), 0),
            total,
          ),
        ).toBe(true);
        expect(Math.min(...found.processes.map(({ runs }) => runs))).toBeGreaterThanOrEqual(0);
      }),
    ));
  it("scales with the demand", () =>
    fc.assert(
      fc.property(anyInventory, fc.double({ min: 0.1, max: 1000, noNaN: true }), (one, factorOf) => {
        const more = { ...one, demand: one.demand.map((d) => ({ ...d, amount: d.amount * factorOf })) };
        expect(close((computed(one).total.value ?? 0) * factorOf, computed(more).total.value ?? 0)).toBe(
          true,
        );
      }),
    ));
  it("never grows by a lever with a lower factor", () =>
    fc.assert(
      fc.property(anyInventory, fc.double({ min: 0, max: 0.4, noNaN: true }), (one, lower) => {
        const found = computed(one, { levers: [factor("power", lower, "kg-CO2/kWh")] });
        expect(found.total.value ?? 0).toBeLessThanOrEqual((found.before.value ?? 0) + 1e-9);
      }),
    ));
});
