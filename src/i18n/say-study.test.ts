import { beforeAll, describe, expect, it } from "vitest";
import { reference, studyReference } from "../../tests/policy-reference.ts";
import { evidenceOf } from "../../tests/real-workspace.ts";
import {
  classify,
  DEMAND_ISSUE_CODES,
  demandScenarios,
  forecast,
  type HomeEvidence,
  LEVERS,
  leverOf,
  MEASURES_OF_POLICY,
  policyState,
  runScenario,
  SCENARIO_ISSUE_CODES,
  SCREENING_ISSUES,
  type ScenarioMeasure,
  SIZES,
  type Simulation,
  screen,
  screeningFacts,
  withEditions,
} from "../core/index.ts";
import { REFERENCE_PROBLEM_CODES } from "../schema/reference/reference-problem.ts";
import { LANGUAGES } from "./catalogue.ts";
import { createFormatter, type Formatter } from "./format.ts";
import {
  sayBinding,
  sayDemandIssue,
  sayDemandNote,
  sayFileProblem,
  sayInputDetail,
  sayNoEffect,
  sayPlace,
  sayPolicyNote,
  sayScenarioIssue,
  sayScreeningIssue,
  sayScreeningNote,
  sayScreeningReason,
  studyWords,
} from "./say-study.ts";

let homes: HomeEvidence[];
let formatters: Formatter[];
beforeAll(async () => {
  homes = [...(await evidenceOf(["JPN", "USA", "DEU"])).values()];
  formatters = LANGUAGES.map((language) => createFormatter(language, reference()));
});

/** Says it in both languages; a hole, an unknown word or a bare code fails. */
function said(codes: Iterable<string>, say: (code: string, format: Formatter) => string, bare = true): void {
  for (const code of codes) {
    for (const format of formatters) {
      const text = say(code, format);
      expect([code, format.language, /[{}]|undefined|NaN|\?/.test(text), bare && text === code]).toEqual([
        code,
        format.language,
        false,
        false,
      ]);
    }
  }
}

describe("codes of a screening", () => {
  it("have words for every reason, note and issue of both studies, in other editions and for own files", () => {
    const { funnels, typology } = studyReference();
    const reasons = new Map<string, Parameters<typeof sayScreeningReason>[0]>();
    const notes = new Set<string>();
    for (const evidence of homes) {
      const facts = screeningFacts(evidence, typology.demand, { year: 2022 });
      for (const funnel of funnels) {
        for (const moved of [{}, { "us-2018": "us-2025", "us-2022": "us-2025" }]) {
          for (const step of screen(withEditions(funnel, moved), facts).steps) {
            for (const { reason } of [...step.added, ...step.confirmed, ...step.dropped]) {
              reasons.set(`${reason.code}/${reason.detail}`, reason);
              for (const note of reason.notes) notes.add(note);
            }
          }
        }
      }
    }
    expect(reasons.size).toBeGreaterThan(20);
    for (const reason of reasons.values())
      said([reason.code], (_, format) => sayScreeningReason(reason, format));
    // How a class of demand was read is the reference data's own text.
    const coded = [...notes].filter((note) => !note.startsWith("inferred") && !note.startsWith("not placed"));
    said(coded, sayScreeningNote);
    for (const code of SCREENING_ISSUES) {
      for (const language of LANGUAGES) {
        const { message, hint } = sayScreeningIssue({ code, step: "first", subject: "cesium" }, language);
        expect([code, /[{}]|\?/.test(message + hint), hint === ""]).toEqual([code, false, false]);
      }
    }
  });

  it("say who holds how much, and what an interval leaves open", () => {
    const [japanese, english] = formatters as [Formatter, Formatter];
    const share = {
      code: "country-share" as const,
      detail: "CHN/refined",
      value: 0.9836,
      words: null,
      sources: [],
      notes: [],
    };
    expect(sayScreeningReason(share, english)).toBe("China holds 98.4% (refined)");
    expect(sayScreeningReason(share, japanese)).toBe("中国 98.4%（製錬）");
    expect(sayScreeningNote("between:0-0.7", english)).toBe("between 0.0% and 70.0%");
    expect(sayScreeningNote("supplement:eu-srm-2023", japanese)).toBe("eu-srm-2023 の読めない項目を補った");
  });
});

describe("codes of demand", () => {
  it("have words for every note and issue of every mineral and scenario", () => {
    const { demand } = studyReference().typology;
    const notes = new Set<string>();
    for (const mineral of new Set([...demand.statements, ...demand.demand].map((row) => row.mineral))) {
      for (const { id } of demandScenarios(demand, mineral)) {
        for (const existing of ["source", "trend"] as const) {
          const found = forecast(demand, mineral, { scenario: id, existing, runs: 1 });
          const lines = found.supply.flatMap((line) => line.notes);
          for (const note of [...found.notes, ...lines, ...found.notCompared]) notes.add(note);
        }
      }
    }
    expect(notes.size).toBeGreaterThan(15);
    said(notes, sayDemandNote);
    for (const code of DEMAND_ISSUE_CODES) {
      for (const language of LANGUAGES) {
        const { message, hint } = sayDemandIssue({ code, subject: "gallium", years: [2030] }, language);
        expect([code, /[{}]|\?/.test(message + hint)]).toEqual([code, false]);
      }
    }
  });
});

describe("codes of the typology", () => {
  it("have words for every input", () => {
    const details = new Set<string>();
    for (const evidence of homes) {
      for (const { numbers } of classify(evidence, studyReference().typology, { year: 2024 }).minerals) {
        for (const [input, { detail }] of Object.entries(numbers)) {
          // The grade of a by-product source is the source's own text.
          if (
            detail !== "" &&
            !(input === "by-product-share" && numbers["by-product-share"].value !== null)
          ) {
            details.add(detail);
          }
        }
      }
    }
    expect(details.size).toBeGreaterThan(5);
    said(details, sayInputDetail);
  });

  it("call types, measures and levers what the reference data call them", () => {
    const { typology, policy } = studyReference();
    for (const language of LANGUAGES) {
      const words = studyWords[language];
      for (const { id, name } of typology.types)
        expect([id, words.mineralType[id]]).toEqual([id, name[language]]);
      for (const { id, name } of typology.measures) {
        expect([id, words.policyMeasure[id]]).toEqual([id, name[language]]);
      }
      for (const { id, label } of policy.levers) expect([id, words.lever[id]]).toEqual([id, label[language]]);
      expect(Object.keys(words.policyMeasure).sort()).toEqual([...MEASURES_OF_POLICY].sort());
    }
  });
});

/** Every ready-made scenario and every lever at every size, for the minerals of the study and some others. */
function simulations(): Simulation[] {
  const { policy, policyScenarios } = studyReference();
  const others = ["lithium", "nickel", "helium", "germanium", "zinc"];
  return homes.flatMap((evidence) => {
    const study = evidence.world.reference.minerals.filter((m) => m.studyNumber !== null).map((m) => m.id);
    return [...study, ...others].flatMap((mineral) => {
      const state = policyState(evidence, mineral, { year: 2024, table: policy });
      const single = LEVERS.flatMap((lever) => SIZES.map((size) => singleMeasure(lever, size, state.home)));
      const wrapped = single.map((measure) => ({ ...EMPTY, measures: [measure] }));
      return [...policyScenarios, ...wrapped].flatMap((scenario) => {
        const found = runScenario(state, scenario);
        return found.kind === "simulation" ? [found] : [];
      });
    });
  });
}
const EMPTY = {
  format: "chokepoint-policy" as const,
  version: 1,
  id: "x",
  name: { ja: "x", en: "x" },
  measures: [],
};
function singleMeasure(
  lever: (typeof LEVERS)[number],
  size: (typeof SIZES)[number],
  home: string,
): ScenarioMeasure {
  const { places, sizes } = leverOf(studyReference().policy, lever);
  const amount = sizes ? { size } : { amount: 10 };
  if (places === "pair") return { lever, from: "first-supplier", to: "others", success: 80, ...amount };
  return places === "country"
    ? { lever, country: size === "small" ? home : "CHL", ...amount }
    : { lever, ...amount };
}

describe("codes of the policy simulation", () => {
  it("have words for everything that runs on real evidence say", () => {
    const all = simulations();
    const notes = new Set(
      all.flatMap((one) => [
        ...one.notes,
        ...one.daysOfCover.notes,
        ...one.selfSufficiency.after.notes,
        ...one.changes.flatMap(({ axis }) => one.after.axes[axis].notes),
      ]),
    );
    expect(notes.size).toBeGreaterThan(30);
    said(notes, sayPolicyNote);
    const idle = all.flatMap((one) => one.noEffect);
    expect(new Set(idle.map(({ reason }) => reason)).size).toBeGreaterThan(8);
    for (const one of idle) said([one.reason], (_, format) => sayNoEffect(one, format));
    const bindings = all.flatMap((one) => one.binding);
    expect(bindings.length).toBeGreaterThan(0);
    for (const one of bindings) said([one.limit], (_, format) => sayBinding(one, format));
    for (const issue of all.flatMap((one) => one.issues)) {
      for (const language of LANGUAGES) {
        const { message, hint } = sayScenarioIssue(issue, language);
        expect([issue.code, /[{}]|undefined/.test(message + hint)]).toEqual([issue.code, false]);
      }
    }
  });

  it("have words for every issue, with what to change", () => {
    for (const code of SCENARIO_ISSUE_CODES) {
      for (const language of LANGUAGES) {
        const { message, hint } = sayScenarioIssue(
          {
            severity: "error",
            code,
            path: "measures[0].amount",
            value: 9,
            expected: "number",
            low: 0,
            high: 5,
            unit: "t/y",
            nearest: ["mine"],
          },
          language,
        );
        expect([code, /[{}]|\?|undefined/.test(message + hint), hint === ""]).toEqual([code, false, false]);
      }
    }
  });

  it("name a range in the unit of the lever, and places by rule or country", () => {
    const issue = {
      severity: "error",
      code: "out-of-range",
      path: "smelter AUS=99999",
      value: 99_999,
      low: 0,
      high: 27_720,
      unit: "t/y",
    } as const;
    expect(sayScenarioIssue(issue, "en")).toEqual({
      message: "smelter AUS=99999: 99,999 is outside 0 to 27,720 t/y",
      hint: "an amount from 0 to 27,720 t/y",
    });
    expect(sayScenarioIssue(issue, "ja").hint).toBe("0～27,720 t/年 の量にしてください");
    const [japanese] = formatters as [Formatter];
    expect(["others", "AUS", "home"].map((place) => sayPlace(place, japanese))).toEqual([
      "他の調達先",
      "豪州",
      "自国",
    ]);
  });
});

describe("problems of own files", () => {
  it("have words for every code, in both languages", () => {
    for (const code of REFERENCE_PROBLEM_CODES) {
      for (const language of LANGUAGES) {
        const problem = {
          code,
          file: "own.yaml",
          line: 3,
          field: "measures.0",
          expected: "at most 1",
          found: "9",
        };
        const { message, hint } = sayFileProblem(problem, language);
        expect([code, /[{}]|\?/.test(message + hint), hint === ""]).toEqual([code, false, false]);
        if (language === "ja") expect(message + hint).not.toContain("at most");
      }
    }
  });
});
