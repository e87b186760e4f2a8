import type { MineralAssessment } from "../../../core/index.ts";
import type { View } from "../../link/link-state.ts";

export interface OverviewRow {
  readonly assessment: MineralAssessment;
  readonly name: string;
  readonly demand: number | null;
}

/** Rows by one column. What has no number stands at the end in both directions: it is not the smallest. */
export function sortRows(
  rows: readonly OverviewRow[],
  sort: View["sort"],
  order: View["order"],
  language: "ja" | "en",
): OverviewRow[] {
  const sign = order === "ascending" ? 1 : -1;
  if (sort === "study") return order === "ascending" ? [...rows] : [...rows].reverse();
  if (sort === "name") return [...rows].sort((a, b) => sign * a.name.localeCompare(b.name, language));
  const columnValue = (row: OverviewRow): number | null => {
    if (sort === "demand") return row.demand;
    if (sort === "overall") return row.assessment.overall.value;
    if (sort === "choke-point") return row.assessment.chokePoints[0]?.share ?? null;
    return row.assessment.axes[sort].value;
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [columnValue(a), columnValue(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
