import { useMemo } from "react";
import {
  AXES,
  type HomeStatement,
  type MineralAssessment,
  type MineralClassification,
  type StageShares,
} from "../../../core/index.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useStudy } from "../../study/use-study.ts";
import { AssessmentTable } from "./assessment-table.tsx";
import { allNumbers, gridState } from "./assessment-views.ts";
import type { StatementTable } from "./printed-layers.ts";
import { sortRows } from "./sort-rows.ts";

interface AssessmentFigureProps {
  readonly assessments: readonly MineralAssessment[];
  readonly producers: ReadonlyMap<string, StageShares>;
  /** What the page says above the table: it goes with the picture. */
  readonly finding: string;
  readonly subtitle: string;
}

/** The table of minerals as a figure: the printed form, all numbers, sources, downloads. */
export function AssessmentFigure({ assessments, producers, finding, subtitle }: AssessmentFigureProps) {
  const tongue = useTongue();
  const { t, f, say, language } = tongue;
  const { view } = useView();
  const { reference, options, key } = useLoaded();
  const demands = useDemands();
  const growthMarks = useGrowthMarks(demands.size > 0);
  const types = useTypes(assessments);
  const typeNames = useTypeNames();
  const rows = useMemo(() => {
    const unsorted = assessments.map((assessment) => ({
      assessment,
      name: f.mineral(assessment.id),
      demand: demands.get(assessment.id)?.value ?? null,
    }));
    return sortRows(unsorted, view.sort, view.order, language);
  }, [assessments, demands, f, language, view.sort, view.order]);
  const minerals = useMemo(
    () => new Map(reference.minerals.map((mineral) => [mineral.id, mineral])),
    [reference],
  );
  const title = say(t.frame.print, { country: f.country(key.home), year: String(options.year) });
  const grid = gridState(tongue, rows, title, reference.parameters);
  return (
    <FigureFrame
      id="minerals"
      title={`${finding} (${title})`}
      pictureLegend={subtitle}
      titleHidden
      subject={`${key.home}-${options.year}-${view.list}`}
      chart={() => (
        <AssessmentTable
          rows={rows}
          minerals={minerals}
          demands={demands}
          growthMarks={growthMarks}
          producers={producers}
          types={types}
        />
      )}
      picture={async (width) => {
        const { AssessmentGrid } = await import("../../../charts/assessment-grid/assessment-grid.tsx");
        return <AssessmentGrid id="minerals-picture" state={grid} width={width} />;
      }}
      pictureWidth={960}
      table={withTypes(allNumbers(tongue, rows, demands, minerals), t.frame.typology, types, typeNames)}
      origins={[...new Set(assessments.flatMap((one) => AXES.flatMap((axis) => one.axes[axis].origins)))]}
      method={<AxisMeanings />}
    />
  );
}

/** Types come after the assessment: the indicators do not wait for them. */
function useTypes(assessments: readonly MineralAssessment[]): ReadonlyMap<string, MineralClassification> {
  const { options } = useLoaded();
  const { value } = useAnswer(
    "classify",
    assessments.length > 0 ? { ...options, minerals: assessments.map((one) => one.id) } : null,
  );
  return useMemo(() => new Map(value?.map((one) => [one.id, one])), [value]);
}

function useTypeNames(): ReadonlyMap<string, string> {
  const { language } = useTongue();
  const { value } = useStudy();
  return useMemo(
    () => new Map(value?.typology.types.map((type) => [type.id, type.name[language]])),
    [value, language],
  );
}

/** The table with one more column: the type, with a question mark while it is open. */
function withTypes(
  { caption, columns, rows }: TableModel,
  label: string,
  types: ReadonlyMap<string, MineralClassification>,
  names: ReadonlyMap<string, string>,
): TableModel {
  return {
    caption,
    columns: [...columns, { key: "type", label }],
    rows: rows.map((row) => {
      const type = types.get(row.key);
      const name = type ? (names.get(type.class) ?? type.class) : "";
      return { ...row, cells: [...row.cells, cell(type && !type.decided ? `${name}?` : name)] };
    }),
  };
}

function AxisMeanings() {
  const { e, t } = useTongue();
  return (
    <ol>
      {AXES.map((axis) => (
        <li key={axis}>
          <strong>{e.axis[axis]}</strong>: {t.explain.meaning[axis]}
        </li>
      ))}
    </ol>
  );
}

/** Domestic demand as documents print it for this home country; empty for the others. */
function useDemands(): ReadonlyMap<string, HomeStatement> {
  const { reference, key } = useLoaded();
  return useMemo(
    () =>
      new Map(
        reference.homeStatements
          .filter((one) => one.home === key.home && one.quantity === "demand")
          .map((one) => [one.mineral, one]),
      ),
    [reference, key.home],
  );
}

const STUDY_TABLE = "/api/v1/statements/d2_minerals";

/** Minerals whose demand the study marks as growing, with the printed reason. */
function useGrowthMarks(wanted: boolean): ReadonlyMap<string, string> {
  const { reference } = useLoaded();
  const { value } = useDocument<StatementTable>(wanted ? STUDY_TABLE : null);
  return useMemo(() => {
    const byNumber = new Map(
      value?.rows.map((row) => [Number(row.no), row.demand_increase_mark_printed ?? ""]),
    );
    const marked = reference.minerals.map(
      (mineral) => [mineral.id, byNumber.get(mineral.studyNumber ?? -1) ?? ""] as const,
    );
    return new Map(marked.filter(([, mark]) => mark !== ""));
  }, [value, reference]);
}
