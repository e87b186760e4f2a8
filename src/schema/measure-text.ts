import { type LeverId, type ScenarioMeasure, SIZES, type Size } from "../core/index.ts";
import { Problem } from "./problem.ts";

/** How a measure is written on the command line and in an address, and what may stand in the place of the amount. */
const AMOUNT = `5000, ${SIZES.join(", ")}`;
const EXPECTED: Readonly<Record<LeverId, string>> = {
  mine: `AUS=${AMOUNT}; AUS:MYS=5000 refines the ore in MYS`,
  exploration: `AUS=${AMOUNT}`,
  smelter: `AUS=${AMOUNT}`,
  saving: "20 (%), small, medium, large",
  recycling: "+10 (percentage points), small, medium, large",
  shift: "CHN:VNM=10 (%), CHN:others=medium; a stage before it: concentrate-trade/CHN:AUS=10",
  stockpile: "60 (days), small, medium, large",
  framework: "CHL=10 (% of today's refined imports)",
};

/** Places and amount of a measure as written: `AUS:MYS=5000` → AUS, MYS, 5000. */
const WRITTEN = /^(?:(?:([a-z-]+)\/)?([^=:/]+)(?::([^=:/]+))?=)?\s*\+?([^=:/]+)$/;
const NUMBER = /^-?\d+(_\d{3})*(\.\d+)?$/;

/**
 * One measure of the words `--mine AUS=5000`, `--saving 20`, `--shift CHN:VNM=10`. Places are as typed; what fits the
 * lever and the evidence is judged when the scenario is run.
 *
 * @throws {Problem} `bad-measure` with how it is written
 */
export function parseMeasure(lever: LeverId, text: string): ScenarioMeasure {
  const match = WRITTEN.exec(text.trim());
  const amount = match && amountOf(match[4] ?? "");
  if (!match || !amount)
    throw new Problem("bad-measure", { name: lever, value: text, expected: EXPECTED[lever] });
  const [, stage, first, second] = match;
  if (stage !== undefined && lever !== "shift") {
    throw new Problem("bad-measure", { name: lever, value: text, expected: EXPECTED[lever] });
  }
  const places = lever === "shift" ? { from: first, to: second } : { country: first, refineIn: second };
  return {
    lever,
    ...Object.fromEntries(Object.entries({ ...places, stage }).filter(([, value]) => value !== undefined)),
    ...amount,
  };
}

function amountOf(written: string): { readonly amount: number } | { readonly size: Size } | null {
  const word = written.trim().toLowerCase();
  const size = SIZES.find((known) => known === word);
  if (size) return { size };
  return NUMBER.test(word) ? { amount: Number(word.replaceAll("_", "")) } : null;
}
