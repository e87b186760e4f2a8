import { datesAgree, spanOfDate, type TimeSpan } from "./policy-dates.ts";
import {
  POLICY_LANES,
  type PolicyEvent,
  type PolicyLane,
  type PolicyLink,
  type PolicyRegion,
} from "./policy-reference.ts";

/** Which entries are wanted; an empty list wants all. */
export interface EventFilter {
  readonly regions: readonly PolicyRegion[];
  readonly lanes: readonly PolicyLane[];
  readonly origins: readonly string[];
  /** Every word must stand somewhere in the entry; null for none. */
  readonly words: string | null;
}

/** The entries that a filter leaves, in the order of their dates. */
export function selectEvents(events: readonly PolicyEvent[], filter: EventFilter): PolicyEvent[] {
  const wants = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value);
  const words = plain(filter.words ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return events
    .filter(
      (event) =>
        wants(filter.regions, event.region) &&
        wants(filter.lanes, event.lane) &&
        wants(filter.origins, event.origin) &&
        words.every((word) => textOf(event).includes(word)),
    )
    .toSorted((a, b) => timeOf(a).start - timeOf(b).start || (a.id < b.id ? -1 : 1));
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

function textOf({ label, title, about, datePrinted, locator }: PolicyEvent): string {
  return plain(
    [label, title, about]
      .flatMap(({ ja, en }) => [ja, en])
      .concat(datePrinted, locator)
      .join(" "),
  );
}

export interface EventTime extends TimeSpan {
  /** The date that stands for the entry: its first. */
  readonly date: string;
  /** A plan or process that lasts, against a single moment. */
  readonly lasts: boolean;
}

/**
 * When an entry happens: from its first date to its last. Dates that only differ in how exact they are (2021 and
 * 2021-12) are two facts of one plan, so a plan reaches from the earliest to the latest; an entry without any date
 * cannot be read in, so there is always one.
 */
export function timeOf(event: PolicyEvent): EventTime {
  const dates = [event.announced, event.inForce, event.ended].filter((date) => date !== null);
  const spans = dates.map((date) => ({ date, ...spanOfDate(date) }));
  const first = spans.reduce((a, b) => (b.start < a.start ? b : a), spans[0] ?? NO_DATE);
  const end = Math.max(first.end, ...spans.map((span) => span.end));
  return { date: first.date, start: first.start, end, lasts: dates.length > 1 || event.open };
}
const NO_DATE = { date: "", start: Number.NaN, end: Number.NaN };

/** One event, however many sources tell of it. */
export interface EventGroup {
  /** The entry that says most exactly when. */
  readonly lead: PolicyEvent;
  readonly lane: PolicyLane;
  readonly events: readonly PolicyEvent[];
}

/** Entries that links call the same event are one group; nothing is lost, the group holds them all. */
export function groupEvents(events: readonly PolicyEvent[], links: readonly PolicyLink[]): EventGroup[] {
  const groups = new Map(events.map((event) => [event.id, [event]]));
  for (const { from, to, kind } of links) {
    const [a, b] = [groups.get(from), groups.get(to)];
    if (kind !== "same" || !a || !b || a === b) continue;
    a.push(...b);
    for (const event of b) groups.set(event.id, a);
  }
  return [...new Set(groups.values())].map((group) => ({
    lead: bestBy(group, (event) => timeOf(event).date.length),
    lane: bestBy(group, ({ lane }) => VAGUE_LANES.indexOf(lane)).lane,
    events: group,
  }));
}

/** Lanes that say little come first only where no source has a better one. */
const VAGUE_LANES: readonly PolicyLane[] = [
  "other",
  "event",
  ...POLICY_LANES.filter((lane) => lane !== "other" && lane !== "event").toReversed(),
];

/** The first of those with the highest rank. */
function bestBy(group: readonly PolicyEvent[], rank: (event: PolicyEvent) => number): PolicyEvent {
  return group.reduce((best, event) => (rank(event) > rank(best) ? event : best));
}

/** Links of one event to others, both ways, with what stands at the other end. */
export function linksOf(
  id: string,
  events: readonly PolicyEvent[],
  links: readonly PolicyLink[],
): { readonly link: PolicyLink; readonly other: PolicyEvent; readonly outward: boolean }[] {
  return links.flatMap((link) => {
    const outward = link.from === id;
    if (!outward && link.to !== id) return [];
    const other = events.find((event) => event.id === (outward ? link.to : link.from));
    return other ? [{ link, other, outward }] : [];
  });
}

/** The last date that the studies themselves print: what begins later has changed since. */
export function studiesEnd(events: readonly PolicyEvent[], studies: readonly string[]): string | null {
  const last = events
    .filter((event) => studies.includes(event.origin))
    .flatMap(({ announced, inForce }) => [announced, inForce])
    .filter((date) => date !== null)
    .reduce<string | null>((a, b) => (a === null || spanOfDate(b).start > spanOfDate(a).start ? b : a), null);
  return last;
}

/** Entries that begin after a date, the last one last. */
export function eventsSince(events: readonly PolicyEvent[], date: string): PolicyEvent[] {
  const { end } = spanOfDate(date);
  return events
    .filter((event) => timeOf(event).start >= end)
    .toSorted((a, b) => timeOf(a).start - timeOf(b).start);
}

/** `same` links whose dates exclude each other: a fault of the data. */
export function disagreeingPairs(
  events: readonly PolicyEvent[],
  links: readonly PolicyLink[],
): readonly PolicyLink[] {
  const dateOf = (id: string) => {
    const event = events.find((one) => one.id === id);
    return event ? timeOf(event).date : "";
  };
  return links.filter(({ kind, from, to }) => kind === "same" && !datesAgree(dateOf(from), dateOf(to)));
}
