import { memo } from "react";
import { useField } from "../../chain/use-chain.ts";
import { Pending } from "../../evidence/pending.tsx";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { usePrintedTable } from "../../study/use-study.ts";
import { ComparisonGrid } from "./comparison-grid.tsx";
import { comparisonTable } from "./comparison-view.ts";
import { usePolicyWords } from "./words.ts";

/** Eight columns of words need this much; below it each policy is a row. */
const WIDE = 900;

interface ComparisonFigureProps {
  /** As the slide has it: a row per region, eight columns, what is particular, remarks. */
  readonly grid?: boolean;
}

/** 欧米日の政策比較: what the study read of the policies of three regions. Only the statement exists. */
export const ComparisonFigure = memo(function ComparisonFigure({ grid = false }: ComparisonFigureProps) {
  const tongue = useTongue();
  const { language } = tongue;
  const p = usePolicyWords();
  const { value, failure } = usePrintedTable("d2_policy_comparison");
  const field = useField();
  const comparison = field.value?.policy.comparison;
  if (!value || !comparison) {
    return <Pending failure={failure ?? field.failure} />;
  }
  const table = comparisonTable(tongue, p, value.rows, comparison);
  return (
    <FigureFrame
      id="policy-comparison"
      title={p.comparisonTitle}
      subject="EU-USA-JPN"
      chartLabel={p.mapPrinted}
      chartIsPrinted
      chart={(width) =>
        grid && width >= WIDE ? (
          <ComparisonGrid rows={value.rows} comparison={comparison} />
        ) : (
          <DataTable model={table} />
        )
      }
      legend={p.comparisonLegend}
      table={table}
      origins={[comparison.origin]}
      notes={[
        ...new Set(comparison.grounds.map(({ flag }) => flag[language])),
        ...comparison.remarks.map(({ text }) => text[language]),
      ]}
    />
  );
});
