import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import { sideForms, type TradeSide } from "../evidence/trade-forms.ts";
import { type ImportShares, importShares } from "../indicators/import-shares.ts";
import { importMateriality } from "../methods/meti/materiality.ts";
import type { DependenceRow } from "../results.ts";

export interface DependenceOptions {
  readonly year: number;
  /** Only rows whose first supplier holds more than this share, 0..1; all when left out. */
  readonly over?: number;
  readonly minerals?: readonly string[];
}

/**
 * Who is the first supplier of each mineral, and how much of imports does it hold?
 * One row per mineral and trade stage, for one year; by value unless the stage has one form (then by mass).
 *
 * Concentrate below the materiality share is left out. A code that several metals share gives a row marked proxy.
 * A form without data in the year gives the nearest earlier year of the window, said in the notes.
 * Largest share first.
 */
export function dependence(evidence: HomeEvidence, options: DependenceOptions): DependenceRow[] {
  const minerals =
    options.minerals?.map((id) => evidence.world.mineral(id)) ?? evidence.world.reference.minerals;
  const rows = minerals.flatMap((mineral) =>
    (["concentrate", "refined"] as const).flatMap((side) => rowOf(evidence, mineral, side, options.year)),
  );
  const over = options.over;
  return rows
    .filter((row) => over === undefined || row.share > over)
    .sort((a, b) => b.share - a.share || a.mineral.localeCompare(b.mineral, "en"));
}

function rowOf(evidence: HomeEvidence, mineral: Mineral, side: TradeSide, year: number): DependenceRow[] {
  if (!evidence.reportsTrade || (side === "concentrate" && mineral.concentrate === "none")) return [];
  const forms = sideForms(evidence, mineral, side, year);
  const p = evidence.world.reference.parameters;
  const rule = { years: 1, within: p.shareWindowWithin, massMissingLimit: p.massMissingLimit, basis: null };
  const own = importShares(evidence, forms.own, year, rule);
  // Basket codes describe the mineral only on the refined side and only as a proxy.
  const finding =
    own.kind === "shares" || side === "concentrate"
      ? own
      : importShares(evidence, forms.shared, year, { ...rule, basis: "value" });
  if (finding.kind !== "shares") return [];
  const found = byValueUnlessOneForm(evidence, finding.shares, year, rule);
  const first = found.partners[0];
  if (!first) return [];
  if (side === "concentrate" && importMateriality(evidence, mineral, found, year).kind === "immaterial")
    return [];
  const usedYear = found.years.at(-1) ?? year;
  return [
    {
      mineral: mineral.id,
      stage: side === "concentrate" ? "concentrate-trade" : "refined-trade",
      firstSupplier: first.country,
      share: first.share,
      unit: found.basis === "value" || found.massT === null ? "kUSD" : "t",
      value: (found.basis === "value" ? null : found.massT) ?? found.valueKusd,
      year: usedYear,
      status: own.kind === "shares" ? "measured" : "proxy",
      origins: found.origins,
      notes: [
        ...found.notes.filter((note) => !note.startsWith("years:")),
        ...(usedYear === year ? [] : [`nearest-earlier-year:${usedYear}`]),
        ...(own.kind === "shares" ? [] : ["shared-code"]),
      ],
    },
  ];
}

/** Content shares of one form are its mass shares; several forms compare only in money. */
function byValueUnlessOneForm(
  evidence: HomeEvidence,
  found: ImportShares,
  year: number,
  rule: Parameters<typeof importShares>[3],
): ImportShares {
  const basis = found.forms.length === 1 && found.basis !== "value" ? "mass" : "value";
  if (found.basis === basis) return found;
  const again = importShares(evidence, found.forms, year, { ...rule, basis });
  return again.kind === "shares" ? again.shares : found;
}
