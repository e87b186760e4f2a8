import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { placeSwimlane } from "../../../charts/swimlane/place-swimlane.ts";
import type { RecyclingFlow } from "../../../core/index.ts";
import type { Language } from "../../../i18n/catalogue.ts";
import { chainRecyclingFlowWords } from "../../../i18n/web-chain-recycling-flow.ts";
import { FLOW_FILES, readFlowFiles } from "../../../schema/chain/flow-files.ts";
import { ReferenceReader } from "../../../schema/reference/reading.ts";
import { createTongue } from "../../language/language.tsx";
import { recyclingTable, swimlaneStateOf } from "./recycling-flow-view.ts";

const DATA = path.resolve(import.meta.dirname, "../../../../data");
const files = FLOW_FILES.map((file) => [file, readFileSync(path.join(DATA, file), "utf8")]);
const flows = readFlowFiles(new ReferenceReader(Object.fromEntries(files)))?.recycling ?? [];
const flowOf = (mineral: string): RecyclingFlow => {
  const found = flows.find((flow) => flow.minerals.includes(mineral));
  if (!found) throw new Error(`no recycling flow of ${mineral}`);
  return found;
};
const parts = (language: Language) => ({
  tongue: createTongue(language),
  words: chainRecyclingFlowWords[language],
});

describe("the recycling flows of the study", () => {
  it("d2-29: magnets: 14 boxes, two laws with four and three items on their arrows, residue to the car maker, a leak", () => {
    const state = swimlaneStateOf(parts("ja"), flowOf("rare-earths"));
    expect(state.boxes).toHaveLength(14);
    expect(state.laws.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^家電リサイクル法：.*4品目/),
      expect.stringMatching(/^自動車リサイクル法：.*3品目/),
    ]);
    const law = (id: string) => state.arrows.find((arrow) => arrow.id === id)?.law;
    expect(law("nd-consumer>nd-retailer")).toBe(1);
    expect(law("nd-consumer>nd-takeback")).toBe(2);
    expect(law("nd-asr>nd-carmaker")).toBe(2);
    expect(law("nd-motor>nd-demag")).toBeNull();
    const leaks = state.arrows.filter(({ kind }) => kind === "leak");
    expect(leaks.map(({ to }) => to)).toEqual(["nd-export", "nd-export"]);
  });

  it("d2-30: car batteries: the duty to hand over, free collection, the reuse branch, the leak, on four minerals' pages", () => {
    const flow = flowOf("lithium");
    expect(flow.minerals).toEqual(["lithium", "cobalt", "nickel", "graphite"]);
    const state = swimlaneStateOf(parts("ja"), flow);
    expect(state.boxes).toHaveLength(13);
    expect(state.laws.map(({ text }) => text).join()).toContain("引き渡す義務");
    expect(state.arrows.find(({ id }) => id === "lb-dismantle>lb-jarp")?.label).toContain("無償で回収");
    const reuse = state.arrows.find(({ kind }) => kind === "reuse");
    expect(reuse?.to).toBe("lb-reuse");
    expect(reuse?.line).toContain("外灯");
    expect(state.arrows.filter(({ kind }) => kind === "leak")).toHaveLength(1);
    expect(flow.remarks.map(({ ja }) => ja).join()).toContain("経済合理性が低い");
  });

  it("has every arrow's words on the drawing or in the list under it, in both languages", () => {
    for (const language of ["ja", "en"] as const) {
      for (const flow of flows) {
        const state = swimlaneStateOf(parts(language), flow);
        const placed = placeSwimlane(state, 1180);
        const bare = (text: string) => text.replaceAll(/\s/g, "");
        const said = bare([...placed.labels, ...placed.legend].map(({ text }) => text).join(""));
        for (const { label } of state.arrows) expect(said, label).toContain(bare(label));
        const ruled = state.arrows.filter(({ law }) => law !== null);
        expect(placed.laws).toHaveLength(ruled.length);
      }
    }
  });

  it("has one row for each hand-over, with its basis said", () => {
    const flow = flowOf("rare-earths");
    const { rows } = recyclingTable(parts("en"), flow, "t");
    expect(rows).toHaveLength(flow.links.length);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      "Consumer",
      "Retailer",
      "used appliances",
      "hand-over",
      "Home Appliance Recycling Act",
      expect.stringContaining("air conditioners"),
      "labels printed, arrow restored",
    ]);
  });
});
