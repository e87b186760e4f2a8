import type { ProductionRoute } from "./footprint/footprint-reference.ts";
import type { PolicyTable } from "./policy/lever.ts";
import type { PolicyScenario } from "./policy/scenario.ts";
import type { ScreeningFunnel } from "./screening/funnel.ts";
import type { TypologyReference } from "./typology/typology-reference.ts";

/** Reference data of a study beyond the evidence: funnels, demand, types and packages, levers, ready-made measures. */
export interface StudyReference {
  readonly funnels: readonly ScreeningFunnel[];
  /** Thresholds, rules, patterns, packages; the demand data that rule 1 and the forecasts read are in `demand`. */
  readonly typology: TypologyReference;
  readonly policy: PolicyTable;
  readonly policyScenarios: readonly PolicyScenario[];
  /** Routes of production for the CO2 of a simulation; the chain's own page has them whole. */
  readonly routes: readonly ProductionRoute[];
}
