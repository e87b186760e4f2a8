import type { WordGridCell, WordGridState } from "../../../charts/word-grid/word-grid-state.ts";
import {
  FLOW_COLUMNS,
  type FlowIssue,
  type FlowTechnology,
  TECHNOLOGY_REGIONS,
} from "../../../core/index.ts";
import type { ChainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import type { Tongue } from "../../language/language.tsx";

type Tone = WordGridCell["texts"][number]["tone"];
const cellOf = (...texts: readonly (readonly [text: string, tone: Tone])[]): WordGridCell => ({
  letter: null,
  texts: texts.filter(([text]) => text !== "").map(([text, tone]) => ({ text, tone })),
});

/** The issues as a picture for a file: part of the chain, nodes, what it says. */
export function issuesPicture(
  { language, f }: Tongue,
  words: ChainIssuesWords,
  issues: readonly FlowIssue[],
  nodesOf: (issue: FlowIssue) => readonly string[],
  title: string,
): WordGridState {
  return {
    title,
    description: f.list(issues.map((one) => `${one.letter} ${one.title[language]}`)),
    joined: false,
    columns: [
      { id: "position", label: words.issues.position, weight: 1 },
      { id: "nodes", label: words.issues.nodes, weight: 2 },
      { id: "issue", label: words.issues.issue, weight: 5 },
    ],
    rows: issues.map((issue) => ({
      id: issue.id,
      apart: false,
      cells: [
        cellOf([words.position[issue.position], "mute"]),
        { ...cellOf(...nodesOf(issue).map((name) => [name, "plain"] as const)), letter: issue.letter },
        cellOf(
          [issue.title[language], "strong"],
          [issue.text[language], "plain"],
          [issue.doubt ? `† ${issue.doubt[language]}` : "", "mute"],
        ),
      ],
    })),
  };
}

/** Issue → home technology → recommendation; an issue with two answers is said once. */
export function answersPicture(
  { language, f }: Tongue,
  words: ChainIssuesWords,
  issues: readonly FlowIssue[],
  title: string,
): WordGridState {
  return {
    title,
    description: f.list(
      issues.flatMap((one) =>
        one.answers.map(
          (answer) =>
            `${one.title[language]} → ${answer.technology[language]} → ${answer.proposal[language]}`,
        ),
      ),
    ),
    joined: true,
    columns: [
      { id: "issue", label: words.answers.issue, weight: 2 },
      { id: "technology", label: words.answers.technology, weight: 2.4 },
      { id: "proposal", label: words.answers.proposal, weight: 3 },
    ],
    rows: issues.flatMap((issue) =>
      issue.answers.map((answer, place) => ({
        id: `${issue.id}.${place}`,
        apart: false,
        cells: [
          place === 0 ? { ...cellOf([issue.title[language], "strong"]), letter: issue.letter } : cellOf(),
          cellOf([answer.technology[language], "strong"], [answer.technologyText[language], "plain"]),
          cellOf(
            [answer.proposal[language], "strong"],
            [answer.proposalText[language], "plain"],
            [answer.horizon ? words.answers.horizon[answer.horizon] : "", "mute"],
          ),
        ],
      })),
    ),
  };
}

/** Regions × columns of the flow, home companies set apart. */
export function technologyPicture(
  { language, f }: Tongue,
  words: ChainIssuesWords,
  technologies: readonly FlowTechnology[],
  title: string,
): WordGridState {
  const { technology } = words;
  return {
    title,
    description: f.list(
      technologies.map((one) => `${technology.region[one.region]}: ${one.class[language]}`),
    ),
    joined: false,
    columns: [
      { id: "region", label: technology.regionHead, weight: 1 },
      ...FLOW_COLUMNS.map((column) => ({ id: column, label: technology.column[column], weight: 2 })),
    ],
    rows: TECHNOLOGY_REGIONS.map((region) => ({
      id: region,
      apart: region === "JPN",
      cells: [
        cellOf([technology.region[region], "strong"]),
        ...FLOW_COLUMNS.map((column) => {
          const own = technologies.filter((one) => one.region === region && one.column === column);
          if (own.length === 0) return cellOf([technology.none, "mute"]);
          return cellOf(
            ...own.flatMap((one) => [
              [greenText(words, one, language), "strong"] as const,
              [one.detail[language], "plain"] as const,
            ]),
          );
        }),
      ],
    })),
  };
}

function greenText({ technology }: ChainIssuesWords, one: FlowTechnology, language: "ja" | "en"): string {
  const mark = one.green === "none" ? "" : ` [${technology.green[one.green]}]`;
  return `${one.class[language]}${mark}${one.doubt ? " †" : ""}`;
}
