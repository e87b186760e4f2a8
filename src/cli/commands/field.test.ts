import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { chokepoint, openTestWorkspace, temporaryFolder } from "../../../tests/workspace.ts";
import { createApp } from "../../server/index.ts";

const ENTRIES = `
- kind: policy
  region: JPN
  lane: strategy
  minerals: [gallium]
  title: 備蓄の新しい目標
  announced: 2026-03
  ended: 2030
  status: announced
  source: 省の発表
- kind: technology
  region: world
  title: 新しい還元炉
  inForce: 2027
  status: in-preparation
  source: 会社の資料
`;

describe("the command field", () => {
  it("lists what happened, narrowed by region, lane, source, words and date", async () => {
    const ran = await chokepoint(["field", "--regions", "EU", "--lanes", "list", "--lang", "en"]);
    expect([ran.exit, ran.err]).toEqual([0, ""]);
    expect(ran.out).toContain("10 entries, 5 events");
    expect(ran.out).toMatch(/2011年 +EU +Critical list +1st critical raw materials list\*/);
    const since = await chokepoint(["field", "--since", "2023-06", "--csv", "--lang", "ja"]);
    expect(since.out.split("\n").map((line) => line.split(",")[0])).toEqual([
      "id",
      "h26-jp-export-2023",
      "p26-jp-2024-focus",
      "p26-eu-crma",
      "h26-cn-ree-rules",
      "p26-us-list-2025",
    ]);
    const none = await chokepoint(["field", "--words", "なにもない", "--lang", "ja"]);
    expect(none.out).toBe("合うものがない。");
  });

  it("says which value it does not know", async () => {
    const ran = await chokepoint(["field", "--regions", "Atlantis", "--lang", "en"]);
    expect(ran.exit).not.toBe(0);
    expect(ran.err).toMatch(/regions.*JPN, EU, USA, CHN, world/s);
  });

  it("keeps the entries of a file, shows them, takes one away; a broken file is refused by line", async () => {
    const folder = temporaryFolder();
    const ask = (...words: string[]) =>
      chokepoint([...words, "--workspace", path.join(folder, "ws"), "--lang", "en"]);
    const file = path.join(folder, "mine.yaml");
    writeFileSync(file, ENTRIES);
    const kept = await ask("field", "--add", file, "--json");
    expect([kept.exit, kept.err]).toEqual([0, ""]);
    const [first] = (JSON.parse(kept.out) as { kept: { id: string }[] }).kept;
    expect(first?.id).toMatch(/^policy-jpn-2026-03-/);
    expect((await ask("field", "--sources", "own")).out).toContain("2 entries, 2 events");
    const removed = await ask("field", "--remove", first?.id ?? "");
    expect(removed.out).toBe(`removed ${first?.id}`);
    expect((await ask("field", "--sources", "own")).out).toContain("1 entries, 1 events");
    writeFileSync(file, ENTRIES.replace("announced: 2026-03", "announced: March"));
    const refused = await ask("field", "--add", file);
    expect(refused.exit).not.toBe(0);
    expect(refused.err).toContain("mine.yaml:7:0.announced");
    expect((await ask("field", "--sources", "own")).out).toContain("1 entries, 1 events");
  });

  it("tells of an own file that is left out", async () => {
    const folder = temporaryFolder();
    const workspace = await openTestWorkspace(folder);
    await chokepoint(["field", "--workspace", folder, "--add", write(folder, ENTRIES)]);
    writeFileSync(path.join(workspace.folder, "field", "broken.csv"), "kind,region\npolicy\n");
    const ran = await chokepoint(["field", "--sources", "own", "--workspace", folder, "--lang", "en"]);
    expect(ran.err).toContain("field/broken.csv");
    expect(ran.out).toContain("2 entries");
  });

  it("answers the API with the same", async () => {
    const workspace = await openTestWorkspace();
    const app = createApp(workspace, { page: temporaryFolder(), language: "en" });
    const response = await app.request("http://localhost/api/v1/field?regions=USA&sources=epi-nedo-2023");
    const ran = await chokepoint(["field", "--regions", "USA", "--sources", "epi-nedo-2023", "--json"]);
    const [there, here] = [await response.json(), JSON.parse(ran.out)] as { events: unknown[] }[];
    expect(there?.events).toHaveLength(19);
    expect(there?.events).toEqual(here?.events);
  });
});

function write(folder: string, text: string): string {
  const file = path.join(folder, "entries.yaml");
  writeFileSync(file, text);
  return file;
}
