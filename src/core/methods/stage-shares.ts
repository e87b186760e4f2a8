import { hasNumber, measured, notApplicable, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral, RiskClassTable } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import { type WorldSupply, worldSupply } from "../evidence/world-supply.ts";
import { herfindahl } from "../indicators/herfindahl.ts";
import type { Cell, ChokePoint, CountryShare, StageShares } from "../results.ts";
import type { AssessOptions } from "./meti/options.ts";
import { reserveAxis } from "./meti/reserve-axis.ts";
import { producers, sideAxis } from "./meti/trade-axis.ts";
import { chokePoint, riskCountryShare } from "./risk-share.ts";
import {
  emptyStage,
  importLocator,
  importTotal,
  otherCountries,
  riskOf,
  unnamedAmount,
} from "./stage-parts.ts";

/** Stages of the chain that have country shares, in the order of the chain. */
export const SHARE_STAGES = ["reserves", "mine", "concentrate-trade", "refined", "refined-trade"] as const;
export type ShareStage = (typeof SHARE_STAGES)[number];

export type ShareOptions = Pick<AssessOptions, "year" | "source" | "riskTable" | "reexport">;

/**
 * Who holds, mines, refines or delivers a mineral at one stage, with risk-country share, choke point and HHI.
 *
 * World stages come from one source and year in one basis; trade stages are the home country's imports over the
 * window of the axes: shares are means of yearly shares, amounts are mean yearly amounts, so amount ÷ total is not the
 * share where years differ in size. Stages are never mixed. The home country counts at world stages, not at imports.
 */
export function shares(
  evidence: HomeEvidence,
  mineralId: string,
  stage: Stage,
  options: ShareOptions,
): StageShares {
  const mineral = evidence.world.mineral(mineralId);
  const table = evidence.riskTable(options.riskTable);
  switch (stage) {
    case "reserves":
    case "mine":
    case "refined":
      return evidence.world.once(
        `stage/${mineralId}/${stage}/${options.year}/${options.source ?? ""}/${table.id}`,
        () => worldStage(evidence, mineral, stage, options, table),
      );
    case "concentrate-trade":
    case "refined-trade":
      return tradeStage(evidence, mineral, stage, options, table);
    default:
      return emptyStage(mineralId, stage, unknown("needs-user-data", { year: options.year }));
  }
}

/** Every stage of the chain that has shares, with its gaps as cells that say why. */
export function chain(evidence: HomeEvidence, mineralId: string, options: ShareOptions): StageShares[] {
  return SHARE_STAGES.map((stage) => shares(evidence, mineralId, stage, options));
}

function worldStage(
  evidence: HomeEvidence,
  mineral: Mineral,
  stage: "reserves" | "mine" | "refined",
  options: ShareOptions,
  table: RiskClassTable,
): StageShares {
  const { world } = evidence;
  const source = options.source ?? null;
  const reserves = stage === "reserves" ? reserveAxis(world, mineral, options.year, source).own : null;
  const supply = reserves
    ? reserves.supply
    : worldSupply(world, { mineral: mineral.id, stage, measure: "production", year: options.year, source });
  if (!supply) return emptyStage(mineral.id, stage, worldGap(mineral, stage, options.year));
  const countries: CountryShare[] = supply.countries.map((c) => ({ ...c, ...riskOf(table, c.country) }));
  const rest = supply.total - supply.namedTotal;
  if (rest > supply.total * 1e-9) countries.push(otherCountries(rest, rest / supply.total, supply.origin));
  return {
    mineral: mineral.id,
    stage,
    year: supply.year,
    total: totalCell(supply),
    countries,
    ...(reserves && !hasNumber(reserves.cell)
      ? unjudged(reserves.cell)
      : worldJudgement(evidence, table, supply)),
    form: supply.forms.filter((form) => form !== "").join(","),
  };
}

type Judgement = Pick<StageShares, "riskShare" | "chokePoint" | "chokeCountry" | "hhi">;

/** Shares of what a part of the producers reports are shown; they say nothing of the world's concentration. */
const unjudged = (gap: Cell): Judgement => ({
  riskShare: gap,
  chokePoint: null,
  chokeCountry: null,
  hhi: gap,
});

function worldJudgement(evidence: HomeEvidence, table: RiskClassTable, supply: WorldSupply): Judgement {
  const { central, low, high } = supply.concentration;
  const parts = { year: supply.year, notes: supply.notes };
  return {
    ...judged(evidence, table, supply.countries, parts, [supply.origin, table.origin]),
    hhi: measured({ ...parts, value: central, low, high, basis: supply.basis, origins: [supply.origin] }),
  };
}

function worldGap(mineral: Mineral, stage: "reserves" | "mine" | "refined", year: number): Cell {
  if (stage === "mine" && mineral.firstStage === "refined") return notApplicable("no-concentrate", { year });
  return unknown(stage === "reserves" ? "no-reserves" : "no-production", { year });
}

function totalCell(supply: WorldSupply): Cell {
  return measured({
    value: supply.total,
    low: supply.total,
    high: supply.total,
    unit: supply.unit,
    year: supply.year,
    basis: supply.basis,
    origins: [supply.origin],
    notes: supply.notes,
  });
}

function tradeStage(
  evidence: HomeEvidence,
  mineral: Mineral,
  stage: "concentrate-trade" | "refined-trade",
  options: ShareOptions,
  table: RiskClassTable,
): StageShares {
  const side = stage === "concentrate-trade" ? "concentrate" : "refined";
  const axis = sideAxis(evidence, mineral, side, options);
  if (axis.weights.length === 0) return emptyStage(mineral.id, stage, axis.cell);
  const producing = producers(evidence, mineral, options.year);
  const partners = new Map(axis.shares?.partners.map((p) => [p.country, p]) ?? []);
  const { year, origins } = axis.cell;
  const total = axis.shares
    ? importTotal(axis.shares, year)
    : unknown("statement-shares", { year, origins, unit: "t" });
  const countries: CountryShare[] = axis.weights.map(({ country, share, amount }) => {
    const partner = partners.get(country);
    return {
      country,
      share,
      value: amount,
      ...riskOf(table, country),
      origin: partner?.origins.join(" ") ?? axis.cell.origins.join(" "),
      locator: axis.shares ? importLocator(axis.shares) : "",
      withoutProduction: producing.size > 0 && !producing.has(country),
    };
  });
  const unnamed = 1 - axis.weights.reduce((sum, w) => sum + w.share, 0);
  if (unnamed > 1e-9)
    countries.push(
      otherCountries(
        unnamedAmount(
          total.value,
          axis.weights.map((w) => w.amount),
        ),
        unnamed,
        axis.cell.origins.join(" "),
      ),
    );
  const index = herfindahl(
    axis.weights.map((w) => w.share),
    1,
  );
  const { reason, status } = axis.cell;
  const marked = (cell: Cell): Cell =>
    hasNumber(cell) && status === "proxy" ? { ...cell, status, reason } : cell;
  const parts = { year: options.year, origins: axis.cell.origins, notes: axis.cell.notes };
  const judgement = judged(evidence, table, axis.weights, parts, [...axis.cell.origins, table.origin]);
  return {
    mineral: mineral.id,
    stage,
    year: options.year,
    total: marked(total),
    countries,
    ...judgement,
    riskShare: marked(judgement.riskShare),
    hhi: marked(
      index
        ? measured({ ...parts, value: index.central, low: index.low, high: index.high })
        : unknown("no-imports", { year: options.year }),
    ),
    form: axis.shares?.forms.map((f) => f.code).join(",") ?? "",
  };
}

function judged(
  evidence: HomeEvidence,
  table: RiskClassTable,
  countries: readonly { country: string; share: number }[],
  parts: { year: number; notes: readonly string[] },
  origins: readonly string[],
): { riskShare: Cell; chokePoint: ChokePoint; chokeCountry: string | null } {
  const parameters = evidence.world.reference.parameters;
  const found = riskCountryShare(countries, table, parameters);
  const point = chokePoint(countries, table, parameters);
  return {
    riskShare: measured({
      value: found.value,
      low: found.value,
      high: found.high,
      ...parts,
      notes: [...parts.notes, `risk-table:${table.id}`],
      origins,
    }),
    chokePoint: point?.mark ?? null,
    chokeCountry: point?.country ?? null,
  };
}
