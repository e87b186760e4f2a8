import type { ScenarioMeasure } from "./scenario.ts";
import type { ScenarioIssue } from "./scenario-issue.ts";

/**
 * Measures that say the same twice or against one another: one target with two amounts, there and back between
 * two partners, more than all of one supplier, two measures that each fill the same gap. A label tells two
 * projects on one target apart.
 */
export function contradictions(measures: readonly ScenarioMeasure[]): ScenarioIssue[] {
  return [...repeated(measures), ...thereAndBack(measures), ...overAll(measures), ...sameGap(measures)];
}

const error = (
  code: ScenarioIssue["code"],
  place: number,
  rest: Partial<ScenarioIssue> = {},
): ScenarioIssue => ({ severity: "error", code, path: `measures[${place}]`, ...rest });

function repeated(measures: readonly ScenarioMeasure[]): ScenarioIssue[] {
  const seen = new Map<string, number>();
  return measures.flatMap((m, place) => {
    const target = [m.lever, m.label, m.country, m.refineIn, m.from, m.to, m.stage, m.start].join("|");
    const first = seen.get(target);
    if (first === undefined) {
      seen.set(target, place);
      return [];
    }
    const earlier = measures[first];
    const same = earlier !== undefined && amountOf(earlier) === amountOf(m);
    const code = same ? "duplicate-measure" : "contradictory-measures";
    return [error(code, place, { value: `measures[${first}]` })];
  });
}

const amountOf = (m: ScenarioMeasure): string => [m.amount, m.size, m.reach, m.reachOf].join("|");

function thereAndBack(measures: readonly ScenarioMeasure[]): ScenarioIssue[] {
  const shifts = measures.flatMap((m, place) => (m.lever === "shift" ? [{ ...m, place }] : []));
  return shifts.flatMap((m) => {
    if (m.from !== undefined && m.from === m.to)
      return [error("contradictory-measures", m.place, { value: `measures[${m.place}]` })];
    const back = shifts.find(
      (other) =>
        other.place < m.place && other.stage === m.stage && other.from === m.to && other.to === m.from,
    );
    return back ? [error("contradictory-measures", m.place, { value: `measures[${back.place}]` })] : [];
  });
}

function overAll(measures: readonly ScenarioMeasure[]): ScenarioIssue[] {
  const sums = new Map<string, { percent: number; place: number }>();
  measures.forEach((m, place) => {
    if (m.lever !== "shift" || m.amount === undefined || m.from === undefined) return;
    const supplier = `${m.stage ?? "refined-trade"}|${m.from}`;
    sums.set(supplier, { percent: (sums.get(supplier)?.percent ?? 0) + m.amount, place });
  });
  return [...sums].flatMap(([supplier, { percent, place }]) =>
    percent > 100 + 1e-9
      ? [error("shift-over-all", place, { value: supplier.split("|")[1] ?? "", high: 100, unit: "%" })]
      : [],
  );
}

function sameGap(measures: readonly ScenarioMeasure[]): ScenarioIssue[] {
  const places = measures.flatMap((m, place) => (m.reachOf === "self-sufficiency" ? [place] : []));
  const [first, ...others] = places;
  return others.map((place) => error("contradictory-measures", place, { value: `measures[${first}]` }));
}
