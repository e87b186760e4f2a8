import { WordGrid } from "../../../charts/word-grid/word-grid.tsx";
import type { FlowIssue, IssueAnswer, Mineral, ShareChart, StudyReference } from "../../../core/index.ts";
import type { ChainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useStudy } from "../../study/use-study.ts";
import { answersPicture } from "./issue-pictures.ts";
import { LetterMark } from "./letter-mark.tsx";
import { LeverLink } from "./lever-link.tsx";
import { PrintedShares, partsText } from "./printed-shares.tsx";
import { useIssuesWords } from "./use-issues-words.ts";

interface AnswersFigureProps {
  readonly mineral: Mineral;
  readonly issues: readonly FlowIssue[];
  readonly charts: readonly ShareChart[];
}

/** 課題 → 我が国の技術 → 提言, joined to the flow by letters; each proposal opens the lever that does it. */
export function AnswersFigure({ mineral, issues, charts }: AnswersFigureProps) {
  const tongue = useTongue();
  const words = useIssuesWords();
  const { f, say, t } = tongue;
  const { value: study } = useStudy();
  const title = say(words.answers.title, { mineral: f.mineral(mineral.id) });
  return (
    <FigureFrame
      id="recommendations"
      title={title}
      level={3}
      subject={mineral.id}
      chartLabel={t.figure.printed}
      chartIsPrinted
      chart={() => (
        <div className="answers">
          <section aria-labelledby="answers-flow">
            <h4 id="answers-flow">{words.answers.flow}</h4>
            <PrintedShares charts={charts} issues={issues} />
          </section>
          <ol className="answer-rows">
            {issues.map((issue) => (
              <IssueRow key={issue.id} issue={issue} mineral={mineral} />
            ))}
          </ol>
        </div>
      )}
      picture={(width) => (
        <WordGrid
          id="recommendations-picture"
          state={answersPicture(tongue, words, issues, title)}
          width={width}
        />
      )}
      pictureWidth={960}
      legend={words.answers.legend}
      table={answersTable({ tongue, words, levers: study?.policy.levers ?? [] }, issues, charts, title)}
      origins={[...new Set(issues.map((one) => one.origin))]}
      notes={charts.flatMap(({ name, doubt }) =>
        doubt ? [`${name[tongue.language]}: ${doubt[tongue.language]}`] : [],
      )}
    />
  );
}

function IssueRow({ issue, mineral }: { readonly issue: FlowIssue; readonly mineral: Mineral }) {
  const { language } = useTongue();
  const words = useIssuesWords();
  return (
    <li className="answer-row" data-letter={issue.letter}>
      <div className="answer-issue">
        <p className="column-name">{words.answers.issue}</p>
        <h5>
          <LetterMark letter={issue.letter} /> {issue.title[language]}
        </h5>
      </div>
      <ul className="answer-ways">
        {issue.answers.map((answer) => (
          <Way key={answer.proposal.en} answer={answer} mineral={mineral} />
        ))}
      </ul>
    </li>
  );
}

function Way({ answer, mineral }: { readonly answer: IssueAnswer; readonly mineral: Mineral }) {
  const { language } = useTongue();
  const words = useIssuesWords();
  return (
    <li className="answer-way">
      <div className="answer-technology">
        <p className="column-name">{words.answers.technology}</p>
        <h5>{answer.technology[language]}</h5>
        <p>{answer.technologyText[language]}</p>
      </div>
      <div className="answer-proposal">
        <p className="column-name">{words.answers.proposal}</p>
        <h5>
          {answer.proposal[language]}{" "}
          {answer.horizon && <span className="horizon">{words.answers.horizon[answer.horizon]}</span>}
        </h5>
        <p>{answer.proposalText[language]}</p>
        <LeverOf answer={answer} mineral={mineral} />
      </div>
    </li>
  );
}

function LeverOf({ answer, mineral }: { readonly answer: IssueAnswer; readonly mineral: Mineral }) {
  const { language, say, f } = useTongue();
  const words = useIssuesWords();
  const { value } = useStudy();
  const lever = value?.policy.levers.find((one) => one.id === answer.lever)?.label[language];
  const proposal = answer.proposal[language];
  const name = f.mineral(mineral.id);
  return (
    <p className="lever-of">
      {lever ? (
        <LeverLink
          mineral={mineral.id}
          lever={answer.lever}
          label={say(words.answers.leverLabel, { proposal, lever })}
        >
          {say(words.answers.tryLever, { lever })}
        </LeverLink>
      ) : (
        <LeverLink
          mineral={mineral.id}
          lever={null}
          label={say(words.answers.noLeverLabel, { proposal, mineral: name })}
        >
          {say(words.answers.noLever, { mineral: name })}
        </LeverLink>
      )}{" "}
      <span className="mute">{answer.leverNote[language]}</span>
    </p>
  );
}

interface AnswersParts {
  readonly tongue: Tongue;
  readonly words: ChainIssuesWords;
  readonly levers: StudyReference["policy"]["levers"];
}

function answersTable(
  { tongue, words, levers }: AnswersParts,
  issues: readonly FlowIssue[],
  charts: readonly ShareChart[],
  caption: string,
): TableModel {
  const { language } = tongue;
  const rows = issues.flatMap((issue) =>
    issue.answers.map((answer) => ({
      key: `${issue.id}.${answer.proposal.en}`,
      cells: [
        cell(issue.letter),
        cell(issue.title[language]),
        cell(answer.technology[language]),
        cell(`${answer.proposal[language]}: ${answer.proposalText[language]}`),
        cell(answer.horizon ? words.answers.horizon[answer.horizon] : "–"),
        cell(levers.find((one) => one.id === answer.lever)?.label[language] ?? answer.lever ?? "–"),
        cell(issue.locator),
      ],
    })),
  );
  const shares = charts.map((chart) => ({
    key: `share.${chart.node}`,
    cells: [
      cell("–"),
      cell(`${words.answers.shareChart}: ${chart.name[language]}`),
      cell(partsText(tongue, words, chart)),
      cell(chart.doubt ? tongue.f.pair(words.issues.doubt, chart.doubt[language]) : "–"),
      cell("–"),
      cell("–"),
      cell(chart.locator),
    ],
  }));
  return {
    caption,
    columns: [
      { key: "letter", label: words.issues.letter },
      { key: "issue", label: words.answers.issue, wide: true },
      { key: "technology", label: words.answers.technology, wide: true },
      { key: "proposal", label: words.answers.proposal, wide: true },
      { key: "horizon", label: words.answers.horizonHead },
      { key: "lever", label: words.answers.lever },
      { key: "where", label: words.issues.where, wide: true },
    ],
    rows: [...rows, ...shares],
  };
}
