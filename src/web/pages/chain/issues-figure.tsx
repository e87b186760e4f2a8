import { WordGrid } from "../../../charts/word-grid/word-grid.tsx";
import {
  anchorsNode,
  CHAIN_POSITIONS,
  type FlowIssue,
  type FlowNode,
  type MaterialFlow,
  type Mineral,
} from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import type { ChainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { issuesPicture } from "./issue-pictures.ts";
import { LetterMark } from "./letter-mark.tsx";
import { useIssuesWords } from "./use-issues-words.ts";

interface IssuesFigureProps {
  readonly mineral: Mineral;
  readonly issues: readonly FlowIssue[];
  /** The printed flow, whose nodes carry the letters; null while it is on its way. */
  readonly flow: MaterialFlow | null;
}

/** The document's issues under 上流, 中流, 下流, each with the nodes of the flow that it hangs on. */
export function IssuesFigure({ mineral, issues, flow }: IssuesFigureProps) {
  const tongue = useTongue();
  const words = useIssuesWords();
  const { f, say, t, language } = tongue;
  const title = say(words.issues.title, { mineral: f.mineral(mineral.id), count: String(issues.length) });
  return (
    <FigureFrame
      id="issues"
      title={title}
      level={3}
      subject={mineral.id}
      chartLabel={t.figure.printed}
      chartIsPrinted
      chart={() => (
        <div className="issue-columns">
          {CHAIN_POSITIONS.map((position) => (
            <section key={position} aria-labelledby={`issues-${position}`}>
              <h4 id={`issues-${position}`}>{words.position[position]}</h4>
              {issues
                .filter((issue) => issue.position === position)
                .map((issue) => (
                  <IssueEntry key={issue.id} issue={issue} nodes={nodesOf(issue, flow)} />
                ))}
            </section>
          ))}
        </div>
      )}
      picture={(width) => (
        <WordGrid
          id="issues-picture"
          state={issuesPicture(
            tongue,
            words,
            issues,
            (issue) => nodesOf(issue, flow).map((node) => nodeText(tongue, words, node)),
            title,
          )}
          width={width}
        />
      )}
      pictureWidth={900}
      legend={say(words.issues.legend, { last: issues.at(-1)?.letter ?? "" })}
      table={issuesTable(tongue, words, issues, flow, title)}
      origins={[...new Set(issues.map((one) => one.origin))]}
      notes={issues.flatMap((one) => (one.doubt ? [`${one.letter}: ${one.doubt[language]}`] : []))}
    />
  );
}

function IssueEntry({ issue, nodes }: { readonly issue: FlowIssue; readonly nodes: readonly FlowNode[] }) {
  const tongue = useTongue();
  const words = useIssuesWords();
  const { language, say } = tongue;
  return (
    <article className="issue" data-letter={issue.letter}>
      <p className="issue-nodes">
        <LetterMark letter={issue.letter} />
        {nodes.length === 0 ? (
          <span className="mute">{words.issues.nodeNone}</span>
        ) : (
          nodes.map((node) => (
            <span key={node.id} className="node-chip">
              {nodeText(tongue, words, node)}
            </span>
          ))
        )}
      </p>
      <h5>{issue.title[language]}</h5>
      <p>{issue.text[language]}</p>
      {issue.doubt && <p className="doubt">{say(words.doubt, { text: issue.doubt[language] })}</p>}
    </article>
  );
}

/** アルミナ生産 中国 55% ◆: the node with its largest holder. */
function nodeText({ f, say, language }: Tongue, words: ChainIssuesWords, node: FlowNode): string {
  const first = node.countries.find((one) => one.share !== null);
  const name = node.name[language];
  if (!first || first.share === null) return name;
  const mark = chokeSign(node.chokePoint);
  const holder = say(words.issues.holder, {
    country: f.country(first.country),
    share: `${Math.round(first.share * 100)}%`,
    mark,
  });
  return `${name} ${holder}`.trim();
}

export function nodesOf(issue: FlowIssue, flow: MaterialFlow | null): FlowNode[] {
  return (flow?.nodes ?? []).filter((node) => issue.nodes.some((anchor) => anchorsNode(anchor, node.id)));
}

function issuesTable(
  tongue: Tongue,
  words: ChainIssuesWords,
  issues: readonly FlowIssue[],
  flow: MaterialFlow | null,
  caption: string,
): TableModel {
  const { language, f } = tongue;
  return {
    caption,
    columns: [
      { key: "letter", label: words.issues.letter },
      { key: "position", label: words.issues.position },
      { key: "nodes", label: words.issues.nodes, wide: true },
      { key: "issue", label: words.issues.issue, wide: true },
      { key: "text", label: words.issues.text, wide: true },
      { key: "doubt", label: words.issues.doubt, wide: true },
      { key: "where", label: words.issues.where, wide: true },
    ],
    rows: issues.map((issue) => ({
      key: issue.id,
      cells: [
        cell(issue.letter),
        cell(words.position[issue.position]),
        cell(f.list(nodesOf(issue, flow).map((node) => nodeText(tongue, words, node)))),
        cell(issue.title[language]),
        cell(issue.text[language]),
        cell(issue.doubt?.[language] ?? ""),
        cell(issue.locator),
      ],
    })),
  };
}
