import type { AxisCell, Cell, Reason } from "../results.ts";
import type { Basis } from "./vocabulary.ts";

interface NumberParts {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  readonly year: number | null;
  readonly basis?: Basis | null;
  readonly origins: readonly string[];
  readonly notes?: readonly string[];
}

const sortedUnique = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** A number computed from statistics of the thing itself. */
export function measured(parts: NumberParts): Cell {
  return {
    status: "measured",
    value: parts.value,
    low: parts.low,
    high: parts.high,
    unit: parts.unit ?? "1",
    year: parts.year,
    basis: parts.basis ?? null,
    reason: null,
    origins: sortedUnique(parts.origins),
    notes: parts.notes ?? [],
  };
}

/** A number computed from something else, which the reason names. Drawn hatched. */
export function proxy(reason: Reason, parts: NumberParts): Cell {
  return { ...measured(parts), status: "proxy", reason };
}

function withoutNumber(status: "unknown" | "not-applicable", reason: Reason, rest: Partial<Cell>): Cell {
  return {
    status,
    value: null,
    low: null,
    high: null,
    unit: rest.unit ?? "1",
    year: rest.year ?? null,
    basis: rest.basis ?? null,
    reason,
    origins: sortedUnique(rest.origins ?? []),
    notes: rest.notes ?? [],
  };
}

/** The question has a meaning and no answer in the evidence. Widens means. */
export const unknown = (reason: Reason, rest: Partial<Cell> = {}): Cell =>
  withoutNumber("unknown", reason, rest);

/** The question has no meaning here. Leaves means. */
export const notApplicable = (reason: Reason, rest: Partial<Cell> = {}): Cell =>
  withoutNumber("not-applicable", reason, rest);

/** Does the cell carry a number (measured or proxy)? */
export function hasNumber(cell: Cell): cell is Cell & { value: number; low: number; high: number } {
  return cell.value !== null;
}

/**
 * Mean of cells on the same 0..1 scale.
 *
 * Not-applicable cells leave the mean. An unknown cell widens it: the centre is the mean of the known
 * ones, low and high take the unknown at 0 and at 1. A mean that rests on a proxy or lacks a part is itself a proxy.
 */
export function meanOfCells(cells: readonly Cell[]): Cell {
  const applicable = cells.filter((c) => c.status !== "not-applicable");
  const known = applicable.filter(hasNumber);
  const first = cells[0];
  if (applicable.length === 0) {
    return notApplicable(first?.reason ?? "no-concentrate-imports", { year: first?.year ?? null });
  }
  const origins = known.flatMap((c) => c.origins);
  const year = known.find((c) => c.year !== null)?.year ?? null;
  if (known.length === 0) return unknown("axis-unknown", { year, origins });
  const missing = applicable.length - known.length;
  const parts: NumberParts = {
    value: known.reduce((sum, c) => sum + c.value, 0) / known.length,
    low: known.reduce((sum, c) => sum + c.low, 0) / applicable.length,
    high: (known.reduce((sum, c) => sum + c.high, 0) + missing) / applicable.length,
    year,
    origins,
    notes: missing > 0 ? [`axes:${known.length}/${applicable.length}`] : [],
  };
  if (missing > 0) return proxy("axis-unknown", parts);
  const standIn = known.find((c) => c.status === "proxy");
  return standIn?.reason ? proxy(standIn.reason, parts) : measured(parts);
}

/** The user's own number in the place of ours: flagged, never silent. */
export function overridden(
  cell: AxisCell,
  own: { value: number; low: number | null; high: number | null; source: string },
): AxisCell {
  return {
    ...cell,
    status: cell.value === null ? "measured" : cell.status,
    value: own.value,
    low: own.low ?? own.value,
    high: own.high ?? own.value,
    reason: cell.value === null ? "override" : cell.reason,
    override: { source: own.source, replaced: cell.value },
  };
}
