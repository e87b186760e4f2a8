import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { AXES, assess, type HomeEvidence, shares } from "../src/core/index.ts";
import { hasArrow, LEVERS, type LeverId, leverOf, SIZES } from "../src/core/policy/lever.ts";
import { policyState } from "../src/core/policy/prepare-state.ts";
import { readPolicyScenario } from "../src/core/policy/read-scenario.ts";
import type { PolicyScenario, ScenarioMeasure } from "../src/core/policy/scenario.ts";
import { runScenario, simulate } from "../src/core/policy/simulate.ts";
import { evidenceOf } from "./real-workspace.ts";
import { referenceRows } from "./reference.ts";
import { describeShared, sharedBytes } from "./shared.ts";
import { POLICY_TABLE, scenario } from "./small-policy.ts";

const FOLDER = path.resolve(import.meta.dirname, "../data/scenarios/policy");
const READY_MADE: PolicyScenario[] = readdirSync(FOLDER).map((file) => {
  const { scenario: found, issues } = readPolicyScenario(
    parse(readFileSync(path.join(FOLDER, file), "utf8")),
  );
  if (!found || `${found.id}.yaml` !== file) throw new Error(`${file}: ${JSON.stringify(issues)}`);
  return found;
});

describe("levers of the reference data", () => {
  it("are those that the code knows, with sizes inside their range and words in both languages", () => {
    expect(POLICY_TABLE.levers.map((lever) => lever.id)).toEqual([...LEVERS]);
    for (const lever of POLICY_TABLE.levers) {
      expect(lever.default).toBe(0);
      for (const size of SIZES) {
        const value = lever.sizes?.[size] ?? lever.max;
        expect(value).toBeGreaterThan(lever.min);
        expect(value).toBeLessThanOrEqual(lever.max);
      }
      for (const text of [lever.label, lever.note]) expect(text.ja && text.en).toBeTruthy();
      expect(lever.axes.every((axis) => AXES.includes(axis))).toBe(true);
    }
  });
  it("draw the arrows of the study's map: 1 → axes 1–3, 2 → 4, 3 → 5, 4 → 6, none from the others", () => {
    expect(POLICY_TABLE.arrows.map((arrow) => [arrow.no, arrow.axes])).toEqual([
      [1, AXES.slice(0, 3)],
      [2, [AXES[3]]],
      [3, [AXES[4]]],
      [4, [AXES[5]]],
    ]);
    const without = POLICY_TABLE.levers.filter((lever) => lever.arrow === null).map((lever) => lever.id);
    expect(without).toEqual(["shift", "stockpile", "framework"]);
  });
});

describeShared("ready-made scenarios against the printed facts", () => {
  it("packages hold a measure for each printed do, focus and rule, and none for no and conditional", () => {
    const rows = parseFacts("d2_policy_package.csv");
    const types = {
      1: "demand-surge",
      2: "mine-and-smelter",
      3: "mine",
      4: "smelter",
      5: "by-product-smelting",
      6: "by-product-recycling",
    };
    const levers = { "mine investment": "mine", "smelter investment": "smelter", stockpile: "stockpile" };
    const marks = { 実施: "do", 注力: "focus", 列の規則: "rule" };
    for (const [no, type] of Object.entries(types)) {
      const printed = rows
        .filter((row) => row.pattern_no === no && row.mark && row.mark in marks)
        .map((row) => {
          const measure = row.measure_en ?? "";
          const lever =
            levers[measure as keyof typeof levers] ??
            (measure.startsWith("material") ? "saving" : "recycling");
          return `${lever} ${marks[row.mark as keyof typeof marks]}`;
        });
      const ours = READY_MADE.find((s) => s.type === type)?.measures.map((m) => `${m.lever} ${m.mark}`);
      expect(ours?.sort()).toEqual(printed.sort());
    }
  });
  it("the EU proposal holds the four printed targets", () => {
    const printed = parseFacts("d4_policy_targets.csv")
      .filter((row) => row.iso3 === "EU" && row.unit === "%" && row.deadline === "2030")
      .map((row) => Number(row.value));
    const reach = (id: string) => READY_MADE.find((s) => s.id === id)?.measures.map((m) => m.reach);
    expect(reach("eu-crma-2023")).toEqual(printed);
    expect(reach("eu-crma-2024")).toEqual([10, 40, 25, 65]);
  });
});

const parseFacts = (file: string): Record<string, string>[] =>
  parseCsv(Buffer.from(sharedBytes(`facts/${file}`)), { columns: true, bom: true });

describe("simulate on the bundle", () => {
  let japan: HomeEvidence;
  const thirteen = () =>
    japan.world.reference.minerals.filter((m) => m.studyNumber !== null).map((m) => m.id);
  const stateOf = (mineral: string) => policyState(japan, mineral, { year: 2024, table: POLICY_TABLE });
  const run = (mineral: string, ...measures: ScenarioMeasure[]) => {
    const found = simulate(japan, mineral, scenario(...measures), { year: 2024, table: POLICY_TABLE });
    if (found.kind === "refused") throw new Error(JSON.stringify(found.issues));
    return found;
  };
  beforeAll(async () => {
    const found = (await evidenceOf(["JPN"])).get("JPN");
    if (!found) throw new Error("the bundle has no Japan");
    japan = found;
  });

  it("starts from the assessment itself, for every mineral", () => {
    for (const { id } of japan.world.reference.minerals) {
      const [assessed] = assess(japan, { year: 2024, minerals: [id] }).minerals;
      const state = stateOf(id);
      expect(state.before).toEqual(assessed);
      const nothing = runScenario(state, scenario());
      if (nothing.kind === "simulation") expect(nothing.after).toBe(state.before);
    }
  });

  it("moves directly only along the arrows of the map, and answers for every axis that stays", () => {
    for (const mineral of thirteen()) {
      const state = stateOf(mineral);
      for (const lever of LEVERS) {
        for (const size of leverOf(POLICY_TABLE, lever).sizes ? SIZES : []) {
          const found = runScenario(state, scenario(measureOf(lever, size)));
          if (found.kind === "refused") throw new Error(`${mineral} ${lever} ${size}`);
          for (const change of found.changes) {
            expect([mineral, change.axis, change.effect]).toEqual([
              mineral,
              change.axis,
              hasArrow(POLICY_TABLE, lever, change.axis) ? "direct" : "knock-on",
            ]);
            expect(change.moved.length).toBeGreaterThan(0);
          }
          const answered = [...found.changes, ...found.noEffect].map((row) => row.axis);
          const meant = lever === "shift" ? [AXES[3]] : leverOf(POLICY_TABLE, lever).axes;
          for (const axis of meant) expect(answered).toContain(axis);
        }
      }
    }
  });

  it("answers for gallium that a mine has no concentrate to move", () => {
    expect(run("gallium", { lever: "mine", country: "AUS", amount: 10 }).noEffect).toContainEqual({
      lever: "mine",
      axis: "import-governance-concentrate",
      reason: "no-concentrate",
    });
  });

  it("lowers the refined axis of tungsten by an Australian smelter as hand arithmetic on the shares does", () => {
    const size = 1386; // 15 % of 9,240 t
    const found = run("tungsten", { lever: "smelter", country: "AUS", amount: size });
    const printed = shares(japan, "tungsten", "refined-trade", { year: 2024 });
    const g = (country: string) => japan.world.governance.at(country, 2024)?.g ?? Number.NaN;
    const china = printed.countries.find((c) => c.country === "CHN")?.share ?? 0;
    // need − recycled (EU rate) is what refined imports fill: no home refining
    const recycled = 1 - (found.before.axes.scrap.value ?? Number.NaN);
    const imports = 9240 * (1 - recycled);
    expect(china * imports).toBeGreaterThan(size);
    const byHand = (size / imports) * (g("AUS") - g("CHN"));
    const [change] = found.changes;
    expect(change).toMatchObject({ axis: "import-governance-refined", effect: "direct" });
    expect(change?.delta).toBeCloseTo(byHand, 9);
    expect(change?.moved.map((m) => m.country).sort()).toEqual(["AUS", "CHN"]);
    // the worked example of docs/methods/policy-simulation.md
    expect([change?.before, change?.after].map((value) => value?.toFixed(4))).toEqual(["0.5429", "0.4481"]);
  });

  it("runs every ready-made scenario on every mineral of the study, the need met to the last tonne", () => {
    for (const ready of READY_MADE) {
      for (const mineral of thirteen()) {
        const found = simulate(japan, mineral, ready, { year: 2024, table: POLICY_TABLE });
        if (found.kind === "refused")
          throw new Error(`${ready.id} ${mineral} ${JSON.stringify(found.issues)}`);
        const after = Object.fromEntries(found.balance.map((row) => [row.quantity, row.after]));
        const met =
          (after.recycled ?? 0) +
          (after["refined-imports"] ?? 0) +
          (after["refined-at-home"] ?? 0) +
          (after["home-refining"] ?? 0);
        expect(met / (after.need ?? 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it("knows every origin and country that levers and scenarios name", () => {
    const origins = new Set(japan.world.reference.origins.map((origin) => origin.id));
    for (const arrow of POLICY_TABLE.arrows) expect(origins).toContain(arrow.origin);
    const countries = new Set(referenceRows("countries.csv").map((row) => row.id));
    const places = READY_MADE.flatMap((s) =>
      s.measures.flatMap((m) => [m.country, m.from, m.to, m.refineIn]),
    );
    for (const place of places) {
      if (place && /^[A-Z]{3}$/.test(place)) expect(countries).toContain(place);
    }
  });
});

function measureOf(lever: LeverId, size: (typeof SIZES)[number]): ScenarioMeasure {
  const { places } = leverOf(POLICY_TABLE, lever);
  if (places === "pair") return { lever, size, from: "first-supplier", to: "others" };
  return places === "country" ? { lever, size, country: "best-governed" } : { lever, size };
}
