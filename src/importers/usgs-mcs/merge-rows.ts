import type { Issue, Observation } from "../../core/index.ts";

/** An observation with the path of its file: two files may share a name and still be two. */
export interface PlacedRow {
  readonly file: string;
  readonly observation: Observation;
}

export interface Merged {
  readonly observations: readonly Observation[];
  /** Rows that went into another one. */
  readonly mergedRows: number;
  readonly issues: readonly Issue[];
}

const keyOf = ({ observation: row }: PlacedRow): string =>
  [row.origin, row.mineral, row.stage, row.measure, row.form, row.basis, row.year, row.country].join("|");

/**
 * One row per key. A table may name an economy twice, for two parts of its output (helium of the United States from gas
 * and from the Cliffside Field): the parts are added. The same row printed twice, or once more in another file, is kept
 * once and said so.
 */
export function mergeRows(rows: readonly PlacedRow[]): Merged {
  const issues: Issue[] = [];
  const observations = [...Map.groupBy(rows, keyOf).values()].map((group) => {
    const first = group[0] as PlacedRow;
    const parts = group.filter(
      (row, at) => row.file === first.file && group.findIndex((other) => isSame(other, row)) === at,
    );
    issues.push(...group.filter((row) => !parts.includes(row)).map(duplicateOf));
    return parts.length === 1 ? first.observation : sumOf(parts.map((part) => part.observation));
  });
  return { observations, mergedRows: rows.length - observations.length, issues };
}

function isSame({ observation: a }: PlacedRow, { observation: b }: PlacedRow): boolean {
  return a.value === b.value && a.missing === b.missing && a.note === b.note && a.status === b.status;
}

function sumOf(parts: readonly Observation[]): Observation {
  const first = parts[0] as Observation;
  const known = parts.filter((part) => part.value !== null);
  if (known.length < 2) return known[0] ?? first;
  const notes = [`sum-of-rows:${known.length}`, ...known.flatMap((part) => part.note.split(" "))];
  return {
    ...first,
    value: known.reduce((sum, part) => sum + (part.value ?? 0), 0),
    missing: null,
    status: known.some((part) => part.status === "estimated") ? "estimated" : first.status,
    processing: "major",
    note: [...new Set(notes)].join(" ").trim(),
  };
}

function duplicateOf({ file, observation }: PlacedRow): Issue {
  return {
    severity: "warning",
    code: "duplicate-row",
    file,
    line: Number(observation.locator.split("#L")[1]),
    column: null,
    found: observation.country,
    subject: `${observation.mineral} ${observation.year}`,
  };
}
