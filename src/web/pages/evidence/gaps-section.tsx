import type { GapRow } from "../../../core/index.ts";
import { sayFill, sayReason } from "../../../i18n/say-code.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import type { TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { gapsTable } from "../overview/gaps-table.ts";
import { FilterField, matches } from "./filter-field.tsx";

/** Every cell that is missing or a stand-in, why, and how to fill it. */
export function GapsSection() {
  const tongue = useTongue();
  const { t, e, f, say, language } = tongue;
  const { view, change } = useView();
  const { options, key } = useLoaded();
  const { value: gaps, failure } = useAnswer("gaps", options);
  if (!gaps) return <p className="empty">{failure?.message ?? t.frame.computing}</p>;
  const textsOf = (gap: GapRow) => [
    f.mineral(gap.mineral),
    gap.mineral,
    e.axis[gap.axis],
    e.cellStatus[gap.status],
    sayReason(gap.reason, f),
    sayFill(gap.fill, language),
  ];
  const shown = gaps.filter((gap) => matches(view.filter, textsOf(gap)));
  const count = (status: GapRow["status"]) => String(gaps.filter((gap) => gap.status === status).length);
  const table = gapsTable(tongue, shown);
  const pressable: TableModel = {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((one, place) =>
        place === 1
          ? {
              ...one,
              onPress: () => change({ explain: row.key }),
              pressLabel: row.cells.map((c) => c.text).join(", "),
            }
          : one,
      ),
    })),
  };
  return (
    <FigureFrame
      id="gap-list"
      title={say(t.evidence.gapsTitle, {
        unknown: count("unknown"),
        proxy: count("proxy"),
        na: count("not-applicable"),
        country: f.country(key.home),
        year: String(options.year),
      })}
      subject={`${key.home}-${options.year}`}
      controls={<FilterField shown={shown.length} total={gaps.length} />}
      chartLabel={t.figure.list}
      chart={() => <DataTable model={pressable} />}
      table={table}
      origins={[]}
    />
  );
}
