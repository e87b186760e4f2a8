import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { chokepoint, temporaryFolder } from "./workspace.ts";

/** A workspace that does not exist: nothing of the user's own comes in. */
export const own = ["--workspace", "/nowhere/chokepoint-test"];
/** The JSON of a command that must succeed and say nothing on stderr. */
export const json = async (...words: string[]) => {
  const { exit, out, err } = await chokepoint([...words, "--json", ...own]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return JSON.parse(out);
};
/** Files of the user's own, good as they are; tests change a line. */
export const MEASURES = `format: chokepoint-policy
version: 1
id: own
name: { ja: 自分の, en: Own }
measures:
  - { lever: saving, amount: 10 }
`;
export const OWN_FUNNEL = `id: my-funnel
version: 1
name: { ja: 私の選定, en: My screening }
note: { ja: 試し, en: A try }
members: []
groups: []
useClasses: []
supplements: []
steps:
  - id: common
    kind: data
    effect: start
    test: on-lists
    lists: [jp-2020, us-2022]
    match: all
    groups: as-one
    printedCount: null
    name: { ja: 共通, en: Common }
  - id: share
    kind: data
    effect: keep
    test: country-share
    country: CHN
    stage: refined
    atLeast: 0.9
    whenUnknown: drop
    printed: []
    printedOrigin: ""
    printedCount: null
    name: { ja: 中国のシェア, en: China's share }
  - id: judged
    kind: judgement
    printedCount: null
    name: { ja: 判断, en: Judgement }
    decisions:
      - { decision: keep, ids: [gallium], into: null, reason: { ja: 残す, en: stays }, source: judgement }
`;
export const SECOND_DECISION =
  "      - { decision: keep, ids: [gallium], into: null, reason: { ja: x, en: x }, source: judgement }\n";

/** Writes a file into a folder of its own. */
export function fileOf(name: string, text: string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}
