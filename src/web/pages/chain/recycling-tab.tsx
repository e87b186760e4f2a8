import { lazy, Suspense } from "react";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { useChain } from "../../chain/use-chain.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
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
  const { t, say } = useTongue();
  const words = useWords(chainRecyclingWords);
  const { value: chain, failure } = useChain();
  if (failure) {
    return (
      <p className="problem" role="alert">
        {say(t.frame.failed, { message: failure.message })} {failure.hint ?? t.frame.noServerHint}
      </p>
    );
  }
  if (!chain) return <p className="empty">{words.loading}</p>;
  const { stocks, flow } = chain;
  const flows = flow.recycling.filter((one) => one.minerals.includes(mineral.id));
  return (
    <div className="recycling-tab">
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
    </div>
  );
}
