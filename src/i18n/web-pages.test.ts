import { describe, expect, it } from "vitest";
import { circularityWords } from "./circularity.ts";
import { chainDemandWords } from "./web-chain-demand.ts";
import { chainFlowWords } from "./web-chain-flow.ts";
import { chainIssuesWords } from "./web-chain-issues.ts";
import { lcaWords } from "./web-chain-lca.ts";
import { chainRecyclingWords } from "./web-chain-recycling.ts";
import { chainRecyclingFlowWords } from "./web-chain-recycling-flow.ts";
import { chainSupplyWords } from "./web-chain-supply.ts";
import { demandWords } from "./web-demand.ts";
import { fieldWords } from "./web-field.ts";
import { fieldImpactWords } from "./web-field-impact.ts";
import { fieldResearchWords } from "./web-field-research.ts";
import { policyWords } from "./web-policy.ts";
import { screeningWords } from "./web-screening.ts";
import { typologyWords } from "./web-typology.ts";

/** Every text of a catalogue by its path. */
function textsOf(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
}
const parametersOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each([
  ["screening", screeningWords],
  ["demand", demandWords],
  ["typology", typologyWords],
  ["policy", policyWords],
  ["a mineral's flow", chainFlowWords],
  ["issues and technology", chainIssuesWords],
  ["the chain: supply", chainSupplyWords],
  ["the chain: demand", chainDemandWords],
  ["circularity", circularityWords],
  ["the chain: recycling", chainRecyclingWords],
  ["the chain: recycling flows", chainRecyclingFlowWords],
  ["the chain: LCA", lcaWords],
  ["policies and technology", fieldWords],
  ["research", fieldResearchWords],
  ["effects on industry", fieldImpactWords],
])("words of the page on %s", (_, words) => {
  const japanese = new Map(textsOf(words.ja));
  it("use the same parameters in both languages", () => {
    for (const [path, text] of textsOf(words.en)) {
      expect([path, parametersOf(japanese.get(path) ?? "")]).toEqual([path, parametersOf(text)]);
    }
  });
  it("are never empty", () => {
    for (const [path, text] of [...textsOf(words.en), ...japanese]) {
      expect([path, text.trim() === ""]).toEqual([path, false]);
    }
  });
});
