import { SymbolMatrix } from "../../../charts/symbol-matrix/symbol-matrix.tsx";
import type { SymbolMatrixState } from "../../../charts/symbol-matrix/symbol-matrix-state.ts";
import type { StudyReference } from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useDriverParts } from "./driver-matrix-figure.tsx";
import {
  type DriverParts,
  driverTable,
  groupedRows,
  type PrintedPath,
  printedPaths,
  rowLabel,
} from "./driver-view.ts";

const PRINTED = "meti-2020";

/** Use class › target › technology › mineral: the technologies that the study names. */
export function TechnologyTreeFigure({ study }: { readonly study: StudyReference }) {
  const parts = useDriverParts(study);
  const { tongue, words } = parts;
  const { title } = words.tree;
  const paths = printedPaths(parts.rows);
  const picture = treePicture(parts, paths);
  return (
    <FigureFrame
      id="technologies"
      title={title}
      subject={PRINTED}
      chart={() => <TechnologyTree parts={parts} paths={paths} />}
      chartLabel={tongue.t.figure.printed}
      chartIsPrinted
      picture={(width) => <SymbolMatrix id="technologies-picture" state={picture} width={width} />}
      pictureWidth={820}
      legend={words.tree.legend}
      table={driverTable({ ...parts, rows: paths.map(([row]) => row) }, title)}
      origins={[PRINTED]}
    />
  );
}

interface TreeProps {
  readonly parts: DriverParts;
  readonly paths: readonly PrintedPath[];
}

function TechnologyTree({ parts, paths }: TreeProps) {
  const { language } = parts.tongue;
  return (
    <ul className="tree">
      {branchesOf(paths, ([row]) => row.useClass[language]).map(([use, ofUse]) => (
        <li key={use}>
          <strong>{use}</strong>
          <ul>
            {branchesOf(ofUse, ([row]) => row.target[language]).map(([target, ofTarget]) => (
              <li key={target}>
                {target}
                <Technologies parts={parts} paths={ofTarget} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Technologies({ parts, paths }: TreeProps) {
  const { f, language } = parts.tongue;
  return (
    <ul>
      {paths.map(([row, driver]) => (
        <li key={row.technology.en}>
          {row.technology[language]} <span aria-hidden="true">→</span>{" "}
          <strong>{f.mineral(driver.mineral)}</strong>
          {driver.flag && <span className="mute"> ({driver.flag})</span>}
        </li>
      ))}
    </ul>
  );
}

/** Paths with the same name at one fork, in the order in which the names come first. */
function branchesOf(
  paths: readonly PrintedPath[],
  nameOf: (path: PrintedPath) => string,
): readonly (readonly [string, readonly PrintedPath[]])[] {
  return [...Map.groupBy(paths, nameOf)];
}

function treePicture({ tongue, words }: DriverParts, paths: readonly PrintedPath[]): SymbolMatrixState {
  const { say, f, language } = tongue;
  const described = paths.map(([row, driver]) =>
    say(words.tree.path, {
      use: row.useClass[language],
      target: row.target[language],
      technology: row.technology[language],
      mineral: f.mineral(driver.mineral),
    }),
  );
  const rows = paths.map(([row]) => row);
  return {
    title: words.tree.title,
    description: say(words.tree.description, { paths: described.join("; ") }),
    columns: [
      { id: "technology", label: words.matrix.technology },
      { id: "mineral", label: words.matrix.mineral },
    ],
    rows: groupedRows(rows, language, words.matrix.other).map(({ row, group }) => ({
      id: rowLabel(row, "en"),
      group,
      label: row.target[language],
      signs: [
        { text: row.technology[language], tone: "plain" },
        { text: f.list([...row.cells.keys()].map(f.mineral)), tone: "strong" },
      ],
    })),
  };
}
