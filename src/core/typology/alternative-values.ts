import { hasNumber } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import { sideForms, type TradeSide } from "../evidence/trade-forms.ts";
import { importGovernance } from "../indicators/import-governance.ts";
import { importShares } from "../indicators/import-shares.ts";
import { axisCell } from "../methods/meti/assess.ts";
import type { AssessOptions } from "../methods/meti/options.ts";
import { windowRule } from "../methods/meti/trade-axis.ts";
import type { AlternativeValue, TypeAxis } from "./input-reading.ts";

/**
 * What would the axis be from another source, or on another basis?
 *
 * Reserves and production: every other family of sources that has the same year. Import governance: the same imports
 * by value, where the axis weighs them by content or mass. Nothing else: a basis that some form lacks is no other view.
 */
export function alternativeValues(
  evidence: HomeEvidence,
  mineral: Mineral,
  axis: TypeAxis,
  options: AssessOptions,
): AlternativeValue[] {
  switch (axis) {
    case "reserve-concentration":
    case "production-concentration":
      return otherSources(evidence, mineral, axis, options);
    case "import-governance-concentrate":
      return byValue(evidence, mineral, axis, "concentrate", options);
    case "import-governance-refined":
      return byValue(evidence, mineral, axis, "refined", options);
  }
}

function otherSources(
  evidence: HomeEvidence,
  mineral: Mineral,
  axis: "reserve-concentration" | "production-concentration",
  options: AssessOptions,
): AlternativeValue[] {
  const { world } = evidence;
  const stage = axis === "reserve-concentration" ? "reserves" : mineral.firstStage;
  const chosen = axisCell(evidence, mineral, axis, options);
  const families = new Set(chosen.origins.map((origin) => world.family(origin)));
  return (world.reference.parameters.preference[stage] ?? []).flatMap((family) => {
    if (families.has(family)) return [];
    const cell = axisCell(evidence, mineral, axis, { ...options, source: family });
    const own = cell.origins.some((origin) => world.family(origin) === family);
    return own && hasNumber(cell) && cell.year === chosen.year
      ? [{ origin: cell.origins.join(" "), basis: cell.basis ?? "", value: cell.value }]
      : [];
  });
}

function byValue(
  evidence: HomeEvidence,
  mineral: Mineral,
  axis: "import-governance-concentrate" | "import-governance-refined",
  side: TradeSide,
  options: AssessOptions,
): AlternativeValue[] {
  const chosen = axisCell(evidence, mineral, axis, options);
  const byWeight = chosen.notes.includes("by-content") || chosen.notes.includes("by-mass");
  const corrected = options.reexport !== undefined && options.reexport !== "none";
  if (chosen.status !== "measured" || !byWeight || corrected) return [];
  const { own } = sideForms(evidence, mineral, side, options.year);
  const found = importShares(evidence, own, options.year, { ...windowRule(evidence), basis: "value" });
  if (found.kind !== "shares") return [];
  const governance = importGovernance(found.shares.partners, evidence.world.governance, options.year);
  return governance
    ? [{ origin: found.shares.origins.join(" "), basis: "money", value: governance.value }]
    : [];
}
