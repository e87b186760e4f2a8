import { hasNumber, measured, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral, TradeForm } from "../evidence/reference.ts";
import { herfindahl } from "../indicators/herfindahl.ts";
import { type ImportShares, importShares } from "../indicators/import-shares.ts";
import { windowRule } from "../methods/meti/trade-axis.ts";
import { chokePoint, riskCountryShare } from "../methods/risk-share.ts";
import {
  emptyStage,
  importLocator,
  importTotal,
  otherCountries,
  riskOf,
  unnamedAmount,
} from "../methods/stage-parts.ts";
import type { ShareOptions } from "../methods/stage-shares.ts";
import type { Cell, CountryShare, StageShares } from "../results.ts";

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
 * box is a gap. One basis, that of the shares: content or gross mass where masses are known, else thousand USD. The rest
 * without a partner is `OTH`.
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
  const absence = evidence.reportsTrade ? "code-not-in-bundle" : "no-trade-reporter";
  const reason = finding.kind === "no-flow" ? "no-imports" : forms.length > 0 ? absence : "not-reported";
  return {
    found: emptyStage(mineral.id, stage, unknown(reason, { year: options.year })),
    forms: [],
    shared: false,
  };
}

function stageOf(
  evidence: HomeEvidence,
  mineral: Mineral,
  stage: "parts" | "products",
  imports: ImportShares,
  shared: boolean,
  options: ShareOptions,
): StageShares {
  const { year } = options;
  const { partners, origins, notes, unnamedShare } = imports;
  const table = evidence.riskTable(options.riskTable);
  const { parameters } = evidence.world.reference;
  const risk = riskCountryShare(partners, table, parameters);
  const point = chokePoint(partners, table, parameters);
  const index = herfindahl(
    partners.map((one) => one.share),
    1,
  );
  const marked = (cell: Cell): Cell =>
    shared && hasNumber(cell) ? { ...cell, status: "proxy", reason: "shared-code" } : cell;
  const judged = (value: number, low: number, high: number): Cell =>
    marked(measured({ value, low, high, year, origins, notes }));
  const total = marked(importTotal(imports, year));
  const countries: CountryShare[] = partners.map(({ country, share, amount, origins: from }) => ({
    country,
    share,
    value: amount,
    ...riskOf(table, country),
    origin: from.join(" "),
    locator: importLocator(imports),
  }));
  if (unnamedShare > 1e-9) {
    const rest = unnamedAmount(
      total.value,
      partners.map((one) => one.amount),
    );
    countries.push(otherCountries(rest, unnamedShare, origins.join(" ")));
  }
  return {
    mineral: mineral.id,
    stage,
    year,
    total,
    countries,
    riskShare: judged(risk.value, risk.value, risk.high),
    chokePoint: point?.mark ?? null,
    chokeCountry: point?.country ?? null,
    hhi: index ? judged(index.central, index.low, index.high) : unknown("no-imports", { year }),
    form: imports.forms.map((form) => form.code).join(","),
  };
}
