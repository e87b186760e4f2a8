import type { PolicyEvent, PolicyLane, PolicyRegion, PolicyStatus } from "./policy-reference.ts";
import type { ResearchStage } from "./research-reference.ts";

export const ENTRY_KINDS = ["policy", "project", "technology"] as const;

/** A policy, project or technology that the user adds; `title` and `note` are in the user's own language. */
export interface FieldEntry {
  readonly kind: (typeof ENTRY_KINDS)[number];
  readonly region: PolicyRegion;
  /** Null: other for a policy, else the lane of its kind. */
  readonly lane: PolicyLane | null;
  /** Ids or symbols as the user writes them. */
  readonly minerals: readonly string[];
  /** What a project covers along the chain, each once; none for the other kinds. */
  readonly stages: readonly ResearchStage[];
  readonly title: string;
  readonly announced: string | null;
  readonly inForce: string | null;
  readonly ended: string | null;
  readonly status: PolicyStatus;
  readonly source: string;
  readonly note: string;
}

/** Origin of what the user has added. */
export const OWN_ORIGIN = "own";

/**
 * Name of an entry, made of what it is: the same kind, region, first date and title are the same entry.
 * @example entryId(entry) // "policy-jpn-2024-05-1k3f9za"
 */
export function entryId(entry: FieldEntry): string {
  const { kind, region, title, announced, inForce } = entry;
  return `${kind}-${region.toLowerCase()}-${announced ?? inForce ?? "undated"}-${hashOf(title)}`;
}

/** FNV-1a over the characters: a short name, no safeguard. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const LANE_OF_KIND = { policy: "other", project: "project", technology: "technology" } as const;

/** An own entry as the timeline takes it: as exact as its dates, its own words in both languages. */
export function eventOfEntry(entry: FieldEntry): PolicyEvent {
  const { region, status, title, note, announced, inForce, ended, minerals } = entry;
  const dates = [announced, inForce, ended].filter((date) => date !== null);
  const about = [minerals.join(", "), note].filter((part) => part !== "").join("; ");
  return {
    id: `own-${entryId(entry)}`,
    region,
    lane: entry.lane ?? LANE_OF_KIND[entry.kind],
    status,
    label: { ja: title, en: title },
    title: { ja: title, en: title },
    about: { ja: about, en: about },
    datePrinted: dates.join(" / "),
    announced,
    inForce,
    ended,
    open: false,
    origin: OWN_ORIGIN,
    locator: entry.source,
    statement: null,
    url: null,
    flag: null,
  };
}
