import type { DemandIssue } from "./demand-issue.ts";
import {
  type BaseRule,
  type ChainParameter,
  type DemandModel,
  modelIssues,
  parametersOf,
} from "./demand-model.ts";
import { pathAt } from "./path.ts";
import type { Spread } from "./spread.ts";

export interface UseDemand {
  readonly year: number;
  readonly use: string;
  readonly group: "new" | "regulated" | "existing";
  readonly valueT: number;
}

export interface ModelRun {
  readonly uses: readonly UseDemand[];
  readonly issues: readonly DemandIssue[];
}

/** Multiplier of a factor in a year; a run of the sampling passes its own. */
export type Factor = (label: string, spread: Spread | null, year: number) => number;
const certain: Factor = () => 1;

/** Values of one factor at the base year and at the wanted years, computed once for all runs. */
interface Column {
  readonly label: string;
  readonly spread: Spread | null;
  readonly atBase: number;
  readonly at: readonly number[];
}
interface CompiledUse {
  readonly use: string;
  readonly group: "new" | "regulated" | "existing";
  readonly columns: readonly Column[];
}

/** A model laid out over years, ready to be run once or thousands of times. */
export interface CompiledModel {
  readonly model: DemandModel;
  readonly years: readonly number[];
  readonly uses: readonly CompiledUse[];
  readonly issues: readonly DemandIssue[];
}

/**
 * D(t) = new(t) + regulated(t) + existing(t), by use and year, in t.
 *
 * existing = (D₀ − D₀,new − D₀,reg)(1 + g)^(t − t₀) in the appendix form, the default, which counts nothing twice.
 * A year that a table does not reach gives no number for the whole year, and an issue: a sum without one of its
 * parts would look like a fall.
 *
 * @see METI FY2020 study, 将来需要の予測における試算方法 and its appendix 3.
 */
export function evaluateModel(
  model: DemandModel,
  years: readonly number[],
  rule: BaseRule = "appendix",
): ModelRun {
  const compiled = compileModel(model, years, rule);
  return { uses: runModel(compiled, rule), issues: compiled.issues };
}

/** Lays a model out over the years that all its tables reach. Unusable: no years, and the issues. */
export function compileModel(
  model: DemandModel,
  years: readonly number[],
  rule: BaseRule = "appendix",
): CompiledModel {
  const unusable = modelIssues(model);
  const sources = factorsByUse(model);
  const beyond = (at: readonly number[]): DemandIssue[] =>
    sources.flatMap(({ use, parameters }) => {
      const missing = at.filter((year) => parameters.some(([, p]) => pathAt(p.path, year) === null));
      return missing.length > 0 ? [{ code: "beyond-table", subject: use, years: missing }] : [];
    });
  const refuse = (issues: readonly DemandIssue[]): CompiledModel => ({ model, years: [], uses: [], issues });
  if (unusable.length > 0) return refuse(unusable);
  const beforeBase = beyond([model.baseYear]);
  if (beforeBase.length > 0) return refuse(beforeBase);
  const outside = beyond(years);
  const lost = new Set(outside.flatMap((issue) => issue.years));
  const kept = years.filter((year) => !lost.has(year));
  const column = ([label, parameter]: readonly [string, ChainParameter]): Column => ({
    label,
    spread: parameter.spread,
    atBase: pathAt(parameter.path, model.baseYear) as number,
    at: kept.map((year) => pathAt(parameter.path, year) as number),
  });
  const uses = sources.map(({ use, group, parameters }) => ({ use, group, columns: parameters.map(column) }));
  const compiled = { model, years: kept, uses, issues: outside };
  if (model.existing.kind === "trend" && remainderAtBase(compiled, rule, certain) < -1e-9 * model.baseT) {
    return refuse([{ code: "new-uses-exceed-base", subject: model.id, years: [model.baseYear] }]);
  }
  return compiled;
}

/** One run: central without a factor, a draw with one. */
export function runModel(compiled: CompiledModel, rule: BaseRule, factor: Factor = certain): UseDemand[] {
  const { model, years, uses } = compiled;
  const points: UseDemand[] = [];
  for (const { use, group, columns } of uses) {
    years.forEach((year, i) => {
      const valueT = columns.reduce(
        (product, c) => product * (c.at[i] ?? 0) * factor(c.label, c.spread, year),
        1,
      );
      points.push({ year, use, group, valueT });
    });
  }
  if (model.existing.kind === "trend") {
    const { use, rate, spread } = model.existing;
    const remainder = Math.max(0, remainderAtBase(compiled, rule, factor));
    for (const year of years) {
      const trend = remainder * (1 + rate) ** (year - model.baseYear);
      points.push({ year, use, group: "existing", valueT: trend * factor(`${use}/demand`, spread, year) });
    }
  }
  return points;
}

/** D₀ without what the rule leaves to the chains. */
function remainderAtBase(compiled: CompiledModel, rule: BaseRule, factor: Factor): number {
  const { model } = compiled;
  return compiled.uses
    .filter(({ group }) => group === "regulated" || (group === "new" && rule === "appendix"))
    .reduce(
      (rest, { columns }) =>
        rest -
        columns.reduce((product, c) => product * c.atBase * factor(c.label, c.spread, model.baseYear), 1),
      model.baseT,
    );
}

interface UseParameters {
  readonly use: string;
  readonly group: "new" | "regulated" | "existing";
  readonly parameters: readonly (readonly [string, ChainParameter])[];
}

function factorsByUse({ chains, existing }: DemandModel): UseParameters[] {
  return [
    ...chains.map((chain) => ({ use: chain.use, group: chain.group, parameters: parametersOf(chain) })),
    ...(existing.kind === "table"
      ? existing.uses.map(
          ({ use, demand }): UseParameters => ({
            use,
            group: "existing",
            parameters: [[`${use}/demand`, demand]],
          }),
        )
      : []),
  ];
}
