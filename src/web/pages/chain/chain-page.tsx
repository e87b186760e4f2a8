import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { MaterialFlow, Mineral } from "../../../core/index.ts";
import { useChain } from "../../chain/use-chain.ts";
import { TipArea } from "../../controls/tip.tsx";
import { YearSlider } from "../../controls/year-slider.tsx";
import { Pending } from "../../evidence/pending.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { ExplainPanel } from "../../panels/explain-panel-lazy.tsx";
import { UnknownMineral } from "../mineral/unknown-mineral.tsx";
import { ChainTabs } from "./chain-tabs.tsx";
import { FlowFigure } from "./flow-figure.tsx";
import { findingOf } from "./flow-finding.ts";
import { MineralChooser } from "./mineral-chooser.tsx";
import { NodePanel } from "./node-panel.tsx";
import { RiskFigure } from "./risk-figure.tsx";
import { SelectionFigure } from "./selection-figure.tsx";
import { useFlow } from "./use-flow.ts";
import { useFlowWords } from "./use-flow-words.ts";
import "../../styles/study.css";
import "../../styles/chain.css";

/** Where does a mineral come from, through whom does it pass, and where is the chain narrow? */
export function ChainPage() {
  const { id } = useParams({ from: "/chain/$id" });
  const { reference } = useLoaded();
  const mineral = reference.minerals.find((one) => one.id === id);
  return mineral ? <Chain mineral={mineral} /> : <UnknownMineral name={id} page="/chain/$id" />;
}

function Chain({ mineral }: { readonly mineral: Mineral }) {
  const tongue = useTongue();
  const words = useFlowWords();
  const { f, t, say } = tongue;
  const { options, key } = useLoaded();
  const { year, move, release, years } = useFlowYear();
  const { value: chain, failure: noChain } = useChain();
  const { value: recomputed, failure } = useFlow({ mineral: mineral.id, version: "recomputed", year });
  const isPrinted = chain?.flow.printed.some((one) => one.mineral === mineral.id) ?? false;
  const { value: printed } = useFlow(isPrinted ? { mineral: mineral.id, version: "printed", year } : null);
  const issues = chain?.outlook.issues.filter((one) => one.mineral === mineral.id) ?? [];
  const name = f.mineral(mineral.id);
  useTitle(`${t.frame.chain}: ${mineral.symbol} ${name}`);
  return (
    <TipArea>
      <div className="page chain">
        <h1>{recomputed ? findingOf({ tongue, words }, recomputed) : `${t.frame.chain}: ${name}`}</h1>
        <p className="subtitle">
          {say(words.subtitle, { country: f.country(key.home), year: String(year) })}
        </p>
        <div className="chain-bar">
          <MineralChooser mineral={mineral} />
          <YearSlider
            label={words.flow.yearLabel}
            years={years}
            value={year}
            onMove={move}
            onRelease={release}
          />
        </div>
        {recomputed && chain && (!isPrinted || printed) ? (
          <>
            <FlowFigure
              mineral={mineral}
              year={year}
              recomputed={recomputed}
              printed={printed}
              issues={issues}
            />
            <RiskFigure mineral={mineral} flow={recomputed} />
            <ChainTabs mineral={mineral} year={options.year} />
            {chain.flow.selection.some((one) => one.mineral === mineral.id) && <SelectionFigure />}
            <OpenNode flows={printed ? [recomputed, printed] : [recomputed]} />
          </>
        ) : (
          <Pending failure={failure ?? noChain} />
        )}
      </div>
      <ExplainPanel />
    </TipArea>
  );
}

/** The shared year; while the slider moves, the flow runs ahead of the link. */
function useFlowYear() {
  const { change } = useView();
  const { options, years, reference } = useLoaded();
  const [moved, setMoved] = useState<number | null>(null);
  const ascending = useMemo(() => [...years].sort((a, b) => a - b), [years]);
  return {
    year: moved ?? options.year,
    years: ascending,
    move: setMoved,
    release: (year: number) => {
      setMoved(null);
      change({ year: year === reference.parameters.defaultYear ? null : year });
    },
  };
}

/** The box that the link names, of the flow that it names. */
function OpenNode({ flows }: { readonly flows: readonly MaterialFlow[] }) {
  const { view } = useView();
  const [id, version] = (view.node ?? "").split(".");
  const flow = flows.find((one) => one.version === (version ?? "recomputed"));
  const node = flow?.nodes.find((one) => one.id === id);
  return flow && node ? <NodePanel flow={flow} node={node} /> : null;
}
