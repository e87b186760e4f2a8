import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { ProductionRoute } from "../footprint/footprint-reference.ts";
import { assess } from "../methods/meti/assess.ts";
import type { AssessOptions } from "../methods/meti/options.ts";
import { concentrateAxis, refinedAxis, type TradeAxis } from "../methods/meti/trade-axis.ts";
import { homeSupply } from "./home-supply.ts";
import { importRoute } from "./import-route.ts";
import type { PolicyTable } from "./lever.ts";
import type { PolicyState } from "./policy-state.ts";
import { RememberingGovernance } from "./remembering-governance.ts";
import type { ScenarioInputs } from "./scenario.ts";
import { contentOfConcentrate, spareRefinedCapacity, worldQuantities } from "./world-quantities.ts";

/** What a simulation is asked about, beside the scenario. */
export interface PolicyOptions extends Omit<AssessOptions, "minerals">, ScenarioInputs {
  readonly table: PolicyTable;
  /** Routes of production whose CO2 a document prints; without them CO2 is not told. */
  readonly routes?: readonly ProductionRoute[];
  /** Target year; the evidence's year when left out. */
  readonly at?: number;
}

/**
 * The quantities behind a mineral's six axes, ready for measures: world output and reserves by country, home
 * imports by partner, home demand, recycling, home refining.
 *
 * Built from the findings of the assessment itself, so that without a measure the axes recompute to the same
 * numbers. At a later target year shares stay as they are and volumes follow the growth of demand.
 */
export function policyState(evidence: HomeEvidence, mineralId: string, options: PolicyOptions): PolicyState {
  const mineral = evidence.world.mineral(mineralId);
  const before = assess(evidence, { ...assessOptions(options), minerals: [mineralId] }).minerals[0];
  if (!before) throw new RangeError(`no assessment of ${mineralId}`);
  const sides = {
    concentrate: concentrateAxis(evidence, mineral, options),
    refined: refinedAxis(evidence, mineral, options),
  };
  const growth = { home: options.homeDemandGrowth ?? 1, world: options.worldDemandGrowth ?? 1 };
  const home = homeSupply(evidence, mineral, before, sides, options);
  const perOutput = contentOfConcentrate(sides.concentrate, evidence, mineral, options.year);
  const world = worldQuantities(evidence, mineral, options, home.need.basis, perOutput, growth.world);
  const governance = new RememberingGovernance(evidence.world.governance);
  const route = (axis: TradeAxis, amount: number, unit: "t" | "1") =>
    importRoute(axis.weights, amount, unit, governance, options.year);
  const notes = [...home.notes, ...world.notes];
  if (growth.home !== 1 || growth.world !== 1) notes.push(`demand-growth:${growth.home},${growth.world}`);
  return {
    mineral,
    home: evidence.home,
    countries: new Set(evidence.world.reference.countries.filter((c) => c.until === null).map((c) => c.id)),
    year: options.year,
    at: options.at ?? options.year,
    before,
    ...world.quantities,
    // Where home refining is not known, concentrate imports have shares and no place in the balance.
    concentrate:
      home.homeRefining > 0
        ? route(sides.concentrate, home.concentrateImports, home.need.unit)
        : route(sides.concentrate, 1, "1"),
    refined: route(sides.refined, home.refinedImports, home.need.unit),
    need: home.need,
    recycledShare: home.recycledShare,
    recycled: home.recycled,
    homeMine: home.homeMine,
    feed: home.feed,
    homeRefining: home.homeRefining,
    recovery: home.recovery,
    urbanMine: options.urbanMine ?? options.table.assumptions.urbanMineCeiling.value * home.need.amount,
    equityOfftake: options.equityOfftake ?? null,
    stockDays: options.stockDays ?? null,
    spareCapacity: spareRefinedCapacity(evidence, mineral, options, home.need.basis),
    governance,
    riskTable: evidence.riskTable(options.riskTable),
    parameters: evidence.world.reference.parameters,
    table: options.table,
    routes: options.routes ?? [],
    notes,
  };
}

function assessOptions(options: PolicyOptions): AssessOptions {
  const { year, source, riskTable, reexport } = options;
  return {
    year,
    ...(source === undefined ? {} : { source }),
    ...(riskTable === undefined ? {} : { riskTable }),
    ...(reexport === undefined ? {} : { reexport }),
  };
}
