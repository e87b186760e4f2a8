import { useMemo } from "react";
import type { PeriodicTableState } from "../../../charts/periodic-table/periodic-table-state.ts";
import {
  growthIndex,
  type MineralAssessment,
  type Reference,
  type StageShares,
} from "../../../core/index.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { editionLabel, elementsOnList, listEditions, newestEdition } from "./mineral-lists.ts";
import {
  axisState,
  classState,
  isAxis,
  layerOf,
  listState,
  type MineralOfElement,
  minedElements,
  mineralsByElement,
} from "./periodic-layers.ts";
import { PRINTED_GROWTH, printedState, type StatementTable } from "./printed-layers.ts";
import { growthState, producerState } from "./recomputed-layers.ts";

export function useMineralOfElement(): MineralOfElement {
  const { reference } = useLoaded();
  return useMemo(() => mineralsByElement(reference.minerals), [reference]);
}

/** What the chosen layer puts on each square; null while it is not here. */
export function useLayerState(
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
function markedLists({ t }: Tongue, catalogue: Catalogue, chosen: readonly string[], reference: Reference) {
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
export function useRecomputed(
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
