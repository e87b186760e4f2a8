import type { Issue, Observation } from "../../core/index.ts";

export interface FileResult {
  readonly observations: readonly Observation[];
  readonly issues: readonly Issue[];
}

/**
 * One row per figure that workbook and long table both print: value and locator of the workbook (the publisher's
 * own file), status and note of the long table (the only one with flags). Where the two differ the workbook's
 * figure stands and a warning names both.
 */
export function joinFiles(workbooks: readonly FileResult[], tables: readonly FileResult[]): FileResult {
  const byKey = new Map<string, Observation>();
  for (const row of workbooks.flatMap((file) => file.observations)) byKey.set(keyOf(row), row);
  const conflicts: Issue[] = [];
  for (const row of tables.flatMap((file) => file.observations)) {
    const printed = byKey.get(keyOf(row));
    if (!printed) byKey.set(keyOf(row), row);
    else if (printed.value === row.value)
      byKey.set(keyOf(row), { ...printed, status: row.status, note: row.note });
    else conflicts.push(conflict(printed, row));
  }
  const issues = [...workbooks, ...tables].flatMap((file) => file.issues);
  return { observations: [...byKey.values()], issues: [...issues, ...conflicts] };
}

function keyOf(row: Observation): string {
  return [row.mineral, row.stage, row.form, row.country, row.year, row.basis, row.origin].join("/");
}

function conflict(kept: Observation, other: Observation): Issue {
  const [file = "", line = ""] = other.locator.split("#L");
  return {
    severity: "warning",
    code: "duplicate-row",
    file,
    line: Number(line) || null,
    column: "quantity",
    expected: `${kept.value} (${kept.locator})`,
    found: String(other.value),
    subject: `${other.mineral} ${other.country} ${other.year}`,
  };
}
