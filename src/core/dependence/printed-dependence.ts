import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { HomeStatement, Mineral } from "../evidence/reference.ts";
import { type SideForms, sideForms } from "../evidence/trade-forms.ts";
import { importShares } from "../indicators/import-shares.ts";
import { producers } from "../methods/meti/trade-axis.ts";
import type { DependenceRow, PrintedDependenceRow } from "../results.ts";
import { dependence } from "./dependence.ts";

/**
 * Do trade statistics agree with the first suppliers that a document prints? One row per printed statement, in
 * the document's order. The statement stays a statement: it is compared, never filled in.
 *
 * Reasons for a difference: the trade partner is not a producer (the document may name the origin behind the
 * trade), another basis, forms whose codes the evidence lacks, a code that several metals share, no code at all.
 */
export function printedDependence(
  evidence: HomeEvidence,
  options: { readonly year: number },
): PrintedDependenceRow[] {
  const printed = evidence.world.reference.homeStatements.filter(
    (s) => s.home === evidence.home && s.quantity === "first-supplier" && s.partner !== null,
  );
  return printed.map((statement) => compare(evidence, statement, options.year));
}

function compare(evidence: HomeEvidence, statement: HomeStatement, year: number): PrintedDependenceRow {
  const mineral = evidence.world.mineral(statement.mineral);
  const supplier = statement.partner ?? "";
  const rows = dependence(evidence, { year, minerals: [mineral.id] });
  const computed = rows.find((row) => row.firstSupplier === supplier) ?? rows[0] ?? null;
  const verdict = verdictOf(computed, supplier, statement.value);
  return {
    mineral: mineral.id,
    printedSupplier: supplier,
    printedOver: statement.value,
    origin: statement.origin,
    locator: statement.locator,
    flag: statement.flag,
    computed,
    verdict,
    reasons: verdict === "agrees" ? [] : reasonsOf(evidence, mineral, computed, supplier, year),
  };
}

function verdictOf(
  computed: DependenceRow | null,
  supplier: string,
  over: number,
): PrintedDependenceRow["verdict"] {
  if (!computed) return "not-computable";
  if (computed.firstSupplier !== supplier) return "other-supplier";
  return computed.share > over ? "agrees" : "same-supplier-below";
}

function reasonsOf(
  evidence: HomeEvidence,
  mineral: Mineral,
  computed: DependenceRow | null,
  supplier: string,
  year: number,
): string[] {
  const sides = [
    sideForms(evidence, mineral, "concentrate", year),
    sideForms(evidence, mineral, "refined", year),
  ];
  const absent = codes(sides, (side) => side.absent);
  const otherYears = codes(sides, (side) => side.own.filter((form) => !evidence.covers(form, year)));
  if (!computed) {
    const reasons = [
      ...(otherYears ? [`code-years:${otherYears}`] : []),
      ...(absent ? [`code-not-in-bundle:${absent}`] : []),
    ];
    return reasons.length > 0 ? reasons : ["no-own-code"];
  }
  const producing = producers(evidence, mineral, year);
  const transit =
    computed.firstSupplier !== supplier && producing.size > 0 && !producing.has(computed.firstSupplier);
  const reasons = [
    ...(transit ? ["origin-behind-trade"] : []),
    ...(firstByValue(evidence, sides, year).includes(supplier) && computed.firstSupplier !== supplier
      ? ["basis:value"]
      : []),
    ...(absent ? [`form:${absent}`] : []),
    ...(computed.status === "proxy" ? ["shared-code"] : []),
  ];
  return reasons.length > 0 ? reasons : ["unexplained"];
}

function codes(
  sides: readonly SideForms[],
  pick: (side: SideForms) => readonly { readonly code: string }[],
): string {
  return [...new Set(sides.flatMap((side) => pick(side).map((form) => form.code)))].sort().join(",");
}

/** First suppliers by value of each side in that year. */
function firstByValue(evidence: HomeEvidence, sides: readonly SideForms[], year: number): string[] {
  return sides.flatMap((side) => {
    const rule = { years: 1, within: 1, massMissingLimit: 1, basis: "value" as const };
    const finding = importShares(evidence, side.own, year, rule);
    return finding.kind === "shares" ? finding.shares.partners.slice(0, 1).map((p) => p.country) : [];
  });
}
