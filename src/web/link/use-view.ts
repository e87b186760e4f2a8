import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { fromQuery, sharedPart, toQuery, type View } from "./link-state.ts";

export interface ViewControl {
  readonly view: View;
  /** Parts of the link that made no sense. */
  readonly ignored: readonly string[];
  /** Changes the view, and so the address. `replace` for steps that "back" should not walk through. */
  readonly change: (patch: Partial<View>, history?: "push" | "replace") => void;
}

/** The view is the address: there is no other state that a link would lose. */
export function useView(): ViewControl {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const { view, ignored } = useMemo(() => fromQuery(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (patch: Partial<View>, history: "push" | "replace" = "push") => {
      void navigate({
        to: ".",
        search: ((before: Record<string, string>) =>
          searchOf({ ...fromQuery(new URLSearchParams(before)).view, ...patch })) as never,
        replace: history === "replace",
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { view, ignored, change };
}

export function searchOf(view: View): Record<string, string> {
  return Object.fromEntries(toQuery(view));
}

/** Search of a link to another page: country, year and language come along, the rest begins anew. */
export function useSharedSearch(patch: Partial<View> = {}): never {
  const { view } = useView();
  return searchOf({ ...sharedPart(view), ...patch }) as never;
}
