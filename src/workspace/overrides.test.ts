import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../tests/workspace.ts";
import type { Override } from "../core/index.ts";
import { readOverrides, writeOverride } from "./overrides.ts";

const scrap: Override = {
  mineral: "gallium",
  target: "scrap",
  home: "JPN",
  year: 2024,
  value: 0.57,
  low: null,
  high: null,
  source: "a study, p. 3",
};

describe("overrides.yaml", () => {
  it("gives back what was written, newest last; the same target is replaced", async () => {
    const folder = temporaryFolder();
    await writeOverride(folder, scrap);
    await writeOverride(folder, {
      ...scrap,
      target: "refined/production/-/CHN/2024",
      value: 900,
      home: null,
    });
    await writeOverride(folder, { ...scrap, value: 0.6 });
    const { overrides, findings } = await readOverrides(folder);
    expect(findings).toEqual([]);
    expect(overrides.map((o) => [o.target, o.value])).toEqual([
      ["refined/production/-/CHN/2024", 900],
      ["scrap", 0.6],
    ]);
  });

  it("keeps what people write into it: comments, and entries without the optional fields", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "overrides.yaml");
    const text =
      "# asked at the trade fair\n- { mineral: indium, target: scrap, value: 0.2, source: fair } # check\n";
    writeFileSync(file, text);
    await writeOverride(folder, scrap);
    const after = readFileSync(file, "utf8");
    expect(after).toContain("# asked at the trade fair");
    expect(after).toContain("# check");
    expect((await readOverrides(folder)).overrides).toHaveLength(2);
  });

  const refused: [string, Partial<Override>, string][] = [
    ["without a source", { source: "  " }, "override-without-source"],
    ["of an axis that does not exist", { target: "beauty" }, "bad-override-target"],
    ["of an observation without a year", { target: "refined/production/-/CHN" }, "bad-override-target"],
    ["of an axis above 1", { value: 1.2 }, "override-out-of-range"],
    ["below its own interval", { value: 0.1, low: 0.2, high: 0.3 }, "override-out-of-range"],
    ["of tonnes below 0", { target: "mine/production/-/CHN/2024", value: -1 }, "override-out-of-range"],
  ];
  it.each(refused)("%s is refused and nothing is written", async (_, change, code) => {
    const folder = temporaryFolder();
    await expect(writeOverride(folder, { ...scrap, ...change })).rejects.toMatchObject({ code });
    expect((await readOverrides(folder)).overrides).toEqual([]);
  });
});
