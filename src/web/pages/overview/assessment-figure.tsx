import { useMemo } from "react";
import type { AssessmentGridState } from "../../../charts/assessment-grid/assessment-grid.tsx";
import {
  AXES,
  type HomeStatement,
  type Mineral,
  type MineralAssessment,
  type Parameters,
  type StageShares,
} from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { cellSign, cellWord, heading } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { AssessmentTable } from "./assessment-table.tsx";
import type { StatementTable } from "./printed-layers.ts";
import { type OverviewRow, sortRows } from "./sort-rows.ts";

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
        />
      )}
      picture={async (width) => {
        const { AssessmentGrid } = await import("../../../charts/assessment-grid/assessment-grid.tsx");
        return <AssessmentGrid id="minerals-picture" state={grid} width={width} />;
      }}
      pictureWidth={960}
      table={allNumbers(tongue, rows, demands, minerals)}
      origins={[...new Set(assessments.flatMap((one) => AXES.flatMap((axis) => one.axes[axis].origins)))]}
      method={<AxisMeanings />}
    />
  );
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

function gridState(
  tongue: Tongue,
  rows: readonly OverviewRow[],
  title: string,
  parameters: Parameters,
): AssessmentGridState {
  const { e, f, t } = tongue;
  return {
    title,
    description: rows.map((row) => row.name).join(", "),
    columns: AXES.map((axis) => e.axisShort[axis]),
    nameColumn: t.overview.mineral,
    chokeColumn: t.overview.chokePoint,
    rows: rows.map(({ assessment, name }) => {
      const worst = assessment.chokePoints[0];
      return {
        id: assessment.id,
        symbol: assessment.symbol,
        name,
        cells: AXES.map((axis) => {
          const one = assessment.axes[axis];
          const threshold = parameters.high[axis] ?? null;
          return {
            sign: cellSign(tongue, one),
            value: one.value,
            low: one.low,
            high: one.high,
            proxy: one.status === "proxy",
            above: one.value !== null && threshold !== null && one.value >= threshold,
            overridden: one.override !== undefined,
            threshold,
          };
        }),
        mark: worst ? (worst.mark === "double" ? "◆◆" : "◆") : "",
        chokePoint: worst
          ? `${heading(e.stage[worst.stage])} ${f.country(worst.country)} ${f.share(worst.share)}`
          : "",
      };
    }),
  };
}

/** Every number with interval, status and reason: the accessible form of the table, and the CSV. */
function allNumbers(
  tongue: Tongue,
  rows: readonly OverviewRow[],
  demands: ReadonlyMap<string, HomeStatement>,
  minerals: ReadonlyMap<string, Mineral>,
): TableModel {
  const { e, f, t, language } = tongue;
  const perAxis = AXES.flatMap((axis) => [
    { key: axis, label: e.axis[axis], numeric: true },
    { key: `${axis}-range`, label: `${e.axis[axis]} ${t.mineral.interval}` },
    { key: `${axis}-status`, label: `${e.axis[axis]} ${t.mineral.status}` },
  ]);
  return {
    caption: t.overview.title,
    columns: [
      { key: "mineral", label: t.overview.mineral },
      ...perAxis,
      { key: "choke", label: t.overview.chokePoint },
      { key: "demand", label: t.overview.demand, numeric: true },
      { key: "uses", label: t.mineral.uses },
    ],
    rows: rows.map(({ assessment, name }) => {
      const worst = assessment.chokePoints[0];
      const demand = demands.get(assessment.id);
      return {
        key: assessment.id,
        cells: [
          cell(`${assessment.symbol} ${name}`),
          ...AXES.flatMap((axis) => {
            const one = assessment.axes[axis];
            const reason = one.reason ? ` (${sayReason(one.reason, f)})` : "";
            return [
              cell(cellWord(tongue, one), one.value),
              cell(f.interval(one).range),
              cell(`${e.cellStatus[one.status]}${reason}`),
            ];
          }),
          cell(worst ? `${e.stage[worst.stage]} ${f.country(worst.country)} ${f.share(worst.share)}` : ""),
          cell(
            demand ? f.quantity(demand.value, demand.unit, demand.basis, assessment.id) : "",
            demand?.value ?? null,
          ),
          cell(minerals.get(assessment.id)?.uses[language] ?? ""),
        ],
      };
    }),
  };
}
