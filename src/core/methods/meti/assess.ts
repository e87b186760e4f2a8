import { overridden } from "../../evidence/cell.ts";
import type { HomeEvidence } from "../../evidence/home-evidence.ts";
import type { Mineral } from "../../evidence/reference.ts";
import { AXES, type Axis } from "../../evidence/vocabulary.ts";
import type { Assessment, AxisCell, MineralAssessment } from "../../results.ts";
import { SHARE_STAGES, shares } from "../stage-shares.ts";
import type { AssessOptions } from "./options.ts";
import { priceAxis } from "./price-axis.ts";
import { productionAxis } from "./production-axis.ts";
import { reserveAxis } from "./reserve-axis.ts";
import { scrapAxis } from "./scrap-axis.ts";
import { stageMeans } from "./stage-means.ts";
import { concentrateAxis, refinedAxis } from "./trade-axis.ts";

/**
 * How critical is each mineral for the home country at each stage of its value chain?
 * The six indicators of METI's FY2020 study, each 0..1, high = risk, each with interval, status and origins.
 *
 * Minerals in the order asked for; without a list the thirteen of the study first, then the others as the
 * reference data list them.
 */
export function assess(evidence: HomeEvidence, options: AssessOptions): Assessment {
  const minerals =
    options.minerals?.map((id) => evidence.world.mineral(id)) ?? evidence.world.reference.minerals;
  return {
    minerals: minerals.map((mineral) => assessMineral(evidence, mineral, options)),
    chinaTick: evidence.world.governance.at("CHN", options.year)?.g ?? null,
  };
}

/** One axis of one mineral, with the user's override if there is one. */
export function axisCell(
  evidence: HomeEvidence,
  mineral: Mineral,
  axis: Axis,
  options: AssessOptions,
): AxisCell {
  const cell = computeAxis(evidence, mineral, axis, options);
  const own = evidence.override(mineral.id, axis, options.year);
  return own ? overridden(cell, own) : cell;
}

function computeAxis(evidence: HomeEvidence, mineral: Mineral, axis: Axis, options: AssessOptions): AxisCell {
  const { world } = evidence;
  const { year } = options;
  const source = options.source ?? null;
  const cacheKey = `axis/${axis}/${mineral.id}/${year}/${source ?? ""}`;
  switch (axis) {
    case "reserve-concentration":
      return world.once(cacheKey, () => reserveAxis(world, mineral, year, source).cell);
    case "production-concentration":
      return world.once(cacheKey, () => productionAxis(world, mineral, year, source).cell);
    case "import-governance-concentrate":
      return concentrateAxis(evidence, mineral, options).cell;
    case "import-governance-refined":
      return refinedAxis(evidence, mineral, options).cell;
    case "price-volatility":
      return world.once(cacheKey, () => priceAxis(world, mineral, year).cell);
    case "scrap":
      return scrapAxis(evidence, mineral, year).cell;
  }
}

function assessMineral(evidence: HomeEvidence, mineral: Mineral, options: AssessOptions): MineralAssessment {
  const axes = Object.fromEntries(
    AXES.map((axis) => [axis, axisCell(evidence, mineral, axis, options)]),
  ) as Record<Axis, AxisCell>;
  return {
    id: mineral.id,
    symbol: mineral.symbol,
    axes,
    ...stageMeans(axes, evidence.world.reference.parameters.minimumKnownAxes),
    chokePoints: chokePointsOf(evidence, mineral, options),
  };
}

function chokePointsOf(
  evidence: HomeEvidence,
  mineral: Mineral,
  options: AssessOptions,
): MineralAssessment["chokePoints"] {
  return SHARE_STAGES.flatMap((stage) => {
    const found = shares(evidence, mineral.id, stage, options);
    if (found.chokePoint === null || found.chokeCountry === null) return [];
    const share = found.countries.find((c) => c.country === found.chokeCountry)?.share ?? 0;
    return [{ stage, mark: found.chokePoint, country: found.chokeCountry, share }];
  }).sort((a, b) => b.share - a.share);
}
