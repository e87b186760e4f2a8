import type { Basis } from "../evidence/vocabulary.ts";
import type { DemandIssue } from "./demand-issue.ts";
import type { BaseRule, DemandModel } from "./demand-model.ts";
import type { DemandReference, DemandScenario } from "./demand-reference.ts";
import { evaluateModel } from "./evaluate-model.ts";
import {
  type ForecastGrowth,
  growthBetween,
  modelGrowth,
  printedTotalNotes,
  type YearTotal,
} from "./forecast-growth.ts";
import { type BandOptions, modelBands } from "./model-bands.ts";
import { statementLine } from "./statement-line.ts";
import { type GapPoint, type SupplyLine, supplyGap, supplyLines } from "./supply-gap.ts";
import { type ExistingForm, tableModel } from "./table-model.ts";

export interface ForecastOptions {
  /** Scenario id; the first that has the mineral when left out. */
  readonly scenario?: string;
  readonly years?: readonly number[];
  readonly existing?: ExistingForm;
  readonly baseRule?: BaseRule;
  /** Year that the printed base stands for; the printed growth's first year when left out. */
  readonly statementBaseYear?: number;
  readonly runs?: number;
  readonly seed?: number;
}

export interface ForecastPoint {
  readonly year: number;
  /** A use, or `total`. */
  readonly use: string;
  readonly group: "new" | "regulated" | "existing" | "total";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: "t";
}

export interface Forecast {
  readonly mineral: string;
  readonly scenario: string;
  readonly kind: "statement" | "model";
  readonly basis: Basis | null;
  readonly series: readonly ForecastPoint[];
  readonly cagr: readonly ForecastGrowth[];
  readonly supply: readonly SupplyLine[];
  readonly gap: readonly GapPoint[];
  readonly notCompared: readonly string[];
  readonly origins: readonly string[];
  readonly notes: readonly string[];
  readonly issues: readonly DemandIssue[];
}

/** Scenarios that have a mineral, in the order of the reference data. */
export function demandScenarios(reference: DemandReference, mineral: string): DemandScenario[] {
  return reference.scenarios.filter((scenario) =>
    scenario.kind === "statement"
      ? reference.statements.some((s) => s.mineral === mineral && s.origin === scenario.origin)
      : reference.demand.some((row) => row.mineral === mineral && row.scenario === scenario.id),
  );
}

/**
 * How much of a mineral will the world need, by use and year, beside the supply outlook?
 *
 * A scenario is a document's line (kind `statement`: printed base, printed growth) or decomposed by use (kind
 * `model`); one is never dressed as the other. Unit t of the basis named; nothing is converted.
 *
 * @see docs/methods/demand.md
 */
export function forecast(
  reference: DemandReference,
  mineral: string,
  options: ForecastOptions = {},
): Forecast {
  const available = demandScenarios(reference, mineral);
  const scenario = options.scenario ? available.find((s) => s.id === options.scenario) : available[0];
  if (!scenario) {
    const subject = options.scenario ? `${mineral}/${options.scenario}` : mineral;
    return empty(mineral, options.scenario ?? "", {
      code: options.scenario ? "unknown-scenario" : "unknown-mineral",
      subject,
      years: [],
    });
  }
  if (scenario.kind === "statement") return statementForecast(reference, mineral, scenario, options);
  const existing = options.existing ?? (options.baseRule ? "trend" : "source");
  const built = tableModel(reference, mineral, scenario, existing);
  if ("issue" in built) return empty(mineral, scenario.id, built.issue);
  return modelForecast(reference, built.model, { ...options, scenario: scenario.id });
}

/** The same for a model of the user's own: chains of volume, intermediate product and intensity. */
export function modelForecast(
  reference: DemandReference,
  model: DemandModel,
  options: ForecastOptions = {},
): Forecast {
  const scenario = reference.scenarios.find((s) => s.id === options.scenario);
  const years = wantedYears(
    options.years ?? reference.defaults.years,
    model.baseYear,
    options.years ? null : model.horizon,
  );
  const rule = options.baseRule ?? "appendix";
  const run = evaluateModel(model, years, rule);
  const bands = bandOptions(reference, options);
  const bandOf = modelBands(model, years, rule, bands);
  const point = (year: number, use: string, group: ForecastPoint["group"], value: number): ForecastPoint => {
    const band = bandOf.get(`${use}/${year}`) ?? { low: value, high: value };
    return { year, use, group, value, low: band.low, high: band.high, unit: "t" };
  };
  const reached = [...new Set(run.uses.map((u) => u.year))].sort((a, b) => a - b);
  const totals = reached.map((year) => ({
    year,
    valueT: run.uses.filter((u) => u.year === year).reduce((sum, u) => sum + u.valueT, 0),
  }));
  const supply = supplyLines(reference, model.mineral, scenario?.supply ?? null, reached);
  const gap = supplyGap({ basis: model.basis, points: totals }, supply);
  return {
    mineral: model.mineral,
    scenario: scenario?.id ?? model.id,
    kind: "model",
    basis: model.basis,
    series: [
      ...run.uses.map((u) => point(u.year, u.use, u.group, u.valueT)),
      ...totals.map(({ year, valueT }) => point(year, "total", "total", valueT)),
    ],
    cagr: modelGrowth(reference, model.mineral, scenario, totals),
    supply,
    gap: gap.points,
    notCompared: gap.notCompared,
    origins: model.origins,
    notes: [
      ...model.notes,
      `base-rule:${rule}`,
      `seed:${bands.seed}`,
      `runs:${bands.runs}`,
      ...printedTotalNotes(reference, model.mineral, scenario, totals),
    ],
    issues: run.issues,
  };
}

function statementForecast(
  reference: DemandReference,
  mineral: string,
  scenario: DemandScenario,
  options: ForecastOptions,
): Forecast {
  const printed = reference.statements.find((s) => s.mineral === mineral && s.origin === scenario.origin);
  if (!printed) return empty(mineral, scenario.id, { code: "unknown-mineral", subject: mineral, years: [] });
  const statement = { ...printed, baseYear: options.statementBaseYear ?? printed.baseYear };
  const asked = options.years ?? reference.defaults.years;
  const years = wantedYears(asked, statement.baseYear, printed.growthTo);
  const late = asked.filter((year) => year > printed.growthTo);
  const line = statementLine(statement, years);
  return {
    mineral,
    scenario: scenario.id,
    kind: "statement",
    basis: printed.basis,
    series: line.map((p) => ({
      year: p.year,
      use: "total",
      group: "total",
      value: p.valueT,
      low: p.lowT,
      high: p.highT,
      unit: "t",
    })),
    cagr: line
      .filter((p) => p.year === printed.growthTo)
      .map((end) => ({ ...growthBetween(line[0] as YearTotal, end), printed: printed.growth })),
    supply: [],
    gap: [],
    notCompared: [],
    origins: [printed.origin],
    notes: [
      `base-value-of:${printed.valueYear}`,
      `base-year:${statement.baseYear}`,
      "band:rounding-of-printed-growth",
    ],
    issues: late.length > 0 ? [{ code: "beyond-table", subject: mineral, years: late }] : [],
  };
}

/** The base year and the asked years from it on, up to a last year when there is one. */
function wantedYears(asked: readonly number[], baseYear: number, last: number | null): number[] {
  const years = asked.filter((year) => year > baseYear && (last === null || year <= last));
  return [baseYear, ...[...new Set(years)].sort((a, b) => a - b)];
}

function bandOptions({ defaults }: DemandReference, options: ForecastOptions): BandOptions {
  return {
    runs: options.runs ?? defaults.runs,
    seed: options.seed ?? defaults.seed,
    from: defaults.bandFrom,
    to: defaults.bandTo,
  };
}

function empty(mineral: string, scenario: string, issue: DemandIssue): Forecast {
  return {
    mineral,
    scenario,
    kind: "statement",
    basis: null,
    series: [],
    cagr: [],
    supply: [],
    gap: [],
    notCompared: [],
    origins: [],
    notes: [],
    issues: [issue],
  };
}
