import type { HomeEvidence } from "../../evidence/home-evidence.ts";
import type { Mineral } from "../../evidence/reference.ts";
import { sideForms } from "../../evidence/trade-forms.ts";
import { type ImportShares, importShares } from "../../indicators/import-shares.ts";

export type Materiality =
  | { readonly kind: "material" | "immaterial"; readonly share: number; readonly notes: readonly string[] }
  | { readonly kind: "not-known"; readonly share: null; readonly notes: readonly string[] };

const notKnown: Materiality = { kind: "not-known", share: null, notes: ["materiality-unknown"] };

/**
 * Are concentrate imports a real part of home demand? Content of the mean year ÷ home demand, against the
 * materiality share of the parameters.
 *
 * Demand is the document's or user's figure for the home country; else concentrate plus refined imports in
 * content, if every refined form that feeds the metal is in the evidence with a factor. Otherwise not known,
 * and the axis keeps its value with a note.
 */
export function importMateriality(
  evidence: HomeEvidence,
  mineral: Mineral,
  concentrate: ImportShares,
  year: number,
): Materiality {
  if (concentrate.contentT === null) return notKnown;
  const demand = homeDemand(evidence, mineral, concentrate.contentT, year);
  if (demand === null || !(demand.tonnes > 0)) return notKnown;
  const share = concentrate.contentT / demand.tonnes;
  return {
    kind: share >= evidence.world.reference.parameters.materialityShare ? "material" : "immaterial",
    share,
    notes: [`materiality:${share.toFixed(4)}`, demand.note],
  };
}

function homeDemand(
  evidence: HomeEvidence,
  mineral: Mineral,
  concentrateContentT: number,
  year: number,
): { tonnes: number; note: string } | null {
  const stated = evidence
    .statements(mineral.id, "demand")
    .find((s) => s.unit === "t" && s.basis === "metal-content");
  if (stated) return { tonnes: stated.value, note: `demand-statement:${stated.year}` };
  const refined = sideForms(evidence, mineral, "refined", year);
  if (refined.own.length === 0 || refined.absent.length > 0 || refined.shared.length > 0) return null;
  if (refined.own.some((form) => form.contentFactor === null)) return null;
  const p = evidence.world.reference.parameters;
  const finding = importShares(evidence, refined.own, year, {
    years: p.shareWindowYears,
    within: p.shareWindowWithin,
    massMissingLimit: p.massMissingLimit,
    basis: "content",
  });
  if (finding.kind === "no-evidence") return null;
  const refinedT = finding.kind === "shares" ? finding.shares.contentT : 0;
  return refinedT === null ? null : { tonnes: concentrateContentT + refinedT, note: "demand-from-imports" };
}
