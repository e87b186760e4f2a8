import {
  type AssessOptions,
  type HomeEvidence,
  prepare,
  type Reference,
  type WorldEvidence,
} from "../../core/index.ts";
import { Problem } from "../../schema/problem.ts";
import { evidencePack, type YearRange } from "../evidence-pack.ts";
import type { Workspace } from "../workspace.ts";
import { resolveCountry, resolveMineral, resolveRiskTable, resolveSource } from "./names.ts";

/** The fields that every answer begins with. */
export interface Answer<Query> {
  readonly dataVersion: string;
  readonly codeVersion: string;
  readonly query: Query;
}

/** A question with its names resolved, and the evidence to answer it. */
export interface Question {
  readonly evidence: HomeEvidence;
  readonly reference: Reference;
  readonly country: string;
  readonly options: AssessOptions & { readonly minerals?: readonly string[] };
}

interface Asked {
  readonly minerals?: readonly string[];
  readonly country: string;
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  readonly riskTable?: string | undefined;
  readonly reexport?: "none" | "one-step" | "convergence";
}

/** The home country that a user means, by its code. */
export async function resolveHome(workspace: Workspace, name: string): Promise<string> {
  const { reference } = await workspace.world();
  return resolveCountry(reference, await workspace.countrySpellings(), name);
}

export async function question(workspace: Workspace, asked: Asked): Promise<Question> {
  const { reference } = await workspace.world();
  const country = await resolveHome(workspace, asked.country);
  const year = asked.year ?? reference.parameters.defaultYear;
  refuseYearWithoutEvidence(year, reference);
  const reexport = asked.reexport ?? "none";
  const options = {
    year,
    reexport,
    ...(asked.minerals?.length
      ? { minerals: asked.minerals.map((name) => resolveMineral(reference, name)) }
      : {}),
    ...(asked.source === undefined ? {} : { source: resolveSource(reference, asked.source) }),
    ...(asked.riskTable === undefined ? {} : { riskTable: resolveRiskTable(reference, asked.riskTable) }),
  };
  const evidence = await homeEvidence(workspace, country, reexport === "none" ? null : year);
  return { evidence, reference, country, options };
}

/** The oldest production of the bundle (BGS). */
const FIRST_YEAR = 1971;

/** A year that no source could speak about is a slip of the keyboard, not a gap. */
function refuseYearWithoutEvidence(year: number, reference: Reference): void {
  const last = reference.parameters.defaultYear + 1;
  if (year >= FIRST_YEAR && year <= last) return;
  throw new Problem("year-out-of-range", { value: String(year), from: String(FIRST_YEAR), to: String(last) });
}

export async function answer<Query extends object, Result extends object>(
  workspace: Workspace,
  query: Query,
  result: Result,
): Promise<Answer<Query> & Result> {
  const { dataVersion } = await workspace.own();
  return { dataVersion, codeVersion: workspace.codeVersion, query, ...result };
}

/** Years whose import shares an assessment of `year` may use. */
export async function shareWindow(workspace: Workspace, year: number): Promise<YearRange> {
  const { shareWindowWithin } = (await workspace.reference()).parameters;
  return { from: year - shareWindowWithin + 1, to: year };
}

interface Prepared {
  readonly dataVersion: string;
  readonly world: WorldEvidence;
  readonly homes: Map<string, HomeEvidence>;
}
const prepared = new WeakMap<Workspace, Prepared>();
/** A server keeps the countries asked last; the world's indexes are shared by all. */
const HOMES_KEPT = 8;

/** Indexed evidence of one home country, with its partners' trade up to a year where re-exports are corrected. */
async function homeEvidence(
  workspace: Workspace,
  home: string,
  reexportYear: number | null,
): Promise<HomeEvidence> {
  const { dataVersion } = await workspace.own();
  const kept = prepared.get(workspace);
  const known = kept?.dataVersion === dataVersion ? kept : null;
  const key = `${home}/${reexportYear ?? ""}`;
  const found = known?.homes.get(key);
  if (found) return found;
  const pack = await evidencePack(workspace, {
    home,
    ...(reexportYear === null ? {} : { reexport: await shareWindow(workspace, reexportYear) }),
  });
  const evidence = prepare(pack, known?.world);
  const homes = known?.homes ?? new Map<string, HomeEvidence>();
  homes.set(key, evidence);
  if (homes.size > HOMES_KEPT) homes.delete(homes.keys().next().value ?? "");
  prepared.set(workspace, { dataVersion, world: evidence.world, homes });
  return evidence;
}
