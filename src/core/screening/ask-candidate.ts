import { demandChange } from "../demand/demand-changes.ts";
import { forecast } from "../demand/forecast.ts";
import { compoundGrowth } from "../demand/growth-rate.ts";
import type { DataTest, ScreeningFunnel } from "./funnel.ts";
import type { ScreeningFacts } from "./screening-facts.ts";
import type { ScreeningCandidate, ScreeningReason, ScreeningReasonCode } from "./screening-result.ts";

/** Does a candidate pass, and why. */
export interface Verdict {
  readonly pass: boolean;
  readonly reason: ScreeningReason;
}

export function reason(
  code: ScreeningReasonCode,
  parts: Partial<Omit<ScreeningReason, "code">> = {},
): ScreeningReason {
  return { code, detail: "", value: null, words: null, sources: [], notes: [], ...parts };
}

type TestOf<T extends DataTest["test"]> = Extract<DataTest, { test: T }>;
export type CandidateTest = Exclude<DataTest, { test: "on-lists" }>;

/** Asks one candidate one data question. Membership of lists has its own file. */
export function askCandidate(
  test: CandidateTest,
  candidate: ScreeningCandidate,
  funnel: ScreeningFunnel,
  facts: ScreeningFacts,
): Verdict {
  switch (test.test) {
    case "demand-change":
      return demandChangeVerdict(test, candidate, facts);
    case "demand-growth":
      return growthVerdict(test, candidate, facts);
    case "home-demand-known":
      return homeDemandVerdict(test, candidate, facts);
    case "country-share":
      return countryShareVerdict(test, candidate, facts);
    case "use-class":
      return classVerdict(test, candidate, funnel);
  }
}

/** Candidates that a test can name without a set to filter: what an `add` or `start` step may bring in. */
export function candidatesOf(test: CandidateTest, funnel: ScreeningFunnel, facts: ScreeningFacts): string[] {
  if (test.test === "use-class") {
    return funnel.useClasses.filter((c) => test.classes.includes(c.id)).flatMap((c) => c.items);
  }
  return facts.minerals.map((mineral) => mineral.id);
}

function demandChangeVerdict(
  test: TestOf<"demand-change">,
  candidate: ScreeningCandidate,
  facts: ScreeningFacts,
): Verdict {
  const found = candidate.mineral ? demandChange(facts.demand, candidate.mineral) : null;
  const pass = found?.change != null && test.changes.includes(found.change);
  const parts = {
    detail: found?.change ?? "",
    sources: found ? [found.origin] : [],
    notes: found ? [found.basis] : [],
  };
  return { pass, reason: reason(pass ? "demand-change" : "other-demand-change", parts) };
}

function growthVerdict(
  test: TestOf<"demand-growth">,
  candidate: ScreeningCandidate,
  facts: ScreeningFacts,
): Verdict {
  const options = {
    years: [test.from, test.to],
    runs: 1,
    ...(test.scenario ? { scenario: test.scenario } : {}),
  };
  const line = candidate.mineral ? forecast(facts.demand, candidate.mineral, options) : null;
  const at = (year: number) => line?.series.find((p) => p.use === "total" && p.year === year)?.value;
  const [start, end] = [at(test.from), at(test.to)];
  if (!line || start === undefined || end === undefined) {
    return {
      pass: test.whenUnknown === "keep",
      reason: reason("growth-unknown", { detail: `${test.from}-${test.to}` }),
    };
  }
  const value = compoundGrowth(start, end, test.to - test.from);
  const pass = value >= test.atLeast - 1e-12;
  const notes = [`scenario:${line.scenario}`, `kind:${line.kind}`];
  const parts = { value, detail: `${test.from}-${test.to}`, sources: line.origins, notes };
  return { pass, reason: reason(pass ? "growth" : "growth-below", parts) };
}

function homeDemandVerdict(
  test: TestOf<"home-demand-known">,
  candidate: ScreeningCandidate,
  facts: ScreeningFacts,
): Verdict {
  const known = facts.homeStatements.find(
    (s) => s.home === test.home && s.quantity === "demand" && s.mineral === candidate.mineral,
  );
  if (!known) return { pass: false, reason: reason("no-home-demand", { detail: test.home }) };
  const notes = [`year:${known.year}`, ...(known.flag ? ["flagged"] : [])];
  const parts = {
    value: known.value,
    detail: `${known.unit} ${known.basis}`,
    sources: [known.origin],
    notes,
  };
  return { pass: true, reason: reason("home-demand-known", parts) };
}

/** Low and high of the share lie on one side of the threshold, or nobody knows. */
function countryShareVerdict(
  test: TestOf<"country-share">,
  candidate: ScreeningCandidate,
  facts: ScreeningFacts,
): Verdict {
  const detail = `${test.country}/${test.stage}`;
  const held = candidate.mineral ? facts.countryShare(candidate.mineral, test.stage, test.country) : null;
  const standsIn = candidate.mineral !== candidate.id ? [`group-stands-in:${candidate.mineral}`] : [];
  if (held) {
    const parts = {
      detail,
      value: held.low,
      sources: held.origins,
      notes: [`year:${held.year}`, ...standsIn],
    };
    // Shares are quotients: exactly one half must not fail for the last bit.
    if (held.low >= test.atLeast - 1e-12) return { pass: true, reason: reason("country-share", parts) };
    if (held.high < test.atLeast) {
      const notes = held.high > held.low ? [...parts.notes, `at-most:${held.high}`] : parts.notes;
      return { pass: false, reason: reason("country-share-below", { ...parts, notes }) };
    }
  }
  const printed =
    test.printed.find((p) => p.id === candidate.id) ?? test.printed.find((p) => p.id === candidate.mineral);
  if (printed) {
    const pass = printed.share >= test.atLeast;
    const notes = ["printed-share", ...standsIn, ...(printed.flag ? ["flagged"] : [])];
    const parts = { detail, value: printed.share, sources: [test.printedOrigin], notes };
    return { pass, reason: reason(pass ? "country-share" : "country-share-below", parts) };
  }
  const notes = held ? [`between:${held.low}-${held.high}`] : [];
  return { pass: test.whenUnknown === "keep", reason: reason("country-share-unknown", { detail, notes }) };
}

function classVerdict(
  test: TestOf<"use-class">,
  candidate: ScreeningCandidate,
  funnel: ScreeningFunnel,
): Verdict {
  const own = funnel.useClasses.filter((c) => c.items.includes(candidate.id)).map((c) => c.id);
  const inside = own.some((id) => test.classes.includes(id));
  const parts = { detail: own.join(",") };
  return {
    pass: inside === (test.side === "inside"),
    reason: reason(inside ? "inside-class" : "outside-class", parts),
  };
}
