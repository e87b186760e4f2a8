import { AXES, type Axis, explain, type Override } from "../../core/index.ts";
import type { OverrideQuery } from "../../schema/queries.ts";
import { writeOverride } from "../overrides.ts";
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
  const { reference } = await workspace.world();
  const mineral = resolveMineral(reference, query.mineral);
  const target = query.target.trim();
  const year = query.year ?? reference.parameters.defaultYear;
  const named = query.country
    ? resolveCountry(reference, await workspace.countrySpellings(), query.country)
    : null;
  const override: Override = {
    mineral,
    target,
    home: named ?? (HOME_AXES.includes(target) ? DEFAULT_HOME : null),
    year: target.includes("/") ? null : year,
    value: query.value,
    low: query.low ?? null,
    high: query.high ?? null,
    source: query.source.trim(),
  };
  await writeOverride(workspace.folder, override);
  const asked = await question(workspace, { country: override.home ?? DEFAULT_HOME, year });
  const isAxis = (AXES as readonly string[]).includes(target);
  const cell = isAxis ? explain(asked.evidence, mineral, target as Axis, asked.options).cell : null;
  return answer(workspace, { ...override }, { cell });
}
export type OverrideAnswer = Awaited<ReturnType<typeof answerOverride>>;
