import type { CarPart, Mineral } from "../../../core/index.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";

interface CarPartsProps {
  readonly mineral: Mineral;
  readonly rows: readonly CarPart[];
}

/** Where a car uses the mineral: parts by group, with the material as a chip. */
export function CarPartsFigure({ mineral, rows }: CarPartsProps) {
  const { t, say, language } = useTongue();
  const words = useWords(chainDemandWords);
  const groups = [...new Map(rows.map((row) => [row.group.en, row])).values()];
  const named = rows.filter((row) => row.part !== null);
  const title = say(words.parts.title, {
    count: String(named.length),
    groups: String(new Set(named.map((row) => row.group.en)).size),
  });
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "group", label: words.parts.group },
      { key: "part", label: words.parts.part },
      { key: "route", label: words.parts.routeHead },
    ],
    rows: rows.map((row) => ({
      key: `${row.group.en}.${row.part?.en ?? ""}`,
      cells: [
        cell(row.group[language]),
        cell(row.part?.[language] ?? words.parts.unnamed),
        cell(words.parts.route[row.route]),
      ],
    })),
  };
  return (
    <FigureFrame
      id="car-parts"
      title={title}
      level={3}
      about={words.parts.about}
      subject={mineral.id}
      chart={() => (
        <dl className="car-parts">
          {groups.map((group) => {
            const own = rows.filter((row) => row.group.en === group.group.en);
            return (
              <div key={group.group.en}>
                <dt>
                  {group.group[language]}{" "}
                  <span className="mute">{own.filter((row) => row.part).length || ""}</span>
                  <span className={`chip route-${group.route}`}>{words.parts.route[group.route]}</span>
                </dt>
                {own.map((row) => (
                  <dd key={row.part?.en ?? "unnamed"} className={row.part ? "" : "mute"}>
                    {row.part?.[language] ?? words.parts.unnamed}
                  </dd>
                ))}
              </div>
            );
          })}
        </dl>
      )}
      chartLabel={t.figure.printed}
      chartIsPrinted
      legend={words.parts.legend}
      table={table}
      origins={[...new Set(rows.map((row) => row.origin))]}
    />
  );
}
