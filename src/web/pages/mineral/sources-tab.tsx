import { AXES, type MineralAssessment } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";

/** Which source stands behind which indicator of this page. */
export default function SourcesTab({ assessment }: { readonly assessment: MineralAssessment }) {
  const { t, e } = useTongue();
  const { reference, key, options } = useLoaded();
  const used = AXES.flatMap((axis) => assessment.axes[axis].origins.map((origin) => ({ axis, origin })));
  const table: TableModel = {
    caption: t.mineral.sourcesTitle,
    columns: [
      { key: "axis", label: t.mineral.indicator },
      { key: "producer", label: t.evidence.producer, wide: true },
      { key: "title", label: t.evidence.sourceTitle, wide: true },
      { key: "edition", label: t.evidence.edition },
      { key: "licence", label: t.evidence.licence, wide: true },
    ],
    rows: used.flatMap(({ axis, origin }) => {
      const source = reference.origins.find((one) => one.id === origin);
      if (!source) return [];
      const title = source.url ? { text: source.title, href: source.url } : cell(source.title);
      return [
        {
          key: `${axis}.${origin}`,
          cells: [
            cell(`${AXES.indexOf(axis) + 1} ${e.axis[axis]}`),
            cell(source.producer),
            title,
            cell(source.edition),
            cell(source.licence),
          ],
        },
      ];
    }),
  };
  return (
    <FigureFrame
      id="sources"
      title={t.mineral.sourcesTitle}
      level={3}
      subject={`${assessment.id}-${key.home}-${options.year}`}
      chartLabel={t.figure.list}
      chart={() => <DataTable model={table} />}
      table={table}
      origins={used.map(({ origin }) => origin)}
    />
  );
}
