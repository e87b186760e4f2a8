import type { StudyReference } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { TipArea } from "../../controls/tip.tsx";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { StudyGate } from "../../study/study-gate.tsx";
import { useWords } from "../../study/use-words.ts";
import { DeviceMaps } from "./device-maps.tsx";
import { DriverMatrixFigure } from "./driver-matrix-figure.tsx";
import { MineralDemand } from "./mineral-demand.tsx";
import { PrintedGrowthFigure, PrintedSumsFigure } from "./printed-figures.tsx";
import { StatementFigure } from "./statement-figure.tsx";
import { TechnologyTreeFigure } from "./technology-tree-figure.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import "../../styles/study.css";
import "../../styles/demand.css";

/** How much of each mineral the world will need, for what, and whether supply keeps up. */
export function DemandPage() {
  const { t } = useTongue();
  useTitle(t.frame.demand);
  return <StudyGate title={t.frame.demand}>{(study) => <Demand study={study} />}</StudyGate>;
}

function Demand({ study }: { readonly study: StudyReference }) {
  const words = useWords(demandWords);
  return (
    <TipArea>
      <div className="page demand">
        <h1>
          <Finding study={study} />
        </h1>
        <p className="subtitle">{words.subtitle}</p>
        <div className="demand-grid">
          <StatementFigure study={study} />
          <div>
            <DriverMatrixFigure study={study} />
            <TechnologyTreeFigure study={study} />
          </div>
        </div>
        <MineralDemand study={study} />
        <PrintedSumsFigure study={study} />
        <PrintedGrowthFigure study={study} />
        <TrendFigure />
        <DeviceMaps />
      </div>
    </TipArea>
  );
}

/** Which minerals' demand the study expects to surge. */
function Finding({ study }: { readonly study: StudyReference }) {
  const words = useWords(demandWords);
  const { say, f } = useTongue();
  const { statements } = study.typology.demand;
  const surging = statements.filter((one) => one.change === "discontinuous-increase");
  return say(words.finding, {
    count: String(surging.length),
    total: String(statements.length),
    names: f.list(surging.map((one) => f.mineral(one.mineral))),
  });
}
