import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { EMPTY_DRAFT, type PolicyDraft, writeDraft } from "../../link/policy-draft.ts";
import { useView } from "../../link/use-view.ts";
import { tidy } from "./draft.ts";

export interface DraftControl {
  /** What the sliders show: ahead of the link while one is held. */
  readonly draft: PolicyDraft;
  /** A slider is being moved. */
  readonly isHeld: boolean;
  /** Scenarios that stand beside it. */
  readonly kept: readonly PolicyDraft[];
  readonly move: (draft: PolicyDraft) => void;
  /** Puts the draft, or the one that is on the sliders, into the link. */
  readonly release: (draft?: PolicyDraft) => void;
  readonly undo: (() => void) | null;
  readonly changeKept: (kept: readonly PolicyDraft[], draft?: PolicyDraft) => void;
}

/** A draft that is ahead of the link, and the link that it is ahead of. */
interface Ahead {
  readonly of: string;
  readonly draft: PolicyDraft;
}

/** The link holds the measures; while a slider is held the page holds newer ones. */
export function useDraft(): DraftControl {
  const { view, change } = useView();
  const linked = view.policies[0] ?? EMPTY_DRAFT;
  const kept = useMemo(() => view.policies.slice(1), [view.policies]);
  const written = useMemo(() => `${view.mineral}/${view.policies.map(writeDraft).join("~")}`, [view]);
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const [isHeld, setHeld] = useState(false);
  const [past, setPast] = useState<readonly PolicyDraft[]>([]);
  const draft = ahead?.of === written ? ahead.draft : linked;
  // Handlers stay the same while a slider is held: what they need is read when they run.
  const now = useRef({ draft, linked, kept, written });
  useEffect(() => {
    now.current = { draft, linked, kept, written };
  });

  const show = useCallback((next: PolicyDraft) => {
    now.current.draft = next;
    setAhead({ of: now.current.written, draft: next });
  }, []);
  const move = useCallback(
    (next: PolicyDraft) => {
      setHeld(true);
      show(next);
    },
    [show],
  );
  const put = useCallback(
    (next: PolicyDraft, others: readonly PolicyDraft[]) => {
      const clean = tidy(next);
      const isBare = writeDraft(clean) === writeDraft(EMPTY_DRAFT) && others.length === 0;
      change({ policies: isBare ? [] : [clean, ...others] });
    },
    [change],
  );
  const release = useCallback(
    (next: PolicyDraft = now.current.draft) => {
      const { linked: before, kept: others } = now.current;
      setHeld(false);
      if (writeDraft(tidy(next)) === writeDraft(before)) return setAhead(null);
      show(next);
      setPast((earlier) => [...earlier, before]);
      put(next, others);
    },
    [show, put],
  );
  const last = past.at(-1);
  const undo = useMemo(() => {
    if (last === undefined) return null;
    return () => {
      setPast((earlier) => earlier.slice(0, -1));
      show(last);
      put(last, now.current.kept);
    };
  }, [last, show, put]);
  const changeKept = useCallback(
    (others: readonly PolicyDraft[], next: PolicyDraft = now.current.draft) => put(next, others),
    [put],
  );
  return { draft, isHeld, kept, move, release, undo, changeKept };
}
