import { beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import { studyReference } from "../../tests/policy-reference.ts";
import { BUNDLE, chokepoint, openTestWorkspace } from "../../tests/workspace.ts";
import type { PolicyScenario } from "../core/index.ts";
import { ForecastAnswerSchema, GrowthAnswerSchema } from "../schema/study-answers/demand-answer.ts";
import { SimulateAnswerSchema } from "../schema/study-answers/policy-answer.ts";
import { ScreenAnswerSchema } from "../schema/study-answers/screening-answer.ts";
import { ClassifyAnswerSchema } from "../schema/study-answers/typology-answer.ts";
import { openWorkspace, type Workspace } from "../workspace/index.ts";
import { createApp } from "./create-app.ts";

let workspace: Workspace;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  workspace = await openWorkspace({ bundle: BUNDLE, folder: "/nowhere", codeVersion: "test" });
  app = createApp(workspace, { page: "/nowhere", language: "en" });
  return () => workspace.close();
});

const post = (to: ReturnType<typeof createApp>, url: string, body: unknown) =>
  to.request(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

describe("study answers", () => {
  const same: [url: string, words: string[]][] = [
    [
      "screen?funnel=epi-2023&year=2022&list=us%3D2025",
      ["screen", "epi-2023", "--year", "2022", "--list", "us=2025"],
    ],
    ["forecast?mineral=Mg&scenario=epi-2023", ["forecast", "Mg", "--scenario", "epi-2023"]],
    [
      "forecast?mineral=コバルト&years=2030,2040&existing=trend&scenario=iea-aps&seed=3",
      [
        "forecast",
        "Co",
        "--years",
        "2030,2040",
        "--existing",
        "trend",
        "--scenario",
        "iea-aps",
        "--seed",
        "3",
      ],
    ],
    [
      "classify?minerals=V,W&runs=50&axisMargin=0.01",
      ["classify", "V", "W", "--runs", "50", "--axis-margin", "0.01"],
    ],
    [
      "simulate?mineral=W&smelter=AUS%3D1386&recycling=+10&shift=CHN:VNM%3D10&at=2030&country=日本",
      [
        "simulate",
        "W",
        "--smelter",
        "AUS=1386",
        "--recycling",
        "+10",
        "--shift",
        "CHN:VNM=10",
        "--at",
        "2030",
      ],
    ],
    [
      "simulate?mineral=Ga&scenario=eu-crma-2024&saving=small",
      ["simulate", "Ga", "eu-crma-2024", "--saving", "small"],
    ],
  ];
  it.each(same)("%s is the command's JSON", async (url, words) => {
    const command = JSON.parse((await chokepoint([...words, "--json", "--workspace", "/nowhere"])).out);
    const response = await app.request(`/api/v1/${url}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ...command, codeVersion: "test" });
  });

  const shapes: [url: string, shape: z.ZodType][] = [
    ["screen?funnel=meti-2020&list=us%3D2025", ScreenAnswerSchema],
    ["forecast?mineral=Ga&scenario=epi-2023", ForecastAnswerSchema],
    ["growth?series=2010%3D100,2011%3D110", GrowthAnswerSchema],
    ["classify?minerals=V,Ga,Ta", ClassifyAnswerSchema],
    ["simulate?mineral=W&scenario=us-tax-credits&mine=AUS%3Dlarge&smelter=AUS%3D8000", SimulateAnswerSchema],
  ];
  it.each(shapes)("%s has the shape that is described, nothing more and nothing less", async (url, shape) => {
    const { dataVersion, codeVersion, query, ...result } = await (await app.request(`/api/v1/${url}`)).json();
    expect([typeof dataVersion, codeVersion, typeof query]).toEqual(["string", "test", "object"]);
    expect(shape.parse(result)).toEqual(result);
  });

  it("growth answers for a series in the address", async () => {
    const response = await app.request("/api/v1/growth?series=2010%3D100,2011%3D110,2012%3D121");
    expect((await response.json()).growth).toMatchObject({
      rate: expect.closeTo(0.1, 12),
      from: 2010,
      to: 2012,
    });
  });

  it.each([
    ["screen?funnel=none", 404, "unknown-funnel"],
    ["screen", 400, "bad-value"],
    ["forecast?mineral=helium", 404, "no-demand"],
    ["simulate?mineral=W&smelter=AUS", 400, "bad-measure"],
    ["simulate?mineral=W&scenario=none", 404, "unknown-scenario"],
    ["simulate?mineral=W&saving=95", 400, "scenario-refused"],
    ["growth?series=2010%3D0,2011%3D5", 400, "growth-refused"],
    ["classify?high=scrap%3D0.3", 400, "bad-value"],
  ])("%s is %i %s", async (url, status, code) => {
    const response = await app.request(`/api/v1/${url}`);
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });

  it("refusals list everything to change, in the language asked", async () => {
    const response = await app.request("/api/v1/simulate?mineral=W&saving=95&recycling=99&lang=ja");
    const { faults } = await response.json();
    expect(faults).toEqual([
      { message: "saving 95：95 は 0～90 % の外です", hint: "0～90 % の量にしてください" },
      { message: "recycling 99：99 は 0～95 ポイント の外です", hint: "0～95 ポイント の量にしてください" },
    ]);
  });
});

describe("the study document", () => {
  it("is what core computes with, and 304 while nothing has changed", async () => {
    const response = await app.request("/api/v1/study");
    const { dataVersion, codeVersion, query, own, findings, ...study } = await response.json();
    expect(study).toEqual(JSON.parse(JSON.stringify(studyReference())));
    expect({ codeVersion, query, own, findings }).toEqual({
      codeVersion: "test",
      query: {},
      own: { funnels: [], policyScenarios: [] },
      findings: [],
    });
    const tag = response.headers.get("ETag") as string;
    expect(tag).toBe(`"study-${dataVersion}"`);
    for (const known of [tag, `W/${tag}`]) {
      const again = await app.request("/api/v1/study", { headers: { "If-None-Match": known } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });

  it("is another one as soon as an own scenario is kept, and the old one when it is taken away", async () => {
    const own = await openTestWorkspace();
    const mine = createApp(own, { page: "/nowhere", language: "en" });
    const tagOf = async () => (await mine.request("/api/v1/study")).headers.get("ETag");
    const before = await tagOf();
    const scenario = { ...MEASURES, id: "kept" };
    const saved = await post(mine, "/api/v1/scenarios", { kind: "policy", scenario });
    expect([saved.status, (await saved.json()).file]).toEqual([200, "scenarios/policy/kept.yaml"]);
    expect(await tagOf()).not.toBe(before);
    const study = await (await mine.request("/api/v1/study")).json();
    expect(study.own.policyScenarios).toEqual(["kept"]);
    expect((await mine.request("/api/v1/simulate?mineral=W&scenario=kept")).status).toBe(200);
    const removed = await mine.request("/api/v1/scenarios?kind=policy&id=kept", { method: "DELETE" });
    expect([removed.status, await tagOf()]).toEqual([200, before]);
  });
});

const MEASURES: PolicyScenario = {
  format: "chokepoint-policy",
  version: 1,
  id: "sent",
  name: { ja: "送った対策", en: "Sent measures" },
  measures: [{ lever: "smelter", country: "AUS", amount: 1386 }],
};

describe("screenings and measures sent along", () => {
  it("run as the same ones in the address do", async () => {
    const sent = await (await post(app, "/api/v1/simulate", { mineral: "W", scenario: MEASURES })).json();
    const asked = await (await app.request("/api/v1/simulate?mineral=W&smelter=AUS%3D1386")).json();
    expect(sent.changes).toEqual(asked.changes);
    const funnel = studyReference().funnels.find(({ id }) => id === "meti-2020");
    const run = await (await post(app, "/api/v1/screen", { funnel, list: "eu=2020" })).json();
    const known = await (await app.request("/api/v1/screen?funnel=meti-2020&list=eu%3D2020")).json();
    expect(run).toEqual(known);
  });

  it.each([
    ["/api/v1/simulate", { mineral: "W", scenario: { ...MEASURES, version: 2 } }, /version/],
    ["/api/v1/simulate", { mineral: "W", scenario: { ...MEASURES, measures: [{ lever: "moon" }] } }, /moon/],
    ["/api/v1/simulate", { mineral: "W" }, /no set of measures/],
    ["/api/v1/screen", { funnel: { id: "x" } }, /version/],
    [
      "/api/v1/scenarios",
      { kind: "policy", scenario: { ...MEASURES, measure: [] } },
      /unknown key “measure”/,
    ],
  ])("%s refuses what cannot be read, with every fault", async (url, body, said) => {
    const response = await post(app, url, body);
    const { code, faults } = await response.json();
    expect([response.status, code]).toEqual([400, "file-refused"]);
    expect(faults.map((fault: { message: string }) => fault.message).join("\n")).toMatch(said);
  });

  it("are kept for the own page only, never over a built-in one", async () => {
    const foreign = await app.request("/api/v1/scenarios", {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: "https://elsewhere.example" },
      body: JSON.stringify({ kind: "policy", scenario: MEASURES }),
    });
    expect(foreign.status).toBe(403);
    const taken = await post(app, "/api/v1/scenarios", {
      kind: "policy",
      scenario: { ...MEASURES, id: "eu-crma-2023" },
    });
    expect([taken.status, (await taken.json()).code]).toEqual([409, "id-taken"]);
  });

  it("describe themselves, with the shapes of the answers", async () => {
    const { paths } = await (await app.request("/api/v1/openapi.json")).json();
    for (const path of ["screen", "forecast", "growth", "classify", "simulate", "study", "scenarios"]) {
      expect(Object.keys(paths)).toContain(`/api/v1/${path}`);
    }
    expect(Object.keys(paths["/api/v1/scenarios"])).toEqual(["post", "delete"]);
    expect(JSON.stringify(paths["/api/v1/simulate"].get.responses)).toContain("selfSufficiency");
  });
});
