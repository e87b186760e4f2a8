import type { HomeEvidence } from "../../evidence/home-evidence.ts";
import type { Mineral } from "../../evidence/reference.ts";
import type { Axis } from "../../evidence/vocabulary.ts";
import type { WorldSupply } from "../../evidence/world-supply.ts";
import type { Explanation, ExplanationInput, ExplanationStep } from "../../results.ts";
import { axisCell } from "./assess.ts";
import type { AssessOptions } from "./options.ts";
import { priceAxis } from "./price-axis.ts";
import { productionAxis } from "./production-axis.ts";
import { reserveAxis } from "./reserve-axis.ts";
import { scrapAxis } from "./scrap-axis.ts";
import { concentrateAxis, refinedAxis, type TradeAxis, type TradeWeight } from "./trade-axis.ts";

type Trail = Pick<Explanation, "formula" | "inputs" | "steps"> & Partial<Pick<Explanation, "otherSources">>;

/** Where does a number come from? Formula, every input with source and locator, intermediate steps, other sources. */
export function explain(
  evidence: HomeEvidence,
  mineralId: string,
  axis: Axis,
  options: AssessOptions,
): Explanation {
  const mineral = evidence.world.mineral(mineralId);
  const cell = axisCell(evidence, mineral, axis, options);
  return {
    mineral: mineralId,
    axis,
    otherSources: [],
    ...trail(evidence, mineral, axis, options),
    cell,
  };
}

function trail(evidence: HomeEvidence, mineral: Mineral, axis: Axis, options: AssessOptions): Trail {
  const { world } = evidence;
  const source = options.source ?? null;
  switch (axis) {
    case "reserve-concentration": {
      const found = reserveAxis(world, mineral, options.year, source);
      const supplies = found.standIns.length > 0 ? found.standIns : [{ ...found.own, weight: null }];
      return {
        formula:
          found.standIns.length > 0
            ? "HHIₕ = Σ sᵢ² + r²/n; axis = Σ wₕ HHIₕ | (min HHIₕ + max HHIₕ) / 2"
            : "HHI = Σ sᵢ² + r²/n, n = ceil(r / min s)",
        inputs: supplies.flatMap((s) => (s.supply ? supplyInputs(s.supply, s.weight) : [])),
        steps: supplies.flatMap((s) => (s.supply ? supplySteps(s.supply, s.mineral) : [])),
      };
    }
    case "production-concentration": {
      const { supply, differing } = productionAxis(world, mineral, options.year, source);
      return {
        formula: "HHI = Σ sᵢ² + r²/n, n = ceil(r / min s)",
        inputs: supply ? supplyInputs(supply, null) : [],
        steps: supply ? supplySteps(supply, mineral.id) : [],
        otherSources: differing.map((s) => ({
          origin: s.origin,
          year: s.year,
          value: s.concentration.central,
        })),
      };
    }
    case "import-governance-concentrate":
      return tradeTrail(concentrateAxis(evidence, mineral, options));
    case "import-governance-refined":
      return tradeTrail(refinedAxis(evidence, mineral, options));
    case "price-volatility":
      return priceTrail(evidence, mineral, options.year);
    case "scrap":
      return scrapTrail(evidence, mineral, options.year);
  }
}

function supplyInputs(supply: WorldSupply, weight: number | null): ExplanationInput[] {
  const named = supply.countries.map((c) => ({
    country: c.country,
    share: c.share,
    weight,
    value: c.value,
    unit: supply.unit,
    year: supply.year,
    origin: c.origin,
    locator: c.locator,
  }));
  const silent = supply.withoutNumber.map((c) => ({
    country: c.country,
    share: null,
    weight,
    value: null,
    unit: supply.unit,
    year: supply.year,
    origin: supply.origin,
    locator: c.reason,
  }));
  return [...named, ...silent];
}

function supplySteps(supply: WorldSupply, mineral: string): ExplanationStep[] {
  const { concentration } = supply;
  return [
    { step: "published-total", value: supply.publishedTotal, detail: mineral },
    { step: "sum-of-named", value: supply.namedTotal, detail: mineral },
    { step: "other-countries", value: supply.otherCountries, detail: mineral },
    { step: "denominator", value: supply.total, detail: mineral },
    { step: "rest-of-world-share", value: concentration.rest, detail: mineral },
    { step: "hhi-low", value: concentration.low, detail: mineral },
    { step: "hhi-central", value: concentration.central, detail: mineral },
    { step: "hhi-high", value: concentration.high, detail: mineral },
  ];
}

const GOVERNED_IMPORTS = "axis = Σ mᵢ gᵢ, gᵢ = clamp((2.5 − WGIᵢ)/5, 0, 1)";

function governanceSteps({ governance }: TradeAxis): ExplanationStep[] {
  return [
    { step: "share-without-governance", value: governance?.unknownShare ?? null },
    { step: "weighted-governance", value: governance?.value ?? null },
  ];
}

/** Shares that a document prints: no trade amounts stand behind them. */
function statementTrail(axis: TradeAxis): Trail {
  const weight = new Map(axis.governance?.partners.map((p) => [p.country, p.g]) ?? []);
  return {
    formula: GOVERNED_IMPORTS,
    inputs: [...axis.statements]
      .sort((a, b) => b.value - a.value)
      .map((s) => ({
        country: s.partner ?? "",
        share: s.value,
        weight: weight.get(s.partner ?? "") ?? null,
        value: s.value,
        unit: s.unit,
        year: s.year,
        origin: s.origin,
        locator: s.locator,
      })),
    steps: governanceSteps(axis),
  };
}

function tradeTrail(axis: TradeAxis): Trail {
  if (axis.statements.length > 0) return statementTrail(axis);
  const partners = new Map(axis.shares?.partners.map((p) => [p.country, p]) ?? []);
  const governance = new Map(axis.governance?.partners.map((p) => [p.country, p]) ?? []);
  const codes = axis.shares?.forms.map((form) => form.code).join(" ") ?? "";
  const years = axis.shares?.years ?? [];
  const weights: readonly TradeWeight[] =
    axis.weights.length > 0 ? axis.weights : (axis.shares?.partners ?? []);
  const byValue = axis.shares?.basis === "value";
  return {
    formula: GOVERNED_IMPORTS,
    inputs: weights.map(({ country, share, amount }) => {
      const partner = partners.get(country);
      return {
        country,
        share,
        weight: governance.get(country)?.g ?? null,
        value: amount,
        unit: byValue ? "kUSD" : "t",
        year: years.length === 1 ? (years[0] ?? null) : null, // a mean of several years: the locator names them
        origin: partner?.origins.join(" ") ?? axis.cell.origins.join(" "),
        locator: codes ? `${codes} @ ${years.join(",")}` : "",
      };
    }),
    steps: [
      { step: "mean-yearly-value-kusd", value: axis.shares?.valueKusd ?? null },
      { step: "mean-yearly-mass-t", value: axis.shares?.massT ?? null },
      { step: "mean-yearly-content-t", value: axis.shares?.contentT ?? null },
      ...governanceSteps(axis),
    ],
  };
}

function priceTrail(evidence: HomeEvidence, mineral: Mineral, year: number): Trail {
  const { chain, volatility } = priceAxis(evidence.world, mineral, year);
  const from = volatility?.from ?? Number.NEGATIVE_INFINITY;
  const to = volatility?.to ?? year;
  return {
    formula: "axis = min(1, σ / cap), σ² = Σ (xₜ − x̄)² / (n − 1), xₜ = ln(pₜ / pₜ₋₁)",
    inputs: (chain?.points ?? [])
      .filter((p) => p.year >= from && p.year <= to)
      .map((p) => ({
        country: "",
        share: null,
        weight: null,
        value: p.value,
        unit: chain?.unit ?? "",
        year: p.year,
        origin: p.origin,
        locator: p.locator,
      })),
    steps: [
      { step: "changes", value: volatility?.changes ?? null },
      { step: "sigma", value: volatility?.sigma ?? null },
      { step: "cap", value: evidence.world.reference.parameters.volatilityCap },
    ],
  };
}

function scrapTrail(evidence: HomeEvidence, mineral: Mineral, year: number): Trail {
  const { rates } = scrapAxis(evidence, mineral, year);
  return {
    formula: "axis = 1 − ρ, ρ = R / S",
    inputs: rates.map((row) => ({
      country: row.country,
      share: row.value,
      weight: null,
      value: row.value,
      unit: "1",
      year: row.year,
      origin: row.origin,
      locator: row.locator,
    })),
    steps: [],
  };
}
