import { useMemo } from "react";
import { useChain } from "../../chain/use-chain.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useStudy } from "../../study/use-study.ts";
import type { ChainTabProps } from "./chain-tab.ts";
import { SupplyChecksFigure } from "./supply-checks-figure.tsx";
import { SupplyFigure } from "./supply-figure.tsx";
import { SupplyHhiFigure } from "./supply-hhi-figure.tsx";
import { printedHistory } from "./supply-view.ts";
import { useSupplySeries } from "./use-supply-series.ts";
import "../../styles/study.css";
import "../../styles/chain-supply.css";

/** A 供給: who supplied how much over the years, as printed and from today's evidence, and how concentrated that is. */
export default function SupplyTab({ mineral }: ChainTabProps) {
  const { value: chain, failure: noChain } = useChain();
  const { value: study, failure: noStudy } = useStudy();
  const series = useSupplySeries(mineral, study);
  const history = useMemo(
    () => (chain && study ? printedHistory(chain.supply, study.typology.demand.printed, mineral.id) : null),
    [chain, study, mineral.id],
  );
  const failure = noChain ?? noStudy ?? series.failure;
  if (failure || !chain || !study || !series.all) return <Pending failure={failure} />;
  return (
    <div className="supply-tab">
      <SupplyFigure mineral={mineral} history={history} series={series} />
      <div className={history && series.parts ? "two-figures" : ""}>
        {history && <SupplyChecksFigure mineral={mineral} history={history} series={series} study={study} />}
        {series.parts && <SupplyHhiFigure parts={series.parts} />}
      </div>
    </div>
  );
}
