import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { HomeStatement } from "../evidence/reference.ts";
import { sideForms } from "../evidence/trade-forms.ts";
import { producers } from "../methods/meti/trade-axis.ts";
import type { DependenceRow, PrintedDependenceRow } from "../results.ts";
import { dependence } from "./dependence.ts";

/**
 * Do trade statistics agree with the first suppliers that a document prints? One row per printed statement, in
 * the document's order. The statement stays a statement: it is compared, never filled in.
 *
 * Reasons for a difference: the trade partner is not a producer (the document may name the origin behind the
 * trade), forms whose codes the evidence lacks, a code that several metals share, no code at all.
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
  return {
    mineral: mineral.id,
    printedSupplier: supplier,
    printedOver: statement.value,
    origin: statement.origin,
    locator: statement.locator,
    flag: statement.flag,
    computed,
    verdict: verdictOf(computed, supplier, statement.value),
    reasons: reasonsOf(evidence, mineral.id, computed, supplier, year),
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
  mineralId: string,
  computed: DependenceRow | null,
  supplier: string,
  year: number,
): string[] {
  const mineral = evidence.world.mineral(mineralId);
  const sides = [
    sideForms(evidence, mineral, "concentrate", year),
    sideForms(evidence, mineral, "refined", year),
  ];
  const absent = [...new Set(sides.flatMap((side) => side.absent.map((form) => form.code)))].sort();
  if (!computed) return absent.length > 0 ? [`code-not-in-bundle:${absent.join(",")}`] : ["no-own-code"];
  const reasons: string[] = [];
  const producing = producers(evidence, mineral, year);
  if (computed.firstSupplier !== supplier && producing.size > 0 && !producing.has(computed.firstSupplier)) {
    reasons.push("origin-behind-trade");
  }
  if (absent.length > 0) reasons.push(`form:${absent.join(",")}`);
  if (computed.status === "proxy") reasons.push("shared-code");
  return reasons;
}
