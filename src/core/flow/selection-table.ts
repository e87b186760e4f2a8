import { unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Words } from "../evidence/reference.ts";
import { type ShareOptions, shares } from "../methods/stage-shares.ts";
import type { Cell } from "../results.ts";
import type { FlowReference, SelectionCandidate } from "./flow-reference.ts";
import { flagsOf } from "./flow-summary.ts";

export interface SelectionRow extends SelectionCandidate {
  /** The same country's share of world refined output from the evidence; a gap where no such series exists. */
  readonly computed: Cell;
  /** What that output is (`sponge`); "" for the metal itself. */
  readonly form: string;
  /** Computed − printed, percentage points / 100; null without a computed share. */
  readonly difference: number | null;
  /** Its share of mine output, shown where there is no refined series: another stage, never compared. */
  readonly mineShare: Cell | null;
}

export interface SelectionTable {
  readonly year: number;
  readonly rows: readonly SelectionRow[];
  readonly flags: Readonly<Record<string, Words>>;
}

/**
 * Why were these minerals chosen? The study's six candidates as printed, beside the share of refined output that
 * today's evidence gives the same country.
 *
 * @see NEDO/EPI study 2023, 調査対象鉱種の選定基準
 */
export function selectionTable(
  evidence: HomeEvidence,
  reference: FlowReference,
  options: ShareOptions,
): SelectionTable {
  const rows = reference.selection.map((candidate): SelectionRow => {
    const share = (stage: "refined" | "mine") => shareOf(evidence, candidate, stage, options);
    const computed = share("refined");
    return {
      ...candidate,
      computed,
      form: shares(evidence, candidate.mineral, "refined", options).form,
      difference: computed.value === null ? null : computed.value - candidate.topShare,
      mineShare: computed.value === null ? share("mine") : null,
    };
  });
  return { year: options.year, rows, flags: flagsOf(reference, rows) };
}

/** One country's share of a world stage, with the stage's own status, year and origin. */
function shareOf(
  evidence: HomeEvidence,
  { mineral, topCountry }: SelectionCandidate,
  stage: "refined" | "mine",
  options: ShareOptions,
): Cell {
  const { total, countries } = shares(evidence, mineral, stage, options);
  const found = countries.find((one) => one.country === topCountry);
  if (total.value === null) return total;
  if (!found || found.share === null)
    return unknown("not-reported", { year: total.year, origins: total.origins });
  const { share } = found;
  return { ...total, value: share, low: share, high: share, unit: "1", basis: null };
}
