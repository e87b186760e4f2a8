import { useSyncExternalStore } from "react";
import type { StockModel } from "../../../core/index.ts";

/** The reader's own stock model, kept while the page is open: it follows from mineral to mineral, never into the link. */
let model: StockModel | null = null;
const listeners = new Set<() => void>();

export function keepOwnModel(next: StockModel | null): void {
  model = next;
  for (const listen of listeners) listen();
}

export function useOwnModel(): StockModel | null {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => model,
  );
}
