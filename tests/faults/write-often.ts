import { answerImport } from "../../src/workspace/answers/index.ts";
import { openWorkspace } from "../../src/workspace/index.ts";
import { writeOverride } from "../../src/workspace/overrides.ts";

// Writes to a workspace until it is killed: own numbers and own imports in turn, saying when a write is done.
const [bundle = "", folder = "", ...files] = process.argv.slice(2);
const workspace = await openWorkspace({ bundle, folder, codeVersion: "test" });
for (let round = 0; ; round += 1) {
  const value = (round % 100) / 100;
  const about = { mineral: "gallium", target: "scrap", home: "JPN", year: 2024, low: null, high: null };
  await writeOverride(folder, { ...about, value, source: `round ${round}` });
  await answerImport(workspace, { source: "iea", files: [files[round % files.length] ?? ""], dryRun: false });
  process.stdout.write(`${round}\n`);
}
