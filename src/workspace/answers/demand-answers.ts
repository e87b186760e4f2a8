import {
  checkPrintedGrowth,
  checkPrintedShares,
  checkPrintedSums,
  type DemandReference,
  demandChange,
  demandScenarios,
  forecast,
  growthRate,
  type YearValue,
} from "../../core/index.ts";
import { Problem } from "../../schema/problem.ts";
import type { ForecastQuery, GrowthQuery } from "../../schema/study-queries.ts";
import type { Workspace } from "../workspace.ts";
import { resolveMineral } from "./names.ts";
import { studyAnswer } from "./study-question.ts";

/**
 * How much of a mineral will the world need? A document's line or a model by use, growth with its window, the printed
 * growth beside it, and what the document's own totals are worth.
 */
export async function answerForecast(workspace: Workspace, query: ForecastQuery) {
  const { demand } = (await workspace.study()).typology;
  const mineral = resolveMineral(await workspace.reference(), query.mineral);
  const scenarios = demandScenarios(demand, mineral);
  const scenario = knownScenario(demand, mineral, query.scenario);
  const { mineral: _mineral, scenario: _scenario, years, ...rest } = query;
  const options = { ...given(rest), ...(years.length > 0 ? { years } : {}), scenario };
  const found = forecast(demand, mineral, options);
  if (found.series.length === 0) {
    const faults = found.issues.map((issue) => ({ kind: "demand" as const, issue }));
    throw new Problem("forecast-refused", { name: `${mineral} ${scenario}` }, { faults });
  }
  const own = <Row extends { readonly mineral: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.mineral === mineral);
  return studyAnswer(
    workspace,
    { ...query, mineral, scenario },
    {
      ...found,
      scenarios: scenarios.map(({ id, kind, name }) => ({ id, kind, name })),
      change: demandChange(demand, mineral),
      printed: {
        sums: own(checkPrintedSums(demand)),
        growth: own(checkPrintedGrowth(demand)),
        shares: own(checkPrintedShares(demand)),
      },
    },
  );
}
export type ForecastAnswer = Awaited<ReturnType<typeof answerForecast>>;

/** @throws {Problem} `no-demand`, or `unknown-demand-scenario` with those that the mineral has */
export function knownScenario(demand: DemandReference, mineral: string, name: string | undefined): string {
  const scenarios = demandScenarios(demand, mineral);
  const [first] = scenarios;
  if (!first) {
    const known = new Set([...demand.statements, ...demand.demand].map((row) => row.mineral));
    throw new Problem("no-demand", { mineral, known: [...known].join(", ") });
  }
  if (name === undefined) return first.id;
  if (scenarios.some(({ id }) => id === name)) return name;
  throw new Problem("unknown-demand-scenario", {
    name,
    mineral,
    known: scenarios.map(({ id }) => id).join(", "),
  });
}

/** How fast does an own series grow a year? The window is always part of the answer. */
export async function answerGrowth(workspace: Workspace, query: GrowthQuery) {
  const { series: written, subject, from, to, ...rest } = query;
  const series = written.map(yearValue);
  const options = { ...rest, ...given({ from, to }), subject: subject || "series" };
  const found = growthRate(series, options);
  if (found.kind === "issue") {
    const faults = [{ kind: "demand" as const, issue: found.issue }];
    throw new Problem("growth-refused", { name: options.subject }, { faults });
  }
  return studyAnswer(workspace, query, { series, growth: found });
}
export type GrowthAnswer = Awaited<ReturnType<typeof answerGrowth>>;

function yearValue(written: string): YearValue {
  const [year = "", value = ""] = written.split("=").map((part) => part.trim());
  const number = value === "" ? null : Number(value);
  if (/^\d{4}$/.test(year) && (number === null || Number.isFinite(number)))
    return { year: Number(year), value: number };
  throw new Problem("bad-value", { name: "series", value: written, expected: "2010=100" });
}

/** Only what was asked: an option that is left out takes core's default. */
export function given<T extends object>(options: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}
