import type { ReactNode } from "react";
import { PeriodicTable } from "../../../charts/periodic-table/periodic-table.tsx";
import type { PeriodicTableState } from "../../../charts/periodic-table/periodic-table-state.ts";
import type { MineralAssessment, StageShares } from "../../../core/index.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { ElementDetail } from "./element-detail.tsx";
import { LayerSelect } from "./layer-select.tsx";
import { isAxis, isPrinted, layerOf, minedElements } from "./periodic-layers.ts";
import { PeriodicLegend } from "./periodic-legend.tsx";
import { PRINTED_ORIGIN, PRINTED_TABLE, type StatementTable } from "./printed-layers.ts";
import { useLayerState, useMineralOfElement, useRecomputed } from "./use-periodic-states.ts";

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
