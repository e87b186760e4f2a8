import { nameKey } from "../evidence/name-key.ts";
import type { Mineral } from "../evidence/reference.ts";
import type { FieldEntry } from "./field-entry.ts";
import { POLICY_REGIONS, type PolicyRegion } from "./policy-reference.ts";
import type { ResearchMix } from "./research-mix.ts";
import { RESEARCH_STAGES, type ResearchStage } from "./research-reference.ts";

export interface OwnStage {
  readonly stage: ResearchStage;
  /** Own projects that cover the stage. */
  readonly own: number;
  /** With those behind the printed shares, where there are any. */
  readonly count: number;
  /** 0..1. */
  readonly share: number;
}

/** What research a region does on a mineral, the user's own projects counted in. */
export interface OwnMix {
  readonly region: PolicyRegion;
  readonly mineral: string;
  /** As the study has it, without own projects; null where it prints none: then own projects stand alone. */
  readonly printed: ResearchMix | null;
  readonly own: number;
  readonly projects: number;
  /** Stage counts together. */
  readonly total: number;
  readonly stages: readonly OwnStage[];
}

/** Why an own project does not count, in whole or for one of its minerals. */
export interface NotCounted {
  readonly entry: FieldEntry;
  readonly reason: "no-stage" | "no-mineral" | "unknown-mineral";
  /** What the entry calls the mineral that nobody knows. */
  readonly mineral: string | null;
}

/**
 * How does the mix of research look with the user's own projects?
 *
 * An own project counts once in every stage and once for every mineral it names, in its region, whatever its status:
 * share of a stage = (counts behind the printed shares + own projects of the stage) / all of them together. The
 * printed shares themselves stay as they are.
 *
 * @param mixes of `researchMixes`
 * @returns only mixes with at least one own project, by region, printed ones first
 * @example 8 projects with 12 stage counts, 3 of them recycling, and one own recycling project: 4/13
 * @see docs/methods/research-mix.md
 */
export function mixesWithOwn(
  mixes: readonly ResearchMix[],
  entries: readonly FieldEntry[],
  minerals: readonly Mineral[],
): { readonly mixes: OwnMix[]; readonly notCounted: NotCounted[] } {
  const projects = entries.filter(({ kind }) => kind === "project");
  const notCounted = projects.flatMap((entry) => notCountedOf(entry, minerals));
  const counted = projects.map(({ region, stages, minerals: names }) => ({
    region,
    stages,
    minerals: new Set(names.flatMap((name) => mineralNamed(minerals, name)?.id ?? [])),
  }));
  const order = [...new Set([...mixes.map(({ mineral }) => mineral), ...minerals.map(({ id }) => id)])];
  const found = POLICY_REGIONS.flatMap((region) =>
    order.flatMap((mineral): OwnMix[] => {
      const own = counted.filter(
        (one) => one.region === region && one.stages.length > 0 && one.minerals.has(mineral),
      );
      const printed = mixes.find((mix) => mix.region === region && mix.mineral === mineral) ?? null;
      return own.length === 0 ? [] : [{ region, mineral, printed, ...countsOf(printed, own) }];
    }),
  );
  return { mixes: found, notCounted };
}

function countsOf(
  printed: ResearchMix | null,
  own: readonly { readonly stages: readonly ResearchStage[] }[],
) {
  const counts = RESEARCH_STAGES.map((stage) => {
    const added = own.filter(({ stages }) => stages.includes(stage)).length;
    const before = printed?.stages.find((one) => one.stage === stage)?.count ?? 0;
    return { stage, own: added, count: before + added };
  });
  // At least one: every own project that counts has a stage.
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    own: own.length,
    projects: (printed?.projects ?? 0) + own.length,
    total,
    stages: counts.map((one) => ({ ...one, share: one.count / total })),
  };
}

function notCountedOf(entry: FieldEntry, minerals: readonly Mineral[]): NotCounted[] {
  if (entry.stages.length === 0) return [{ entry, reason: "no-stage", mineral: null }];
  if (entry.minerals.length === 0) return [{ entry, reason: "no-mineral", mineral: null }];
  return entry.minerals
    .filter((name) => mineralNamed(minerals, name) === null)
    .map((mineral) => ({ entry, reason: "unknown-mineral", mineral }));
}

/** The mineral that a user means: id and symbol before names, aliases and elements; null for none. */
export function mineralNamed(minerals: readonly Mineral[], name: string): Mineral | null {
  const wanted = nameKey(name);
  const called = (spellings: (mineral: Mineral) => readonly string[]) =>
    minerals.find((mineral) => spellings(mineral).some((spelling) => nameKey(spelling) === wanted));
  return (
    called(({ id, symbol }) => [id, symbol]) ??
    called(({ name: { ja, en }, kana, aliases, elements }) => [ja, en, kana, ...aliases, ...elements]) ??
    null
  );
}
