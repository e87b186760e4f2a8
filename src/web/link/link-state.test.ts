import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDraft } from "../../../tests/any-policy-draft.ts";
import {
  anyChainChange,
  anyFunnelEdit,
  anyOwnChain,
  anyThreshold,
} from "../../../tests/any-study-entries.ts";
import {
  AXES,
  IMPACT_SHEETS,
  POLICY_LANES,
  POLICY_REGIONS,
  STAGES,
  STUDY_REGIONS,
} from "../../core/index.ts";
import { FIGURE_TABS } from "./link-entries.ts";
import {
  ARRANGEMENTS,
  CHAIN_TABS,
  DEFAULT_VIEW,
  EVIDENCE_TABS,
  FIELDS,
  fromQuery,
  MINERAL_TABS,
  SORT_KEYS,
  sharedPart,
  toQuery,
  type View,
} from "./link-state.ts";

const id = fc.constantFrom("gallium", "rare-earths", "usgs-mcs", "world-mining-data");
const year = fc.integer({ min: 1900, max: 2100 });
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyStockMove = fc.oneof(
  fc.record({
    product: id,
    mineral: fc.constant(null),
    parameter: fc.constant("lifetime"),
    value: fc.integer({ min: 1, max: 400 }).map((n) => n / 4),
  }),
  fc.record({
    product: id,
    mineral: maybe(id),
    parameter: fc.constantFrom("collection", "separation", "recovery"),
    value: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  }),
);

const anyView = fc.record({
  lang: fc.constantFrom("ja", "en"),
  theme: fc.constantFrom("system", "light", "dark"),
  country: fc.constantFrom("JPN", "DEU", "XKX"),
  year: maybe(year),
  source: maybe(id),
  riskTable: maybe(id),
  reexport: fc.constantFrom("none", "one-step", "convergence"),
  list: fc.constantFrom("study", "all", "US2025"),
  view: fc.constantFrom("table", "compare", "gaps"),
  sort: fc.constantFrom(...SORT_KEYS),
  order: fc.constantFrom("ascending", "descending"),
  overall: fc.boolean(),
  compare: fc.array(fc.record({ mineral: id, year: maybe(fc.integer({ min: 1000, max: 9999 })) }), {
    maxLength: 6,
  }),
  layer: fc.constantFrom("scrap", "lists", "total-material-requirement"),
  marks: fc.uniqueArray(fc.constantFrom("US2022", "JP2020_34"), { maxLength: 2 }),
  wide: fc.boolean(),
  element: maybe(fc.constantFrom("Ga", "W")),
  explain: maybe(fc.constantFrom("gallium.scrap", "rare-earths.refined-trade")),
  tab: fc.constantFrom(...MINERAL_TABS),
  stage: maybe(fc.constantFrom(...STAGES)),
  side: maybe(fc.constantFrom("concentrate", "refined")),
  amount: fc.constantFrom("quantity", "share"),
  at: maybe(year),
  section: fc.constantFrom(...EVIDENCE_TABS),
  filter: maybe(fc.constantFrom("tungsten 2022", "タングステン")),
  figures: fc.array(
    fc.record({ figure: fc.constantFrom("radar", "chain"), tab: fc.constantFrom(...FIGURE_TABS) }),
    {
      maxLength: 4,
    },
  ),
  mineral: maybe(id),
  policies: fc.array(anyDraft, { maxLength: 4 }),
  funnel: fc.constantFrom("meti-2020", "epi-2023", "file"),
  funnelFile: maybe(fc.constantFrom("eJyrVs-_", "AA")),
  funnelEdits: fc.array(anyFunnelEdit, { maxLength: 4 }),
  candidate: maybe(fc.constantFrom("gallium", "other/Cs")),
  older: maybe(id),
  newer: maybe(id),
  scenario: maybe(id),
  existing: fc.constantFrom("source", "trend"),
  baseRule: fc.constantFrom("appendix", "main-slide"),
  chains: fc.array(anyChainChange, { maxLength: 4 }),
  ownChains: fc.array(anyOwnChain, { maxLength: 2 }),
  from: maybe(year),
  to: maybe(year),
  irregular: fc.array(fc.integer({ min: 1900, max: 2099 }), { maxLength: 4 }),
  reading: fc.constantFrom("unbroken", "dropped"),
  thresholds: fc.array(anyThreshold, { maxLength: 5 }),
  policyRegions: fc.uniqueArray(fc.constantFrom(...POLICY_REGIONS)),
  policyLanes: fc.uniqueArray(fc.constantFrom(...POLICY_LANES)),
  policySources: fc.uniqueArray(fc.constantFrom("meti-2020", "own")),
  arrangement: fc.constantFrom(...ARRANGEMENTS),
  event: maybe(fc.constantFrom("e23-crm-5", "own-policy-jpn-2024")),
  sheet: fc.constantFrom(...IMPACT_SHEETS),
  sheetRegion: maybe(fc.constantFrom(...STUDY_REGIONS)),
  chainTab: fc.constantFrom(...CHAIN_TABS),
  riskFrom: maybe(fc.constantFrom("A", "D")),
  riskTop: maybe(fc.integer({ min: 1, max: 20 })),
  recycling: fc.constantFrom("of-primary", "of-total"),
  series: maybe(fc.constantFrom("bgs", "usgs-mcs")),
  node: maybe(fc.constantFrom("refined", "host:aluminium.printed")),
  stockMoves: fc.array(anyStockMove, { maxLength: 4 }),
  stockTarget: maybe(
    fc.record({
      share: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      by: fc.integer({ min: 2000, max: 2199 }),
    }),
  ),
  stockScenario: maybe(fc.constantFrom("iea-nze", "iea-aps")),
  overrides: fc.array(
    fc.record({
      mineral: id,
      target: fc.constantFrom(...AXES, "mine/production/-/CHN/2024"),
      home: maybe(fc.constantFrom("JPN", "DEU")),
      year: maybe(year),
      value: finite,
      low: maybe(finite),
      high: maybe(finite),
      source: fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== ""),
    }),
    { maxLength: 5 },
  ),
}) as unknown as fc.Arbitrary<View>;

describe("the link", () => {
  it("brings every view back as it was", () =>
    fc.assert(
      fc.property(anyView, (view) => {
        const address = new URLSearchParams(toQuery(view).toString());
        expect(fromQuery(address)).toEqual({ view, ignored: [] });
      }),
    ));

  it("is bare for an untouched view", () => expect(toQuery(DEFAULT_VIEW).toString()).toBe(""));

  it("holds only what was changed", () =>
    expect(toQuery({ ...DEFAULT_VIEW, lang: "en", year: 2020 }).toString()).toBe("lang=en&year=2020"));

  it("ignores nonsense and says which part it was", () => {
    const link = new URLSearchParams(
      "lang=fr&year=soon&country=JPN&colour=red&compare=gallium~W!&own=gallium!scrap!JPN!2024!0.4!!!",
    );
    const { view, ignored } = fromQuery(link);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(ignored.sort()).toEqual(["colour", "compare", "lang", "own", "year"]);
  });

  it("keeps an own number of zero", () => {
    const override = {
      mineral: "gallium",
      target: "scrap",
      home: null,
      year: null,
      value: 0,
      low: 0,
      high: null,
      source: "a ~ b!c",
    };
    const query = toQuery({ ...DEFAULT_VIEW, overrides: [override] });
    expect(fromQuery(new URLSearchParams(query.toString())).view.overrides).toEqual([override]);
  });

  it("has no two fields of one name", () => {
    const names = Object.values(FIELDS).map((field) => field.param);
    expect(new Set(names).size).toBe(names.length);
  });

  it("carries country, year and language to the next page, not the sorting", () => {
    const view: View = { ...DEFAULT_VIEW, lang: "en", country: "DEU", sort: "scrap", tab: "price" };
    expect(sharedPart(view)).toEqual({ ...DEFAULT_VIEW, lang: "en", country: "DEU" });
  });
});
