import { useState } from "react";
import { DEFAULT_VIEW, type View } from "../link/link-state.ts";
import { useView } from "../link/use-view.ts";

export interface Undoable {
  readonly change: (patch: Partial<View>) => void;
  /** Null while there is nothing to undo. */
  readonly undo: (() => void) | null;
  /** Null while everything is as it was at first. */
  readonly reset: (() => void) | null;
}
const STEPS_KEPT = 50;

/**
 * Changes of some parts of the view that can be taken back one by one, or all at once.
 * @param resetKeys parts that "reset" puts back; the others are a choice, not a change
 */
export function useUndo<K extends keyof View>(keys: readonly K[], resetKeys: readonly K[] = keys): Undoable {
  const { view, change } = useView();
  const [past, setPast] = useState<readonly Partial<View>[]>([]);
  const now = partOf(view, keys);
  const record = () => setPast((before) => [...before, now].slice(-STEPS_KEPT));
  const last = past.at(-1);
  const first = partOf(DEFAULT_VIEW, resetKeys);
  return {
    change: (patch) => {
      record();
      change(patch);
    },
    undo: last
      ? () => {
          setPast((before) => before.slice(0, -1));
          change(last);
        }
      : null,
    reset:
      JSON.stringify(partOf(view, resetKeys)) === JSON.stringify(first)
        ? null
        : () => {
            record();
            change(first);
          },
  };
}

function partOf<K extends keyof View>(view: View, keys: readonly K[]): Partial<View> {
  return Object.fromEntries(keys.map((key) => [key, view[key]])) as Partial<View>;
}
