import { nameKey } from "./name-key.ts";

/** A candidate further away than this share of its length is no suggestion. */
const FARTHEST_SHARE = 0.5;

/**
 * Which known names did the user probably mean? For "unknown mineral or country".
 *
 * Optimal string alignment distance (Damerau–Levenshtein without repeated edits of one place)
 * between name keys, so case, width, accents and kana do not count; a candidate that starts
 * with the query, or contains it, comes before mere resemblance. Nearest first, ties in the
 * order given, each name once; empty when nothing resembles the query.
 *
 * O(candidates × length²).
 * @see Damerau, F. J. (1964) A technique for computer detection and correction of spelling errors. CACM 7(3), 171.
 * @example nearestNames("galium", ["gallium", "germanium", "graphite"]) // ["gallium"]
 */
export function nearestNames(query: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = nameKey(query);
  if (wanted === "") return [];
  return [...new Set(candidates)]
    .map((name) => ({ name, distance: dissimilarity(wanted, nameKey(name)) }))
    .filter(({ distance }) => distance <= FARTHEST_SHARE)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}

/** 0 for the same word, below 0.1 for its beginning, below 0.2 for a part, else edits per character of the longer word. */
function dissimilarity(wanted: string, candidate: string): number {
  if (wanted === candidate) return 0;
  const missing = 1 - wanted.length / Math.max(candidate.length, 1);
  const longEnough = [...wanted].length >= 2;
  if (longEnough && candidate.startsWith(wanted)) return 0.1 * missing;
  if (longEnough && candidate.includes(wanted)) return 0.1 + 0.1 * missing;
  return editDistance(wanted, candidate) / Math.max([...wanted].length, [...candidate].length);
}

/**
 * Fewest insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
 *
 * @example editDistance("inidum", "indium") // 1: one swap
 */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const change = at(last, j - 1) + (same ? 0 : 1);
      let fewest = Math.min(at(last, j) + 1, at(row, j - 1) + 1, change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) fewest = Math.min(fewest, at(beforeLast, j - 2) + 1);
      row.push(fewest);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
