import { Fragment } from "react";
import { SymbolMatrix } from "../../../charts/symbol-matrix/symbol-matrix.tsx";
import { driverMatrix, type StudyReference } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { studyMinerals } from "../overview/mineral-lists.ts";
import {
  type DriverParts,
  driverMatrixPicture,
  driverSign,
  driverTable,
  driverText,
  groupedRows,
  rowLabel,
} from "./driver-view.ts";

const PRINTED = "meti-2020";

export function useDriverParts(study: StudyReference): DriverParts {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const studyWords = useStudyWords();
  const { reference } = useLoaded();
  return {
    tongue,
    words,
    study: studyWords,
    minerals: studyMinerals(reference),
    rows: driverMatrix(study.typology.demand),
  };
}

/** The matrix use × technology × mineral with its four classes of change, and the marks that found no cell. */
export function DriverMatrixFigure({ study }: { readonly study: StudyReference }) {
  const parts = useDriverParts(study);
  const { tongue, words } = parts;
  const { title } = words.matrix;
  const picture = driverMatrixPicture(parts, title);
  const marks = study.typology.demand.unplacedMarks;
  return (
    <FigureFrame
      id="drivers"
      title={title}
      subject={PRINTED}
      chart={() => (
        <>
          <MatrixTable parts={parts} />
          <p className="legend">{tongue.say(words.matrix.unplaced, { marks: tongue.f.list(marks) })}</p>
        </>
      )}
      chartLabel={tongue.t.figure.printed}
      chartIsPrinted
      picture={(width) => <SymbolMatrix id="drivers-picture" state={picture} width={width} />}
      pictureWidth={920}
      legend={words.matrix.legend}
      table={driverTable(parts, title)}
      origins={[PRINTED]}
    />
  );
}

function MatrixTable({ parts }: { readonly parts: DriverParts }) {
  const { tongue, words, minerals, rows } = parts;
  const { f, language } = tongue;
  return (
    <ScrollRegion label={`${tongue.t.figure.table}: ${words.matrix.title}`}>
      <table className="matrix drivers">
        <thead>
          <tr>
            <th scope="col">{words.matrix.technology}</th>
            {minerals.map((mineral) => (
              <th key={mineral.id} scope="col" title={f.mineral(mineral.id)}>
                {mineral.symbol}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupedRows(rows, language, words.matrix.other).map(({ row, group }) => (
            <Fragment key={rowLabel(row, "en")}>
              {group !== "" && (
                <tr className="group">
                  <th scope="colgroup" colSpan={minerals.length + 1}>
                    {group}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{rowLabel(row, language)}</th>
                {minerals.map((mineral) => {
                  const driver = row.cells.get(mineral.id);
                  return (
                    <td key={mineral.id}>
                      {driver && (
                        <button
                          type="button"
                          className={`driver-sign ${driver.basis}`}
                          data-change={driver.change ?? driver.direction}
                          data-tip={driverText(parts, driver)}
                          aria-label={driverText(parts, driver)}
                        >
                          {driverSign(words, driver)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
