import { measured, proxy, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral, TradeForm } from "../evidence/reference.ts";
import { herfindahl } from "../indicators/herfindahl.ts";
import { type ImportShares, importShares } from "../indicators/import-shares.ts";
import { windowRule } from "../methods/meti/trade-axis.ts";
import { chokePoint, isRisk, riskCountryShare } from "../methods/risk-share.ts";
import type { ShareOptions } from "../methods/stage-shares.ts";
import type { Cell, StageShares } from "../results.ts";

/** What the home country imports at a stage behind the smelter, with the goods behind the figure. */
export interface ImportedGoods {
  readonly found: StageShares;
  readonly forms: readonly TradeForm[];
  /** The code also holds goods of other metals: the figure is a stand-in. */
  readonly shared: boolean;
}

/**
 * Parts or products of a mineral that the home country imports, from the customs codes that the evidence holds.
 *
 * Codes of the mineral alone go first; a code that other metals share is a proxy; without a code in the evidence the
 * box is a gap. One basis: gross mass of a single code, thousand USD of several.
 */
export function importedGoods(
  evidence: HomeEvidence,
  mineral: Mineral,
  stage: "parts" | "products",
  options: ShareOptions,
): ImportedGoods {
  const forms = evidence.forms(mineral.id).filter((form) => form.stage === stage);
  const held = forms.filter((form) => form.inBundle);
  const own = held.filter((form) => form.sharedWith.length === 0);
  const used = own.length > 0 ? own : held;
  const finding = importShares(evidence, used, options.year, windowRule(evidence));
  if (finding.kind === "shares") {
    const shared = own.length === 0;
    const { shares } = finding;
    return { found: stageOf(evidence, mineral, stage, shares, shared, options), forms: shares.forms, shared };
  }
  const reason =
    finding.kind === "no-flow" ? "no-imports" : forms.length > 0 ? "code-not-in-bundle" : "not-reported";
  return {
    found: nothing(mineral, stage, unknown(reason, { year: options.year })),
    forms: [],
    shared: false,
  };
}

function stageOf(
  evidence: HomeEvidence,
  mineral: Mineral,
  stage: "parts" | "products",
  shares: ImportShares,
  shared: boolean,
  options: ShareOptions,
): StageShares {
  const table = evidence.riskTable(options.riskTable);
  const { parameters } = evidence.world.reference;
  const risk = riskCountryShare(shares.partners, table, parameters);
  const point = chokePoint(shares.partners, table, parameters);
  const index = herfindahl(
    shares.partners.map((one) => one.share),
    1,
  );
  const cell = (value: number, low: number, high: number, rest: Partial<Cell> = {}): Cell => {
    const common = { value, low, high, year: options.year, origins: shares.origins, notes: shares.notes };
    const parts = { ...common, unit: rest.unit ?? "1", basis: rest.basis ?? null };
    return shared ? proxy("shared-code", parts) : measured(parts);
  };
  const total = totalOf(shares);
  return {
    mineral: mineral.id,
    stage,
    year: options.year,
    total: cell(total.value, total.value, total.value, total),
    countries: shares.partners.map(({ country, share, origins }) => ({
      country,
      share,
      value: total.value * share,
      class: table.classes[country] ?? null,
      risk: isRisk(table, country),
      origin: origins.join(" "),
      locator: `codes ${shares.forms.map((form) => form.code).join(" ")}, ${shares.years.join(" ")}`,
    })),
    riskShare: cell(risk.value, risk.value, risk.high),
    chokePoint: point?.mark ?? null,
    chokeCountry: point?.country ?? null,
    hhi: index ? cell(index.central, index.low, index.high) : unknown("no-imports", { year: options.year }),
    form: shares.forms.map((form) => form.code).join(","),
  };
}

/** Mean yearly imports in the basis of the shares. */
function totalOf(shares: ImportShares): { value: number; unit: string; basis: NonNullable<Cell["basis"]> } {
  const { basis, contentT, massT, valueKusd } = shares;
  if (basis === "content" && contentT !== null) return { value: contentT, unit: "t", basis: "metal-content" };
  if (basis === "mass" && massT !== null) return { value: massT, unit: "t", basis: "gross-weight" };
  return { value: valueKusd, unit: "kUSD", basis: "money" };
}

function nothing(mineral: Mineral, stage: "parts" | "products", gap: Cell): StageShares {
  return {
    mineral: mineral.id,
    stage,
    year: null,
    total: gap,
    countries: [],
    riskShare: gap,
    chokePoint: null,
    chokeCountry: null,
    hhi: gap,
    form: "",
  };
}
