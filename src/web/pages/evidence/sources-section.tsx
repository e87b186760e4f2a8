import { CopyButton } from "../../controls/copy-button.tsx";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import type { Failure } from "../../evidence/questions.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { FilterField, matches } from "./filter-field.tsx";
import type { SourceRow, SourcesAnswer } from "./sources-answer.ts";

interface SourcesSectionProps {
  readonly answer: SourcesAnswer | null;
  readonly failure: Failure | null;
}

/** Every source: producer, title, edition, licence, rows, citation, how to find the next edition. */
export function SourcesSection({ answer, failure }: SourcesSectionProps) {
  const tongue = useTongue();
  const { t, language } = tongue;
  const { view } = useView();
  if (!answer) return <p className="empty">{failure?.message ?? t.frame.computing}</p>;
  const shown = answer.rows.filter((row) =>
    matches(view.filter, [row.producer, row.title, row.edition, row.licence, row.id, row.next[language]]),
  );
  return (
    <FigureFrame
      id="source-list"
      title={t.evidence.sourcesTitle}
      subject="all"
      controls={<FilterField shown={shown.length} total={answer.rows.length} />}
      chartLabel={t.figure.list}
      chart={() => <SourceTable rows={shown} />}
      table={sourcesTable(tongue, shown)}
      origins={shown.map((row) => row.id)}
    />
  );
}

function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  const { t, f, language } = useTongue();
  return (
    <ScrollRegion label={`${t.figure.list}: ${t.evidence.sourcesTitle}`}>
      <table className="source-table">
        <thead>
          <tr>
            <th scope="col">{t.evidence.producer}</th>
            <th scope="col">{t.evidence.sourceTitle}</th>
            <th scope="col">{t.evidence.licence}</th>
            <th scope="col" className="number">
              {t.evidence.rows}
            </th>
            <th scope="col">{t.evidence.next}</th>
            <th scope="col">
              <span className="visually-hidden">{t.evidence.citation}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.producer}</th>
              <td>
                {row.url ? (
                  <a href={row.url} target="_blank" rel="noreferrer">
                    {row.title}
                  </a>
                ) : (
                  row.title
                )}
                <div className="mute">
                  {row.edition}
                  {row.retrieved && ` · ${t.evidence.retrieved} ${row.retrieved}`}
                </div>
              </td>
              <td>{row.licence}</td>
              <td className="number">{f.number(row.rows)}</td>
              <td className="mute">{row.next[language]}</td>
              <td>
                <CopyButton text={() => row.citation} words={t.evidence.citation} about={row.title} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function sourcesTable({ t, f, language }: Tongue, rows: readonly SourceRow[]): TableModel {
  return {
    caption: t.evidence.sourcesTitle,
    columns: [
      { key: "producer", label: t.evidence.producer, wide: true },
      { key: "title", label: t.evidence.sourceTitle, wide: true },
      { key: "edition", label: t.evidence.edition },
      { key: "licence", label: t.evidence.licence, wide: true },
      { key: "rows", label: t.evidence.rows, numeric: true },
      { key: "citation", label: t.evidence.citation, wide: true },
      { key: "next", label: t.evidence.next, wide: true },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        cell(row.producer),
        row.url ? { text: row.title, href: row.url } : cell(row.title),
        cell(row.edition),
        cell(row.licence),
        cell(f.number(row.rows), row.rows),
        cell(row.citation),
        cell(row.next[language]),
      ],
    })),
  };
}
