import { lazy, Suspense } from "react";
import { useChain } from "../../chain/use-chain.ts";
import { Pending } from "../../evidence/pending.tsx";
import type { ChainTabProps } from "./chain-tab.ts";
import { RecyclingFlowFigure } from "./recycling-flow-figure.tsx";
import { RecyclingPrintedFigure } from "./recycling-printed-figure.tsx";
import { StockSection } from "./stock-section.tsx";
import "../../styles/chain-stock.css";

const CircularityFigure = lazy(() =>
  import("./circularity-figure.tsx").then((module) => ({ default: module.CircularityFigure })),
);

/** C リサイクル: printed figures, the way back of products, the urban mine, and how far the country lives on it. */
export default function RecyclingTab({ mineral, year }: ChainTabProps) {
  const { value: chain, failure } = useChain();
  if (!chain) return <Pending failure={failure} />;
  const { stocks, flow } = chain;
  const flows = flow.recycling.filter((one) => one.minerals.includes(mineral.id));
  return (
    <>
      {stocks.statements.some((one) => one.mineral === mineral.id) && (
        <RecyclingPrintedFigure mineral={mineral} stocks={stocks} />
      )}
      {flows.map((one) => (
        <RecyclingFlowFigure key={one.id} flow={one} />
      ))}
      <StockSection mineral={mineral} stocks={stocks} />
      <Suspense fallback={null}>
        <CircularityFigure mineral={mineral} year={year} />
      </Suspense>
    </>
  );
}
