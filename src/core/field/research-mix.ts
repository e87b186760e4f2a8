import {
  RESEARCH_STAGES,
  type ResearchReference,
  type ResearchStage,
  type StudyRegion,
} from "./research-reference.ts";

/** How a computed share stands to the printed one. */
export type ShareAgreement = "reproduced" | "differs" | "no-label";

export interface StageShare {
  readonly stage: ResearchStage;
  readonly count: number;
  /** 0..1; null where no project is counted at all. */
  readonly share: number | null;
  readonly printedPercent: number | null;
  readonly agreement: ShareAgreement;
}

/** What research a region does on a mineral. */
export interface ResearchMix {
  readonly region: StudyRegion;
  readonly mineral: string;
  readonly projects: number;
  /** Stage counts together: at least the projects, as one project counts in every stage it covers. */
  readonly total: number;
  readonly stages: readonly StageShare[];
  /** The counts that the printed labels alone give, for a check of `count`; null where none fit. */
  readonly fitted: readonly number[] | null;
}

/**
 * On which stages does research of a region concentrate, mineral by mineral?
 *
 * Share of a stage = projects counted in the stage / stage counts together (EPI/NEDO 2023, footnote *2), so that the
 * shares add up to 1 while the counts can exceed the projects. A stage that the evidence does not name counts none.
 *
 * @see docs/methods/research-mix.md
 */
export function researchMixes({
  projects,
  stages,
}: Pick<ResearchReference, "projects" | "stages">): ResearchMix[] {
  return projects.map(({ region, mineral, projects: number }) => {
    const segments = RESEARCH_STAGES.map((stage) => {
      const found = stages.find(
        (one) => one.region === region && one.mineral === mineral && one.stage === stage,
      );
      return {
        stage,
        count: found?.inferredCount ?? 0,
        printedPercent: found?.printedPercent ?? null,
      };
    });
    const total = segments.reduce((sum, one) => sum + one.count, 0);
    return {
      region,
      mineral,
      projects: number,
      total,
      stages: segments.map((one) => ({
        ...one,
        share: total === 0 ? null : one.count / total,
        agreement: agreementOf(one.printedPercent, one.count, total),
      })),
      fitted: fitStageCounts(
        segments.map((one) => one.printedPercent),
        number,
      ),
    };
  });
}

function agreementOf(printed: number | null, count: number, total: number): ShareAgreement {
  if (printed === null) return count === 0 ? "no-label" : "differs";
  return total > 0 && wholePercent(count, total) === printed ? "reproduced" : "differs";
}

/** Half a percent rounds up, in whole numbers: 1 of 8 is 13 %. */
const wholePercent = (count: number, total: number): number =>
  Math.floor((200 * count + total) / (2 * total));

/** From 100 counts on, more than one count rounds to the same percent, and a label no longer says which. */
const COUNT_LIMIT = 99;

/**
 * How many projects stand behind rounded shares? The smallest total, not below the number of projects, at which
 * whole counts round to every label and add up to the total; a stage without a label has none. Null where none fits
 * below 100.
 *
 * @param percents whole percents of the stages, null for no label
 * @example fitStageCounts([8, 42, 17, 25, 8, null], 8) // [1, 5, 2, 3, 1, 0]
 */
export function fitStageCounts(percents: readonly (number | null)[], projects: number): number[] | null {
  for (let total = Math.max(1, projects); total <= COUNT_LIMIT; total += 1) {
    const counts = percents.map((percent) => (percent === null ? 0 : countOf(percent, total)));
    if (counts.some((count) => count === null || count > projects)) continue;
    const whole = counts.map((count) => count ?? 0);
    if (whole.reduce((sum, count) => sum + count, 0) === total) return whole;
  }
  return null;
}

function countOf(percent: number, total: number): number | null {
  const near = Math.round((percent * total) / 100);
  const found = [near - 1, near, near + 1].find(
    (count) => count > 0 && count <= total && wholePercent(count, total) === percent,
  );
  return found ?? null;
}

/** Numbers of representative projects in a stage against the projects counted there. */
export interface ThemeCheck {
  readonly region: StudyRegion;
  readonly mineral: string;
  readonly stage: ResearchStage;
  readonly listed: number;
  readonly counted: number;
}

/**
 * Where does a slide list more representative projects than its own shares leave room for? Representative projects
 * are a selection, so fewer are expected and say nothing.
 */
export function themesBeyondCounts({ stages, themes }: ResearchReference): ThemeCheck[] {
  return stages.flatMap(({ region, mineral, stage, inferredCount }) => {
    const numbers = themes
      .filter((one) => one.region === region && one.mineral === mineral && one.stages.includes(stage))
      .flatMap((one) => one.numbers);
    const listed = new Set(numbers).size;
    return listed > inferredCount ? [{ region, mineral, stage, listed, counted: inferredCount }] : [];
  });
}

/** The stages on which most of the research is: several where they are equal, none where nothing is counted. */
export function leadingStages({ stages, total }: Pick<ResearchMix, "stages" | "total">): ResearchStage[] {
  const most = Math.max(...stages.map((one) => one.count));
  return total === 0 ? [] : stages.filter((one) => one.count === most).map((one) => one.stage);
}
