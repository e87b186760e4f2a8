import { useCallback } from "react";
import type { LeverId, ResolvedMeasure } from "../../../core/index.ts";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { type Slot, slotsOf, withAnother, withMeasure, withoutMeasure } from "./draft.ts";
import { placeKeyOf } from "./lever-places-row.tsx";
import { LeverRow, type LeverRowProps } from "./lever-row.tsx";
import { useLiveRun, useTopic } from "./run-context.ts";
import type { DraftControl } from "./use-draft.ts";
import { usePolicyWords } from "./words.ts";

interface LeverListProps {
  readonly control: DraftControl;
  /** The draft that the handlers change: the newest, also between two drawings. */
  readonly latest: { readonly current: PolicyDraft };
}

/** The levers of the study's map first, then those without an arrow. */
export function LeverList({ control, latest }: LeverListProps) {
  const p = usePolicyWords();
  const { study, basis } = useTopic();
  const { run } = useLiveRun();
  const { draft, move, release } = control;
  const onMove = useCallback<LeverRowProps["onMove"]>(
    (slot, measure) => move(withMeasure(latest.current, slot, measure)),
    [move, latest],
  );
  const onRelease = useCallback(() => release(), [release]);
  const onRemove = useCallback(
    (slot: Slot) => release(withoutMeasure(latest.current, slot)),
    [release, latest],
  );
  const onAnother = useCallback(
    (lever: LeverId) => {
      const key = placeKeyOf(lever, { lever });
      const countries = key === null ? [] : basis.places[key].places.map((one) => one.country);
      release(withAnother(latest.current, lever, countries));
    },
    [release, latest, basis],
  );
  return (
    <section className="levers" aria-label={p.levers}>
      <h2>{p.levers}</h2>
      {study.policy.levers.map((lever) => {
        const slots = slotsOf(draft, lever.id);
        return (
          <div key={lever.id} className="lever-group">
            {slots.map((slot, place) => (
              <LeverRow
                key={place === 0 ? "first" : slot.index}
                lever={lever}
                index={slot.index}
                measure={slot.measure}
                reached={
                  slot.measure.reach === undefined ? null : reachedBy(run?.result.measures, slot, place)
                }
                basis={basis}
                isFirst={place === 0}
                onMove={onMove}
                onRelease={onRelease}
                onRemove={onRemove}
                onAnother={onAnother}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

/** Size that a target came to, in the unit of the lever; null while nobody has computed it. */
function reachedBy(
  measures: readonly ResolvedMeasure[] | undefined,
  { lever }: Slot,
  place: number,
): number | null {
  const found = measures?.filter((m) => m.lever === lever)[place];
  if (!found || found.ceilingShare !== null) return null;
  return lever === "recycling" ? found.fullAmount * 100 : found.fullAmount;
}
