import { AXES, type CandidateRow, type Mineral } from "../../../core/index.ts";
import { sayNeeds, sayReason } from "../../../i18n/say-code.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableCell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";

const PRINTED_ORIGIN = "meti-2020";

/** 指標の選定: the eleven candidates with today's value, and the six that were kept. */
export default function CandidatesTab({ mineral }: { readonly mineral: Mineral }) {
  const tongue = useTongue();
  const { t, language } = tongue;
  const { change } = useView();
  const { options, key } = useLoaded();
  const { value: rows } = useAnswer("candidates", { mineral: mineral.id, options });
  const catalogue = useDocument<Catalogue>("/api/v1/catalogue");
  if (!rows) return <p className="empty">{t.frame.computing}</p>;
  const reason = catalogue.value?.indicators.selectionReason[language];
  const open = (axis: string) => change({ explain: `${mineral.id}.${axis}` });
  const table = candidatesTable(tongue, rows, { mineral: mineral.id, open });
  return (
    <FigureFrame
      id="candidates"
      title={t.mineral.candidatesTitle}
      level={3}
      subject={`${mineral.id}-${key.home}-${options.year}`}
      chart={() => <DataTable model={table} />}
      chartLabel={t.figure.recomputed}
      legend={t.mineral.candidatesReason}
      table={table}
      origins={[...new Set(rows.flatMap((row) => row.cell.origins))]}
      second={{
        tab: "printed",
        label: t.figure.printed,
        content: () => <PrintedCandidates reason={reason ?? t.mineral.candidatesReason} />,
        origins: [PRINTED_ORIGIN],
        isPrinted: true,
      }}
    />
  );
}

/** What the study prints: the names, which six were kept, and one reason. */
function PrintedCandidates({ reason }: { readonly reason: string }) {
  const { t, e } = useTongue();
  return (
    <>
      <ol className="candidates">
        {e.candidate.map((name, index) => (
          <li key={name}>
            {name} <span className="mute">{keptAs(index + 1) ?? t.mineral.candidateNone}</span>
          </li>
        ))}
      </ol>
      <p className="legend">{reason}</p>
    </>
  );
}

/** Axis numbers of a candidate; number nine was split into two. */
function keptAs(no: number): string | null {
  const kept: Readonly<Record<number, string>> = { 2: "2", 4: "1", 9: "3 + 4", 10: "5", 11: "6" };
  const axis = kept[no];
  return axis === undefined ? null : `→ ${axis}`;
}

interface Opening {
  readonly mineral: string;
  readonly open: (axis: string) => void;
}

function candidatesTable(tongue: Tongue, rows: readonly CandidateRow[], opening: Opening): TableModel {
  const { t, e, f } = tongue;
  return {
    caption: t.mineral.candidatesTitle,
    columns: [
      { key: "no", label: t.mineral.candidateNo },
      { key: "name", label: t.mineral.candidateName, wide: true },
      { key: "axis", label: t.mineral.candidateAxis },
      { key: "value", label: t.mineral.value, numeric: true },
      { key: "interval", label: t.mineral.interval, numeric: true },
      { key: "why", label: t.mineral.status, wide: true },
    ],
    rows: rows.map((row) => ({
      key: String(row.no),
      cells: [
        cell(String(row.no), row.no),
        cell(e.candidate[row.no - 1] ?? ""),
        cell(
          row.axis === null
            ? t.mineral.candidateNone
            : row.no === 9
              ? t.mineral.candidateSplit
              : String(AXES.indexOf(row.axis) + 1),
        ),
        valueCell(tongue, row, opening),
        cell(row.axis === null ? "–" : f.interval(row.cell).range || "–"),
        cell(whyText(tongue, row)),
      ],
    })),
  };
}

function valueCell({ e, f, t, say }: Tongue, row: CandidateRow, { mineral, open }: Opening): TableCell {
  const { value, unit } = row.cell;
  if (value === null) return cell("–", null);
  const text = unit === "1/year" ? `${f.share(value)} ${t.mineral.perYear}` : f.index(value);
  if (row.axis === null) return cell(text, value);
  const { axis } = row;
  return {
    text,
    raw: value,
    onPress: () => open(axis),
    pressLabel: say(t.cell.explain, { mineral: f.mineral(mineral), axis: e.axis[axis], value: text }),
  };
}

function whyText({ t, e, f, language, say }: Tongue, row: CandidateRow): string {
  if (row.needs) return say(t.mineral.cannotCompute, { needs: sayNeeds(row.needs, language) });
  const status = e.cellStatus[row.cell.status];
  return row.cell.reason ? `${status}: ${sayReason(row.cell.reason, f)}` : status;
}
