import {
  ADOPTION_LEVELS,
  type AdoptionLevel,
  type DeviceAdoption,
  type Mineral,
} from "../../../core/index.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";

interface AdoptionProps {
  readonly mineral: Mineral;
  readonly rows: readonly DeviceAdoption[];
}

/** How far classes of devices take up a mineral, year by year: words of the document, shaded by level. */
export function DemandAdoptionFigure({ mineral, rows }: AdoptionProps) {
  const { t, f, language, say } = useTongue();
  const words = useWords(chainDemandWords);
  const { years, classes, levelOf } = adoptionOf(rows);
  const last = years.at(-1) ?? 0;
  const surges = classes.some((one) => levelOf(one.class, last) === "large");
  const title = surges ? words.adoption.title : words.adoption.titlePlain;
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "class", label: words.adoption.class, wide: true },
      ...years.map((year) => ({ key: String(year), label: String(year) })),
    ],
    rows: classes.map((one) => ({
      key: one.class,
      cells: [
        cell(f.aside(one.name[language], one.examples[language])),
        ...years.map((year) => {
          const level = levelOf(one.class, year);
          return cell(level ? words.adoption.level[level] : "–");
        }),
      ],
    })),
  };
  return (
    <FigureFrame
      id="demand-adoption"
      title={title}
      level={3}
      about={words.adoption.about}
      subject={mineral.id}
      chart={() => <Levels rows={rows} title={title} />}
      chartLabel={t.figure.printed}
      chartIsPrinted
      legend={`${words.adoption.legend} ${say(words.adoption.marketLost, { mark: words.adoption.marketStart })}`}
      table={table}
      origins={[...new Set(rows.map((row) => row.origin))]}
    />
  );
}

/** Years and classes of devices in their order, and the level of a class in a year. */
function adoptionOf(rows: readonly DeviceAdoption[]) {
  return {
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b),
    classes: [...new Map(rows.map((row) => [row.class, row])).values()],
    levelOf: (id: string, year: number): AdoptionLevel | null =>
      rows.find((row) => row.class === id && row.year === year)?.level ?? null,
  };
}

/** The words of the document as a table; the shade only repeats the word. */
function Levels({ rows, title }: { readonly rows: readonly DeviceAdoption[]; readonly title: string }) {
  const { t, f, language } = useTongue();
  const words = useWords(chainDemandWords);
  const { years, classes, levelOf } = adoptionOf(rows);
  const mark = (id: string) => rows.find((row) => row.class === id && row.marketStart !== "none");
  return (
    <ScrollRegion label={f.pair(t.figure.table, title)}>
      <table className="adoption">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.adoption.class}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => (
            <tr key={one.class}>
              <th scope="row">
                {one.name[language]} <span className="mute">{one.examples[language]}</span>
                {mark(one.class) && <span className="chip">{words.adoption.marketStart}</span>}
              </th>
              {years.map((year) => {
                const level = levelOf(one.class, year);
                return (
                  <td key={year} data-level={level ? ADOPTION_LEVELS.indexOf(level) : undefined}>
                    {level ? words.adoption.level[level] : "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
