import { demandChange } from "../demand/demand-changes.ts";
import type { DemandReference } from "../demand/demand-reference.ts";
import { hasNumber } from "../evidence/cell.ts";
import type { ByproductShare } from "../evidence/reference.ts";
import type { Axis } from "../evidence/vocabulary.ts";
import type { AxisCell, Cell } from "../results.ts";

/** Axes that the rules look at; 5 and 6 play no part in the captions. */
export const TYPE_AXES = [
  "reserve-concentration",
  "production-concentration",
  "import-governance-concentrate",
  "import-governance-refined",
] as const satisfies readonly Axis[];
export type TypeAxis = (typeof TYPE_AXES)[number];

export type TypeInput = TypeAxis | "by-product-share" | "demand-change";

/** The same quantity from another source, or on another basis. */
export interface AlternativeValue {
  readonly origin: string;
  /** `money` where the axis itself weighs by content; a basis of its own where a source has one. */
  readonly basis: string;
  readonly value: number;
}

/** Why an input does not decide. */
export type InputDoubt = "unknown" | "near-threshold" | "sources-differ";

/** One input as the rules read it: the number, its threshold, the distance, and whether it may decide. */
export interface InputReading {
  readonly input: TypeInput;
  readonly status: Cell["status"];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly threshold: number | null;
  /** value − threshold: at or above 0 is high. */
  readonly distance: number | null;
  /** Central reading; null when the input is unknown or does not apply. */
  readonly holds: boolean | null;
  readonly doubt: InputDoubt | null;
  readonly alternatives: readonly AlternativeValue[];
  readonly origins: readonly string[];
  /** `printed`, the grade of a by-product source, the class of change. */
  readonly detail: string;
}

/** Thresholds are decimals: a value that prints as the threshold is at it, whatever its last bit. */
const EPSILON = 1e-9;

/** Reads an axis against its threshold. */
export function readAxis(
  axis: TypeAxis,
  cell: AxisCell,
  threshold: number,
  margin: number,
  alternatives: readonly AlternativeValue[] = [],
): InputReading {
  const head = { input: axis, threshold, alternatives, origins: cell.origins, detail: cell.reason ?? "" };
  if (!hasNumber(cell)) {
    const doubt = cell.status === "unknown" ? "unknown" : null;
    return {
      ...head,
      status: cell.status,
      value: null,
      low: null,
      high: null,
      distance: null,
      holds: null,
      doubt,
    };
  }
  const { status, value, low, high } = cell;
  return { ...head, status, value, low, high, ...judge(value, threshold, margin, alternatives) };
}

/**
 * Reads a mineral's by-product share. The first source of the reference data that prints a share or a range counts,
 * further ones stand beside it; a mineral that no source has, or only in words, is unknown.
 */
export function readByproductShare(
  rows: readonly ByproductShare[],
  threshold: number,
  margin: number,
): InputReading {
  const numbers = rows.flatMap((row) => {
    const value = row.share ?? middle(row.low, row.high);
    return value === null ? [] : [{ row, value }];
  });
  const first = numbers[0];
  const input = "by-product-share" as const;
  if (!first) {
    const detail = rows.length > 0 ? "by-product-without-share" : "no-by-product-share";
    return {
      input,
      threshold,
      status: "unknown",
      value: null,
      low: null,
      high: null,
      distance: null,
      holds: null,
      doubt: "unknown",
      alternatives: [],
      origins: [...new Set(rows.map((row) => row.source))],
      detail,
    };
  }
  const { row, value } = first;
  const others = new Map(numbers.map((n) => [n.row.source, n.value]));
  others.delete(row.source);
  const alternatives = [...others].map(([origin, other]) => ({ origin, basis: "ratio", value: other }));
  return {
    input,
    threshold,
    status: "measured",
    value,
    low: row.low ?? Math.max(0, value - margin),
    high: row.high ?? Math.min(1, value + margin),
    ...judge(value, threshold, margin, alternatives),
    alternatives,
    origins: [row.source],
    detail: row.sourceGrade,
  };
}

/** Reads the class of change of demand. No document: not a surge, and the detail says that nobody classed it. */
export function readDemandChange(demand: DemandReference, mineral: string): InputReading {
  const found = demandChange(demand, mineral);
  return {
    input: "demand-change",
    status: found?.change ? "measured" : "unknown",
    value: null,
    low: null,
    high: null,
    threshold: null,
    distance: null,
    holds: found?.change === "discontinuous-increase",
    doubt: null,
    alternatives: [],
    origins: found ? [found.origin] : [],
    detail: found ? (found.change ?? "no-class") : "not-classed",
  };
}

function judge(value: number, threshold: number, margin: number, alternatives: readonly AlternativeValue[]) {
  const distance = value - threshold;
  const holds = distance >= -EPSILON;
  const other = alternatives.some((a) => a.value - threshold >= -EPSILON !== holds);
  const near = Math.abs(distance) <= margin + EPSILON;
  const doubt: InputDoubt | null = other ? "sources-differ" : near ? "near-threshold" : null;
  return { distance, holds, doubt };
}

const middle = (low: number | null, high: number | null): number | null =>
  low === null || high === null ? null : (low + high) / 2;
