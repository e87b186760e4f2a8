import type { PolicyComparison, PolicyRegion } from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { PrintedTable } from "../../study/use-study.ts";
import type { PolicyWords } from "./words.ts";

const REGIONS = ["EU", "USA", "JPN"] as const;
export type PrintedRow = PrintedTable["rows"][number];

/** One row per kind of policy, one column per region, what the study says of it behind the status. */
export function comparisonTable(
  tongue: Tongue,
  p: PolicyWords,
  rows: readonly PrintedRow[],
  comparison: PolicyComparison,
): TableModel {
  const { f, language } = tongue;
  const kinds = [...new Set(rows.map((row) => row.policy_kind_ja ?? ""))];
  return {
    caption: p.comparisonTitle,
    columns: [
      { key: "kind", label: p.comparisonKind },
      ...REGIONS.map((region) => ({ key: region, label: p.comparisonRegion[region] })),
    ],
    rows: kinds.map((kind) => {
      const any = rows.find((row) => row.policy_kind_ja === kind);
      const name =
        language === "ja" ? f.pair(any?.policy_group_ja ?? "", kind) : capital(any?.policy_kind_en ?? kind);
      return {
        key: kind,
        cells: [
          cell(name),
          ...REGIONS.map((region) => {
            const read = readCell(p, rows, comparison, kind, region);
            if (!read) return cell("–", null);
            const ground = read.ground?.[language];
            return cell(ground ? f.pair(read.status, ground) : read.status);
          }),
        ],
      };
    }),
  };
}

/** Status of one cell in the reader's words, and why it is so. */
export function readCell(
  p: PolicyWords,
  rows: readonly PrintedRow[],
  comparison: PolicyComparison,
  kind: string,
  region: PolicyRegion,
) {
  const row = rows.find((one) => one.policy_kind_ja === kind && one.iso3 === region);
  if (!row) return null;
  const status = row.status ?? "";
  const words = p.comparisonStatus;
  const told = comparison.grounds.find((one) => one.kind === kind && one.region === region);
  return {
    status: Object.hasOwn(words, status) ? words[status as keyof typeof words] : status,
    ground: told?.ground ?? null,
    remarks: comparison.remarks.filter((one) => one.kind === kind && one.region === region),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
