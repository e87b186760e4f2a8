import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidencePack, GovernanceRow, Observation, PricePoint, TradeFlow } from "../core/index.ts";
import { decodePack, encodePack, type WirePack } from "./pack-wire.ts";
import { decodeColumn, encodeColumn } from "./wire-column.ts";

/** JSON has no −0: everything else that is a finite number must come back to the last bit. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x));
const single = fc.float({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const observation: fc.Arbitrary<Observation> = fc.record({
  mineral: fc.constantFrom("gallium", "tungsten"),
  stage: fc.constantFrom("mine", "refined"),
  measure: fc.constantFrom("production", "capacity"),
  form: fc.constantFrom("", "alumina"),
  country: fc.constantFrom("CHN", "JPN", "WLD", "OTH"),
  year: fc.integer({ min: 1970, max: 2030 }),
  basis: fc.constantFrom("metal-content", "gross-weight"),
  unit: fc.constant("t"),
  value: maybe(number),
  missing: maybe(fc.constantFrom("withheld", "not-available")),
  low: maybe(number),
  high: maybe(number),
  status: fc.constantFrom("reported", "estimated"),
  kind: fc.constant("measured"),
  origin: fc.constantFrom("usgs-mcs-2026", "world-mining-data-2024"),
  locator: fc.oneof(
    fc.nat().map((line) => `a file, with "quotes".csv#L${line}`),
    fc.nat({ max: 200 }).map((row) => `book.xlsx#表 1!R${row}`),
    fc.string(),
  ),
  processing: fc.constantFrom("reported", "minor"),
  note: fc.constantFrom("", "lower-bound"),
});
const flow: fc.Arbitrary<TradeFlow> = fc.record({
  year: fc.integer({ min: 1995, max: 2024 }),
  exporter: fc.constantFrom("CHN", "VNM"),
  importer: fc.constantFrom("JPN"),
  code: fc.constantFrom("280530", "010110"),
  valueKusd: number,
  massT: maybe(number),
  origin: fc.constant("baci-hs92"),
});
const governance: fc.Arbitrary<GovernanceRow> = fc.record({
  country: fc.constantFrom("CHN", "NAM"),
  year: fc.integer({ min: 1996, max: 2023 }),
  estimates: fc.array(maybe(single), { minLength: 6, maxLength: 6 }),
  standardErrors: fc.array(maybe(single), { minLength: 6, maxLength: 6 }),
  origin: fc.constant("world-bank-wgi-2024"),
});
const price: fc.Arbitrary<PricePoint> = fc.record({
  mineral: fc.constantFrom("gallium"),
  grade: fc.constantFrom("metal"),
  frequency: fc.constantFrom("annual", "monthly"),
  period: fc.constantFrom("2024", "2024-05"),
  value: maybe(number),
  missing: maybe(fc.constantFrom("withheld")),
  unit: fc.constant("USD/kg"),
  status: fc.constantFrom("reported", "estimated"),
  origin: fc.constant("usgs-mcs-2026"),
  locator: fc.constant("x.csv#L3"),
});
const pack: fc.Arbitrary<EvidencePack> = fc.record({
  dataVersion: fc.constant("2026.11-0a1b2c3d"),
  home: fc.constant("JPN"),
  reference: fc.constant({ minerals: [] } as unknown as EvidencePack["reference"]),
  observations: fc.array(observation),
  trade: fc.array(flow),
  governance: fc.array(governance),
  prices: fc.array(price),
  overrides: fc.constant([]),
  tradeReporters: fc.constant(["JPN"]),
});

const overTheWire = (original: EvidencePack): EvidencePack =>
  decodePack(JSON.parse(JSON.stringify(encodePack(original))) as WirePack);

describe("pack on the wire", () => {
  it("comes back equal, in the same order, to the last bit", () =>
    fc.assert(
      fc.property(pack, (original) => {
        expect(overTheWire(original)).toEqual(original);
      }),
    ));

  it("refuses a pack of another format and says what to do", () => {
    const wire = { ...encodePack({ ...emptyPack }), format: 99 } as unknown as WirePack;
    expect(() => decodePack(wire)).toThrow(/format 99.*reload the page/);
  });

  it("refuses a pack that lacks a column", () => {
    const wire = encodePack(emptyPack);
    const cut = { ...wire, trade: { length: 1, columns: {} } };
    expect(() => decodePack(cut)).toThrow(/lacks the column year/);
  });
});

describe("one column", () => {
  const roundTrip = (values: (string | number | null)[]) => decodeColumn(encodeColumn(values), values.length);
  it("keeps leading zeros of counted texts", () => {
    const values = ["f#L007", "f#L08", "f#L9", "f#L10"];
    expect(roundTrip(values)).toEqual(values);
  });
  it("sends counted locators as steps", () =>
    expect(encodeColumn(["f#L8", "f#L9", "f#L11"])).toEqual({
      stems: ["f#L"],
      at: [0, 0, 0],
      step: [8, 1, 2],
    }));
  it("sends 32-bit numbers with the digits they need", () =>
    expect(encodeColumn([-1.291704773902893, 0.5])).toEqual({ single: [-1.2917048, 0.5] }));
  it("tells null from 0 and from the empty text", () => {
    expect(roundTrip([0, null, 0])).toEqual([0, null, 0]);
    expect(roundTrip(["", null, ""])).toEqual(["", null, ""]);
  });
  it("is empty when the table is", () => expect(roundTrip([])).toEqual([]));
});

const emptyPack: EvidencePack = {
  dataVersion: "x",
  home: "JPN",
  reference: {} as EvidencePack["reference"],
  observations: [],
  trade: [],
  governance: [],
  prices: [],
  overrides: [],
  tradeReporters: [],
};
