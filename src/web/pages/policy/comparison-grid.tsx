import type { PolicyComparison } from "../../../core/index.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useTongue } from "../../language/language.tsx";
import { type PrintedRow, readCell } from "./comparison-view.ts";
import { usePolicyWords } from "./words.ts";

interface ComparisonGridProps {
  readonly rows: readonly PrintedRow[];
  readonly comparison: PolicyComparison;
}

/** Rows as printed: EU, US, Japan; eight columns under four groups; what is particular to a region at the left. */
export function ComparisonGrid({ rows, comparison }: ComparisonGridProps) {
  const { t, language } = useTongue();
  const p = usePolicyWords();
  const kinds = rows.filter((row, place) => firstOf(rows, row) === place);
  const groups = Map.groupBy(kinds, (row) => row.policy_group_ja ?? "");
  return (
    <ScrollRegion label={`${t.figure.table}: ${p.comparisonTitle}`}>
      <table className="comparison-grid">
        <caption className="visually-hidden">{p.comparisonTitle}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {p.comparisonFeature}
            </th>
            {[...groups].map(([group, inGroup]) => (
              <th key={group} colSpan={inGroup.length} scope="colgroup">
                {p.comparisonGroup[group as keyof typeof p.comparisonGroup] ?? group}
              </th>
            ))}
          </tr>
          <tr>
            {kinds.map((row) => (
              <th key={row.policy_kind_ja} scope="col">
                {language === "ja" ? row.policy_kind_ja : row.policy_kind_en}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.features.map(({ region, points }) => (
            <tr key={region}>
              <th scope="row">
                <b>{p.comparisonRegion[region as keyof typeof p.comparisonRegion]}</b>
                <ul>
                  {points.map((point) => (
                    <li key={point.en}>{point[language]}</li>
                  ))}
                </ul>
              </th>
              {kinds.map((row) => {
                const read = readCell(p, rows, comparison, row.policy_kind_ja ?? "", region);
                return (
                  <td key={row.policy_kind_ja}>
                    <b>{read?.status ?? "–"}</b>
                    {read?.ground && <div>{read.ground[language]}</div>}
                    {read?.remarks.map((remark) => (
                      <div key={remark.text.en} className="remark">
                        {remark.text[language]}
                      </div>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="figure-finding">{comparison.conclusion[language]}</p>
    </ScrollRegion>
  );
}

/** Place of the first row with the same kind of policy. */
const firstOf = (rows: readonly PrintedRow[], row: PrintedRow): number =>
  rows.findIndex((one) => one.policy_kind_ja === row.policy_kind_ja);
