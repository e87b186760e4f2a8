import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTestWorkspace, temporaryFolder } from "../../tests/workspace.ts";
import {
  ENTRY_KINDS,
  entryId,
  type FieldEntry,
  POLICY_LANES,
  POLICY_REGIONS,
  POLICY_STATUSES,
  RESEARCH_STAGES,
} from "../core/index.ts";
import { fieldEntriesCsv, fieldEntriesYaml, parseFieldEntries } from "../schema/field/entry-file.ts";
import { createApp } from "../server/index.ts";
import { answerFieldStudy } from "./answers/index.ts";
import { readFieldEntries, removeFieldEntry, saveFieldEntries } from "./field-entries.ts";

const ENTRY: FieldEntry = {
  kind: "policy",
  region: "JPN",
  lane: "strategy",
  minerals: ["gallium", "Ge"],
  stages: [],
  title: "備蓄の新しい目標",
  announced: "2026-03",
  inForce: null,
  ended: "2030",
  status: "announced",
  source: "省の発表、2026年3月10日",
  note: "",
};

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.join(folder, "field"), { recursive: true });
  writeFileSync(path.join(folder, "field", file), text);
}
const faults = (text: string, file = "field/x.yaml") =>
  parseFieldEntries(file, text).problems.map(({ line, field, expected, found }) => [
    line,
    field,
    expected,
    found,
  ]);

describe("own policies, projects and technologies", () => {
  it("are kept in a file of their own, are there at once, and are taken away again", async () => {
    const workspace = await openTestWorkspace();
    const before = await answerFieldStudy(workspace);
    expect(before.own).toEqual([]);
    const file = await saveFieldEntries(workspace, [ENTRY]);
    expect(file).toBe(`field/${entryId(ENTRY)}.yaml`);
    expect(readdirSync(path.join(workspace.folder, "field"))).toEqual([path.basename(file)]);
    const after = await answerFieldStudy(workspace);
    expect(after.own).toEqual([ENTRY]);
    expect(after.dataVersion).toMatch(/\+entries-[0-9a-f]{8}$/);
    expect(after.policy.events).toEqual(before.policy.events);
    await saveFieldEntries(workspace, [{ ...ENTRY, note: "改めた" }]);
    expect((await readFieldEntries(workspace.folder)).entries.map((one) => one.note)).toEqual(["改めた"]);
    await removeFieldEntry(workspace, entryId(ENTRY));
    expect(await answerFieldStudy(workspace)).toEqual(before);
    await expect(removeFieldEntry(workspace, entryId(ENTRY))).rejects.toMatchObject({ code: "bad-value" });
    await expect(removeFieldEntry(workspace, "../../x")).rejects.toMatchObject({ code: "bad-value" });
  });

  it("that come together are kept together, in one write, and replace what stood elsewhere", async () => {
    const workspace = await openTestWorkspace();
    await saveFieldEntries(workspace, [ENTRY]);
    const other = { ...ENTRY, title: "回収の実証", kind: "project" as const };
    const file = await saveFieldEntries(workspace, [{ ...ENTRY, note: "改めた" }, other]);
    expect(readdirSync(path.join(workspace.folder, "field"))).toEqual([path.basename(file)]);
    expect((await readFieldEntries(workspace.folder)).entries.map(({ note }) => note)).toEqual([
      "改めた",
      "",
    ]);
  });

  it("may stand together in a file by hand: taking one away keeps the others and the comments", async () => {
    const folder = temporaryFolder();
    const workspace = await openTestWorkspace(folder);
    const other = { ...ENTRY, title: "回収の実証", kind: "project" as const };
    write(folder, "mine.yaml", `# 検討中\n${fieldEntriesYaml([ENTRY, other])}`);
    write(folder, "more.csv", fieldEntriesCsv([{ ...ENTRY, region: "EU" }]));
    expect((await readFieldEntries(folder)).entries).toHaveLength(3);
    await removeFieldEntry(workspace, entryId(ENTRY));
    const left = readFileSync(path.join(folder, "field", "mine.yaml"), "utf8");
    expect(left).toContain("# 検討中");
    expect((await readFieldEntries(folder)).entries.map(({ title, region }) => [title, region])).toEqual([
      ["回収の実証", "JPN"],
      ["備蓄の新しい目標", "EU"],
    ]);
  });

  it("are taken out of a file that shares parts between its entries", async () => {
    const folder = temporaryFolder();
    const workspace = await openTestWorkspace(folder);
    const common = "region: JPN, announced: 2026, status: announced, source: &s 会報";
    const second = "region: EU, announced: 2026, status: announced, source: *s";
    write(
      folder,
      "x.yaml",
      `- {kind: policy, title: 一, ${common}}\n- {kind: policy, title: 二, ${second}}\n`,
    );
    const [first] = (await readFieldEntries(folder)).entries;
    if (!first) throw new Error("the file was not read");
    await removeFieldEntry(workspace, entryId(first));
    expect((await readFieldEntries(folder)).entries).toMatchObject([{ title: "二", source: "会報" }]);
  });

  it("leave a broken file out and say every fault by line; the other files count", async () => {
    const folder = temporaryFolder();
    write(folder, "good.yaml", fieldEntriesYaml([ENTRY]));
    write(
      folder,
      "bad.yaml",
      "- kind: policy\n  region: JPN\n  title: x\n  announced: 2026-13\n  status: done\n",
    );
    const { entries, leftOut } = await readFieldEntries(folder);
    expect(entries).toEqual([ENTRY]);
    expect(leftOut.map(({ file, line, field }) => [file, line, field])).toEqual([
      ["field/bad.yaml", 4, "0.announced"],
      ["field/bad.yaml", 5, "0.status"],
      ["field/bad.yaml", 1, "0.source"],
    ]);
  });

  it("refuse what has no source or no date, ends before it begins, or stands there twice", () => {
    const yaml = (change: Readonly<Record<string, unknown>>) =>
      `- ${JSON.stringify({ ...ENTRY, ...change })}`;
    expect(faults(yaml({}))).toEqual([]);
    expect(faults(yaml({ source: " " }))).toEqual([[1, "0.source", "at least 1", '" "']]);
    expect(faults(yaml({ announced: null }))[0]?.[2]).toBe("a date here or under inForce");
    expect(faults(yaml({ ended: "2025" }))[0]?.[2]).toBe("an end after the beginning");
    expect(faults(yaml({ colour: "red" }))[0]?.[2]).toBe("only known fields");
    expect(faults(`${yaml({})}\n${yaml({})}`)[0]?.[2]).toBe("each entry once");
    expect(faults("kind: policy")[0]?.[2]).toBe("array");
    expect(faults("- [")[0]?.[2]).toBe("YAML");
    expect(faults("kind,region\npolicy\n", "field/x.csv")[0]).toEqual([2, "", "2 cells", "1 cells"]);
    expect(faults("x".repeat(1_000_001))[0]?.[2]).toBe("a file of up to 1 MB");
  });

  it("may carry the stages of a project, each once, and of nothing else", () => {
    const yaml = (kind: string, stages: string) =>
      `- kind: ${kind}\n  region: EU\n  title: x\n  stages: ${stages}\n  announced: 2026\n  status: adopted\n  source: y\n`;
    const { value } = parseFieldEntries("field/x.yaml", yaml("project", "[recycling, mining]"));
    expect(value?.[0]?.stages).toEqual(["recycling", "mining"]);
    expect(faults(yaml("project", "[refining]"))).toEqual([
      [4, "0.stages.0", RESEARCH_STAGES.join(" | "), '"refining"'],
    ]);
    expect(faults(yaml("project", "[mining, mining]"))[0]?.slice(0, 3)).toEqual([
      4,
      "0.stages",
      "each stage once",
    ]);
    expect(faults(yaml("policy", "[mining]"))[0]?.slice(0, 3)).toEqual([
      4,
      "0.stages",
      "stages with kind project only",
    ]);
    const csv = (kind: string, stages: string) =>
      `kind,region,lane,minerals,stages,title,announced,in_force,ended,status,source,note\n${kind},EU,,Ga,${stages},x,2026,,,adopted,y,\n`;
    expect(parseFieldEntries("x.csv", csv("project", "recycling;mining")).value?.[0]?.stages).toEqual([
      "recycling",
      "mining",
    ]);
    expect(faults(csv("project", "mining;refining"), "x.csv")).toEqual([
      [2, "stages", `some of ${RESEARCH_STAGES.join(";")}, each once`, '"mining;refining"'],
    ]);
    expect(faults(csv("technology", "mining"), "x.csv")[0]?.slice(0, 3)).toEqual([
      2,
      "stages",
      "stages with kind project only",
    ]);
  });

  it("are read from a CSV file of before there were stages", () => {
    const old =
      "kind,region,lane,minerals,title,announced,in_force,ended,status,source,note\nproject,EU,,Ga,x,2026,,,adopted,y,\n";
    expect(parseFieldEntries("x.csv", old).value).toMatchObject([{ kind: "project", stages: [] }]);
  });

  it("read a lone year as a year, quoted or not", () => {
    const text =
      "- {kind: technology, region: world, title: 新しい炉, announced: 2027, status: proposed, source: 会社}";
    expect(parseFieldEntries("field/x.yaml", text).value?.[0]).toMatchObject({
      announced: "2027",
      lane: null,
      minerals: [],
      stages: [],
      note: "",
    });
  });

  it("come back from both files as they went in", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => /^[^\p{C}\p{Z};]+$/u.test(text));
    const date = fc.constantFrom("2024", "2024-05", "2024-05-23");
    const anyKind = fc.oneof(
      fc.record({
        kind: fc.constant("project" as const),
        stages: fc.uniqueArray(fc.constantFrom(...RESEARCH_STAGES)),
      }),
      fc.record({ kind: fc.constantFrom(...ENTRY_KINDS), stages: fc.constant([]) }),
    );
    const anyRest = fc.record({
      region: fc.constantFrom(...POLICY_REGIONS),
      lane: fc.option(fc.constantFrom(...POLICY_LANES)),
      minerals: fc.array(word, { maxLength: 3 }),
      title: word,
      announced: date,
      inForce: fc.option(date),
      ended: fc.option(fc.constantFrom("2030", "2030-01")),
      status: fc.constantFrom(...POLICY_STATUSES),
      source: word,
      note: fc.oneof(fc.constant(""), word),
    });
    const anyEntry = fc.tuple(anyKind, anyRest).map(([kind, rest]): FieldEntry => ({ ...kind, ...rest }));
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: entryId, maxLength: 4 }), (entries) => {
        if (entries.length > 0) {
          expect(parseFieldEntries("field/x.yaml", fieldEntriesYaml(entries)).value).toEqual(entries);
        }
        expect(parseFieldEntries("field/x.csv", fieldEntriesCsv(entries)).value).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the API for own entries", () => {
  const address = "http://localhost/api/v1/field-entries";
  const json = { "Content-Type": "application/json" };

  it("keeps and removes one, and says in the asker's language what is wrong", async () => {
    const workspace = await openTestWorkspace();
    const app = createApp(workspace, { page: temporaryFolder(), language: "en" });
    const post = (body: unknown) =>
      app.request(address, { method: "POST", headers: json, body: JSON.stringify(body) });
    const kept = await post(ENTRY);
    expect([kept.status, await kept.json()]).toMatchObject([200, { kept: [{ id: entryId(ENTRY) }] }]);
    const study = await app.request("http://localhost/api/v1/field-study");
    expect(((await study.json()) as { own: unknown }).own).toEqual([ENTRY]);
    const refused = await post({ ...ENTRY, source: "" });
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: "bad-value" }]);
    const remove = () => app.request(`${address}?id=${entryId(ENTRY)}`, { method: "DELETE" });
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 400]);
    const foreign = await app.request(address, {
      method: "POST",
      headers: { ...json, Origin: "http://elsewhere.example" },
      body: JSON.stringify(ENTRY),
    });
    expect(foreign.status).toBe(403);
  });
});
