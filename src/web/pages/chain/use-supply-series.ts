import type { Mineral, StudyReference } from "../../../core/index.ts";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import type { SupplySeriesAnswer } from "../../chain/chain-questions.ts";
import type { Failure } from "../../evidence/questions.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import type { SeriesParts } from "./supply-series-view.ts";

export interface SupplySeriesChoice {
  /** Every source that has the stage, the longest first; null while they are computed. */
  readonly all: readonly SupplySeriesAnswer[] | null;
  readonly stage: "mine" | "refined";
  /** The one that the reader chose, else the longest. */
  readonly chosen: SupplySeriesAnswer | null;
  readonly parts: SeriesParts | null;
  /** Windows of printed growth rates that each source was asked for. */
  readonly windows: readonly { readonly from: number; readonly to: number }[];
  /** Short name of a source family. */
  readonly nameOf: (answer: SupplySeriesAnswer) => string;
  readonly failure: Failure | null;
}

/** Supply by source for the stage in view, with growth in the windows that a document prints. */
export function useSupplySeries(mineral: Mineral, study: StudyReference | null): SupplySeriesChoice {
  const tongue = useTongue();
  const words = useWords(chainSupplyWords);
  const { view } = useView();
  const { reference } = useLoaded();
  const stage = view.stage === "mine" || view.stage === "refined" ? view.stage : mineral.firstStage;
  const windows = (study?.typology.demand.printedGrowth ?? [])
    .filter((one) => one.mineral === mineral.id && one.quantity === "supply")
    .map(({ from, to }) => ({ from, to }));
  const { value: all, failure } = useAnswer(
    "supplySeries",
    study ? { mineral: mineral.id, stage, windows } : null,
  );
  const chosen = all?.find((one) => one.series.family === view.series) ?? all?.[0] ?? null;
  const nameOf = ({ series }: SupplySeriesAnswer): string => {
    const newest = reference.origins.find((origin) => origin.id === series.origins.at(-1));
    return newest?.short[tongue.language] ?? series.family;
  };
  const parts = chosen
    ? { tongue, words, mineral: mineral.id, series: chosen.series, source: nameOf(chosen) }
    : null;
  return { all, stage, chosen, parts, windows, nameOf, failure };
}
