import type { AssessmentGridState } from "../../../charts/assessment-grid/assessment-grid.tsx";
import { AXES, type HomeStatement, type Mineral, type Parameters } from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { cellSign, cellWord, heading } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";
import type { OverviewRow } from "./sort-rows.ts";

/** The table as a picture will draw it. */
export function gridState(
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
        mark: chokeSign(worst?.mark ?? null),
        chokePoint: worst
          ? `${heading(e.stage[worst.stage])} ${f.country(worst.country)} ${f.share(worst.share)}`
          : "",
      };
    }),
  };
}

/** Every number with interval, status and reason: the accessible form of the table, and the CSV. */
export function allNumbers(
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
