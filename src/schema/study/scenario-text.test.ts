import { describe, expect, it } from "vitest";
import { funnel } from "../../../tests/policy-reference.ts";
import { parseFunnel } from "../study-files.ts";
import { scenarioText } from "./scenario-text.ts";

describe("a scenario file", () => {
  it.each(["meti-2020", "epi-2023"])("reads back as it was written: %s", (id) => {
    const written = scenarioText(funnel(id));
    expect(parseFunnel("own.yaml", written)).toEqual({ value: funnel(id), problems: [] });
  });
});
