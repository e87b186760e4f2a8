import {
  axisOfStage,
  type FlowNode,
  type LeverId,
  leversForStage,
  type MaterialFlow,
  type Mineral,
} from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import type { ChainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useStudy } from "../../study/use-study.ts";
import { LeverLink } from "./lever-link.tsx";
import { useIssuesWords } from "./use-issues-words.ts";

interface NarrowStagesFigureProps {
  readonly mineral: Mineral;
  readonly flow: MaterialFlow;
}

/** One narrow stage, the indicator it feeds and the levers that reach it. */
interface NarrowStage {
  readonly node: FlowNode;
  readonly mark: "single" | "double";
  readonly country: string;
  readonly share: number;
  readonly isHost: boolean;
  readonly levers: readonly LeverId[];
}

/** What the evidence says for any mineral: its choke points, and which measures act there. */
export function NarrowStagesFigure({ mineral, flow }: NarrowStagesFigureProps) {
  const tongue = useTongue();
  const words = useIssuesWords();
  const { f, say } = tongue;
  const { key, options } = useLoaded();
  const { value: study } = useStudy();
  const levers = study?.policy.levers ?? [];
  const labels = new Map(levers.map((one) => [one.id, one.label[tongue.language]]));
  const stages = flow.chokePoints.flatMap((point): NarrowStage[] => {
    const node = flow.nodes.find((one) => one.id === point.node);
    if (!node) return [];
    const isHost = node.mineral !== mineral.id;
    return [{ ...point, node, isHost, levers: isHost ? [] : leversForStage(levers, mineral, node.stage) }];
  });
  const title = say(stages.length > 0 ? words.computed.title : words.computed.titleNone, {
    mineral: f.mineral(mineral.id),
    year: String(flow.year ?? options.year),
  });
  const table = narrowTable(tongue, words, mineral, stages, labels, title);
  return (
    <FigureFrame
      id="narrow-stages"
      title={title}
      level={3}
      subject={`${mineral.id}-${key.home}-${options.year}`}
      chartLabel={words.computed.recompute}
      chart={() => (
        <ul className="narrow-stages">
          {stages.map((stage) => (
            <NarrowRow key={stage.node.id} mineral={mineral} stage={stage} labels={labels} />
          ))}
        </ul>
      )}
      legend={words.computed.legend}
      table={table}
      origins={flow.origins}
    />
  );
}

interface NarrowRowProps {
  readonly mineral: Mineral;
  readonly stage: NarrowStage;
  readonly labels: ReadonlyMap<LeverId, string>;
}

function NarrowRow({ mineral, stage, labels }: NarrowRowProps) {
  const { f, e, say, language } = useTongue();
  const words = useIssuesWords();
  const { node, mark, country, share, isHost, levers } = stage;
  const axis = isHost ? null : axisOfStage(mineral, node.stage);
  return (
    <li>
      <span className="narrow-stage">
        <span className="diamond" role="img" aria-label={e.chokePoint[mark]}>
          {chokeSign(mark)}
        </span>{" "}
        <strong>{node.name[language]}</strong> {f.country(country)} {f.share(share)}
      </span>
      <span className="mute">{axis ? e.axis[axis] : "–"}</span>
      <span>
        {levers.length === 0
          ? isHost
            ? words.computed.noLever
            : words.computed.noStageLever
          : levers.map((lever) => (
              <LeverLink
                key={lever}
                mineral={mineral.id}
                lever={lever}
                label={say(words.computed.tryLever, {
                  lever: labels.get(lever) ?? lever,
                  mineral: f.mineral(mineral.id),
                })}
              >
                {labels.get(lever) ?? lever}
              </LeverLink>
            ))}
      </span>
    </li>
  );
}

function narrowTable(
  { f, e, language }: Tongue,
  { computed }: ChainIssuesWords,
  mineral: Mineral,
  stages: readonly NarrowStage[],
  labels: ReadonlyMap<LeverId, string>,
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { key: "stage", label: computed.stage },
      { key: "mark", label: "◆" },
      { key: "country", label: computed.country },
      { key: "share", label: computed.share, numeric: true },
      { key: "axis", label: computed.axis },
      { key: "levers", label: computed.levers, wide: true },
    ],
    rows: stages.map(({ node, mark, country, share, isHost, levers }) => {
      const axis = isHost ? null : axisOfStage(mineral, node.stage);
      return {
        key: node.id,
        cells: [
          cell(node.name[language]),
          cell(chokeSign(mark)),
          cell(f.country(country)),
          cell(f.share(share), share),
          cell(axis ? e.axis[axis] : "–"),
          cell(
            levers.length > 0
              ? f.list(levers.map((lever) => labels.get(lever) ?? lever))
              : isHost
                ? computed.noLever
                : computed.noStageLever,
          ),
        ],
      };
    }),
  };
}
