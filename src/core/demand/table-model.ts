import type { DemandIssue } from "./demand-issue.ts";
import type { ChainParameter, DemandModel, UseChain } from "./demand-model.ts";
import type { DemandReference, DemandScenario, DemandTableRow } from "./demand-reference.ts";
import { growthRate } from "./growth-rate.ts";
import type { DemandPath } from "./path.ts";
import type { Spread } from "./spread.ts";

/** Existing uses as the source's tables have them, or as one line on their own past growth. */
export type ExistingForm = "source" | "trend";

const ONE: ChainParameter = { path: { kind: "constant", value: 1 }, unit: "1", spread: null };

/**
 * The decomposed model of a mineral in a scenario, built from its demand tables.
 *
 * The tables give t of the mineral by use: a chain's volume is that table at the source's intensity, and the two
 * other factors are 1, there to be edited (an intensity that falls to 0.8 saves 20 %).
 *
 * @returns the model, or why there is none
 */
export function tableModel(
  reference: DemandReference,
  mineral: string,
  scenario: DemandScenario,
  existingForm: ExistingForm,
): { readonly model: DemandModel } | { readonly issue: DemandIssue } {
  const rows = reference.demand.filter((row) => row.scenario === scenario.id && row.mineral === mineral);
  const first = rows[0];
  if (!first) return { issue: { code: "unknown-scenario", subject: `${mineral}/${scenario.id}`, years: [] } };
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const baseYear = years[0] as number;
  const spread = defaultSpread(reference);
  const groups = new Map(reference.uses.map((use) => [use.id, use.group]));
  const uses = [...new Set(rows.map((row) => row.use))];
  const demandOf = (use: string): ChainParameter => ({
    path: tablePath(
      rows.filter((row) => row.use === use),
      scenario.between,
    ),
    unit: "t",
    spread,
  });
  const chains = uses.flatMap((use): UseChain[] => {
    const group = groups.get(use);
    if (group !== "new" && group !== "regulated") return [];
    return [{ use, group, volume: demandOf(use), intermediatePerUnit: ONE, mineralPerIntermediate: ONE }];
  });
  const old = uses.filter((use) => !chains.some((chain) => chain.use === use));
  const existing = existingUses(rows, old, demandOf, existingForm, spread);
  if ("issue" in existing) return existing;
  return {
    model: {
      id: `${scenario.id}/${mineral}`,
      mineral,
      basis: first.basis,
      baseYear,
      baseT: sum(rows.filter((row) => row.year === baseYear)),
      chains,
      existing: existing.uses,
      horizon: years.at(-1) as number,
      origins: [...new Set(rows.map((row) => row.origin))].sort(),
      notes: [
        `table-years:${years.join(",")}`,
        `between:${scenario.between}`,
        `existing:${existingForm}`,
        ...(existingForm === "trend" ? [`existing-growth:${existing.rate?.toFixed(6)}`] : []),
      ],
    },
  };
}

function existingUses(
  rows: readonly DemandTableRow[],
  uses: readonly string[],
  demandOf: (use: string) => ChainParameter,
  form: ExistingForm,
  spread: Spread,
): { uses: DemandModel["existing"]; rate: number | null } | { issue: DemandIssue } {
  if (form === "source") {
    return { uses: { kind: "table", uses: uses.map((use) => ({ use, demand: demandOf(use) })) }, rate: null };
  }
  const old = rows.filter((row) => uses.includes(row.use));
  const years = [...new Set(old.map((row) => row.year))];
  const growth = growthRate(
    years.map((year) => ({ year, value: sum(old.filter((row) => row.year === year)) })),
    { subject: "existing-uses" },
  );
  if (growth.kind === "issue") return { issue: growth.issue };
  return { uses: { kind: "trend", use: "existing-uses", rate: growth.rate, spread }, rate: growth.rate };
}

/** A 95 % half-width that grows from nothing at the base year to the default at the end of the tables. */
function defaultSpread({ defaults }: DemandReference): Spread {
  const { modelHalfWidth: half } = defaults;
  return { distribution: "normal", low: 1 - half, high: 1 + half, grows: true };
}

function tablePath(rows: readonly DemandTableRow[], between: "linear" | "geometric"): DemandPath {
  return { kind: "table", points: rows.map((row) => ({ year: row.year, value: row.valueT })), between };
}

const sum = (rows: readonly DemandTableRow[]): number => rows.reduce((total, row) => total + row.valueT, 0);
