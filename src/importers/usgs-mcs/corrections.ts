import type { Issue } from "../../core/index.ts";
import type { Correction } from "../importer.ts";
import type { PrintedCell } from "./printed-cell.ts";
import { originOf } from "./read-cell.ts";

export interface Corrected {
  readonly cells: readonly PrintedCell[];
  /** Cells that a correction takes away. */
  readonly withdrawn: readonly PrintedCell[];
  readonly issues: readonly Issue[];
}

/**
 * Puts right what the Summaries got wrong, cell by cell, and says so: one note per correction and file with the number
 * of cells. A correction whose cells do not stand as expected changes nothing.
 */
export function applyCorrections(
  cells: readonly PrintedCell[],
  corrections: readonly Correction[],
): Corrected {
  const hits = new Map<Correction, PrintedCell[]>();
  const withdrawn: PrintedCell[] = [];
  const kept = cells.flatMap((cell) => {
    let current = cell;
    for (const correction of corrections) {
      if (!matches(cell, correction)) continue;
      hits.set(correction, [...(hits.get(correction) ?? []), cell]);
      if (correction.use.withdraw !== undefined) {
        withdrawn.push(cell);
        return [];
      }
      current = correct(current, correction.use);
    }
    return [current];
  });
  return {
    cells: kept,
    withdrawn,
    issues: [...hits].map(([correction, found]) => issueOf(correction, found)),
  };
}

function matches(cell: PrintedCell, { origin, where }: Correction): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...cell };
  return (
    origin === originOf(cell) &&
    Object.entries(where).every(([field, value]) => String(fields[field]) === value)
  );
}

function correct(cell: PrintedCell, use: Readonly<Record<string, string>>): PrintedCell {
  const { unit = cell.unit, detail = cell.detail, value = cell.value, year = String(cell.year), basis } = use;
  const corrected = value === cell.value ? "label" : "value";
  return {
    ...cell,
    unit,
    detail,
    value,
    year: Number(year),
    corrected,
    ...(basis === undefined ? {} : { basis }),
  };
}

function issueOf(correction: Correction, found: readonly PrintedCell[]): Issue {
  const [first] = found;
  const fields: Readonly<Record<string, unknown>> = { ...first };
  const used = Object.entries(correction.use);
  return {
    severity: "note",
    code: "corrected",
    file: first?.file ?? "",
    line: first?.line ?? null,
    column: first?.column ?? null,
    expected: used.map(([field, value]) => `${field} ${value}`).join(", "),
    found: used.map(([field]) => `${field} ${String(fields[field] ?? "")}`).join(", "),
    subject: `${correction.id} (${found.length})`,
  };
}
