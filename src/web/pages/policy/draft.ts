import type { LeverId, ScenarioMeasure, Size } from "../../../core/index.ts";
import type { PolicyDraft } from "../../link/policy-draft.ts";

/** A slider: one measure of the draft, or the place where one will stand once it is moved. */
export interface Slot {
  readonly lever: LeverId;
  /** Place in the draft's list; null while the lever is untouched. */
  readonly index: number | null;
  readonly measure: ScenarioMeasure;
}

/** What a lever is before anyone has moved it: places by rule, so that it works for every mineral and country. */
const STARTING: Readonly<Record<LeverId, ScenarioMeasure>> = {
  mine: { lever: "mine", amount: 0, country: "best-governed", refineIn: "best-governed" },
  exploration: { lever: "exploration", amount: 0, country: "best-governed" },
  smelter: { lever: "smelter", amount: 0, country: "best-governed" },
  saving: { lever: "saving", amount: 0 },
  recycling: { lever: "recycling", amount: 0 },
  shift: { lever: "shift", amount: 0, from: "first-supplier", to: "others" },
  stockpile: { lever: "stockpile", amount: 0 },
  framework: { lever: "framework", amount: 0, country: "best-governed" },
};
export const startingMeasure = (lever: LeverId): ScenarioMeasure => STARTING[lever];

/** Levers that may have several projects in different countries. */
export const SEVERAL: readonly LeverId[] = ["mine", "exploration", "smelter", "shift", "framework"];

export function slotsOf(draft: PolicyDraft, lever: LeverId): Slot[] {
  const set = draft.measures.flatMap((measure, index) =>
    measure.lever === lever ? [{ lever, index, measure }] : [],
  );
  return set.length > 0 ? set : [{ lever, index: null, measure: STARTING[lever] }];
}

export function withMeasure(draft: PolicyDraft, slot: Slot, measure: ScenarioMeasure): PolicyDraft {
  // A slider that was untouched when it was drawn may have been moved twice since.
  const place = slot.index ?? draft.measures.findIndex((one) => one.lever === slot.lever);
  const measures =
    place === -1
      ? [...draft.measures, measure]
      : draft.measures.map((one, index) => (index === place ? measure : one));
  return { ...draft, measures };
}

export function withoutMeasure(draft: PolicyDraft, slot: Slot): PolicyDraft {
  return { ...draft, measures: draft.measures.filter((_, index) => index !== slot.index) };
}

/** A second project of the lever, in a country that no project has yet. */
export function withAnother(draft: PolicyDraft, lever: LeverId, countries: readonly string[]): PolicyDraft {
  const places = slotsOf(draft, lever).map(({ measure }) => measure.country ?? measure.from);
  const free = countries.find((country) => !places.includes(country));
  if (free === undefined) return draft;
  const place = lever === "shift" ? { from: free } : { country: free };
  const first = slotsOf(draft, lever).flatMap((slot) => (slot.index === null ? [slot.measure] : []));
  return { ...draft, measures: [...draft.measures, ...first, { ...STARTING[lever], ...place }] };
}

/** A measure has exactly one of amount, size and reach. */
export function withAmount(measure: ScenarioMeasure, amount: number): ScenarioMeasure {
  const { size: _size, reach: _reach, reachOf: _of, ...rest } = measure;
  return { ...rest, amount };
}
export function withSize(measure: ScenarioMeasure, size: Size): ScenarioMeasure {
  const { amount: _amount, reach: _reach, reachOf: _of, ...rest } = measure;
  return { ...rest, size };
}

/** A measure with a field changed; undefined takes the field away. */
export function withField<K extends keyof ScenarioMeasure>(
  measure: ScenarioMeasure,
  key: K,
  value: ScenarioMeasure[K] | undefined,
): ScenarioMeasure {
  const { [key]: _old, ...rest } = measure;
  return (value === undefined ? rest : { ...rest, [key]: value }) as ScenarioMeasure;
}

/** Measures that are to work: a lever at 0 says nothing. */
export const activeMeasures = (draft: PolicyDraft): readonly ScenarioMeasure[] =>
  draft.measures.filter((measure) => measure.amount !== 0);

/** Without levers that stand as they began: an untouched page has a bare link. */
export function tidy(draft: PolicyDraft): PolicyDraft {
  const measures = draft.measures.filter(
    (measure) => JSON.stringify(sorted(measure)) !== JSON.stringify(sorted(STARTING[measure.lever])),
  );
  return measures.length === draft.measures.length ? draft : { ...draft, measures };
}

const sorted = (measure: ScenarioMeasure) =>
  Object.entries(measure).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
