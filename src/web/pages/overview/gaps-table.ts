import type { GapRow } from "../../../core/index.ts";
import { sayFill, sayReason } from "../../../i18n/say-code.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

/** Every gap as a row: also the form in which the evidence page lists them. */
export function gapsTable(tongue: Tongue, gaps: readonly GapRow[]): TableModel {
  const { t, e, f, language } = tongue;
  return {
    caption: t.overview.viewGaps,
    columns: [
      { key: "mineral", label: t.overview.mineral },
      { key: "axis", label: t.overview.axis },
      { key: "status", label: t.overview.gapStatus },
      { key: "reason", label: t.overview.gapReason, wide: true },
      { key: "fill", label: t.overview.gapFill, wide: true },
    ],
    rows: gaps.map((gap) => ({
      key: `${gap.mineral}.${gap.axis}`,
      cells: [
        cell(f.mineral(gap.mineral)),
        cell(e.axis[gap.axis]),
        cell(e.cellStatus[gap.status]),
        cell(sayReason(gap.reason, f)),
        cell(sayFill(gap.fill, language)),
      ],
    })),
  };
}
