import {
  type HomeEvidence,
  type PolicyScenario,
  policyState,
  runScenario,
  type StudyReference,
} from "../src/core/index.ts";

const RUNS = 10_000;

/**
 * Ten thousand simulations of one mineral, every one with other amounts of four measures: what a cost–risk frontier
 * or a sampled band asks of core. The state is prepared once, as a slider does.
 */
export function tenThousandSimulations(evidence: HomeEvidence, study: StudyReference): number {
  const state = policyState(evidence, "tungsten", { year: 2024, table: study.policy });
  let sum = 0;
  for (let run = 0; run < RUNS; run++) {
    const found = runScenario(state, scenarioOf(run / RUNS));
    if (found.kind === "refused") throw new Error("a simulation of the benchmark was refused");
    sum += found.after.axes["import-governance-refined"].value ?? 0;
  }
  return sum;
}

const scenarioOf = (part: number): PolicyScenario => ({
  format: "chokepoint-policy",
  version: 1,
  id: "bench",
  name: { ja: "計測", en: "bench" },
  measures: [
    { lever: "mine", country: "AUS", amount: 1000 * part },
    { lever: "smelter", country: "AUS", amount: 2000 * part },
    { lever: "saving", amount: 30 * part },
    { lever: "recycling", amount: 20 * part },
  ],
});
