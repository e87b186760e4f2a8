import { measured, notApplicable, proxy, unknown } from "../../evidence/cell.ts";
import type { HomeEvidence } from "../../evidence/home-evidence.ts";
import type { HomeStatement, Mineral } from "../../evidence/reference.ts";
import { type SideForms, sideForms, type TradeSide } from "../../evidence/trade-forms.ts";
import { worldSupply } from "../../evidence/world-supply.ts";
import { type ImportGovernance, importGovernance } from "../../indicators/import-governance.ts";
import {
  type ImportFinding,
  type ImportShares,
  importShares,
  meanAmount,
  type WindowRule,
} from "../../indicators/import-shares.ts";
import { redistributeReexports } from "../../indicators/reexport.ts";
import type { AxisCell, Cell, Reason } from "../../results.ts";
import { importMateriality } from "./materiality.ts";
import type { AssessOptions } from "./options.ts";

/** Axis 3 or 4 with the shares behind it. */
export interface TradeAxis {
  readonly cell: AxisCell;
  readonly shares: ImportShares | null;
  readonly governance: ImportGovernance | null;
  /** Partner shares that the governance was weighted with: as traded, or after the re-export correction. */
  readonly weights: readonly TradeWeight[];
  /** The printed shares, where a document stands in for trade data. */
  readonly statements: readonly HomeStatement[];
}

export interface TradeWeight {
  readonly country: string;
  /** Mean of the yearly shares. */
  readonly share: number;
  /** Mean yearly amount in the basis of the shares; null where no amount is known. */
  readonly amount: number | null;
}

type Options = Pick<AssessOptions, "year" | "reexport">;

const nothing = (cell: Cell): TradeAxis => ({
  cell,
  shares: null,
  governance: null,
  weights: [],
  statements: [],
});

/** Axis 3, import governance of concentrate: Σ m g over partners, if concentrate imports are material. */
export function concentrateAxis(evidence: HomeEvidence, mineral: Mineral, options: Options): TradeAxis {
  const { year } = options;
  if (mineral.concentrate === "none") return nothing(notApplicable("no-concentrate", { year }));
  const forms = sideForms(evidence, mineral, "concentrate", year);
  if (!evidence.reportsTrade) return nothing(unknown("no-trade-reporter", { year }));
  if (forms.own.length === 0) return nothing(unknown(absence(evidence, forms, year), { year }));
  const finding = importShares(evidence, forms.own, year, windowRule(evidence));
  if (finding.kind === "no-evidence") return nothing(unknown(absence(evidence, forms, year), { year }));
  if (finding.kind === "no-flow") {
    return nothing(
      notApplicable("no-concentrate-imports", { year, notes: [`years:${finding.years.join(",")}`] }),
    );
  }
  const materiality = importMateriality(evidence, mineral, finding.shares, year);
  if (materiality.kind === "immaterial") {
    const { years, massT } = finding.shares;
    const mass = massT === null ? [] : [`mean-mass-t:${massT.toFixed(0)}`];
    const notes = [`years:${years.join(",")}`, ...mass, ...materiality.notes];
    return {
      ...nothing(
        notApplicable("immaterial-concentrate-imports", { year, notes, origins: finding.shares.origins }),
      ),
      shares: finding.shares,
    };
  }
  return governedAxis(evidence, mineral, finding.shares, options, null, materiality.notes);
}

/**
 * Axis 4, import governance of refined forms. Ladder: codes of the mineral alone; then shares that a document
 * prints for this mineral and home country; then a code shared by several metals. The last two are proxies.
 */
export function refinedAxis(evidence: HomeEvidence, mineral: Mineral, options: Options): TradeAxis {
  const { year } = options;
  const forms = sideForms(evidence, mineral, "refined", year);
  if (evidence.reportsTrade) {
    const own: ImportFinding = importShares(evidence, forms.own, year, windowRule(evidence));
    if (own.kind === "shares") {
      const absent = forms.absent.map((form) => form.code);
      const notes = absent.length > 0 ? [`codes-absent:${[...new Set(absent)].join(",")}`] : [];
      return governedAxis(evidence, mineral, own.shares, options, null, notes);
    }
    if (own.kind === "no-flow" && forms.absent.length === 0) {
      return nothing(notApplicable("no-imports", { year, notes: [`years:${own.years.join(",")}`] }));
    }
  }
  return (
    statementAxis(evidence, mineral, year) ??
    sharedCodeAxis(evidence, mineral, forms, options) ??
    nothing(unknown(absence(evidence, forms, year), { year }))
  );
}

export function windowRule(evidence: HomeEvidence): WindowRule {
  const p = evidence.world.reference.parameters;
  return {
    years: p.shareWindowYears,
    within: p.shareWindowWithin,
    massMissingLimit: p.massMissingLimit,
    basis: null,
  };
}

export function sideAxis(
  evidence: HomeEvidence,
  mineral: Mineral,
  side: TradeSide,
  options: Options,
): TradeAxis {
  return side === "concentrate"
    ? concentrateAxis(evidence, mineral, options)
    : refinedAxis(evidence, mineral, options);
}

/** Why there are no shares: the country's trade is not in these years, or the codes are not. */
function absence(evidence: HomeEvidence, forms: SideForms, year: number): Reason {
  if (!evidence.reportsTrade) return "no-trade-reporter";
  const { within } = windowRule(evidence);
  const window = Array.from({ length: within }, (_, back) => year - back);
  if (forms.own.length > 0 && !evidence.reportsTradeIn(window)) return "no-trade-reporter";
  return absenceReason(forms);
}

function absenceReason(forms: SideForms): Reason {
  return forms.own.length > 0 || forms.absent.length > 0 ? "code-not-in-bundle" : "no-own-code";
}

function sharedCodeAxis(
  evidence: HomeEvidence,
  mineral: Mineral,
  forms: SideForms,
  options: Options,
): TradeAxis | null {
  if (!evidence.reportsTrade || forms.shared.length === 0) return null;
  const finding = importShares(evidence, forms.shared, options.year, {
    ...windowRule(evidence),
    basis: "value",
  });
  if (finding.kind !== "shares") return null;
  const others = [...new Set(forms.shared.flatMap((form) => form.sharedWith))].sort();
  return governedAxis(evidence, mineral, finding.shares, options, "shared-code", [
    `shared-with:${others.join(",")}`,
  ]);
}

/** Import shares as a document prints them for this mineral and home, of its newest year up to the assessed one. */
function statementAxis(evidence: HomeEvidence, mineral: Mineral, year: number): TradeAxis | null {
  const printed = evidence.statements(mineral.id, "refined-import-share").filter((s) => s.year <= year);
  const newest = Math.max(...printed.map((s) => s.year));
  const rows = printed.filter((s) => s.year === newest && s.partner !== null && s.partner !== "OTH");
  const weights = rows
    .map((s) => ({ country: s.partner ?? "", share: s.value, amount: null }))
    .sort((a, b) => b.share - a.share);
  const governance = importGovernance(weights, evidence.world.governance, year);
  if (!governance) return null;
  const origins = [...rows.map((s) => s.origin), ...governanceOrigins(governance)];
  const cell = proxy("statement-shares", {
    value: governance.value,
    low: governance.low,
    high: governance.high,
    year,
    basis: "ratio",
    origins,
    // What the document leaves unnamed has no governance; the countries it names are judged by their own.
    notes: [
      `years:${newest}`,
      ...governanceNotes(governance, year).map((note) =>
        note.replace("governance-unknown:", "partners-unnamed:"),
      ),
    ],
  });
  return { cell: withSuppliers(cell, weights), shares: null, governance, weights, statements: rows };
}

function governedAxis(
  evidence: HomeEvidence,
  mineral: Mineral,
  shares: ImportShares,
  options: Options,
  proxyReason: Reason | null,
  notes: readonly string[],
): TradeAxis {
  const correction = options.reexport ?? "none";
  const weights =
    correction === "none"
      ? shares.partners.map(({ country, share, amount }) => ({ country, share, amount }))
      : byOrigin(evidence, shares, producers(evidence, mineral, options.year), correction);
  const governance = importGovernance(weights, evidence.world.governance, options.year);
  if (!governance) {
    return {
      cell: unknown("no-governance", { year: options.year, origins: shares.origins }),
      shares,
      governance,
      weights,
      statements: [],
    };
  }
  const parts = {
    value: governance.value,
    low: governance.low,
    high: governance.high,
    year: options.year,
    basis:
      shares.basis === "value"
        ? ("money" as const)
        : shares.basis === "mass"
          ? ("gross-weight" as const)
          : ("metal-content" as const),
    origins: [...shares.origins, ...governanceOrigins(governance)],
    notes: [
      ...shares.notes,
      ...notes,
      ...governanceNotes(governance, options.year),
      ...(correction === "none" ? [] : [`reexport:${correction}`]),
    ],
  };
  const cell = proxyReason ? proxy(proxyReason, parts) : measured(parts);
  return { cell: withSuppliers(cell, weights), shares, governance, weights, statements: [] };
}

/** Shares and mean yearly amounts after the re-export correction: the same rule moves both. */
function byOrigin(
  evidence: HomeEvidence,
  shares: ImportShares,
  producing: ReadonlySet<string>,
  mode: "one-step" | "convergence",
): TradeWeight[] {
  const total = meanAmount(shares);
  const isKnown = total !== null && total > 0;
  const parts = shares.partners.map((one) => ({ ...one, share: isKnown ? (one.amount ?? 0) / total : 0 }));
  const moved = redistributeReexports(evidence, { ...shares, partners: parts }, producing, mode);
  const amounts = new Map(moved.map(({ country, share }) => [country, share]));
  return redistributeReexports(evidence, shares, producing, mode).map(({ country, share }) => ({
    country,
    share,
    amount: isKnown ? (amounts.get(country) ?? 0) * total : null,
  }));
}

/** Countries that produce the mineral at any stage in that year: the possible origins behind trade. */
export function producers(evidence: HomeEvidence, mineral: Mineral, year: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const stage of ["mine", "refined"] as const) {
    const supply = worldSupply(evidence.world, {
      mineral: mineral.id,
      stage,
      measure: "production",
      year,
      source: null,
    });
    for (const c of supply?.countries ?? []) if (c.value > 0) found.add(c.country);
  }
  return found;
}

function withSuppliers(cell: Cell, weights: readonly { country: string; share: number }[]): AxisCell {
  const first = weights.reduce<{ country: string; share: number } | null>(
    (best, w) => (best && best.share >= w.share ? best : w),
    null,
  );
  if (!first) return cell;
  return {
    ...cell,
    supplierHhi: weights.reduce((sum, w) => sum + w.share ** 2, 0),
    firstSupplier: first.country,
    firstShare: first.share,
  };
}

const governanceOrigins = (governance: ImportGovernance): string[] =>
  governance.partners.flatMap((p) => (p.origin === null ? [] : [p.origin]));

function governanceNotes(governance: ImportGovernance, year: number): string[] {
  const years = governance.partners.flatMap((p) => (p.governanceYear === null ? [] : [p.governanceYear]));
  const oldest = Math.min(...years);
  return [
    ...(oldest < year ? [`governance-year:${oldest}`] : []),
    ...(governance.unknownShare > 0 ? [`governance-unknown:${governance.unknownShare.toFixed(4)}`] : []),
  ];
}
