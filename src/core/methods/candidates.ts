import { hasNumber, measured, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import { sameBasis } from "../evidence/units.ts";
import { worldSupply } from "../evidence/world-supply.ts";
import { reserveLife } from "../indicators/reserve-life.ts";
import type { CandidateRow, Cell } from "../results.ts";
import { axisCell } from "./meti/assess.ts";
import type { AssessOptions } from "./meti/options.ts";
import { reserveAxis } from "./meti/reserve-axis.ts";
import { concentrateAxis, refinedAxis } from "./meti/trade-axis.ts";

/**
 * The eleven candidate indicators of METI's FY2020 study for one mineral, in the printed order: six became the
 * axes, of the other five import HHI and the change of reserve life compute from the evidence; grade decline,
 * the two HHI by mine and the share of equity mines need the user's data.
 */
export function candidates(
  evidence: HomeEvidence,
  mineralId: string,
  options: AssessOptions,
): CandidateRow[] {
  const mineral = evidence.world.mineral(mineralId);
  const axis = (name: Parameters<typeof axisCell>[2]) => axisCell(evidence, mineral, name, options);
  const userData = (no: number, needs: string): CandidateRow => ({
    no,
    axis: null,
    cell: unknown("needs-user-data", { year: options.year }),
    needs,
  });
  const lifeChange = reserveLifeChange(evidence, mineral, options);
  return [
    userData(1, "ore-grade-by-mine"),
    { no: 2, axis: "production-concentration", cell: axis("production-concentration"), needs: null },
    userData(3, "production-by-mine"),
    { no: 4, axis: "reserve-concentration", cell: axis("reserve-concentration"), needs: null },
    userData(5, "reserves-by-mine"),
    userData(6, "equity-offtake"),
    {
      no: 7,
      axis: null,
      cell: lifeChange,
      needs: hasNumber(lifeChange) ? null : "reserves-and-production-of-two-editions",
    },
    importHhi(evidence, mineral, options),
    { no: 9, axis: "import-governance-refined", cell: axis("import-governance-refined"), needs: null },
    { no: 10, axis: "price-volatility", cell: axis("price-volatility"), needs: null },
    { no: 11, axis: "scrap", cell: axis("scrap"), needs: null },
  ];
}

/** HHI of the home country's suppliers: refined forms, else concentrate. */
function importHhi(evidence: HomeEvidence, mineral: Mineral, options: AssessOptions): CandidateRow {
  for (const [side, found] of [
    ["refined-trade", refinedAxis(evidence, mineral, options).cell],
    ["concentrate-trade", concentrateAxis(evidence, mineral, options).cell],
  ] as const) {
    const value = found.supplierHhi;
    if (value === undefined) continue;
    return {
      no: 8,
      axis: null,
      cell: { ...found, value, low: value, high: value, notes: [...found.notes, `stage:${side}`] },
      needs: null,
    };
  }
  return {
    no: 8,
    axis: null,
    cell: unknown("no-imports", { year: options.year }),
    needs: "imports-by-partner",
  };
}

/**
 * Yearly rate of change of reserve life between the oldest and the newest edition up to the assessed year: a
 * negative rate means that reserves run down faster than they are found.
 */
export function reserveLifeChange(evidence: HomeEvidence, mineral: Mineral, options: AssessOptions): Cell {
  const lives: { year: number; life: number; origins: string[] }[] = [];
  for (let year = options.year; year > options.year - 10; year--) {
    const found = reserveLifeOf(evidence, mineral, { ...options, year });
    if (found && lives.at(-1)?.year !== found.year) lives.push(found);
  }
  const [newest, oldest] = [lives[0], lives.at(-1)];
  if (!newest || !oldest || newest.year === oldest.year || !(oldest.life > 0 && newest.life > 0)) {
    return unknown("no-reserves", { year: options.year, unit: "1/year" });
  }
  const value = (newest.life / oldest.life) ** (1 / (newest.year - oldest.year)) - 1;
  return measured({
    value,
    low: value,
    high: value,
    unit: "1/year",
    year: newest.year,
    origins: [...newest.origins, ...oldest.origins],
    notes: [
      `years:${oldest.year}-${newest.year}`,
      `reserve-life:${oldest.life.toFixed(1)},${newest.life.toFixed(1)}`,
    ],
  });
}

/** World reserves ÷ world output of one edition, in years; null when basis or year do not fit. */
export function reserveLifeOf(
  evidence: HomeEvidence,
  mineral: Mineral,
  options: Pick<AssessOptions, "year" | "source">,
): { year: number; life: number; origins: string[] } | null {
  const source = options.source ?? null;
  const reserves = reserveAxis(evidence.world, mineral, options.year, source).own.supply;
  const output = worldSupply(evidence.world, {
    mineral: mineral.id,
    stage: "mine",
    measure: "production",
    year: options.year,
    source,
  });
  if (!reserves || !output || output.year !== options.year || reserves.year !== options.year + 1) return null;
  // Only one edition's reserves and output describe the same deposits.
  if (!sameBasis(reserves, output) || reserves.origin !== output.origin) return null;
  const life = reserveLife(reserves.total, output.total);
  return life === null ? null : { year: output.year, life, origins: [reserves.origin, output.origin] };
}
