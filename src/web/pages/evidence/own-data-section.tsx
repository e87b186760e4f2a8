import { DataTable } from "../../figure/data-table.tsx";
import { cell } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import type { SourcesAnswer } from "./sources-answer.ts";

/** Files that were imported into the workspace, and how to import more. */
export function OwnDataSection({ answer }: { readonly answer: SourcesAnswer | null }) {
  const { t, f } = useTongue();
  if (!answer) return <p className="empty">{t.frame.computing}</p>;
  return (
    <section className="narrow">
      <h2>{t.evidence.ownTitle}</h2>
      {answer.own.length === 0 ? (
        <p className="empty">{t.evidence.ownNone}</p>
      ) : (
        <DataTable
          model={{
            caption: t.evidence.ownTitle,
            columns: [
              { key: "source", label: t.evidence.importer },
              { key: "table", label: t.evidence.table },
              { key: "rows", label: t.evidence.rows, numeric: true },
              { key: "file", label: t.evidence.file },
            ],
            rows: answer.own.map((file) => ({
              key: file.file,
              cells: [
                cell(file.source),
                cell(file.table),
                cell(f.number(file.rows), file.rows),
                cell(file.file),
              ],
            })),
          }}
        />
      )}
      <p>{t.evidence.ownHow}</p>
      <pre className="formula">npm run -s chokepoint -- import usgs-mcs FILE.csv --dry-run</pre>
      <p className="mute">{t.evidence.ownWorkspace}</p>
    </section>
  );
}
