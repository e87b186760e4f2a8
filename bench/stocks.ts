import { spawnSync } from "node:child_process";
import path from "node:path";
import {
  cohortTables,
  emptyTables,
  inflowDriven,
  stockDriven,
  survivalCurve,
  survivalOf,
} from "../src/core/index.ts";

const YEARS = 150;
const SERIES = 1000;
/** What the job must give: sums over all series, and how far the way back may be off. */
const STOCK_IN_LAST_YEAR = 148801.6082;
const OUTFLOW_OF_ALL_YEARS = 454160.927395;
const LARGEST_ERROR = 5e-13;

const INFLOWS = Array.from({ length: SERIES }, (_, k) =>
  Float64Array.from({ length: YEARS }, (_, t) => 1 + 0.5 * Math.sin(0.05 * t) + 0.01 * t * (1 + (k % 7))),
);

/**
 * 150 years × 1000 series, each with a Weibull lifetime of its own: from inflow to stock and outflow, and from that
 * stock back to the inflow. The survival curves are part of the job.
 *
 * @param tables also stock and outflow by cohort, both ways: 4 × 22,500 numbers a series, each written over the last
 * @returns seconds of one run
 */
export function stockJob({ tables }: { readonly tables: boolean }): number {
  const start = performance.now();
  let stockAtEnd = 0;
  let outflows = 0;
  let error = 0;
  let inTables = 0;
  const room = emptyTables(YEARS);
  for (let k = 0; k < SERIES; k++) {
    const lifetime = { distribution: "weibull", shape: 1.5 + 0.002 * k, scale: 5 + 0.04 * k } as const;
    const curve = survivalCurve(survivalOf(lifetime), YEARS);
    const inflow = INFLOWS[k] as Float64Array;
    const run = inflowDriven(inflow, curve);
    const back = stockDriven(run.stock, curve);
    if (tables) {
      for (const one of [run, back])
        inTables += cohortTables(one, curve, room).stock[YEARS * YEARS - 1] as number;
    }
    stockAtEnd += run.stock[YEARS - 1] as number;
    for (let t = 0; t < YEARS; t++) {
      outflows += run.outflow[t] as number;
      error = Math.max(error, Math.abs((back.inflow[t] as number) - (inflow[t] as number)));
    }
  }
  const seconds = (performance.now() - start) / 1000;
  if (Math.abs(stockAtEnd - STOCK_IN_LAST_YEAR) > 1e-6 || Math.abs(outflows - OUTFLOW_OF_ALL_YEARS) > 1e-6)
    throw new Error(`the stock job gives ${stockAtEnd} and ${outflows}`);
  if (error > LARGEST_ERROR || Number.isNaN(inTables)) throw new Error(`the way back is off by ${error}`);
  return seconds;
}

/** What a public package of the same method needs for the same job, with cohort tables, which they always build. */
export interface PeerTime {
  readonly name: string;
  /** Null: not on this machine. */
  readonly seconds: number | null;
  /** Series that were timed; the seconds stand for all. */
  readonly timed: number;
}

/**
 * Times public Python packages, where `python3` (or the one that CHOKEPOINT_BENCH_PYTHON names) has them. Nothing is
 * installed for it, and nothing fails without them.
 */
export function peerTimes(): PeerTime[] {
  const python = process.env.CHOKEPOINT_BENCH_PYTHON ?? "python3";
  const script = path.join(import.meta.dirname, "stocks-peers.py");
  const { status, stdout } = spawnSync(python, [script], { encoding: "utf8", timeout: 300_000 });
  if (status !== 0) return [{ name: "python packages", seconds: null, timed: 0 }];
  return JSON.parse(stdout) as PeerTime[];
}
