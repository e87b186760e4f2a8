import { WordGrid } from "../../../charts/word-grid/word-grid.tsx";
import {
  FLOW_COLUMNS,
  type FlowColumn,
  type FlowTechnology,
  type Mineral,
  TECHNOLOGY_REGIONS,
  type TechnologyRegion,
} from "../../../core/index.ts";
import type { ChainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { technologyPicture } from "./issue-pictures.ts";
import { useIssuesWords } from "./use-issues-words.ts";

interface TechnologyFigureProps {
  readonly mineral: Mineral;
  readonly technologies: readonly FlowTechnology[];
}

/** Who works on what along the flow: regions as rows, the flow's columns across; home companies last. */
export function TechnologyFigure({ mineral, technologies }: TechnologyFigureProps) {
  const tongue = useTongue();
  const words = useIssuesWords();
  const { f, say, t, language } = tongue;
  const title = say(words.technology.title, { mineral: f.mineral(mineral.id) });
  return (
    <FigureFrame
      id="technology"
      title={title}
      level={3}
      subject={mineral.id}
      chartLabel={t.figure.printed}
      chartIsPrinted
      chart={() => <Matrix technologies={technologies} caption={title} />}
      picture={(width) => (
        <WordGrid
          id="technology-picture"
          state={technologyPicture(tongue, words, technologies, title)}
          width={width}
        />
      )}
      pictureWidth={1180}
      legend={words.technology.legend}
      table={technologyTable(tongue, words, technologies, title)}
      origins={[...new Set(technologies.map((one) => one.origin))]}
      notes={technologies.flatMap((one) =>
        one.doubt ? [`${one.class[language]}: ${one.doubt[language]}`] : [],
      )}
    />
  );
}

function Matrix({
  technologies,
  caption,
}: {
  readonly technologies: readonly FlowTechnology[];
  readonly caption: string;
}) {
  const words = useIssuesWords();
  return (
    <table className="technology-matrix">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.technology.regionHead}</th>
          {FLOW_COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words.technology.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TECHNOLOGY_REGIONS.map((region) => (
          <tr key={region} className={region === "JPN" ? "home" : ""}>
            <th scope="row">{words.technology.region[region]}</th>
            {FLOW_COLUMNS.map((column) => (
              <Entries key={column} entries={entriesAt(technologies, region, column)} column={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const entriesAt = (technologies: readonly FlowTechnology[], region: TechnologyRegion, column: FlowColumn) =>
  technologies.filter((one) => one.region === region && one.column === column);

interface EntriesProps {
  readonly entries: readonly FlowTechnology[];
  readonly column: FlowColumn;
}

function Entries({ entries, column }: EntriesProps) {
  const { language } = useTongue();
  const words = useIssuesWords();
  return (
    <td data-column={words.technology.column[column]} className={entries.length === 0 ? "nothing" : ""}>
      {entries.length === 0 ? (
        <span className="mute">{words.technology.none}</span>
      ) : (
        <ul>
          {entries.map((one) => (
            <li key={one.detail.en}>
              <strong>{one.class[language]}</strong>
              {one.green !== "none" && (
                <span className={`green-mark ${one.green}`}>{words.technology.green[one.green]}</span>
              )}
              {one.doubt && <sup data-tip={one.doubt[language]}>†</sup>}
              <br />
              {one.detail[language]}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function technologyTable(
  { language }: Tongue,
  words: ChainIssuesWords,
  technologies: readonly FlowTechnology[],
  caption: string,
): TableModel {
  const { technology } = words;
  return {
    caption,
    columns: [
      { key: "region", label: technology.regionHead },
      { key: "column", label: technology.columnHead },
      { key: "class", label: technology.classHead },
      { key: "detail", label: technology.detailHead, wide: true },
      { key: "green", label: technology.greenHead },
      { key: "doubt", label: technology.doubtHead, wide: true },
      { key: "where", label: words.issues.where },
    ],
    rows: technologies.map((one, place) => ({
      key: String(place),
      cells: [
        cell(technology.region[one.region]),
        cell(technology.column[one.column]),
        cell(one.class[language]),
        cell(one.detail[language]),
        cell(technology.green[one.green]),
        cell(one.doubt?.[language] ?? ""),
        cell(one.locator),
      ],
    })),
  };
}
