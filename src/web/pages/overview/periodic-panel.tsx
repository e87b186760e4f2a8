import { type ReactNode, useMemo } from "react";
import { PeriodicTable } from "../../../charts/periodic-table/periodic-table.tsx";
import type { PeriodicTableState } from "../../../charts/periodic-table/periodic-table-state.ts";
import type { MineralAssessment, StageShares } from "../../../core/index.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { ElementDetail } from "./element-detail.tsx";
import { LayerSelect } from "./layer-select.tsx";
import { editionLabel, elementsOnList, listEditions, newestEdition } from "./mineral-lists.ts";
import {
  axisState,
  classState,
  isAxis,
  isPrinted,
  layerOf,
  listState,
  type MineralOfElement,
  minedElements,
  mineralsByElement,
} from "./periodic-layers.ts";
import { PeriodicLegend } from "./periodic-legend.tsx";
import { PRINTED_ORIGIN, PRINTED_TABLE, printedState, type StatementTable } from "./printed-layers.ts";
import { growthIndex, PRINTED_GROWTH } from "./recomputed-growth.ts";
import { growthState, producerState } from "./recomputed-layers.ts";

interface PeriodicPanelProps {
  readonly catalogue: Catalogue;
  readonly assessments: ReadonlyMap<string, MineralAssessment>;
  readonly producers: ReadonlyMap<string, StageShares>;
}

/** The periodic table beside the list, coloured by the column or layer that is chosen. */
export default function PeriodicPanel({ catalogue, assessments, producers }: PeriodicPanelProps) {
  const tongue = useTongue();
  const { t } = tongue;
  const { view, change } = useView();
  const { options, key, reference } = useLoaded();
  const layer = layerOf(view.layer);
  const printed = useDocument<StatementTable>(isPrinted(layer) ? PRINTED_TABLE : null);
  const mineralOf = useMineralOfElement();
  const state = useLayerState(catalogue, assessments, mineralOf, printed.value);
  const recomputed = useRecomputed(catalogue, producers, mineralOf);
  const selected = view.element;
  const draw = (one: PeriodicTableState, prefix: string, width: number, interactive: boolean): ReactNode => (
    <PeriodicTable
      id={prefix}
      state={one}
      width={width}
      selected={selected}
      {...(interactive
        ? { onSelect: (symbol: string) => change({ element: symbol === selected ? null : symbol }) }
        : {})}
    />
  );
  const detail = (
    <ElementDetail
      catalogue={catalogue}
      layer={layer}
      label={(symbol) => state?.squares.get(symbol)?.label ?? symbol}
      recomputed={(symbol) => recomputed?.state.squares.get(symbol)?.label ?? null}
      rows={printed.value?.rows ?? []}
      mineralOf={mineralOf}
    />
  );
  if (!state) return <p className="empty">{printed.failure?.message ?? t.frame.computing}</p>;
  return (
    <FigureFrame
      id="periodic"
      title={state.title}
      heading={t.periodic.heading}
      subject={`${layer}-${key.home}-${options.year}`}
      controls={<LayerSelect layer={layer} />}
      chart={(width) => (
        <>
          {draw(state, "periodic-table", width, true)}
          <PeriodicLegend legend={state.legend} unread={isPrinted(layer)} />
          {layer === "rare-metals" && <RareMetalCounts catalogue={catalogue} />}
          {detail}
        </>
      )}
      picture={(width) => <>{draw(state, "periodic-picture", width, false)}</>}
      pictureWidth={900}
      table={periodicTable(tongue, catalogue, state, recomputed?.state ?? null)}
      origins={originsOf(
        layer,
        assessments,
        reference.lists.length > 0 ? ["public-pages-2026-11", "meti-2020"] : [],
      )}
      chartIsPrinted={isPrinted(layer)}
      {...(isPrinted(layer) ? { chartLabel: t.figure.printed } : {})}
      legend={isPrinted(layer) && !recomputed ? t.periodic.noRecomputation : t.periodic.hint}
      second={
        recomputed
          ? {
              tab: "recomputed",
              label: t.figure.recomputed,
              content: (width) => (
                <>
                  {draw(recomputed.state, "periodic-recomputed", width, true)}
                  <PeriodicLegend legend={recomputed.state.legend} unread={false} />
                  {detail}
                </>
              ),
              origins: recomputed.origins,
              isPrinted: false,
            }
          : undefined
      }
    />
  );
}

function useMineralOfElement(): MineralOfElement {
  const { reference } = useLoaded();
  return useMemo(() => mineralsByElement(reference.minerals), [reference]);
}

function useLayerState(
  catalogue: Catalogue,
  assessments: ReadonlyMap<string, MineralAssessment>,
  mineralOf: MineralOfElement,
  printed: StatementTable | null,
): PeriodicTableState | null {
  const tongue = useTongue();
  const { view } = useView();
  const { reference } = useLoaded();
  const layer = layerOf(view.layer);
  return useMemo(() => {
    if (isAxis(layer)) return axisState(tongue, catalogue, layer, assessments, mineralOf);
    if (layer === "rare-metals") return classState(tongue, catalogue);
    if (layer === "lists")
      return listState(tongue, catalogue, markedLists(tongue, catalogue, view.marks, reference));
    return printed ? printedState(tongue, catalogue, layer, printed.rows) : null;
  }, [tongue, catalogue, layer, assessments, mineralOf, printed, view.marks, reference]);
}

/** One edition each for Japan, the United States and the EU: the chosen one, else the newest full list. */
function markedLists(
  { t }: Tongue,
  catalogue: Catalogue,
  chosen: readonly string[],
  reference: ReturnType<typeof useLoaded>["reference"],
) {
  const editions = listEditions(reference.lists);
  const symbols = new Set(minedElements(catalogue).map((element) => element.symbol));
  return (["JPN", "USA", "EU"] as const).flatMap((jurisdiction) => {
    const own = editions.find(
      (edition) => edition.jurisdiction === jurisdiction && chosen.includes(edition.id),
    );
    const edition = own ?? newestEdition(editions, jurisdiction);
    if (!edition) return [];
    return [
      {
        mark: t.periodic.marks[jurisdiction],
        name: `${t.overview.jurisdictionName[jurisdiction]} ${editionLabel(edition)}`,
        elements: elementsOnList(edition, reference.minerals, symbols),
      },
    ];
  });
}

/** Today's figure beside the printed one, where the evidence can give it. */
function useRecomputed(
  catalogue: Catalogue,
  producers: ReadonlyMap<string, StageShares>,
  mineralOf: MineralOfElement,
): { state: PeriodicTableState; origins: readonly string[] } | null {
  const tongue = useTongue();
  const { view } = useView();
  const layer = layerOf(view.layer);
  const minerals = [...new Set(mineralOf.values())];
  const { value: histories } = useAnswer(
    "supplyHistories",
    layer === "production-growth" ? { minerals } : null,
  );
  return useMemo(() => {
    if (layer === "top-producer") {
      const origins = [...producers.values()].flatMap((stage) => stage.total.origins);
      return { state: producerState(tongue, catalogue, producers, mineralOf), origins };
    }
    if (layer !== "production-growth" || !histories) return null;
    const byMineral = new Map(histories.map((history) => [history.mineral, history]));
    return {
      state: growthState(tongue, catalogue, byMineral, mineralOf),
      origins: histories.flatMap((history) => growthIndex(history, ...PRINTED_GROWTH)?.origin ?? []),
    };
  }, [layer, tongue, catalogue, producers, mineralOf, histories]);
}

function originsOf(
  layer: ReturnType<typeof layerOf>,
  assessments: ReadonlyMap<string, MineralAssessment>,
  listOrigins: readonly string[],
): readonly string[] {
  if (isAxis(layer)) return [...assessments.values()].flatMap((one) => one.axes[layer].origins);
  return isPrinted(layer) ? [PRINTED_ORIGIN] : listOrigins;
}

function periodicTable(
  { t, language }: Tongue,
  catalogue: Catalogue,
  state: PeriodicTableState,
  recomputed: PeriodicTableState | null,
): TableModel {
  const said = (one: PeriodicTableState, symbol: string) =>
    (one.squares.get(symbol)?.label ?? "").replace(/^[^:]*: /, "");
  return {
    caption: state.title,
    columns: [
      { key: "symbol", label: t.periodic.element },
      { key: "name", label: t.overview.mineral },
      { key: "value", label: t.periodic.value },
      ...(recomputed ? [{ key: "recomputed", label: t.figure.recomputed }] : []),
    ],
    rows: minedElements(catalogue).map((element) => ({
      key: element.symbol,
      cells: [
        cell(element.symbol),
        cell(element.name[language]),
        cell(said(state, element.symbol)),
        ...(recomputed ? [cell(said(recomputed, element.symbol))] : []),
      ],
    })),
  };
}

function RareMetalCounts({ catalogue }: { readonly catalogue: Catalogue }) {
  const { t, say, language } = useTongue();
  const counts = catalogue.rareMetalDefinitions.map((definition) => definition.label[language]);
  return (
    <p className="legend">
      {say(t.periodic.counts, { counts: counts.join(language === "ja" ? "、" : "; ") })}
    </p>
  );
}
