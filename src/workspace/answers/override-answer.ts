import { AXES, type Axis, explain } from "../../core/index.ts";
import type { OverrideQuery, RemoveOverrideQuery } from "../../schema/queries.ts";
import { type OverrideTarget, removeOverride, writeOverride } from "../overrides.ts";
import type { Workspace } from "../workspace.ts";
import { resolveCountry, resolveMineral } from "./names.ts";
import { answer, question } from "./question.ts";

/** Axes that speak about the home country; the others are the world's and hold for every home. */
const HOME_AXES: readonly string[] = ["import-governance-concentrate", "import-governance-refined", "scrap"];
const DEFAULT_HOME = "JPN";

/**
 * Puts the user's own number in the place of ours and answers with the cell as it now reads.
 * For an observation key the cell is null: the number enters every result that rests on it.
 */
export async function answerOverride(workspace: Workspace, query: OverrideQuery) {
  const target = await resolveTarget(workspace, query);
  const { value, low = null, high = null } = query;
  const override = { ...target, value, low, high, source: query.source.trim() };
  await writeOverride(workspace.folder, override);
  return answer(workspace, override, { cell: await cellOf(workspace, target, query.year) });
}
export type OverrideAnswer = Awaited<ReturnType<typeof answerOverride>>;

/** Takes an own number away and answers with the cell as it reads without it. */
export async function answerRemoveOverride(workspace: Workspace, query: RemoveOverrideQuery) {
  const target = await resolveTarget(workspace, query);
  await removeOverride(workspace.folder, target);
  return answer(workspace, target, { cell: await cellOf(workspace, target, query.year) });
}

async function resolveTarget(workspace: Workspace, query: RemoveOverrideQuery): Promise<OverrideTarget> {
  const { reference } = await workspace.world();
  const target = query.target.trim();
  const named = query.country
    ? resolveCountry(reference, await workspace.countrySpellings(), query.country)
    : null;
  return {
    mineral: resolveMineral(reference, query.mineral),
    target,
    home: named ?? (HOME_AXES.includes(target) ? DEFAULT_HOME : null),
    year: target.includes("/") ? null : (query.year ?? reference.parameters.defaultYear),
  };
}

async function cellOf(
  workspace: Workspace,
  { mineral, target, home }: OverrideTarget,
  year: number | undefined,
) {
  if (!(AXES as readonly string[]).includes(target)) return null;
  const asked = await question(workspace, { country: home ?? DEFAULT_HOME, year });
  return explain(asked.evidence, mineral, target as Axis, asked.options).cell;
}
