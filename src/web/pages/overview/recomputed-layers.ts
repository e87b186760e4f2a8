import type { PeriodicTableState } from "../../../charts/periodic-table/periodic-table-state.ts";
import { growthIndex, type History, type StageShares } from "../../../core/index.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import type { Tongue } from "../../language/language.tsx";
import { type MineralOfElement, nameOf, tableOf } from "./periodic-layers.ts";
import { layerTicks, PRINTED_GROWTH, positionOf } from "./printed-layers.ts";

/** Today's first producer of each mineral, beside the printed one. */
export function producerState(
  tongue: Tongue,
  catalogue: Catalogue,
  producers: ReadonlyMap<string, StageShares>,
  mineralOf: MineralOfElement,
): PeriodicTableState {
  const { f, t, say } = tongue;
  const ticks = layerTicks("top-producer", (value) => f.number(value));
  return tableOf(tongue, catalogue, "top-producer", "risk", ticks, (element) => {
    const stage = producers.get(mineralOf.get(element.symbol) ?? "");
    const first = stage ? firstProducer(stage) : null;
    const name = nameOf(tongue, element);
    if (!first) return { label: `${name}: ${t.periodic.noData}` };
    return {
      fill: { kind: "scale", at: first.share },
      valueText: `${Math.round(first.share * 100)} ${first.country}`,
      label: `${name}: ${say(t.periodic.recomputedProducer, {
        year: String(stage?.year ?? ""),
        country: f.country(first.country),
        share: f.share(first.share),
      })}`,
    };
  });
}

export function firstProducer(stage: StageShares): { country: string; share: number } | null {
  const first = stage.countries.find((one) => one.country !== "OTH" && one.share !== null);
  return first && first.share !== null ? { country: first.country, share: first.share } : null;
}

/** The index 1999 → 2009 from series that one source holds over both years. */
export function growthState(
  tongue: Tongue,
  catalogue: Catalogue,
  histories: ReadonlyMap<string, History>,
  mineralOf: MineralOfElement,
): PeriodicTableState {
  const { f, t, say } = tongue;
  const ticks = layerTicks("production-growth", (value) => f.number(value));
  return tableOf(tongue, catalogue, "production-growth", "risk", ticks, (element) => {
    const history = histories.get(mineralOf.get(element.symbol) ?? "");
    const index = history ? growthIndex(history, ...PRINTED_GROWTH) : null;
    const name = nameOf(tongue, element);
    if (!index) return { label: `${name}: ${t.periodic.noLongSeries}` };
    const value = f.number(Math.round(index.value));
    return {
      fill: { kind: "scale", at: positionOf("production-growth", index.value) },
      valueText: value,
      label: `${name}: ${say(t.periodic.recomputedGrowth, { origin: f.origin(index.origin), value })}`,
    };
  });
}
