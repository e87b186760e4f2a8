import { useRef, useState } from "react";
import type { StockAdjustment, StockModel } from "../../../core/index.ts";
import { useView } from "../../link/use-view.ts";

export interface StockMoves {
  /** Those that this model and mineral have; a link may carry others. */
  readonly moves: readonly StockAdjustment[];
  readonly valueOf: (of: Omit<StockAdjustment, "value">) => number | null;
  readonly move: (next: StockAdjustment) => void;
  /** Writes into the link what was moved. */
  readonly release: () => void;
  readonly reset: () => void;
}

const isSame = (a: Omit<StockAdjustment, "value">, b: Omit<StockAdjustment, "value">): boolean =>
  a.product === b.product && a.mineral === b.mineral && a.parameter === b.parameter;

/** Parameters that the reader moves: in the page while a slider moves, in the link when it is let go. */
export function useStockMoves(model: StockModel, mineral: string): StockMoves {
  const { view, change } = useView();
  const [draft, setDraft] = useState<readonly StockAdjustment[] | null>(null);
  // A key or a button moves and lets go at once, before the page is drawn again.
  const latest = useRef<readonly StockAdjustment[] | null>(null);
  const all = draft ?? view.stockMoves;
  const keep = (next: readonly StockAdjustment[] | null) => {
    latest.current = next;
    setDraft(next);
  };
  const belongs = (one: StockAdjustment) =>
    (one.mineral === null || one.mineral === mineral) &&
    model.products.some(
      (product) =>
        product.id === one.product && product.materials.some((material) => material.mineral === mineral),
    );
  return {
    moves: all.filter(belongs),
    valueOf: (of) => all.find((one) => isSame(one, of))?.value ?? null,
    move: (next) => keep([...(latest.current ?? all).filter((one) => !isSame(one, next)), next]),
    release: () => {
      if (latest.current === null) return;
      change({ stockMoves: latest.current }, "replace");
      keep(null);
    },
    reset: () => {
      keep(null);
      change({ stockMoves: view.stockMoves.filter((one) => !belongs(one)) });
    },
  };
}
