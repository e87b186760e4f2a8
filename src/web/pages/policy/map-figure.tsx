import { memo } from "react";
import type { PolicyMapState } from "../../../charts/policy-map/place-policy-map.ts";
import { PolicyMap } from "../../../charts/policy-map/policy-map.tsx";
import {
  AXES,
  type Axis,
  LEVERS,
  type Lever,
  type LeverId,
  leverOf,
  type ScenarioMeasure,
  type Simulation,
} from "../../../core/index.ts";
import { sayNoEffect } from "../../../i18n/say-study.ts";
import { studyWords } from "../../../i18n/study.ts";
import { useAnswer } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { startingMeasure, withSize } from "./draft.ts";
import { signedIndex } from "./policy-text.ts";
import { useTopic } from "./run-context.ts";
import { Method, originsOf, subjectOf } from "./run-figures.tsx";
import type { GoodRun } from "./use-policy-run.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

/** 指標と政策: the study's arrows with their reasons, and beside them what each lever alone does to this mineral. */
export const MapFigure = memo(function MapFigure({ settled }: { readonly settled: GoodRun }) {
  const tongue = useTongue();
  const { say, f } = tongue;
  const p = usePolicyWords();
  const { study, mineral } = useTopic();
  const { arrows } = study.policy;
  const state = mapOf(tongue, p, study.policy, settled.result);
  return (
    <FigureFrame
      id="policy-map"
      title={p.mapTitle}
      subject={subjectOf(settled.result)}
      chartLabel={p.mapPrinted}
      chartIsPrinted
      chart={(width) => (
        <>
          <PolicyMap id="policy-map-chart" state={state} width={Math.min(width, 720)} />
          <DataTable model={reasonTable(tongue, p, arrows)} />
        </>
      )}
      picture={(width) => <PolicyMap id="policy-map-picture" state={state} width={width} />}
      pictureWidth={680}
      legend={p.mapLegend}
      table={reasonTable(tongue, p, arrows)}
      origins={[...new Set(arrows.map((arrow) => arrow.origin))]}
      notes={arrows.map((arrow) => `${f.origin(arrow.origin)}: ${arrow.locator}`)}
      method={<Method />}
      second={{
        tab: "recomputed",
        label: p.mapRecomputed,
        content: () => (
          <RecomputedMap title={say(p.mapRecomputedTitle, { mineral: f.mineral(mineral.id) })} />
        ),
        origins: originsOf(settled.result),
        isPrinted: false,
      }}
    />
  );
});

const NUMBERS = ["", "①", "②", "③", "④"] as const;

function mapOf(
  { e, f, say, language }: Tongue,
  p: PolicyWords,
  table: { readonly arrows: readonly PolicyArrowLike[]; readonly levers: readonly Lever[] },
  { measures, changes }: Simulation,
): PolicyMapState {
  const active = new Set(
    measures.map((m) => table.levers.find((lever) => lever.id === m.lever)?.arrow ?? null),
  );
  const axisLabel = (axis: Axis) => `${AXES.indexOf(axis) + 1} ${e.axis[axis]}`;
  const sentences = table.arrows.map((arrow) =>
    say(p.mapArrow, {
      no: NUMBERS[arrow.no] ?? "",
      policy: arrow.label[language],
      axes: f.list(arrow.axes.map(axisLabel)),
    }),
  );
  return {
    title: p.mapTitle,
    description: say(p.mapDescription, { arrows: f.list(sentences) }),
    policyHead: p.mapPolicy,
    indicatorHead: p.mapIndicators,
    policies: table.arrows.map((arrow) => ({
      id: String(arrow.no),
      label: `${NUMBERS[arrow.no] ?? ""} ${arrow.label[language]}`,
      targets: arrow.axes,
      active: active.has(arrow.no),
    })),
    indicators: AXES.map((axis) => ({
      id: axis,
      label: axisLabel(axis),
      moved: changes.some((change) => change.axis === axis),
    })),
  };
}

type PolicyArrowLike = {
  readonly no: number;
  readonly label: { readonly ja: string; readonly en: string };
  readonly axes: readonly Axis[];
  readonly reason: { readonly ja: string; readonly en: string };
};

function reasonTable(
  { e, f, language }: Tongue,
  p: PolicyWords,
  arrows: readonly PolicyArrowLike[],
): TableModel {
  return {
    caption: p.mapTitle,
    columns: [
      { key: "policy", label: p.mapPolicy },
      { key: "axes", label: p.mapIndicators },
      { key: "reason", label: p.mapReason },
    ],
    rows: arrows.map((arrow) => ({
      key: String(arrow.no),
      cells: [
        cell(`${NUMBERS[arrow.no] ?? ""} ${arrow.label[language]}`),
        cell(f.list(arrow.axes.map((axis) => `${AXES.indexOf(axis) + 1} ${e.axis[axis]}`))),
        cell(arrow.reason[language]),
      ],
    })),
  };
}

/** Each lever alone at its medium size, places by rule. */
function RecomputedMap({ title }: { readonly title: string }) {
  const tongue = useTongue();
  const { t } = tongue;
  const p = usePolicyWords();
  const { study, subject } = useTopic();
  const levers = LEVERS.filter((id) => leverOf(study.policy, id).sizes !== null);
  const asks = levers.map((id) => ({ subject, measures: [aloneOf(id)] }));
  const { value } = useAnswer("policyRuns", asks);
  if (!value) return <p className="empty">{t.frame.computing}</p>;
  const rows = levers.flatMap((id, place) => {
    const result = value[place]?.result;
    return result?.kind === "simulation" ? [{ lever: leverOf(study.policy, id), result }] : [];
  });
  return (
    <>
      <DataTable model={recomputedTable(tongue, p, rows, title)} captionHidden={false} />
      <p className="legend">{p.mapRecomputedLegend}</p>
    </>
  );
}

const aloneOf = (id: LeverId): ScenarioMeasure => withSize(startingMeasure(id), "medium");

function recomputedTable(
  tongue: Tongue,
  p: PolicyWords,
  rows: readonly { readonly lever: Lever; readonly result: Simulation }[],
  title: string,
): TableModel {
  const { e, f, language } = tongue;
  const { effect } = studyWords[language];
  return {
    caption: title,
    columns: [
      { key: "lever", label: p.mapPolicy },
      ...AXES.map((axis) => ({ key: axis, label: e.axisShort[axis], numeric: true })),
      { key: "why", label: p.noEffects },
    ],
    rows: rows.map(({ lever, result }) => ({
      key: lever.id,
      cells: [
        cell(`${NUMBERS[lever.arrow ?? 0] ?? ""} ${lever.label[language]}`.trim()),
        ...AXES.map((axis) => {
          const change = result.changes.find((one) => one.axis === axis);
          return change
            ? cell(`${signedIndex(change.delta)} ${effect[change.effect]}`, change.delta)
            : cell("–", null);
        }),
        cell(f.list(result.noEffect.map((one) => sayNoEffect(one, f)))),
      ],
    })),
  };
}
