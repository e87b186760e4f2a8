import { memo } from "react";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { type PrintedTable, usePrintedTable } from "../../study/use-study.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

const REGIONS = ["EU", "USA", "JPN"] as const;
type PrintedRow = PrintedTable["rows"][number];

/** 欧米日の政策比較: what the study read of the policies of three regions. Only the statement exists. */
export const ComparisonFigure = memo(function ComparisonFigure() {
  const tongue = useTongue();
  const { t } = tongue;
  const p = usePolicyWords();
  const { value, failure } = usePrintedTable("d2_policy_comparison");
  if (!value) return <p className="empty">{failure?.message ?? t.frame.computing}</p>;
  const table = comparisonTable(tongue, p, value.rows);
  return (
    <FigureFrame
      id="policy-comparison"
      title={p.comparisonTitle}
      subject="EU-USA-JPN"
      chartLabel={p.mapPrinted}
      chartIsPrinted
      chart={() => <DataTable model={table} />}
      legend={p.comparisonLegend}
      table={table}
      origins={[...new Set(value.rows.map((row) => row.origin ?? ""))]}
      notes={[...new Set(value.rows.map((row) => row.flag ?? "").filter((flag) => flag !== ""))]}
    />
  );
});

/** One row per kind of policy, one column per region, what the study says of it behind the status. */
export function comparisonTable(tongue: Tongue, p: PolicyWords, rows: readonly PrintedRow[]): TableModel {
  const { language } = tongue;
  const kinds = [...new Set(rows.map((row) => row.policy_kind_ja ?? ""))];
  const rowOf = (kind: string, region: string) =>
    rows.find((row) => row.policy_kind_ja === kind && row.iso3 === region);
  return {
    caption: p.comparisonTitle,
    columns: [
      { key: "kind", label: p.comparisonKind },
      ...REGIONS.map((region) => ({ key: region, label: p.comparisonRegion[region] })),
    ],
    rows: kinds.map((kind) => {
      const any = rows.find((row) => row.policy_kind_ja === kind);
      const name =
        language === "ja" ? `${any?.policy_group_ja}：${kind}` : capital(any?.policy_kind_en ?? kind);
      return {
        key: kind,
        cells: [cell(name), ...REGIONS.map((region) => statusCell(tongue, p, rowOf(kind, region)))],
      };
    }),
  };
}

function statusCell({ language }: Tongue, p: PolicyWords, row: PrintedRow | undefined) {
  if (!row) return cell("–", null);
  const status = row.status ?? "";
  const words = p.comparisonStatus;
  const text = Object.hasOwn(words, status) ? words[status as keyof typeof words] : status;
  // The ground is transcribed in English only; in Japanese the status stands alone.
  return cell(language === "en" && row.evidence_en ? `${text}: ${row.evidence_en}` : text);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
