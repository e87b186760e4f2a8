import { hasNumber } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import type { TradeAxis } from "../methods/meti/trade-axis.ts";
import type { MineralAssessment } from "../results.ts";
import { needFromSupply, statedNeed, UNKNOWN_NEED } from "./home-need.ts";
import type { HomeNeed } from "./policy-state.ts";
import type { PolicyOptions } from "./prepare-state.ts";
import { homeMineOutput } from "./world-quantities.ts";

/** How the home need is met: S = refined imports + home refining + recycled. */
export interface HomeSupply {
  readonly need: HomeNeed;
  readonly recycledShare: number | null;
  readonly recycled: number;
  readonly homeMine: number;
  readonly feed: number;
  readonly homeRefining: number;
  readonly recovery: number;
  readonly concentrateImports: number;
  readonly refinedImports: number;
  readonly notes: readonly string[];
}

/** The two import axes with the shares behind them. */
export interface TradeSides {
  readonly concentrate: TradeAxis;
  readonly refined: TradeAxis;
}

/**
 * Splits the home need over its sources, t of content per year at the target year.
 *
 * Recycled R = ρ S with ρ from axis 6; home refining H = recovery × (concentrate imports + home mine output), none
 * where axis 3 is not applicable or its tonnage unknown; refined imports are what is left, never below 0.
 */
export function homeSupply(
  evidence: HomeEvidence,
  mineral: Mineral,
  before: MineralAssessment,
  sides: TradeSides,
  options: PolicyOptions,
): HomeSupply {
  const scrap = before.axes.scrap;
  const recycledShare = hasNumber(scrap) ? Math.min(1, Math.max(0, 1 - scrap.value)) : null;
  const recovery = options.recovery ?? options.table.assumptions.homeRecovery.value;
  const own = homeFeed(evidence, mineral, sides, options);
  const stated = statedNeed(evidence, mineral, options.need);
  const refinedContent = sides.refined.shares?.contentT ?? (noImports(sides.refined) ? 0 : null);
  const need =
    stated ??
    (refinedContent === null
      ? null
      : needFromSupply(refinedContent + recovery * own.feed, recycledShare ?? 0, options.year)) ??
    UNKNOWN_NEED;
  const growth = options.homeDemandGrowth ?? 1;
  // In shares of an unknown need, tonnes of feed have no place.
  const feed = need.unit === "t" ? own.feed * growth : 0;
  const scaledNeed = need.unit === "t" ? { ...need, amount: need.amount * growth } : need;
  return split(scaledNeed, recycledShare, recovery, feed, own.mine * growth, [
    ...needNotes(need),
    ...(recycledShare === null ? ["recycled-share-unknown"] : []),
    ...own.notes,
  ]);
}

function split(
  need: HomeNeed,
  recycledShare: number | null,
  recovery: number,
  feed: number,
  mine: number,
  notes: readonly string[],
): HomeSupply {
  const recycled = (recycledShare ?? 0) * need.amount;
  const primary = need.amount - recycled;
  const homeRefining = Math.min(recovery * feed, primary);
  const capped = homeRefining < recovery * feed;
  const usedFeed = capped ? homeRefining / recovery : feed;
  const homeMine = homeRefining > 0 ? Math.min(mine, usedFeed) : mine;
  return {
    need,
    recycledShare,
    recycled,
    homeMine,
    feed: homeRefining > 0 ? usedFeed : 0,
    homeRefining,
    recovery,
    concentrateImports: homeRefining > 0 ? usedFeed - homeMine : 0,
    refinedImports: Math.max(0, primary - homeRefining),
    notes: capped ? [...notes, "home-refining-above-need"] : notes,
  };
}

/** Feed of home refining in t of content: concentrate imports and home mine output; 0 with a note when not known. */
function homeFeed(
  evidence: HomeEvidence,
  mineral: Mineral,
  { concentrate }: TradeSides,
  options: PolicyOptions,
): { feed: number; mine: number; notes: string[] } {
  const mine = homeMineOutput(evidence, mineral, concentrate, options);
  const notes = mine === null ? ["home-mine-unknown"] : [];
  if (concentrate.cell.status === "not-applicable") return { feed: 0, mine: mine ?? 0, notes };
  const imports = hasNumber(concentrate.cell) ? (concentrate.shares?.contentT ?? null) : null;
  if (imports === null) return { feed: 0, mine: mine ?? 0, notes: [...notes, "home-refining-unknown"] };
  return { feed: imports + (mine ?? 0), mine: mine ?? 0, notes };
}

const noImports = (axis: TradeAxis): boolean =>
  axis.cell.status === "not-applicable" && axis.cell.reason === "no-imports";

function needNotes(need: HomeNeed): string[] {
  switch (need.kind) {
    case "statement":
      return [`demand-statement:${need.year}`, ...(need.flag === "" ? [] : ["demand-flagged"])];
    case "user":
      return ["demand-own"];
    case "from-imports":
      return ["demand-from-imports", "demand-lower-bound"];
    case "unknown":
      return ["demand-unknown"];
  }
}
