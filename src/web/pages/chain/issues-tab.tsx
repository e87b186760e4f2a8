import { useChain } from "../../chain/use-chain.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useTongue } from "../../language/language.tsx";
import { AnswersFigure } from "./answers-figure.tsx";
import type { ChainTabProps } from "./chain-tab.ts";
import { IssuesFigure } from "./issues-figure.tsx";
import { NarrowStagesFigure } from "./narrow-stages-figure.tsx";
import { RiskRadarFigure } from "./risk-radar-figure.tsx";
import { TechnologyFigure } from "./technology-figure.tsx";
import { useFlow } from "./use-flow.ts";
import { useIssuesWords } from "./use-issues-words.ts";

/** Issues on their nodes with the risk radar beside them, recommendations, technology; elsewhere what is computed. */
export default function IssuesTab({ mineral, year }: ChainTabProps) {
  const { f, say } = useTongue();
  const words = useIssuesWords();
  const { value: chain, failure } = useChain();
  const own = chain?.outlook.issues.filter((one) => one.mineral === mineral.id) ?? [];
  const { value: printed } = useFlow(
    own.length > 0 ? { mineral: mineral.id, version: "printed", year } : null,
  );
  const { value: recomputed } = useFlow({ mineral: mineral.id, version: "recomputed", year });
  if (!chain) return <Pending failure={failure} />;
  const technologies = chain.outlook.technologies.filter((one) => one.mineral === mineral.id);
  const charts = chain.outlook.shareCharts.filter((one) => one.mineral === mineral.id);
  return (
    <>
      {own.length === 0 && <p>{say(words.computed.noIssues, { mineral: f.mineral(mineral.id) })}</p>}
      <div className="issues-grid">
        {own.length > 0 ? (
          <IssuesFigure mineral={mineral} issues={own} flow={printed} />
        ) : (
          recomputed && <NarrowStagesFigure mineral={mineral} flow={recomputed} />
        )}
        <RiskRadarFigure mineral={mineral} />
      </div>
      {own.length > 0 && <AnswersFigure mineral={mineral} issues={own} charts={charts} />}
      {own.length > 0 && recomputed && <NarrowStagesFigure mineral={mineral} flow={recomputed} />}
      {technologies.length > 0 && <TechnologyFigure mineral={mineral} technologies={technologies} />}
    </>
  );
}
