import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryId, eventOfEntry, type FieldEntry } from "./field-entry.ts";
import { datesAgree, spanOfDate } from "./policy-dates.ts";
import type { PolicyEvent, PolicyLink } from "./policy-reference.ts";
import {
  disagreeingPairs,
  eventsSince,
  groupEvents,
  linksOf,
  selectEvents,
  studiesEnd,
  timeOf,
} from "./policy-timeline.ts";

const words = (text: string) => ({ ja: text, en: text });
const event = (id: string, more: Partial<PolicyEvent> = {}): PolicyEvent => ({
  id,
  region: "EU",
  lane: "list",
  status: "announced",
  label: words(id),
  title: words(id),
  about: words(""),
  datePrinted: "",
  announced: "2020-09",
  inForce: null,
  ended: null,
  open: false,
  origin: "meti-2020",
  locator: "slide",
  statement: null,
  url: null,
  flag: null,
  ...more,
});
const link = (from: string, to: string, kind: PolicyLink["kind"]): PolicyLink => ({
  from,
  to,
  kind,
  flag: null,
});
const all = { regions: [], lanes: [], origins: [], words: null };

describe("dates as far as they are printed", () => {
  it("stand for a year, a month or a day", () => {
    expect(spanOfDate("2020")).toEqual({ start: 2020, end: 2021 });
    expect(spanOfDate("2020-07")).toEqual({ start: 2020.5, end: 2020 + 7 / 12 });
    expect(spanOfDate("2020-07-01").start).toBe(2020.5);
  });
  it("agree when one is the other, told more exactly", () => {
    expect(datesAgree("2020", "2020-12")).toBe(true);
    expect(datesAgree("2018-08", "2018-09")).toBe(false);
  });
  it("keep their order, and a day lies inside its month", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const two = (part: number) => String(part).padStart(2, "0");
          const [ofMonth, ofDay] = [
            spanOfDate(`${year}-${two(month)}`),
            spanOfDate(`${year}-${two(month)}-${two(day)}`),
          ];
          expect(ofDay.start).toBeGreaterThanOrEqual(ofMonth.start);
          expect(ofDay.end).toBeLessThanOrEqual(ofMonth.end + 1e-9);
          expect(ofDay.end).toBeGreaterThan(ofDay.start);
        },
      ),
    ));
});

describe("a timeline of policies", () => {
  const plan = event("plan", { region: "CHN", announced: "2021-12", inForce: "2021", ended: "2025" });

  it("lets a plan last from its first date to its last, and an open one last without an end", () => {
    expect(timeOf(plan)).toMatchObject({ start: 2021, end: 2026, lasts: true });
    expect(timeOf(event("draft", { announced: "2021-04", open: true })).lasts).toBe(true);
    expect(timeOf(event("point"))).toMatchObject({ date: "2020-09", lasts: false });
  });

  it("filters by region, lane, source and words of either language, in the order of dates", () => {
    const events = [
      plan,
      event("b", { title: { ja: "行動計画", en: "Action plan" } }),
      event("a", { announced: "2011" }),
    ];
    expect(selectEvents(events, all).map(({ id }) => id)).toEqual(["a", "b", "plan"]);
    expect(selectEvents(events, { ...all, regions: ["CHN"] })).toEqual([plan]);
    expect(selectEvents(events, { ...all, words: "ＡＣＴＩＯＮ plan" }).map(({ id }) => id)).toEqual(["b"]);
    expect(selectEvents(events, { ...all, words: "行動", lanes: ["law"] })).toEqual([]);
  });

  it("joins tellings of one event and loses none; what differs stays apart", () => {
    const events = [
      event("m", { lane: "other" }),
      event("e", { lane: "institution", origin: "epi-nedo-2023" }),
      event("x", { announced: "2018" }),
    ];
    const links = [link("m", "e", "same"), link("m", "x", "differs")];
    const groups = groupEvents(events, links);
    expect(groups.map((group) => group.events.map(({ id }) => id))).toEqual([["m", "e"], ["x"]]);
    expect(groups[0]?.lane).toBe("institution");
    expect(linksOf("x", events, links)).toMatchObject([{ other: { id: "m" }, outward: false }]);
  });

  it("says which pairs cannot be the same event", () => {
    const events = [event("a", { announced: "2018-08" }), event("b", { announced: "2018-09" })];
    expect(disagreeingPairs(events, [link("a", "b", "same")])).toHaveLength(1);
    expect(disagreeingPairs(events, [link("a", "b", "differs")])).toEqual([]);
  });

  it("counts what began after the last printed date", () => {
    const events = [
      event("old", { announced: "2023-06" }),
      event("same-month", { origin: "x", announced: "2023-06-20" }),
      event("new", { origin: "x", announced: null, inForce: "2024-05-23" }),
    ];
    expect(studiesEnd(events, ["meti-2020"])).toBe("2023-06");
    expect(eventsSince(events, "2023-06").map(({ id }) => id)).toEqual(["new"]);
    expect(studiesEnd([], ["meti-2020"])).toBeNull();
  });
});

describe("an own entry", () => {
  const entry: FieldEntry = {
    kind: "project",
    region: "JPN",
    lane: null,
    minerals: ["gallium"],
    stages: ["recycling"],
    title: "回収の実証",
    announced: "2026-03",
    inForce: null,
    ended: "2030",
    status: "announced",
    source: "社内資料",
    note: "",
  };
  it("stands in the lane of its kind with its source, and lasts as long as it says", () => {
    const told = eventOfEntry(entry);
    expect(told).toMatchObject({ lane: "project", locator: "社内資料", origin: "own" });
    expect(timeOf(told)).toMatchObject({ lasts: true, end: 2031 });
  });
  it("has a name of its own that note and source do not change", () => {
    expect(entryId(entry)).toMatch(/^project-jpn-2026-03-[0-9a-z]+$/);
    expect(entryId({ ...entry, source: "別の資料", note: "x" })).toBe(entryId(entry));
    expect(entryId({ ...entry, title: "回収の実証２" })).not.toBe(entryId(entry));
  });
});
