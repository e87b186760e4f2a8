import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE } from "../../tests/workspace.ts";
import {
  AXES,
  assess,
  candidates,
  dependence,
  explain,
  gaps,
  type HomeEvidence,
  prepare,
  printedDependence,
  SHARE_STAGES,
  shares,
  supplyHistory,
  tradeHistory,
} from "../core/index.ts";
import { evidencePacks, openWorkspace } from "../workspace/index.ts";
import { evidenceWords, LANGUAGES } from "./catalogue.ts";
import { createFormatter, type Formatter } from "./format.ts";
import { sayIssue, sayNote } from "./say-code.ts";

let formatters: Formatter[];
let homes: HomeEvidence[];

beforeAll(async () => {
  const workspace = await openWorkspace({ bundle: BUNDLE, folder: "/nowhere", codeVersion: "test" });
  const packs = await evidencePacks(workspace, ["JPN", "USA", "NAM"]);
  homes = packs.map((pack) => prepare(pack));
  const reference = await workspace.reference();
  formatters = LANGUAGES.map((language) => createFormatter(language, reference));
  await workspace.close();
});

/** Every code that core says about real evidence, for three countries and years far apart. */
function saidByCore(): { notes: Set<string>; steps: Set<string>; fills: Set<string>; needs: Set<string> } {
  const said = {
    notes: new Set<string>(),
    steps: new Set<string>(),
    fills: new Set<string>(),
    needs: new Set<string>(),
  };
  const note = (notes: readonly string[]) => {
    for (const one of notes) said.notes.add(one);
  };
  for (const evidence of homes) {
    for (const options of [{ year: 2024 }, { year: 2005 }, { year: 2023, reexport: "one-step" as const }]) {
      for (const mineral of assess(evidence, options).minerals) {
        for (const cell of [...Object.values(mineral.axes), mineral.overall]) note(cell.notes);
        for (const axis of AXES) {
          for (const { step } of explain(evidence, mineral.id, axis, options).steps) said.steps.add(step);
        }
        for (const stage of SHARE_STAGES) {
          const found = shares(evidence, mineral.id, stage, options);
          for (const cell of [found.total, found.hhi, found.riskShare]) note(cell.notes);
        }
        for (const row of candidates(evidence, mineral.id, options)) {
          note(row.cell.notes);
          if (row.needs !== null) said.needs.add(row.needs);
        }
        note(supplyHistory(evidence, mineral.id, "mine").notes);
        note(tradeHistory(evidence, mineral.id, "refined").notes);
      }
      for (const row of dependence(evidence, options)) note(row.notes);
      for (const row of printedDependence(evidence, options)) note(row.reasons);
      for (const row of gaps(evidence, options)) said.fills.add(row.fill);
    }
  }
  return said;
}

describe("every code that core says", () => {
  it("has words", () => {
    const { notes, steps, fills, needs } = saidByCore();
    const codes = new Set([...notes].map((note) => note.split(":")[0] as string));
    const { note, step, fill, needs: need } = evidenceWords.en;
    expect([...codes].filter((code) => !(code in note)).sort()).toEqual([]);
    expect([...steps].filter((code) => !(code in step)).sort()).toEqual([]);
    expect([...fills].filter((code) => !(code in fill)).sort()).toEqual([]);
    expect([...needs].filter((code) => !(code in need)).sort()).toEqual([]);
    expect(codes.size).toBeGreaterThan(15);
  });

  it("is said without a hole in both languages", () => {
    for (const format of formatters) {
      for (const note of saidByCore().notes) {
        const said = sayNote(note, format);
        expect([note, /[{}?]|undefined|NaN/.test(said)]).toEqual([note, false]);
      }
    }
  });
});

describe("a note in words", () => {
  const say = (note: string) => formatters.map((format) => sayNote(note, format));
  it("names minerals, stages and sources in the language", () => {
    expect(say("stands-in:aluminium,zinc")).toEqual([
      "代用：アルミニウム、亜鉛",
      "stands in: Aluminium, Zinc",
    ]);
    expect(say("stage:refined")).toEqual(["段階：製錬", "stage: refined"]);
    expect(say("materiality:0.0412")[1]).toBe("concentrate imports are 4.1% of domestic demand");
    expect(say("sources-differ:usgs-mcs-2026,0.531")[1]).toBe("other source: USGS MCS 2026 0.531");
  });
  it("without the parameter that a code may have reads well", () =>
    expect(say("sources-differ")[1]).toBe("other source"));
  it("that nobody has worded is shown as it is", () =>
    expect(say("new-code:1,2")).toEqual(["new-code:1,2", "new-code:1,2"]));
});

describe("an import issue in words", () => {
  it("says subject, found and expected, and what to do", () => {
    const issue = {
      severity: "error",
      code: "not-a-number",
      file: "a.csv",
      line: 3,
      column: "quantity",
      found: "1O",
      subject: "gallium 2024",
    } as const;
    expect(sayIssue(issue, "en")).toEqual({
      message: "gallium 2024: not a number: 1O",
      hint: "correct the cell, or leave it empty",
    });
  });
});
