import {
  compareEditions,
  compareRuns,
  type EditionChange,
  type ListEntry,
  type Reference,
  type RunComparison,
  type ScreeningFunnel,
  type ScreeningIssue,
  type ScreeningRun,
  screen,
  screeningFacts,
  withEditions,
} from "../../core/index.ts";
import { Problem } from "../../schema/problem.ts";
import type { ScreenQuery } from "../../schema/study-queries.ts";
import type { Workspace } from "../workspace.ts";
import { question } from "./question.ts";
import { studyAnswer } from "./study-question.ts";

/** What the moved lists do to the set. */
export interface MovedLists {
  readonly editions: readonly {
    readonly from: string;
    readonly to: string;
    readonly changes: readonly EditionChange[];
  }[];
  /** After each step that asks the lists, and at the end. */
  readonly sets: readonly (RunComparison & { readonly step: string | null })[];
}

/**
 * Which minerals does a screening leave, and why? With other list editions: also what comes and goes, with reasons.
 * @param own a screening of the user's own in the place of a known id
 */
export async function answerScreen(workspace: Workspace, query: ScreenQuery, own?: ScreeningFunnel) {
  const asked = await question(workspace, query);
  const study = await workspace.study();
  const funnel = own ?? knownFunnel(study.funnels, query.funnel);
  const { year, source } = asked.options;
  const facts = screeningFacts(asked.evidence, study.typology.demand, {
    year,
    ...(source === undefined ? {} : { source }),
  });
  const editions = movedEditions(asked.reference, funnel, query.list);
  const definition = withEditions(funnel, editions);
  const run = screen(definition, facts);
  const moved =
    Object.keys(editions).length === 0
      ? null
      : whatMoved(funnel, screen(funnel, facts), run, editions, facts.lists);
  const told = { funnel: funnel.id, list: editions, country: asked.country, year, source: source ?? null };
  return studyAnswer(workspace, told, { ...run, moved, definition });
}
export type ScreenAnswer = Awaited<ReturnType<typeof answerScreen>>;

function knownFunnel(funnels: readonly ScreeningFunnel[], name: string): ScreeningFunnel {
  const found = funnels.find((funnel) => funnel.id === name);
  if (found) return found;
  throw new Problem("unknown-funnel", { name, known: funnels.map(({ id }) => id).join(", ") });
}

function whatMoved(
  funnel: ScreeningFunnel,
  before: ScreeningRun,
  after: ScreeningRun,
  editions: Readonly<Record<string, string>>,
  lists: readonly ListEntry[],
): MovedLists {
  const listSteps = funnel.steps.filter((step) => step.kind === "data" && step.test === "on-lists");
  return {
    editions: Object.entries(editions).map(([from, to]) => ({
      from,
      to,
      changes: compareEditions(lists, from, to, funnel.groups).filter((one) => one.change !== "kept"),
    })),
    sets: [
      ...listSteps.map(({ id }) => ({ step: id, ...compareRuns(before, after, id) })),
      { step: null, ...compareRuns(before, after) },
    ],
  };
}

/**
 * `jp=2022` or `us-2018=us-2025`: which list of the screening is read in which edition.
 * @throws {Problem} `unknown-list` when either side names none, or several editions of that year
 */
function movedEditions(
  reference: Reference,
  funnel: ScreeningFunnel,
  moves: readonly string[],
): Record<string, string> {
  const inFunnel = [
    ...new Set(
      funnel.steps.flatMap((step) => (step.kind === "data" && step.test === "on-lists" ? step.lists : [])),
    ),
  ];
  const editions = [...new Map(reference.lists.map((entry) => [entry.list, entry])).values()];
  return Object.fromEntries(
    moves.map((move) => {
      const [left = "", right = ""] = move.split("=").map((part) => part.trim().toLowerCase());
      const from = onlyOne(
        move,
        inFunnel.filter((list) => isMeant(list, left)),
        inFunnel,
      );
      const jurisdiction = editions.find((edition) => edition.list === from)?.jurisdiction;
      const family = editions.filter((edition) => edition.jurisdiction === jurisdiction);
      const fits = family.filter(({ list, year }) => list === right || String(year) === right);
      return [
        from,
        onlyOne(
          move,
          fits.map(({ list }) => list),
          family.map(({ list }) => list),
        ),
      ];
    }),
  );
}

/** `us`, `us-2018`: the list itself or the beginning of its name. */
const isMeant = (list: string, name: string): boolean =>
  name !== "" && (list === name || list.startsWith(`${name}-`));

function onlyOne(name: string, found: readonly string[], known: readonly string[]): string {
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  throw new Problem("unknown-list", { name, known: (others.length > 0 ? found : known).join(", ") });
}

/** Remarks that leave the run as it stands; all other issues mean that the screening must be changed. */
const REMARKS: readonly ScreeningIssue["code"][] = [
  "unread-entries",
  "decision-without-effect",
  "already-in",
];

export const screeningErrors = (issues: readonly ScreeningIssue[]): ScreeningIssue[] =>
  issues.filter((issue) => !REMARKS.includes(issue.code));
