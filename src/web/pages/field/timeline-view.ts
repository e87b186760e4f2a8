import type {
  TimelineArrow,
  TimelineMark,
  TimelineRegion,
  TimelineShape,
  TimelineState,
} from "../../../charts/timeline/timeline-state.ts";
import {
  type EventGroup,
  type FieldReference,
  groupEvents,
  OWN_ORIGIN,
  POLICY_LANES,
  POLICY_REGIONS,
  type PolicyEvent,
  timeOf,
} from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { sayDate, sourceName } from "./timeline-model.ts";
import type { FieldWords } from "./words.ts";

const SHAPES: Readonly<Record<string, TimelineShape>> = {
  "meti-2020": "disc",
  "epi-nedo-2023": "square",
  [OWN_ORIGIN]: "triangle",
};

/**
 * The entries of a timeline as a drawing takes them. By region each is one band, signs say the lanes, and arrows are
 * left out: their marks stand wherever there is room. By lane the arrows are drawn.
 */
export function timelineState(
  tongue: Tongue,
  w: FieldWords,
  field: FieldReference,
  shown: readonly PolicyEvent[],
  { arrangement, event: selected }: Pick<View, "arrangement" | "event">,
): TimelineState {
  const { say } = tongue;
  const groups = groupEvents(shown, field.policy.links);
  const { from, to } = yearsOf(shown);
  const byLane = arrangement === "lane";
  const regions = POLICY_REGIONS.map((id): TimelineRegion => {
    const own = groups
      .filter(({ lead }) => lead.region === id)
      .map((group) => ({ group, mark: markOf(tongue, w, group, selected) }));
    const lanes = byLane
      ? POLICY_LANES.map((lane) => ({
          id: lane,
          name: w.lane[lane],
          marks: own.filter(({ group }) => group.lane === lane).map(({ mark }) => mark),
        }))
      : [
          {
            id: "all",
            name: "",
            marks: own.map(({ group, mark }) => ({ ...mark, sign: w.laneSign[group.lane] })),
          },
        ];
    return { id, name: w.region[id], lanes: lanes.filter(({ marks }) => marks.length > 0) };
  }).filter(({ lanes }) => lanes.length > 0);
  const counts = POLICY_REGIONS.map((id) => [id, shown.filter(({ region }) => region === id).length] as const)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => say(w.timeline.regionCount, { region: w.region[id], count: String(count) }));
  return {
    title: say(w.timeline.title, { from: String(from), to: String(to) }),
    description: say(byLane ? w.timeline.descriptionByLane : w.timeline.description, {
      entries: String(shown.length),
      regions: counts.join(tongue.language === "ja" ? "、" : ", "),
    }),
    from,
    to,
    regions,
    arrows: byLane ? arrowsOf(field, groups) : [],
  };
}

/** What marks and signs mean; only the lanes that are there. */
export function timelineLegend(
  w: FieldWords,
  shown: readonly PolicyEvent[],
  { arrangement }: Pick<View, "arrangement">,
): string {
  if (arrangement === "lane") return `${w.timeline.legend}${w.timeline.legendByLane}`;
  const lanes = POLICY_LANES.filter((lane) => shown.some((event) => event.lane === lane));
  const signs = lanes.map((lane) => `${w.laneSign[lane]} ${w.lane[lane]}`).join(w.timeline.between);
  return `${w.timeline.legend}${w.timeline.legendByRegion}${signs}${w.timeline.stop}`;
}

/** Whole years around all entries; a lone year gets one on either side. */
export function yearsOf(events: readonly PolicyEvent[]): { readonly from: number; readonly to: number } {
  const times = events.map(timeOf);
  const from = Math.floor(Math.min(...times.map(({ start }) => start)));
  const to = Math.ceil(Math.max(...times.map(({ end }) => end))) - 1;
  return to - from < 2 ? { from: from - 1, to: to + 1 } : { from, to };
}

function markOf(tongue: Tongue, w: FieldWords, group: EventGroup, selected: string | null): TimelineMark {
  const { language, say } = tongue;
  const { lead, events, lane } = group;
  const { start, end, lasts, date } = timeOf(lead);
  const sources = [...new Set(events.map(({ origin }) => sourceName(tongue, w, origin)))];
  const own = lead.origin === OWN_ORIGIN;
  const doubt = events.some(({ flag }) => flag !== null) ? w.timeline.doubt : "";
  return {
    id: lead.id,
    // A bar has no shape of its own: what the reader added is told in words.
    label: `${lasts && own ? "▲ " : ""}${lead.label[language]}${doubt}`,
    sign: null,
    start,
    end,
    lasts,
    open: lead.open,
    pending: lead.status === "proposed" || lead.status === "in-preparation",
    shape: SHAPES[lead.origin] ?? "diamond",
    shared: sources.length > 1,
    own,
    selected: events.some(({ id }) => id === selected),
    pressLabel: say(w.timeline.press, {
      title: lead.title[language],
      date: sayDate(date, language),
      region: w.region[lead.region],
      lane: w.lane[lane],
      sources: sources.join(", "),
    }),
  };
}

/** Arrows between groups, each once however many sources print it. */
function arrowsOf(field: FieldReference, groups: readonly EventGroup[]): TimelineArrow[] {
  const markOfEvent = new Map(groups.flatMap(({ lead, events }) => events.map(({ id }) => [id, lead.id])));
  const arrows = new Map<string, TimelineArrow>();
  for (const link of field.policy.links) {
    const [from, to] = [markOfEvent.get(link.from), markOfEvent.get(link.to)];
    if (link.kind === "same" || !from || !to || from === to) continue;
    const kind = link.kind === "differs" ? "tie" : "arrow";
    arrows.set(`${from} ${to}`, { from, to, kind });
  }
  return [...arrows.values()];
}

/** Every entry of every source: nothing is joined here. */
export function timelineTable(
  tongue: Tongue,
  w: FieldWords,
  shown: readonly PolicyEvent[],
  caption: string,
): TableModel {
  const { language } = tongue;
  const keys = [
    "date",
    "announced",
    "inForce",
    "ended",
    "region",
    "lane",
    "status",
    "title",
    "about",
    "source",
    "locator",
    "statement",
    "flag",
  ] as const;
  const wide = new Set(["title", "about", "locator", "flag"]);
  return {
    caption,
    columns: keys.map((key) => ({ key, label: w.column[key], wide: wide.has(key) })),
    rows: shown.map((event) => ({
      key: event.id,
      cells: [
        cell(event.datePrinted || w.detail.noDate, event.datePrinted),
        cell(event.announced ?? "", event.announced),
        cell(event.inForce ?? "", event.inForce),
        event.ended === null && event.open ? cell(w.open, "open") : cell(event.ended ?? "", event.ended),
        cell(w.region[event.region], event.region),
        cell(w.lane[event.lane], event.lane),
        cell(w.status[event.status], event.status),
        cell(event.title[language]),
        cell(event.about[language]),
        cell(sourceName(tongue, w, event.origin), event.origin),
        cell(event.locator),
        cell(event.statement ?? "", event.statement),
        cell(event.flag?.[language] ?? ""),
      ],
    })),
  };
}
