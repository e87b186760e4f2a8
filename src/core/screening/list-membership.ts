import type { ListEntry } from "../evidence/reference.ts";
import type { FunnelGroup, ListSupplement } from "./funnel.ts";
import type { ScreeningCandidate } from "./screening-result.ts";

/** A cell of a list that could not be read is transcribed as a remark in brackets, never as a name. */
const isUnread = (entry: ListEntry): boolean =>
  entry.mineral === "" && entry.symbol === "" && entry.printed.startsWith("(");

/** What one edition names, by candidate id. */
export interface Edition {
  readonly list: string;
  readonly candidates: ReadonlyMap<string, ScreeningCandidate>;
  /** Ids that stand on the list by a supplement only. */
  readonly supplemented: ReadonlySet<string>;
  /** Does the transcript lack entries that no supplement gives? */
  readonly unread: boolean;
}

/**
 * Reads an edition as a set of candidates; null when there is no such edition.
 *
 * A list that names members of a group and not the group itself (the US list of 2022: palladium, platinum …) names
 * the group too where groups count as one. An entry that is no mineral of the reference data stays, under
 * `other/<symbol>`.
 */
export function readEdition(
  list: string,
  entries: readonly ListEntry[],
  groups: readonly FunnelGroup[],
  supplements: readonly ListSupplement[],
): Edition | null {
  const own = entries.filter((entry) => entry.list === list);
  if (own.length === 0) return null;
  const added = supplements.filter((supplement) => supplement.list === list);
  const candidates = new Map<string, ScreeningCandidate>();
  const supplemented = new Set<string>();
  for (const entry of own) {
    if (!isUnread(entry)) put(candidates, entry.mineral, entry.symbol, entry.printed);
  }
  for (const { mineral, symbol } of added) {
    if (!candidates.has(mineral)) supplemented.add(mineral);
    put(candidates, mineral, symbol, symbol);
  }
  for (const group of groups) {
    if (candidates.has(group.mineral)) continue;
    const members = group.members.filter((member) => candidates.has(member));
    if (members.length === 0) continue;
    for (const member of members) candidates.delete(member);
    put(candidates, group.mineral, "", "");
  }
  return { list, candidates, supplemented, unread: own.some(isUnread) && added.length === 0 };
}

function put(
  candidates: Map<string, ScreeningCandidate>,
  mineral: string,
  symbol: string,
  printed: string,
): void {
  const id = mineral === "" ? `other/${symbol || printed}` : mineral;
  if (!candidates.has(id)) candidates.set(id, { id, mineral: mineral === "" ? null : mineral, symbol });
}
