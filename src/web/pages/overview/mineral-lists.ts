import type { ListEntry, Mineral, Reference } from "../../../core/index.ts";

export type Jurisdiction = ListEntry["jurisdiction"];

/** One edition of one national list, as far as the reference data hold it. */
export interface ListEdition {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly year: number;
  readonly entries: readonly ListEntry[];
}

/** Editions, newest first within a jurisdiction; short excerpts after full lists of the same year. */
export function listEditions(lists: readonly ListEntry[]): ListEdition[] {
  const byId = new Map<string, ListEntry[]>();
  for (const entry of lists) {
    const known = byId.get(entry.list);
    if (known) known.push(entry);
    else byId.set(entry.list, [entry]);
  }
  const editions = [...byId].flatMap(([id, entries]) => {
    const first = entries[0];
    return first ? [{ id, jurisdiction: first.jurisdiction, year: first.year, entries }] : [];
  });
  return editions.sort((a, b) => b.year - a.year || b.entries.length - a.entries.length);
}

/** A full national list, not an excerpt of a few minerals in focus. */
const FULL_LIST = 20;

/** The edition that stands for a jurisdiction: its newest full list. */
export function newestEdition(
  editions: readonly ListEdition[],
  jurisdiction: Jurisdiction,
): ListEdition | null {
  const own = editions.filter((edition) => edition.jurisdiction === jurisdiction);
  return own.find((edition) => edition.entries.length >= FULL_LIST) ?? own[0] ?? null;
}

export interface ChosenMinerals {
  readonly minerals: readonly Mineral[];
  readonly edition: ListEdition | null;
  /** Names of the list that no mineral of the catalogue stands for. */
  readonly notHeld: readonly string[];
}

/** Minerals of `study`, `all`, or a list's edition; an unknown edition gives the study's. */
export function chooseMinerals(reference: Reference, choice: string): ChosenMinerals {
  if (choice === "all") return { minerals: reference.minerals, edition: null, notHeld: [] };
  const edition = listEditions(reference.lists).find((one) => one.id === choice) ?? null;
  if (!edition) return { minerals: studyMinerals(reference), edition: null, notHeld: [] };
  const named = new Set(edition.entries.map((entry) => entry.mineral));
  const known = new Set(reference.minerals.map((mineral) => mineral.id));
  return {
    minerals: reference.minerals.filter((mineral) => named.has(mineral.id)),
    edition,
    notHeld: edition.entries.filter((entry) => !known.has(entry.mineral)).map((entry) => entry.printed),
  };
}

export function studyMinerals(reference: Reference): Mineral[] {
  return reference.minerals
    .filter((mineral) => mineral.studyNumber !== null)
    .sort((a, b) => (a.studyNumber ?? 0) - (b.studyNumber ?? 0));
}

/** `EU 2023 CRM`: years alone do not tell two lists of one year apart. */
export function editionLabel(edition: Pick<ListEdition, "id" | "year">): string {
  const words = edition.id
    .split("-")
    .filter((word) => !/^\d+$/.test(word))
    .slice(1);
  return [edition.year, ...words.map((word) => word.toUpperCase())].join(" ");
}

/** Elements that an edition names: by symbol, or for a group every element of its mineral. */
export function elementsOnList(
  edition: ListEdition,
  minerals: readonly Mineral[],
  elements: ReadonlySet<string>,
): Set<string> {
  const byId = new Map(minerals.map((mineral) => [mineral.id, mineral]));
  const named = new Set<string>();
  for (const entry of edition.entries) {
    if (elements.has(entry.symbol)) named.add(entry.symbol);
    else for (const element of byId.get(entry.mineral)?.elements ?? []) named.add(element);
  }
  return named;
}
