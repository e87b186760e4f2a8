import { SymbolMatrix } from "../../../charts/symbol-matrix/symbol-matrix.tsx";
import type { SymbolMatrixState } from "../../../charts/symbol-matrix/symbol-matrix-state.ts";
import type { MeasureColumn, PackageCell, StudyReference, TypePattern } from "../../../core/index.ts";
import { typologyWords } from "../../../i18n/web-typology.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { MineralChip } from "./patterns-figure.tsx";
import type { ScatterParts } from "./scatter-view.ts";

interface PackageFigureProps {
  readonly study: StudyReference;
  readonly parts: ScatterParts;
  readonly selected: string | null;
  readonly onChoose: (mineral: string) => void;
}

/** Pattern × five measures: thirty cells, the ones that were put together from counts marked ★. */
export function PackageFigure(props: PackageFigureProps) {
  const { study, parts } = props;
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const matrix = usePackageMatrix(study);
  const { title } = words.package;
  const marks = study.typology.packages.filter((one) => one.reconstructed);
  return (
    <FigureFrame
      id="packages"
      title={title}
      subject="meti-2020"
      chart={() => <PackageTable {...props} />}
      chartLabel={tongue.t.figure.printed}
      chartIsPrinted
      picture={(width) => (
        <SymbolMatrix id="packages-picture" state={packagePicture(matrix, parts, title)} width={width} />
      )}
      pictureWidth={960}
      legend={words.package.legend}
      table={packageTable(matrix, parts, title)}
      origins={["meti-2020"]}
      notes={[...new Set(marks.map((one) => one.note).filter(Boolean))]}
    />
  );
}

interface PackageMatrix {
  readonly types: readonly TypePattern[];
  readonly measures: readonly MeasureColumn[];
  readonly cellOf: (type: TypePattern, measure: MeasureColumn) => PackageCell | undefined;
  /** Mark in words, ★ where the position was put together; the column's rule where there is no mark. */
  readonly textOf: (one: PackageCell | undefined, measure: MeasureColumn) => string;
}

function usePackageMatrix(study: StudyReference): PackageMatrix {
  const { language } = useTongue();
  const words = useStudyWords();
  const { types, measures, packages } = study.typology;
  return {
    types: types.filter((type) => packages.some((one) => one.type === type.id)),
    measures,
    cellOf: (type, measure) => packages.find((one) => one.type === type.id && one.measure === measure.id),
    textOf: (one, measure) => {
      if (!one || one.mark === "rule") return measure.rule[language];
      return `${words.mark[one.mark]}${one.reconstructed ? "★" : ""}`;
    },
  };
}

function PackageTable({ study, parts, selected, onChoose }: PackageFigureProps) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const studyWords = useStudyWords();
  const matrix = usePackageMatrix(study);
  const { language } = tongue;
  const chosen = parts.classes.find((one) => one.id === selected);
  return (
    <ScrollRegion label={`${tongue.t.figure.table}: ${words.package.title}`}>
      <table className="packages">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.package.type}
            </th>
            <th scope="col" rowSpan={2}>
              {words.package.minerals}
            </th>
            {matrix.measures.map((measure) =>
              measure.group ? (
                <th key={measure.id} scope="col" className="stage-group">
                  {words.package.groups[measure.group]}
                </th>
              ) : (
                <td key={measure.id} className="stage-group" />
              ),
            )}
          </tr>
          <tr>
            {matrix.measures.map((measure) => (
              <th key={measure.id} scope="col">
                {studyWords.policyMeasure[measure.id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.types.map((type) => (
            <tr key={type.id} className={chosen?.class === type.id ? "chosen" : ""}>
              <th scope="row">{type.name[language]}</th>
              <td>
                <span className="chips">
                  {parts.classes
                    .filter((one) => one.class === type.id)
                    .map((one) => (
                      <MineralChip
                        key={one.id}
                        one={one}
                        parts={parts}
                        selected={selected}
                        onChoose={onChoose}
                      />
                    ))}
                </span>
              </td>
              {matrix.measures.map((measure) => {
                const one = matrix.cellOf(type, measure);
                return (
                  <td key={measure.id} data-mark={one?.mark ?? "rule"} data-tip={one?.note || undefined}>
                    {matrix.textOf(one, measure)}
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

function packagePicture(
  { types, measures, cellOf, textOf }: PackageMatrix,
  { tongue, words, study }: ScatterParts,
  title: string,
): SymbolMatrixState {
  const { language, say } = tongue;
  const rows = types.map((type) => ({
    id: type.id,
    group: "",
    label: type.name[language],
    signs: measures.map((measure) => {
      const one = cellOf(type, measure);
      const tone = !one || one.mark === "rule" ? "weak" : one.mark === "no" ? "plain" : "strong";
      return { text: textOf(one, measure), tone } as const;
    }),
  }));
  return {
    title,
    description: say(words.package.description, {
      rows: rows.map((row) => `${row.label}: ${row.signs.map((sign) => sign.text).join(", ")}`).join("; "),
    }),
    columns: measures.map((measure) => ({ id: measure.id, label: study.policyMeasure[measure.id] })),
    rows,
  };
}

function packageTable(
  { types, measures, cellOf, textOf }: PackageMatrix,
  { tongue, words, study }: ScatterParts,
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { key: "type", label: words.package.type },
      { key: "measure", label: words.detail.measure },
      { key: "mark", label: words.detail.mark },
      { key: "basis", label: words.detail.basis },
      { key: "where", label: words.package.where },
      { key: "note", label: words.package.note, wide: true },
    ],
    rows: types.flatMap((type) =>
      measures.map((measure) => {
        const one = cellOf(type, measure);
        return {
          key: `${type.id}.${measure.id}`,
          cells: [
            cell(type.name[tongue.language]),
            cell(study.policyMeasure[measure.id]),
            cell(textOf(one, measure)),
            cell(one?.reconstructed ? words.package.reconstructed : words.package.printed),
            cell(one?.locator ?? ""),
            cell(one?.note ?? ""),
          ],
        };
      }),
    ),
  };
}
