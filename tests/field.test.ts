import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { disagreeingPairs, groupEvents, POLICY_LANES, timeOf } from "../src/core/index.ts";
import { FIELD_FILES, parseFieldFiles } from "../src/schema/chain-files.ts";
import { csvRows } from "../src/schema/csv-rows.ts";

const DATA = path.resolve(import.meta.dirname, "../data");
const read = (file: string) => readFileSync(path.join(DATA, file), "utf8");
const texts = Object.fromEntries(FIELD_FILES.map((file) => [file, read(file)]));
const { policy } = parseFieldFiles(texts);

type Cells = Readonly<Record<string, string>>;
const tables = new Map<string, ReadonlyMap<number, Cells>>();
/** The row of a transcription that `table:line` names. */
function statement(place: string): Cells {
  const [name = "", line] = place.split(":");
  let rows = tables.get(name);
  if (!rows) {
    rows = new Map(csvRows(read(`statements/${name}.csv`)).map((row) => [row.line, row.cells]));
    tables.set(name, rows);
  }
  const cells = rows.get(Number(line));
  if (!cells) throw new Error(`no row ${place}`);
  return cells;
}
const linesOf = (name: string) =>
  csvRows(read(`statements/${name}.csv`)).map(({ line }) => `${name}:${line}`);
/** Entries of a printed timeline. */
const of = (table: string, region?: string) =>
  policy.events.filter(
    (one) => one.statement?.startsWith(`${table}:`) && (region === undefined || one.region === region),
  );
const METI = "d2_policy_timeline";
const EPI = "d4_policy_timeline";
const byId = (id: string) => {
  const found = policy.events.find((one) => one.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};
const linked = (kind: string) =>
  policy.links.filter((one) => one.kind === kind).map(({ from, to }) => `${from} > ${to}`);
const text = (row: Cells, key: string): string => row[key] ?? "";

describe("the timeline against what the documents print", () => {
  it("has every printed row once, its title and its date as printed", () => {
    for (const name of [METI, EPI]) {
      const told = of(name);
      expect(told.map((one) => one.statement).toSorted()).toEqual(linesOf(name).toSorted());
      for (const one of told) {
        const row = statement(one.statement ?? "");
        expect([one.id, one.title.ja, one.datePrinted, one.locator]).toEqual([
          one.id,
          text(row, "event_ja"),
          text(row, "date_printed"),
          text(row, "locator"),
        ]);
      }
    }
  });

  it("doubts what the transcription doubts, in both languages, and dates what it dates", () => {
    for (const one of [...of(METI), ...of(EPI)]) {
      const row = statement(one.statement ?? "");
      if (text(row, "flag") !== "") expect([one.id, one.flag?.ja, one.flag?.en]).not.toContain(undefined);
      const iso = text(row, "date_iso").split("/")[0] ?? "";
      const dates = [one.announced, one.inForce, one.ended].filter((date) => date !== null);
      if (iso !== "") expect([one.id, dates.some((date) => date.startsWith(iso))]).toEqual([one.id, true]);
    }
  });

  it("d2-11: 36 entries of 2008–2021 in lanes of events, EU, Japan and the US, misprints put right and told", () => {
    const entries = of(METI);
    expect(entries).toHaveLength(36);
    expect(entries.map((one) => Math.floor(timeOf(one).start)).toSorted((a, b) => a - b)).toMatchObject({
      0: 2008,
      35: 2021,
    });
    expect(new Set(of(METI, "JPN").map((one) => one.lane))).toEqual(new Set(["strategy", "list", "other"]));
    expect(entries.filter((one) => one.lane === "event").map((one) => one.region)).toEqual([
      "CHN",
      "world",
      "world",
      "world",
      "CHN",
    ]);
    expect(byId("m20-us-eo-14017")).toMatchObject({ datePrinted: "2020/2", announced: "2021-02" });
    expect(byId("m20-cn-quota").flag?.ja).toContain("公害抑制");
    expect(linked("differs")).toContain("m20-us-dod-report > m20-us-dod-report-table");
  });

  it("d4-05: 14 events of the EU, four renewals between its five lists, the impossible date kept apart", () => {
    expect(of(EPI, "EU")).toHaveLength(14);
    const renewals = linked("updates").filter((one) => one.startsWith("e23-crm"));
    expect(renewals).toEqual([1, 2, 3, 4].map((no) => `e23-crm-${no} > e23-crm-${no + 1}`));
    expect(byId("e23-battery-in-force")).toMatchObject({ announced: null, inForce: "2022-08" });
    expect(byId("e23-battery-adopted").announced).toBe("2023-06");
    expect(linked("differs")).toContain("e23-battery-adopted > e23-battery-in-force");
    expect(linked("differs")).toContain("m20-eip > e23-eit");
    expect(byId("e23-crm-1").flag?.en).toContain("Critical Raw Materials");
  });

  it("d4-06: 19 events of the US, the 100-day review reflected in both acts", () => {
    expect(of(EPI, "USA")).toHaveLength(19);
    expect(linked("reflects").filter((one) => one.startsWith("e23-us"))).toEqual([
      "e23-us-100-day > e23-us-iija",
      "e23-us-100-day > e23-us-ira",
    ]);
    expect(new Set(of(EPI, "USA").map((one) => one.lane))).toEqual(
      new Set(["strategy", "institution", "list", "law"]),
    );
  });

  it("d4-07: 16 events of China, five-year plans as spans, what is being drawn up with an open end", () => {
    expect(of(EPI, "CHN")).toHaveLength(16);
    const plans = of(EPI, "CHN").filter((one) => one.ended !== null);
    expect(plans.map((one) => [one.inForce, one.ended])).toEqual([
      ["2011", "2015"],
      ["2016", "2020"],
      ["2016", "2020"],
      ["2016", "2020"],
      ["2021", "2025"],
    ]);
    expect(byId("e23-cn-mineral-14")).toMatchObject({
      datePrinted: "策定中",
      status: "in-preparation",
      open: true,
      ended: null,
    });
    const lanes = new Set(of(EPI, "CHN").map((one) => one.lane));
    expect(byId("e23-cn-list-2016")).toMatchObject({ announced: "2016", lane: "list" });
    for (const lane of ["mineral-plan", "non-ferrous", "rare-earth", "export"] as const) {
      expect([lane, lanes.has(lane)]).toEqual([lane, true]);
    }
  });

  it("calls events of two sources the same only where their dates allow it, and joins them without losing one", () => {
    expect(disagreeingPairs(policy.events, policy.links)).toEqual([]);
    const groups = groupEvents(policy.events, policy.links);
    expect(groups.flatMap((group) => group.events)).toHaveLength(policy.events.length);
    const shared = groups.filter((group) => new Set(group.events.map((one) => one.origin)).size > 1);
    expect(shared).toHaveLength(22);
    expect(POLICY_LANES).toEqual(expect.arrayContaining(groups.map((group) => group.lane)));
  });

  it("names page and doubt of what it adds from outside the two studies", () => {
    for (const one of of("national_lists_recent")) {
      expect([one.id, one.url, one.statement]).not.toContain(null);
      const row = statement(one.statement ?? "");
      expect([one.id, one.url]).toEqual([one.id, text(row, "url")]);
    }
  });
});

describe("policies of the EU, the US and China", () => {
  it("d4-03: all twenty targets and measures with their printed values, the later EU figure beside", () => {
    expect(policy.targets.map((one) => one.statement)).toEqual(linesOf("d4_policy_targets"));
    for (const one of policy.targets) {
      const row = statement(one.statement);
      expect([one.id, one.target.ja, one.value, one.region]).toEqual([
        one.id,
        text(row, "target_ja"),
        text(row, "value") === "" ? null : Number(text(row, "value")),
        text(row, "iso3"),
      ]);
      if (text(row, "flag") !== "") expect([one.id, one.flag]).not.toContain(null);
    }
    const numbers = (region: string) =>
      policy.targets.filter((one) => one.region === region && one.value !== null);
    expect(numbers("EU").map((one) => [one.bound, one.value, one.year?.at, one.later?.value])).toEqual([
      ["at-least", 10, 2030, 10],
      ["at-least", 40, 2030, 40],
      ["at-least", 15, 2030, 25],
      ["at-most", 65, 2030, 65],
    ]);
    expect(numbers("USA").map((one) => one.value)).toEqual([30, 30, 30, 10]);
    expect(numbers("CHN")).toEqual([]);
  });

  it("d4-03: six use classes, the EU without catalysts, China without light weight", () => {
    const { useClasses, regions } = policy.overview;
    const missing = regions.map(({ useClasses: own }) =>
      useClasses.map(({ id }) => id).filter((id) => !own.includes(id)),
    );
    expect(missing).toEqual([["catalyst"], [], ["lightweight"]]);
  });

  it("d2-12: the EU action plan with date, outlook, four points", () => {
    const plan = policy.actionPlan;
    const row = statement(byId(plan.event).statement ?? "");
    expect([plan.date, plan.datePrinted]).toEqual([text(row, "date_iso"), text(row, "date_printed")]);
    expect([plan.points.length, plan.outlook.map((one) => one.minerals)]).toEqual([4, ["Co・Li", "REE"]]);
    expect(plan.title).toMatch(/^Critical Raw Materials Resilience/);
  });

  it("d2-14: three executive orders, four reports, dates as the table prints them and their doubts", () => {
    const { orders } = policy.orders;
    const answers = orders.flatMap((order) => order.answers.map((answer) => ({ order, answer })));
    expect(answers.map(({ answer }) => answer.statement)).toEqual(linesOf("d2_us_executive_orders"));
    for (const { order, answer } of answers) {
      const row = statement(answer.statement);
      expect([
        order.order,
        order.issued,
        answer.answered,
        order.issuedPrinted,
        answer.answeredPrinted,
      ]).toEqual([
        text(row, "order_no"),
        text(row, "issued_iso"),
        text(row, "answer_date_iso"),
        text(row, "issued_printed"),
        text(row, "answer_date_printed"),
      ]);
      expect(text(row, "content_en")).toContain(String(answer.count));
    }
    expect(orders[0]?.flag?.en).toContain("13086");
    expect(orders[0]?.answers[0]?.flag?.en).toContain("September 2018");
  });

  it("d2-15: all 24 cells have their ground in both languages where the study gives one", () => {
    const { grounds, features, remarks } = policy.comparison;
    expect(grounds.map((one) => one.statement)).toEqual(linesOf("d2_policy_comparison"));
    for (const one of grounds) {
      const row = statement(one.statement);
      expect([one.kind, one.region, one.ground?.en ?? ""]).toEqual([
        text(row, "policy_kind_ja"),
        text(row, "iso3"),
        text(row, "evidence_en"),
      ]);
    }
    expect(features.map((one) => [one.region, one.points.length])).toEqual([
      ["EU", 4],
      ["USA", 2],
      ["JPN", 3],
    ]);
    expect(remarks.map((one) => one.text.en)).toEqual([
      expect.stringContaining("2027"),
      expect.stringContaining("2030"),
    ]);
  });
});

describe("a policy file with a fault", () => {
  const faultOf = (file: string, change: (text: string) => string): string => {
    try {
      parseFieldFiles({ ...texts, [file]: change(read(file)) });
      return "none";
    } catch (error) {
      return String(error);
    }
  };
  it("names file, line and field", () => {
    const events = "reference/field/policy-events.csv";
    expect(faultOf(events, (csv) => csv.replace("2008,2008,", "2008,2008-13,"))).toMatch(
      /policy-events\.csv:\d+:announced: wrong-value: expected a date such as 2024/,
    );
    expect(faultOf(events, (csv) => csv.replace("m20-rmi,", "m20-crm-1,"))).toMatch(/duplicate-id/);
    const links = "reference/field/policy-links.csv";
    expect(faultOf(links, (csv) => csv.replace("e23-crm-1,", "e23-crm-9,"))).toMatch(
      /policy-links\.csv:2:from: unknown-id: expected an id of policy-events\.csv, found e23-crm-9/,
    );
    const targets = "reference/field/policy-targets.csv";
    expect(faultOf(targets, (csv) => csv.replace(",65,%", ",165,%"))).toMatch(
      /policy-targets\.csv:5:value: wrong-value: expected a percentage between 0 and 100/,
    );
  });
});
