import {
  eventOfEntry,
  eventsSince,
  type FieldReference,
  groupEvents,
  OWN_ORIGIN,
  type PolicyEvent,
  selectEvents,
  studiesEnd,
  timeOf,
} from "../../../core/index.ts";
import type { Tongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import type { FieldWords } from "./words.ts";

/** The two studies whose timelines the page begins with. */
export const STUDIES = ["meti-2020", "epi-nedo-2023"] as const;

export interface TimelineModel {
  /** Shipped entries and the reader's own. */
  readonly all: readonly PolicyEvent[];
  /** Those that the filter leaves, in the order of their dates. */
  readonly shown: readonly PolicyEvent[];
}

export function timelineModel(field: FieldReference, view: View): TimelineModel {
  const all = [...field.policy.events, ...field.own.map(eventOfEntry)];
  const shown = selectEvents(all, {
    regions: view.policyRegions,
    lanes: view.policyLanes,
    origins: view.policySources,
    words: view.filter,
  });
  return { all, shown };
}

/** How many entries there are, and what has happened since the studies end. */
export function timelineFinding(
  { say, language }: Tongue,
  w: FieldWords,
  field: FieldReference,
  { all, shown }: TimelineModel,
): string {
  if (shown.length === 0) return w.findingNone;
  const events = groupEvents(shown, field.policy.links).length;
  const finding = say(events === shown.length ? w.finding : w.findingJoined, {
    entries: String(shown.length),
    events: String(events),
  });
  const end = studiesEnd(all, STUDIES);
  const since = end === null ? [] : eventsSince(shown, end);
  const last = since.at(-1);
  if (end === null || !last) return finding;
  return say(w.findingSince, {
    finding,
    date: sayDate(end, language),
    count: String(since.length),
    region: w.region[last.region],
    title: last.label[language],
    when: sayDate(timeOf(last).date, language),
  });
}

/** 2023-06 as 2023年6月 or June 2023. */
export function sayDate(date: string, language: "ja" | "en"): string {
  const [year = "", month, day] = date.split("-");
  if (language === "ja") {
    return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
  }
  if (!month) return year;
  const name = MONTHS[Number(month) - 1] ?? "";
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Short name of a source as the page has it elsewhere. */
export const sourceName = ({ f }: Tongue, w: FieldWords, origin: string): string =>
  origin === OWN_ORIGIN ? w.source.own : f.origin(origin);
