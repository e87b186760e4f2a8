import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeShared, SHARED } from "../../tests/shared.ts";
import { BUNDLE, temporaryFolder } from "../../tests/workspace.ts";
import type { Issue } from "../core/index.ts";
import { DataPackage } from "../schema/datapackage.ts";
import { buildBundle } from "./build-bundle.ts";
import { describeBundle } from "./bundle-builder/describe-bundle.ts";
import { unexpectedErrors } from "./bundle-builder/refused-files.ts";
import { readReference } from "./compiled-reference.ts";
import { Engine } from "./engine.ts";
import { sha256 } from "./manifest.ts";
import { readReferenceFolder } from "./reference-folder.ts";

const GENERATED = ["evidence", "statements", "datapackage.json"];

/** The part of the bundle that people edit, alone in a folder. */
function editedPart(): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(BUNDLE).filter((one) => !GENERATED.includes(one))) {
    cpSync(path.join(BUNDLE, name), path.join(folder, name), { recursive: true });
  }
  return folder;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

describe("the bundle in the repository", () => {
  const description = DataPackage.parse(
    JSON.parse(readFileSync(path.join(BUNDLE, "datapackage.json"), "utf8")),
  );

  it("is described file by file as it lies there", () => {
    const found = filesOf(BUNDLE).filter((file) => file !== "datapackage.json");
    expect(description.resources.map((resource) => resource.path)).toEqual(found.sort());
    for (const { path: file, bytes, hash } of description.resources) {
      const content = readFileSync(path.join(BUNDLE, file));
      expect([file, content.length, `sha256:${sha256(content)}`]).toEqual([file, bytes, hash]);
    }
  });

  it("carries the reference as its files say", async () => {
    const { reference, edited } = await readReference(BUNDLE);
    expect(edited).toBeNull();
    expect(reference).toEqual(await readReferenceFolder(BUNDLE));
  });

  it("is under 30 MB", () => {
    const bytes = description.resources.reduce((sum, resource) => sum + resource.bytes, 0);
    expect(bytes).toBeLessThan(30 * 1024 * 1024);
  });

  it("gets another version when a threshold is edited", async () => {
    const folder = editedPart();
    const engine = await Engine.open();
    try {
      const before = await describeBundle(engine, folder);
      expect(await describeBundle(engine, folder)).toBe(before);
      const file = path.join(folder, "reference", "parameters.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace("0.05", "0.06"));
      expect(await describeBundle(engine, folder)).not.toBe(before);
    } finally {
      engine.close();
    }
  });
});

describe("errors of importers", () => {
  const issue = (file: string, code: Issue["code"]): Issue => ({
    severity: "error",
    code,
    file,
    line: 1,
    column: null,
  });
  const run = (issues: Issue[]) => [{ importer: "x", origins: [], files: [], rows: {}, issues }];
  const known = { file: "a.csv", code: "not-this-file", reason: "holds another table" };

  it("on the list of refused files are expected", () =>
    expect(unexpectedErrors(run([issue("a.csv", "not-this-file")]), [known])).toEqual([]));
  it("of another kind, or of another file, stop the build", () => {
    const found = unexpectedErrors(run([issue("a.csv", "not-this-file"), issue("b.csv", "cut-off")]), [
      known,
    ]);
    expect(found.map((one) => one.file)).toEqual(["b.csv"]);
  });
  it("that no longer happen stop it too: the list is out of date", () =>
    expect(unexpectedErrors(run([]), [known])[0]).toMatchObject({
      expected: "a.csv refused with not-this-file",
    }));
});

describeShared("rebuilding the bundle", () => {
  it("gives data/ byte for byte", async () => {
    const folder = editedPart();
    const version = await buildBundle({ raw: SHARED as string, data: folder, tell: () => undefined });
    expect(filesOf(folder)).toEqual(filesOf(BUNDLE));
    for (const file of filesOf(BUNDLE)) {
      const same = readFileSync(path.join(folder, file)).equals(readFileSync(path.join(BUNDLE, file)));
      expect([file, same]).toEqual([file, true]);
    }
    expect(version).toBe(JSON.parse(readFileSync(path.join(BUNDLE, "datapackage.json"), "utf8")).version);
  });

  it("writes nothing when one raw file is cut off", async () => {
    const folder = editedPart();
    const told: string[] = [];
    const raw = rawFolderWith("iea/iea_cm_data_explorer.json", (bytes) => bytes.subarray(0, 20_000));
    expect(await buildBundle({ raw, data: folder, tell: (line) => told.push(line) })).toBeNull();
    expect(told.some((line) => line.startsWith("error") && line.includes("iea_cm_data_explorer.json"))).toBe(
      true,
    );
    expect(existsSync(path.join(folder, "evidence"))).toBe(false);
    expect(existsSync(path.join(folder, "datapackage.json"))).toBe(false);
  });
});

/** ../shared with one file changed: links to all others. */
function rawFolderWith(changed: string, change: (bytes: Uint8Array) => Uint8Array): string {
  const shared = SHARED as string;
  const raw = temporaryFolder();
  const [source = "", name = ""] = changed.split("/");
  mkdirSync(path.join(raw, "data", source), { recursive: true });
  symlinkSync(path.join(shared, "facts"), path.join(raw, "facts"));
  for (const entry of readdirSync(path.join(shared, "data"))) {
    if (entry !== source) symlinkSync(path.join(shared, "data", entry), path.join(raw, "data", entry));
  }
  for (const entry of readdirSync(path.join(shared, "data", source))) {
    const from = path.join(shared, "data", source, entry);
    if (entry !== name) symlinkSync(from, path.join(raw, "data", source, entry));
  }
  writeFileSync(path.join(raw, "data", changed), change(readFileSync(path.join(shared, "data", changed))));
  return raw;
}
