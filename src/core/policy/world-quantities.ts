import { hasNumber } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import { sideForms } from "../evidence/trade-forms.ts";
import type { Basis } from "../evidence/vocabulary.ts";
import { type WorldSupply, worldSupply } from "../evidence/world-supply.ts";
import { productionAxis } from "../methods/meti/production-axis.ts";
import { reserveAxis } from "../methods/meti/reserve-axis.ts";
import type { TradeAxis } from "../methods/meti/trade-axis.ts";
import { scaled } from "./by-country.ts";
import type { PolicyState, WorldQuantity } from "./policy-state.ts";
import type { PolicyOptions } from "./prepare-state.ts";

type Asked = Pick<PolicyOptions, "year" | "source">;

/** Reserves, first output and refined output of the world, from the findings behind axes 1 and 2. */
export function worldQuantities(
  evidence: HomeEvidence,
  mineral: Mineral,
  asked: Asked,
  needBasis: Basis | null,
  concentrateContent: number | null,
  growth: number,
): { quantities: Pick<PolicyState, "reserves" | "first" | "refinedOutput">; notes: string[] } {
  const { world } = evidence;
  const source = asked.source ?? null;
  const of = (supply: WorldSupply | null, factor: number): WorldQuantity | null =>
    supply && quantityOf(supply, contentFactor(supply, needBasis, concentrateContent), factor);
  const axis1 = reserveAxis(world, mineral, asked.year, source);
  // Stand-in reserves are of another mineral: nothing of this one can be added to them.
  const reserves = hasNumber(axis1.own.cell) ? of(axis1.own.supply, 1) : null;
  const first = of(productionAxis(world, mineral, asked.year, source).supply, growth);
  const refinedOutput =
    mineral.firstStage === "refined"
      ? first
      : of(
          worldSupply(world, {
            mineral: mineral.id,
            stage: "refined",
            measure: "production",
            year: asked.year,
            source,
          }),
          growth,
        );
  const notes = refinedOutput === null ? ["no-refined-output"] : [];
  return { quantities: { reserves, first, refinedOutput }, notes };
}

function quantityOf(supply: WorldSupply, factor: number | null, growth: number): WorldQuantity {
  return {
    stage: supply.stage,
    supply: scaled(
      {
        countries: supply.countries.map((c) => c.country),
        amounts: supply.countries.map((c) => c.value),
        rest: supply.total - supply.namedTotal,
      },
      growth,
    ),
    basis: supply.basis,
    unit: supply.unit,
    contentFactor: factor,
    withheld: supply.withoutNumber.map((c) => c.country),
  };
}

/**
 * t of content per unit of a world quantity: 1 in the same basis, the stated factor of the concentrate for gross
 * weight. An oxide against a metal has no stated factor here. With an unknown need, amounts count in the
 * quantity's own basis.
 */
function contentFactor(
  supply: WorldSupply,
  needBasis: Basis | null,
  concentrateContent: number | null,
): number | null {
  if (supply.unit !== "t") return null;
  if (needBasis === null || supply.basis === needBasis) return 1;
  return supply.basis === "gross-weight" && supply.stage !== "refined" ? concentrateContent : null;
}

/** t of content per t of concentrate: of the actual import mix, else the one factor that all own forms state. */
export function contentOfConcentrate(
  axis: TradeAxis,
  evidence: HomeEvidence,
  mineral: Mineral,
  year: number,
): number | null {
  const { shares } = axis;
  if (shares?.contentT && shares.massT) return shares.contentT / shares.massT;
  const { own, absent } = sideForms(evidence, mineral, "concentrate", year);
  const factors = new Set([...own, ...absent].map((form) => form.contentFactor));
  const [only] = factors;
  return factors.size === 1 ? (only ?? null) : null;
}

/** Output of home mines, t of content; 0 when the home country is not named among the miners, null without a factor. */
export function homeMineOutput(
  evidence: HomeEvidence,
  mineral: Mineral,
  axis: TradeAxis,
  options: PolicyOptions,
): number | null {
  if (mineral.firstStage !== "mine") return 0;
  const { supply } = productionAxis(evidence.world, mineral, options.year, options.source ?? null);
  const own = supply?.countries.find((c) => c.country === evidence.home)?.value ?? 0;
  if (!supply || own === 0) return 0;
  const basis = evidence.statements(mineral.id, "demand").find((s) => s.unit === "t")?.basis;
  const factor = contentFactor(
    supply,
    basis ?? "metal-content",
    contentOfConcentrate(axis, evidence, mineral, options.year),
  );
  return factor === null ? null : own * factor;
}

/** Capacity minus output by country where one source has both in the basis of the need; never below 0. */
export function spareRefinedCapacity(
  evidence: HomeEvidence,
  mineral: Mineral,
  asked: Asked,
  needBasis: Basis | null,
): ReadonlyMap<string, number> {
  const query = { mineral: mineral.id, stage: "refined" as const, year: asked.year };
  const source = asked.source ?? null;
  const capacity = worldSupply(evidence.world, { ...query, measure: "capacity", source });
  const output = worldSupply(evidence.world, { ...query, measure: "production", source });
  if (!capacity || !output || !comparable(capacity, output)) return new Map();
  if (contentFactor(capacity, needBasis, null) !== 1) return new Map();
  const produced = new Map(output.countries.map((c) => [c.country, c.value]));
  return new Map(
    capacity.countries.flatMap((c) => {
      const made = produced.get(c.country);
      return made === undefined ? [] : [[c.country, Math.max(0, c.value - made)] as const];
    }),
  );
}

const comparable = (a: WorldSupply, b: WorldSupply): boolean =>
  a.origin === b.origin && a.year === b.year && a.basis === b.basis && a.unit === b.unit;
