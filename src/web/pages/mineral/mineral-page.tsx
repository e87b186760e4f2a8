import { useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Mineral, MineralAssessment } from "../../../core/index.ts";
import { TipArea } from "../../controls/tip.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { ExplainPanel } from "../../panels/explain-panel-lazy.tsx";
import { ChainFigure } from "./chain-figure.tsx";
import { MineralHeader } from "./mineral-header.tsx";
import { RadarFigure } from "./radar-figure.tsx";
import { UnknownMineral } from "./unknown-mineral.tsx";

const MineralTabs = lazy(() => import("./mineral-tabs.tsx"));

/** One mineral: the radar and the chain side by side, then everything behind them. */
export function MineralPage() {
  const { id } = useParams({ from: "/minerals/$id" });
  const { reference, options } = useLoaded();
  const mineral = reference.minerals.find((one) => one.id === id);
  const { value } = useAnswer("assess", mineral ? { ...options, minerals: [id] } : null);
  const assessment = value?.minerals.find((one) => one.id === id);
  if (!mineral) return <UnknownMineral name={id} page="/minerals/$id" />;
  return (
    <KnownMineral mineral={mineral} assessment={assessment ?? null} chinaTick={value?.chinaTick ?? null} />
  );
}

interface KnownMineralProps {
  readonly mineral: Mineral;
  readonly assessment: MineralAssessment | null;
  readonly chinaTick: number | null;
}

function KnownMineral({ mineral, assessment, chinaTick }: KnownMineralProps) {
  const { t, f } = useTongue();
  useTitle(`${mineral.symbol} ${f.mineral(mineral.id)}`);
  return (
    <TipArea>
      <div className="page mineral">
        <MineralHeader mineral={mineral} />
        {assessment ? (
          <div className="mineral-grid">
            <RadarFigure assessment={assessment} chinaTick={chinaTick} />
            <div className="mineral-right">
              <ChainFigure mineral={mineral} assessment={assessment} />
              <Suspense fallback={<p className="empty">{t.frame.computing}</p>}>
                <MineralTabs mineral={mineral} assessment={assessment} />
              </Suspense>
            </div>
          </div>
        ) : (
          <p className="empty">{t.frame.computing}</p>
        )}
      </div>
      <ExplainPanel />
    </TipArea>
  );
}
