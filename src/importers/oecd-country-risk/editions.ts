/** One list of classes, known by what it changed: the table prints no date of its own. */
export interface ClassList {
  readonly origin: string;
  readonly economies: number;
  /** Economies whose class the meeting changed: previous → current. */
  readonly changes: Readonly<Record<string, readonly [previous: string, current: string]>>;
}

export const CLASS_LISTS: readonly ClassList[] = [
  {
    origin: "oecd-crc-2026-01-30",
    economies: 201,
    changes: { ARM: ["6", "5"], MDA: ["7", "6"], OMN: ["4", "3"] },
  },
];

export interface ChangedClass {
  readonly country: string;
  readonly previous: string;
  readonly current: string;
}

/** The list with exactly these changes, or null. */
export function listWithChanges(changes: readonly ChangedClass[]): ClassList | null {
  const fits = (list: ClassList) =>
    changes.length === Object.keys(list.changes).length &&
    changes.every(({ country, previous, current }) => {
      const [before, after] = list.changes[country] ?? [];
      return before === previous && after === current;
    });
  return CLASS_LISTS.find(fits) ?? null;
}
