import { stringify } from "yaml";
import type { PolicyScenario, ScreeningFunnel } from "../../core/index.ts";

/** A scenario as the YAML file that the command reads: `screen FILE`, `simulate FILE`. */
export function scenarioText(scenario: ScreeningFunnel | PolicyScenario): string {
  return stringify(scenario, { lineWidth: 120 });
}
