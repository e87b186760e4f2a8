import { useState } from "react";
import { type StudyReference, TYPE_AXES, type TypeAxis } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { MOVABLE_INPUTS, type MovedThreshold } from "../../link/study-entries.ts";
import { useView } from "../../link/use-view.ts";
import { type Undoable, useUndo } from "../../study/use-undo.ts";

export type ThresholdInput = MovedThreshold["input"];
export type Thresholds = Readonly<Record<ThresholdInput, number>>;

export interface ThresholdControl {
  /** As the data have them. */
  readonly initial: Thresholds;
  /** As they are now, also while one is dragged. */
  readonly now: Thresholds;
  /** While a line or a slider moves: drawn at once, not yet in the link. */
  readonly move: (values: Partial<Thresholds>) => void;
  /** Let go: into the link, and something to undo. */
  readonly release: (values: Partial<Thresholds>) => void;
  readonly edits: Undoable;
}

/** The thresholds of the rules: from the data, the link, and the hand that is moving one. */
export function useThresholds(study: StudyReference): ThresholdControl {
  const { reference } = useLoaded();
  const { view } = useView();
  const edits = useUndo(["thresholds"]);
  const [moving, setMoving] = useState<Partial<Thresholds>>({});
  const { high } = reference.parameters;
  const initial: Thresholds = {
    ...(Object.fromEntries(TYPE_AXES.map((axis) => [axis, high[axis] ?? 0])) as Record<TypeAxis, number>),
    "by-product-share": study.typology.thresholds.byProductShare,
  };
  const linked = Object.fromEntries(view.thresholds.map(({ input, value }) => [input, value]));
  return {
    initial,
    now: { ...initial, ...linked, ...moving },
    move: (values) => setMoving((before) => ({ ...before, ...values })),
    release: (values) => {
      setMoving({});
      const now = { ...initial, ...linked, ...values };
      const thresholds = MOVABLE_INPUTS.flatMap((input): MovedThreshold[] =>
        now[input] === initial[input] ? [] : [{ input, value: now[input] }],
      );
      edits.change({ thresholds });
    },
    edits,
  };
}
