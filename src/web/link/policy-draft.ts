import { readPolicyScenario, type ScenarioInputs, type ScenarioMeasure } from "../../core/index.ts";

/** A set of measures as the page edits it and as a link carries it. */
export interface PolicyDraft {
  /** What the reader calls it; null for a set without a name of its own. */
  readonly name: string | null;
  /** Ready-made scenario that it began with. */
  readonly preset: string | null;
  /** Target year; null for the year of the evidence. */
  readonly at: number | null;
  /** Demand scenario that carries the volumes to the target year; null for today's. */
  readonly demand: string | null;
  readonly inputs: ScenarioInputs;
  readonly measures: readonly ScenarioMeasure[];
}

export const EMPTY_DRAFT: PolicyDraft = {
  name: null,
  preset: null,
  at: null,
  demand: null,
  inputs: {},
  measures: [],
};

/** Stands for a set without a measure, where a list needs an entry. */
const NOTHING = "none";
const ID = /^[a-z0-9-]{1,60}$/;
const NUMBERS = ["amount", "reach", "offtake", "success", "start", "ramp", "spareCapacity"] as const;
const TEXTS = [
  "label",
  "size",
  "reachOf",
  "country",
  "refineIn",
  "from",
  "to",
  "stage",
  "displacement",
  "closure",
  "mark",
] as const;
const COST_NUMBERS = ["investment", "perYear", "publicPercent"] as const;
const INPUTS = [
  "need",
  "equityOfftake",
  "stockDays",
  "recovery",
  "urbanMine",
  "homeDemandGrowth",
  "worldDemandGrowth",
] as const;

type Pairs = readonly (readonly [key: string, value: string])[];

/**
 * `at.2030*smelter!amount.1386!country.AUS*recycling!amount.10`: parts by `*`, the fields of a measure by `!`, names
 * as in a scenario file. Notes of ready-made measures stay behind: they are words, not numbers.
 */
export function writeDraft(draft: PolicyDraft): string {
  const { name, preset, at, demand, inputs, measures } = draft;
  const settings: Pairs = [
    ...(name === null ? [] : [["name", name] as const]),
    ...(preset === null ? [] : [["preset", preset] as const]),
    ...(at === null ? [] : [["at", `${at}`] as const]),
    ...(demand === null ? [] : [["demand", demand] as const]),
    ...numbersOf(inputs, INPUTS),
  ];
  return [...settings.map(writePair), ...measures.map(writeMeasure)].join("*") || NOTHING;
}

function writeMeasure(measure: ScenarioMeasure): string {
  const texts = TEXTS.flatMap((key) => {
    const value = measure[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const cost: Pairs = measure.cost
    ? [["currency", measure.cost.currency], ...numbersOf(measure.cost, COST_NUMBERS)]
    : [];
  return [measure.lever, ...[...numbersOf(measure, NUMBERS), ...texts, ...cost].map(writePair)].join("!");
}

function numbersOf<K extends string>(holder: { readonly [Key in K]?: number }, keys: readonly K[]): Pairs {
  return keys.flatMap((key) => (holder[key] === undefined ? [] : [[key, `${holder[key]}`] as const]));
}

const writePair = ([key, value]: readonly [string, string]): string => `${key}.${escapeText(value)}`;

/** undefined for anything that a scenario file would be refused for. */
export function readDraft(text: string): PolicyDraft | undefined {
  if (text === NOTHING) return EMPTY_DRAFT;
  const parts = text.split("*");
  const settings = new Map<string, string>();
  const measures: Record<string, unknown>[] = [];
  for (const part of parts) {
    if (part.includes("!")) measures.push(readMeasure(part));
    else {
      const pair = readPair(part);
      if (!pair || settings.has(pair[0])) return undefined;
      settings.set(...pair);
    }
  }
  return checked(settings, measures);
}

function readMeasure(part: string): Record<string, unknown> {
  const [lever, ...fields] = part.split("!");
  const pairs = fields.map((field) => readPair(field) ?? (["", field] as const));
  const costKeys = ["currency", ...COST_NUMBERS] as readonly string[];
  const costs = pairs.filter(([key]) => costKeys.includes(key));
  return {
    lever,
    ...typed(pairs.filter(([key]) => !costKeys.includes(key))),
    ...(costs.length > 0 ? { cost: typed(costs) } : {}),
  };
}

const NUMERIC: readonly string[] = [...NUMBERS, ...COST_NUMBERS, ...INPUTS];
/** A text in the place of a number stays one, so that the check refuses it. */
const typed = (pairs: Pairs): Record<string, unknown> =>
  Object.fromEntries(pairs.map(([key, value]) => [key, NUMERIC.includes(key) ? numberIn(value) : value]));

const numberIn = (text: string): number | string => (text.trim() === "" ? text : Number(text));

function checked(
  settings: ReadonlyMap<string, string>,
  measures: readonly unknown[],
): PolicyDraft | undefined {
  const inputs = typed([...settings].filter(([key]) => (INPUTS as readonly string[]).includes(key)));
  const others = [...settings.keys()].filter((key) => !Object.hasOwn(inputs, key));
  if (others.some((key) => !["name", "preset", "at", "demand"].includes(key))) return undefined;
  const at = settings.has("at") ? numberIn(settings.get("at") ?? "") : null;
  const written = {
    format: "chokepoint-policy",
    version: 1,
    id: "link",
    name: { ja: "link", en: "link" },
    ...(at === null ? {} : { at }),
    inputs,
    measures,
  };
  const { scenario } = readPolicyScenario(written);
  const ids = [settings.get("preset"), settings.get("demand")];
  if (!scenario || ids.some((id) => id !== undefined && !ID.test(id))) return undefined;
  return {
    name: settings.get("name") ?? null,
    preset: settings.get("preset") ?? null,
    at: scenario.at ?? null,
    demand: settings.get("demand") ?? null,
    inputs: scenario.inputs ?? {},
    measures: scenario.measures,
  };
}

function readPair(text: string): readonly [string, string] | undefined {
  const dot = text.indexOf(".");
  return dot < 1 ? undefined : [text.slice(0, dot), unescapeText(text.slice(dot + 1))];
}

/** `~ * !` part lists, sets and measures, so they must not stand in a text. The address itself is escaped elsewhere. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("%", "%25")
    .replaceAll("~", "%7E")
    .replaceAll("*", "%2A")
    .replaceAll("!", "%21");
}
function unescapeText(text: string): string {
  return text.replaceAll("%7E", "~").replaceAll("%2A", "*").replaceAll("%21", "!").replaceAll("%25", "%");
}
