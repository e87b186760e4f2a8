import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openTestWorkspace, temporaryFolder } from "../../tests/workspace.ts";
import type { PolicyScenario } from "../core/index.ts";
import { removeScenario, saveScenario } from "./own-scenarios.ts";

const OWN: PolicyScenario = {
  format: "chokepoint-policy",
  version: 1,
  id: "my-measures",
  name: { ja: "私の対策", en: "My measures" },
  measures: [{ lever: "saving", amount: 12 }],
};

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

describe("own scenarios", () => {
  it("are beside the built-in ones from the next question on, and the data version tells", async () => {
    const workspace = await openTestWorkspace();
    const before = await workspace.studyState();
    expect([before.own.policyScenarios, before.suffix.includes("+study-")]).toEqual([
      [],
      before.suffix !== "",
    ]);
    expect(await saveScenario(workspace, "policy", OWN)).toBe("scenarios/policy/my-measures.yaml");
    const after = await workspace.studyState();
    expect(after.own.policyScenarios).toEqual(["my-measures"]);
    expect(after.reference.policyScenarios.at(-1)).toEqual(OWN);
    expect(after.reference.policyScenarios).toHaveLength(before.reference.policyScenarios.length + 1);
    expect(after.suffix).toMatch(/^\+study-[0-9a-f]{8}$/);
    expect(after.suffix).not.toBe(before.suffix);
  });

  it("are replaced under the same id, leaving no half-written file, and taken away again", async () => {
    const workspace = await openTestWorkspace();
    await saveScenario(workspace, "policy", OWN);
    await saveScenario(workspace, "policy", { ...OWN, measures: [] });
    const folder = path.join(workspace.folder, "scenarios", "policy");
    expect(readdirSync(folder)).toEqual(["my-measures.yaml"]);
    expect((await workspace.study()).policyScenarios.at(-1)?.measures).toEqual([]);
    await removeScenario(workspace, "policy", "my-measures");
    expect((await workspace.studyState()).own.policyScenarios).toEqual([]);
    await expect(removeScenario(workspace, "policy", "my-measures")).rejects.toMatchObject({
      code: "no-such-scenario",
    });
  });

  it.each([
    ["eu-crma-2024", "id-taken"],
    ["../outside", "bad-value"],
    ["a/b", "bad-value"],
    ["", "bad-value"],
    ["Großes", "bad-value"],
  ])("never take the id %j: %s, and nothing is written", async (id, code) => {
    const workspace = await openTestWorkspace();
    await expect(saveScenario(workspace, "policy", { ...OWN, id })).rejects.toMatchObject({ code });
    expect(readdirSync(workspace.folder)).toEqual([]);
  });

  it("that cannot be read back are refused with every fault, the file before stays", async () => {
    const workspace = await openTestWorkspace();
    await saveScenario(workspace, "policy", OWN);
    const wrong = { ...OWN, measures: [{ lever: "moon" }] } as unknown as PolicyScenario;
    await expect(saveScenario(workspace, "policy", wrong)).rejects.toMatchObject({
      code: "file-refused",
      faults: [{ kind: "file" }, { kind: "file" }],
    });
    expect((await workspace.study()).policyScenarios.at(-1)).toEqual(OWN);
  });
});

describe("broken files in the workspace", () => {
  it("are left out and told by file and line; the others are used", async () => {
    const folder = temporaryFolder();
    write(folder, "scenarios/policy/good.yaml", JSON.stringify({ ...OWN, id: "good" }));
    write(
      folder,
      "scenarios/policy/broken.yaml",
      "format: chokepoint-policy\nversion: 1\nid: b\nmeasures: [",
    );
    write(folder, "scenarios/policy/newer.yaml", "format: chokepoint-policy\nversion: 9\n");
    write(folder, "scenarios/policy/taken.yaml", JSON.stringify({ ...OWN, id: "eu-crma-2023" }));
    write(folder, "scenarios/screening/wrong.yaml", "id: wrong\nversion: 1\nsteps: []\n");
    const { own, findings, reference } = await (await openTestWorkspace(folder)).studyState();
    expect(own).toEqual({ funnels: [], policyScenarios: ["good"] });
    expect([...new Set(findings.map(({ file }) => file))]).toEqual([
      "scenarios/screening/wrong.yaml",
      "scenarios/policy/broken.yaml",
      "scenarios/policy/newer.yaml",
      "scenarios/policy/taken.yaml",
    ]);
    expect(findings.every(({ code }) => code === "scenario-refused")).toBe(true);
    expect(findings.find(({ file }) => file.endsWith("newer.yaml"))).toMatchObject({ line: 2 });
    // The built-in one stands, not the one that took its id.
    expect(reference.policyScenarios.find(({ id }) => id === "eu-crma-2023")?.measures).toHaveLength(4);
  });

  it("count again as soon as they are mended", async () => {
    const folder = temporaryFolder();
    write(folder, "scenarios/policy/mine.yaml", "format: [");
    const workspace = await openTestWorkspace(folder);
    expect((await workspace.studyState()).findings).toHaveLength(1);
    write(folder, "scenarios/policy/mine.yaml", JSON.stringify(OWN));
    expect(await workspace.studyState()).toMatchObject({
      findings: [],
      own: { policyScenarios: ["my-measures"] },
    });
    expect(readFileSync(path.join(folder, "scenarios/policy/mine.yaml"), "utf8")).toContain(
      "chokepoint-policy",
    );
  });
});
