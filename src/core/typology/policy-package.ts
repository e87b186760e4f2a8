import type {
  ConditionFlag,
  MineralType,
  PackageCondition,
  PackageMark,
  PolicyMeasure,
  TypologyReference,
} from "./typology-reference.ts";

/** What follows for a mineral: the mark of its type AND the condition of the column. */
export type PackageAdvice =
  | "focus"
  | "do"
  | "in-principle" // the column's rule, and the condition holds
  | "conditional" // ×/△, or a mark whose condition does not hold
  | "no"
  | "open"; // the column's rule, and nobody knows whether the condition holds

export const ADVICE_ORDER: readonly PackageAdvice[] = [
  "focus",
  "do",
  "in-principle",
  "open",
  "conditional",
  "no",
];

export interface PackageEntry {
  readonly measure: PolicyMeasure;
  readonly mark: PackageMark;
  readonly reconstructed: boolean;
  readonly conditions: readonly {
    readonly flag: ConditionFlag;
    readonly holds: "yes" | "no" | "unknown";
    readonly basis: PackageCondition["basis"] | null;
    readonly source: string;
    readonly locator: string;
  }[];
  readonly advice: PackageAdvice;
  readonly origin: string;
  readonly locator: string;
}

/**
 * Which measures suit a mineral of a type? The row of the study's package matrix and the mineral's own condition
 * flags, each with its source. `none` has no row.
 */
export function policyPackage(
  reference: Pick<TypologyReference, "packages" | "conditions" | "measures">,
  type: MineralType,
  mineral: string,
): Partial<Record<PolicyMeasure, PackageEntry>> {
  const entries = reference.measures.flatMap(({ id: measure, condition }) => {
    const cell = reference.packages.find((c) => c.type === type && c.measure === measure);
    if (!cell) return [];
    const known = reference.conditions.find((c) => c.mineral === mineral && c.flag === condition);
    const holds = known?.holds ?? "unknown";
    const entry: PackageEntry = {
      measure,
      mark: cell.mark,
      reconstructed: cell.reconstructed,
      conditions: [
        {
          flag: condition,
          holds,
          basis: known?.basis ?? null,
          source: known?.source ?? "",
          locator: known?.locator ?? "",
        },
      ],
      advice: adviceOf(cell.mark, holds),
      origin: cell.origin,
      locator: cell.locator,
    };
    return [[measure, entry] as const];
  });
  return Object.fromEntries(entries);
}

function adviceOf(mark: PackageMark, holds: "yes" | "no" | "unknown"): PackageAdvice {
  switch (mark) {
    case "do":
    case "focus":
      return holds === "no" ? "conditional" : mark;
    case "rule":
      return holds === "yes" ? "in-principle" : holds === "no" ? "no" : "open";
    case "partial-or-no":
      return "conditional";
    case "no":
      return "no";
  }
}
