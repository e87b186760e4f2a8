import {
  AXES,
  IMPACT_SHEETS,
  POLICY_LANES,
  POLICY_REGIONS,
  STAGES,
  STUDY_REGIONS,
} from "../../core/index.ts";
import { flag, integer, listOf, maybeOneOf, oneOf, word, wordOr } from "./fields.ts";
import {
  readFigureTab,
  readOverride,
  readSelection,
  writeFigureTab,
  writeOverride,
  writeSelection,
} from "./link-entries.ts";
import { readDraft, writeDraft } from "./policy-draft.ts";
import {
  readStockMove,
  readStockTarget,
  type StockTarget,
  writeStockMove,
  writeStockTarget,
} from "./stock-entries.ts";
import {
  readChainChange,
  readFunnelEdit,
  readOwnChain,
  readThreshold,
  writeChainChange,
  writeFunnelEdit,
  writeOwnChain,
  writeThreshold,
} from "./study-entries.ts";

const ID = /^[a-z0-9-]{1,60}$/;
export const EXPLAINABLE = [...AXES, ...STAGES] as const;
export const SORT_KEYS = ["study", "name", ...AXES, "choke-point", "demand", "overall"] as const;
export const MINERAL_TABS = ["supply", "price", "trade", "recycling", "candidates", "sources"] as const;
export const CHAIN_TABS = ["supply", "demand", "recycling", "lca", "issues"] as const;
export const ARRANGEMENTS = ["region", "lane"] as const;
export const EVIDENCE_TABS = ["sources", "gaps", "overrides", "own-data"] as const;

/**
 * Everything a link carries: each view is reproduced by its address alone.
 * Names are public. A retired spelling goes into `migrations`.
 */
export const FIELDS = {
  lang: oneOf("lang", ["ja", "en"], "ja"),
  theme: oneOf("theme", ["system", "light", "dark"], "system"),
  country: wordOr("country", /^[A-Z]{3}$/, "JPN"),
  /** null: the default year of the evidence. */
  year: integer("year", 1900, 2100),
  source: word("source", ID),
  riskTable: word("risk", ID),
  reexport: oneOf("reexport", ["none", "one-step", "convergence"], "none"),
  /** `study`, `all`, or the id of a national list's edition. */
  list: wordOr("list", /^[A-Za-z0-9_-]{1,40}$/, "study"),
  view: oneOf("view", ["table", "compare", "gaps"], "table"),
  sort: oneOf("sort", SORT_KEYS, "study"),
  order: oneOf("order", ["ascending", "descending"], "ascending"),
  overall: flag("overall"),
  compare: listOf("compare", readSelection, writeSelection, 6),
  layer: wordOr("layer", /^[a-z0-9-]{1,60}$/, "production-concentration"),
  /** Editions whose marks the periodic table shows; empty: the newest of each. */
  marks: listOf(
    "marks",
    (text) => (/^[A-Za-z0-9_-]{1,40}$/.test(text) ? text : undefined),
    (id) => id,
    6,
  ),
  wide: flag("wide"),
  element: word("element", /^[A-Z][a-z]?$/),
  /** `gallium.production-concentration`: whose 計算 panel is open. */
  explain: word("explain", new RegExp(`^[a-z0-9-]+\\.(${EXPLAINABLE.join("|")})$`)),
  tab: oneOf("tab", MINERAL_TABS, "supply"),
  /** null: the first stage at which the mineral itself is reported. */
  stage: maybeOneOf("stage", STAGES),
  side: maybeOneOf("side", ["concentrate", "refined"]),
  amount: oneOf("amount", ["quantity", "share"], "quantity"),
  at: integer("at", 1900, 2100),
  section: oneOf("section", EVIDENCE_TABS, "sources"),
  filter: word("filter", /^[\p{L}\p{N} .-]{1,60}$/u),
  /** Figure tabs that are not on 図: `radar.table`. */
  figures: listOf("fig", readFigureTab, writeFigureTab, 20),
  overrides: listOf("own", readOverride, writeOverride, 100),
  /** The mineral that a page of the study is about: `/demand?m=gallium`. */
  mineral: word("m", ID),
  /** Sets of measures of the policy page: the one on the sliders, then those kept beside it. */
  policies: listOf("do", readDraft, writeDraft, 4),
  /** The funnel of the screening page: a built-in one, or `file` for the one that the link carries packed. */
  funnel: wordOr("funnel", ID, "meti-2020"),
  funnelFile: word("file", /^[A-Za-z0-9_-]{1,12000}$/),
  funnelEdits: listOf("edit", readFunnelEdit, writeFunnelEdit, 60),
  /** The candidate whose way through the funnel is open: `gallium`, `other/Cs`. */
  candidate: word("why", /^[A-Za-z0-9/ ,()-]{1,80}$/),
  older: word("older", ID),
  newer: word("newer", ID),
  /** Demand: null stands for the first decomposed scenario of the mineral, else the printed line. */
  scenario: word("scenario", ID),
  existing: oneOf("existing", ["source", "trend"], "source"),
  baseRule: oneOf("base", ["appendix", "main-slide"], "appendix"),
  chains: listOf("chain", readChainChange, writeChainChange, 60),
  ownChains: listOf("use", readOwnChain, writeOwnChain, 4),
  /** Window of a growth rate, the years left out of it, and what leaving out means. */
  from: integer("from", 1900, 2100),
  to: integer("to", 1900, 2100),
  irregular: {
    ...listOf("skip", (text) => (/^(19|20)\d\d$/.test(text) ? Number(text) : undefined), String, 60),
    fallback: [2009],
  },
  reading: oneOf("reading", ["unbroken", "dropped"], "unbroken"),
  thresholds: listOf("high", readThreshold, writeThreshold, 5),
  chainTab: oneOf("part", CHAIN_TABS, "supply"),
  /** Definition under which the chain page states recycling: 対一次比 or 対総供給比. */
  recycling: oneOf("recycling", ["of-primary", "of-total"], "of-primary"),
  /** Family whose supply series the chain page shows; null: the longest. */
  series: word("series", ID),
  /** Risk countries as the reader tries them: from which class, among how many of the largest. */
  riskFrom: maybeOneOf("class", ["A", "B", "C", "D", "E", "F", "G", "H"]),
  riskTop: integer("top", 1, 20),
  /** The box of the flow whose detail is open: `host:aluminium`, `use:gaas.printed`. */
  node: word("node", /^[a-z][a-z0-9:-]{0,60}(\.printed)?$/),
  /** Sheet of the effects on industry, and the one region that it shows. */
  sheet: oneOf("sheet", IMPACT_SHEETS, "ga-ge"),
  sheetRegion: maybeOneOf("of", STUDY_REGIONS),
  /** Filters of the policy timeline, empty lists show all, and the entry whose text is open. */
  policyRegions: listOf("where", (text) => POLICY_REGIONS.find((one) => one === text), String, 5),
  policyLanes: listOf("lanes", (text) => POLICY_LANES.find((one) => one === text), String, 12),
  policySources: listOf("docs", (text) => (ID.test(text) ? text : undefined), String, 8),
  event: word("event", /^[a-z0-9-]{1,120}$/),
  /** The policy timeline with one band a region, or with its lanes. */
  arrangement: oneOf("rows", ARRANGEMENTS, "region"),
  /** Stock models: parameters that the reader moved, the target with its deadline, the demand behind the inflow. */
  stockMoves: listOf("stock", readStockMove, writeStockMove, 40),
  stockTarget: {
    param: "goal",
    fallback: null as StockTarget | null,
    read: readStockTarget,
    write: (target: StockTarget | null) => (target ? writeStockTarget(target) : ""),
  },
  stockScenario: word("inflow", ID),
} as const;

type Fields = typeof FIELDS;
export type View = { readonly [K in keyof Fields]: Fields[K]["fallback"] | ReturnOf<Fields[K]["read"]> };
type ReturnOf<F> = F extends (text: string) => infer R ? Exclude<R, undefined> : never;
const KEYS = Object.keys(FIELDS) as (keyof View)[];

export const DEFAULT_VIEW = Object.fromEntries(
  KEYS.map((key) => [key, FIELDS[key].fallback]),
) as unknown as View;

/** Fields that every page shares: they follow the reader from page to page. */
export const SHARED_KEYS = [
  "lang",
  "theme",
  "country",
  "year",
  "source",
  "riskTable",
  "reexport",
  "overrides",
] as const;

/** Only what the user changed goes in the link; compared as written, so 0 is a value. */
export function toQuery(view: View): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const field = FIELDS[key] as { param: string; fallback: unknown; write: (value: unknown) => string };
    if (same(view[key], field.fallback)) continue;
    query.set(field.param, field.write(view[key]));
  }
  return query;
}

/** Old links keep working: each step maps one retired spelling to today's. */
const migrations: readonly ((query: URLSearchParams) => void)[] = [];

/** Never throws: a part of the link that makes no sense falls back to its default and is reported. */
export function fromQuery(input: URLSearchParams): { view: View; ignored: string[] } {
  const query = new URLSearchParams(input);
  for (const step of migrations) step(query);
  const known = new Set(KEYS.map((key) => FIELDS[key].param));
  const ignored = [...new Set(query.keys())].filter((param) => !known.has(param));
  const view: Record<string, unknown> = {};
  for (const key of KEYS) {
    const field = FIELDS[key];
    const text = query.get(field.param);
    const value = text === null ? field.fallback : field.read(text);
    if (value === undefined) ignored.push(field.param);
    view[key] = value === undefined ? field.fallback : value;
  }
  return { view: view as View, ignored };
}

/** The part of a view that the next page keeps. */
export function sharedPart(view: View): View {
  return { ...DEFAULT_VIEW, ...Object.fromEntries(SHARED_KEYS.map((key) => [key, view[key]])) };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0);
}
