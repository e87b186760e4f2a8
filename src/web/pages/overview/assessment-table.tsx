import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { MiniRadar } from "../../../charts/radar/mini-radar.tsx";
import {
  AXES,
  type HomeStatement,
  type Mineral,
  type MineralClassification,
  type StageShares,
} from "../../../core/index.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import { AxisButton } from "./axis-button.tsx";
import { ChokePointText } from "./choke-point-text.tsx";
import { DemandText } from "./demand-text.tsx";
import type { OverviewRow } from "./sort-rows.ts";

/** Its words come with it, not with the first page. */
const TypeChip = lazy(() => import("../../study/type-chip-lazy.ts"));

interface AssessmentTableProps {
  readonly rows: readonly OverviewRow[];
  readonly minerals: ReadonlyMap<string, Mineral>;
  readonly demands: ReadonlyMap<string, HomeStatement>;
  /** Printed reasons why demand is marked as growing. */
  readonly growthMarks: ReadonlyMap<string, string>;
  readonly producers: ReadonlyMap<string, StageShares>;
  /** Empty until the types are there. */
  readonly types: ReadonlyMap<string, MineralClassification>;
}

/** The study's table: name, shape, six cells, type, choke point, demand. It reads like print. */
export function AssessmentTable(props: AssessmentTableProps) {
  const { rows, minerals, demands, growthMarks, producers, types } = props;
  const { t, say } = useTongue();
  const { view } = useView();
  const showDemand = demands.size > 0;
  return (
    <ScrollRegion label={t.overview.title}>
      <table className="assessment">
        <thead>
          <tr>
            <SortHead sort="name" label={t.overview.mineral} className="name" first="ascending" />
            <th scope="col">
              <span className="visually-hidden">{t.overview.shape}</span>
            </th>
            {AXES.map((axis) => (
              <SortHead
                key={axis}
                sort={axis}
                label={t.overview.axisHead[axis]}
                className="number"
                layer={axis}
              />
            ))}
            {view.overall && <SortHead sort="overall" label={t.overview.overall} className="number" />}
            <th scope="col" className="type">
              {t.frame.typology}
            </th>
            <SortHead sort="choke-point" label={t.overview.chokePoint} className="choke" />
            {showDemand && <SortHead sort="demand" label={t.overview.demand} className="number" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const mineral = minerals.get(row.assessment.id);
            return mineral ? (
              <AssessmentRow
                key={mineral.id}
                row={row}
                mineral={mineral}
                demand={demands.get(mineral.id) ?? null}
                growthMark={growthMarks.get(mineral.id) ?? ""}
                showDemand={showDemand}
                producer={producers.get(mineral.id) ?? null}
                type={types.get(mineral.id) ?? null}
              />
            ) : null;
          })}
        </tbody>
      </table>
      {view.sort !== "study" && (
        <StudyOrderButton label={say(t.overview.sortBy, { column: t.overview.studyOrder })} />
      )}
    </ScrollRegion>
  );
}

interface AssessmentRowProps {
  readonly row: OverviewRow;
  readonly mineral: Mineral;
  readonly demand: HomeStatement | null;
  readonly growthMark: string;
  readonly showDemand: boolean;
  readonly producer: StageShares | null;
  readonly type: MineralClassification | null;
}

function AssessmentRow(props: AssessmentRowProps) {
  const { row, mineral, demand, growthMark, showDemand, producer, type } = props;
  const { f, language } = useTongue();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const search = useSharedSearch();
  const { assessment } = row;
  const { high } = reference.parameters;
  return (
    <tr>
      <th scope="row" className="name">
        <Link
          to="/minerals/$id"
          params={{ id: mineral.id }}
          search={search}
          data-tip={mineral.uses[language] || undefined}
        >
          <span className="symbol">{mineral.symbol}</span>
          <span>{row.name}</span>
        </Link>
      </th>
      <td className="shape">
        <MiniRadar values={AXES.map((axis) => assessment.axes[axis].value)} />
      </td>
      {AXES.map((axis) => (
        <td key={axis} className="number">
          <AxisButton
            mineral={row.name}
            axis={axis}
            cell={assessment.axes[axis]}
            threshold={high[axis] ?? null}
            onPress={() => change({ explain: `${mineral.id}.${axis}` })}
          />
        </td>
      ))}
      {view.overall && (
        <td className="number">
          {assessment.overall.value === null ? "?" : f.index(assessment.overall.value)}
        </td>
      )}
      <td className="type">
        <Suspense fallback={null}>{type && <TypeChip classification={type} short />}</Suspense>
      </td>
      <td className="choke">
        <ChokePointText assessment={assessment} producer={producer} />
      </td>
      {showDemand && (
        <td className="number demand">
          <DemandText statement={demand} growthMark={growthMark} mineral={mineral.id} />
        </td>
      )}
    </tr>
  );
}

interface SortHeadProps {
  readonly sort: View["sort"];
  readonly label: string;
  readonly className: string;
  /** Layer of the periodic table that the column colours as well. */
  readonly layer?: string;
  readonly first?: View["order"];
}

/** Sorting by a column also colours the periodic table by it. */
function SortHead({ sort, label, className, layer, first = "descending" }: SortHeadProps) {
  const { t, say } = useTongue();
  const { view, change } = useView();
  const active = view.sort === sort;
  const next = active ? (view.order === "ascending" ? "descending" : "ascending") : first;
  return (
    <th scope="col" className={className} aria-sort={active ? view.order : undefined}>
      <button
        type="button"
        className="sort"
        title={say(t.overview.sortBy, { column: label })}
        onClick={() => change({ sort, order: next, ...(layer ? { layer } : {}) }, "replace")}
      >
        {label}
        {active && <span aria-hidden="true">{view.order === "ascending" ? " ▴" : " ▾"}</span>}
      </button>
    </th>
  );
}

function StudyOrderButton({ label }: { readonly label: string }) {
  const { change } = useView();
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => change({ sort: "study", order: "ascending" }, "replace")}
    >
      {label}
    </button>
  );
}
