import { useSyncExternalStore } from "react";
import type { StockModel } from "../../../core/index.ts";

/** A stock model of the reader's own and the file that it came from. */
export interface OwnModel {
  readonly model: StockModel;
  readonly file: string;
}

/** Kept while the page is open: it follows from mineral to mineral, never into the link. */
let kept: OwnModel | null = null;
const listeners = new Set<() => void>();

export function keepOwnModel(next: OwnModel | null): void {
  kept = next;
  for (const listen of listeners) listen();
}

export function useOwnModel(): OwnModel | null {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => kept,
  );
}
