import { describe, expect, it } from "vitest";
import type { Simulation } from "../../../core/index.ts";
import type { PolicyRunAsk } from "../../study/policy-questions.ts";
import { type LiveRun, nextLive } from "./use-policy-run.ts";

const ask = { subject: { mineral: "tungsten" }, measures: [] } as unknown as PolicyRunAsk;
const result = { kind: "simulation", mineral: "tungsten" } as unknown as Simulation;
const NOTHING: LiveRun = { run: null, refused: [], failure: null };
const refusal = { kind: "refused", issues: [{ severity: "error", code: "out-of-range", path: "" }] } as const;

describe(nextLive, () => {
  it("keeps the last good answer beside a refusal, and forgets the refusal with the next good one", () => {
    const good = nextLive(NOTHING, { ask, answer: { result, stages: [] } });
    expect(good.run?.result).toBe(result);
    const refused = nextLive(good, { ask, answer: { result: refusal, stages: [] } });
    expect(refused.run).toBe(good.run);
    expect(refused.refused).toEqual(refusal.issues);
    expect(nextLive(refused, { ask, answer: { result, stages: [] } }).refused).toEqual([]);
  });

  it("keeps it also when the worker cannot answer", () => {
    const good = nextLive(NOTHING, { ask, answer: { result, stages: [] } });
    const failed = nextLive(good, { ask, failure: { code: "bug", message: "x", hint: null } });
    expect(failed.run).toBe(good.run);
    expect(failed.failure?.message).toBe("x");
  });
});
