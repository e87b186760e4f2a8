import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { assess, type HomeEvidence, prepare } from "../src/core/index.ts";
import { evidencePacks, openWorkspace, type Workspace } from "../src/workspace/index.ts";
import { firstFigureSeconds } from "./first-figure.ts";
import { medianSeconds, referenceLoop } from "./measure.ts";
import { tenThousandSimulations } from "./simulations.ts";
import { sliderTimes } from "./slider.ts";
import { peerTimes, stockJob } from "./stocks.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, "budgets.json"), "utf8"));
const open = (): Promise<Workspace> =>
  openWorkspace({
    bundle: path.join(ROOT, "data"),
    folder: path.join(ROOT, ".chokepoint"),
    codeVersion: "bench",
  });

/** From files on disk to the assessed minerals of some home countries, world evidence shared between them. */
async function assessHomes(workspace: Workspace, homes: readonly string[]): Promise<number> {
  let cells = 0;
  let world: ReturnType<typeof prepare>["world"] | undefined;
  for (const pack of await evidencePacks(workspace, homes, { years: { from: 2020, to: 2024 } })) {
    const evidence = prepare(pack, world);
    world = evidence.world;
    cells += assess(evidence, { year: 2024 }).minerals.length;
  }
  return cells;
}

async function japan(workspace: Workspace): Promise<HomeEvidence> {
  const [pack] = await evidencePacks(workspace, ["JPN"]);
  if (!pack) throw new Error("no evidence of Japan");
  return prepare(pack);
}

function megabytes(folder: string): number {
  return Number(
    execFileSync("du", ["-sm", "--exclude=.cache", path.join(ROOT, folder)])
      .toString()
      .split("\t")[0],
  );
}

const workspace = await open();
const homes = (await workspace.world()).tradeReporters.slice(0, 60);
const evidence = await japan(workspace);
const study = await workspace.study();
const reference = await medianSeconds(referenceLoop, { runs: 5, warm: true });
const slider = await sliderTimes();
const seconds = {
  "assess-one-country": await medianSeconds(() => assessHomes(workspace, ["JPN"]), { runs: 7, warm: true }),
  "assess-sixty-countries": await medianSeconds(() => assessHomes(workspace, homes), { runs: 3, warm: true }),
  "simulate-ten-thousand": await medianSeconds(() => tenThousandSimulations(evidence, study), {
    runs: 5,
    warm: true,
  }),
  "stocks-totals": await medianSeconds(() => stockJob({ tables: false }), { runs: 7, warm: true }),
  "stocks-by-cohort": await medianSeconds(() => stockJob({ tables: true }), { runs: 7, warm: true }),
  "first-figure": await firstFigureSeconds(),
  "slider-to-radar-median": slider.median,
  "slider-to-radar-95th": slider.ninetyFifth,
  "slider-longest-task": slider.longestTask,
};
process.stdout.write(`reference loop ${reference.toFixed(3)} s\n`);
for (const [name, value] of Object.entries(seconds)) {
  const { seconds: aim, ratio } = budgets[name];
  const inUnits = value / reference;
  const verdict = inUnits <= ratio || value <= aim ? "within" : "OVER";
  process.stdout.write(
    `${name}: ${value.toFixed(3)} s, ${inUnits.toFixed(2)} × reference (aim ${aim} s, ${ratio} ×) ${verdict}\n`,
  );
}
for (const peer of peerTimes()) {
  const told =
    peer.seconds === null
      ? "not present"
      : `${peer.seconds.toFixed(2)} s for the stock job (${peer.timed} series timed), ` +
        `${(peer.seconds / seconds["stocks-totals"]).toFixed(0)} × ours in totals, ` +
        `${(peer.seconds / seconds["stocks-by-cohort"]).toFixed(0)} × ours with cohort tables`;
  process.stdout.write(`${peer.name}: ${told}\n`);
}
for (const [name, folder] of [
  ["install-megabytes", "node_modules"],
  ["bundle-megabytes", "data"],
] as const) {
  const size = megabytes(folder);
  process.stdout.write(
    `${name}: ${size} MB (aim ${budgets[name].megabytes} MB) ${size <= budgets[name].megabytes ? "within" : "OVER"}\n`,
  );
}
process.exit(0);
