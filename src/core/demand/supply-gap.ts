import type { Basis } from "../evidence/vocabulary.ts";
import type { DemandReference } from "./demand-reference.ts";
import { pathAt } from "./path.ts";
import { statementLine } from "./statement-line.ts";

/** Supply that stands beside a forecast. */
export interface SupplyLine {
  readonly mineral: string;
  readonly outlook: string;
  readonly stage: "mine" | "refined";
  readonly kind: "statement" | "model";
  readonly basis: Basis;
  /** lowT and highT: what the rounding of a printed growth allows; a table has none. */
  readonly points: readonly {
    readonly year: number;
    readonly valueT: number;
    readonly lowT?: number;
    readonly highT?: number;
  }[];
  readonly origins: readonly string[];
  readonly notes: readonly string[];
}

export interface GapPoint {
  readonly year: number;
  readonly stage: "mine" | "refined";
  readonly demandT: number;
  readonly supplyT: number;
  /** demand − supply: above 0 something is missing. */
  readonly gapT: number;
}

export interface GapFinding {
  readonly points: readonly GapPoint[];
  /** Why a stage was not compared: `other-product:mine`, `other-basis:refined`. */
  readonly notCompared: readonly string[];
}

/**
 * Supply outlooks of a mineral in the wanted years; a table gives only years between its ends, a document's last
 * total is carried on at its printed growth and stays a statement.
 */
export function supplyLines(
  reference: DemandReference,
  mineral: string,
  outlook: string | null,
  years: readonly number[],
): SupplyLine[] {
  if (outlook === null) return [];
  const own = <T extends { mineral: string; outlook: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.mineral === mineral && row.outlook === outlook);
  const tables = own(reference.supply);
  const stages = [...new Set(tables.map((row) => row.stage))];
  return [
    ...stages.map((stage): SupplyLine => {
      const rows = tables.filter((row) => row.stage === stage);
      const points = rows.map((row) => ({ year: row.year, value: row.valueT }));
      return {
        mineral,
        outlook,
        stage,
        kind: "model",
        basis: rows[0]?.basis ?? "metal-content",
        points: years.flatMap((year) => {
          const valueT = pathAt({ kind: "table", points, between: "linear" }, year);
          return valueT === null ? [] : [{ year, valueT }];
        }),
        origins: [...new Set(rows.map((row) => row.origin))].sort(),
        notes: rows[0]?.notes ?? [],
      };
    }),
    ...own(reference.supplyTrends).map(
      (trend): SupplyLine => ({
        mineral,
        outlook,
        stage: trend.stage,
        kind: "statement",
        basis: trend.basis,
        points: statementLine(
          trend,
          years.filter((year) => year >= trend.baseYear),
        ),
        origins: [trend.origin],
        notes: [...trend.notes, `base-year:${trend.baseYear}`, `growth:${trend.growth}`],
      }),
    ),
  ];
}

/**
 * Does supply keep up? demand − supply, t, by stage and year that both have.
 *
 * Two numbers are subtracted only if they are of one basis and one product: natural graphite is no answer to a
 * demand that counts synthetic graphite too.
 */
export function supplyGap(
  demand: {
    readonly basis: Basis;
    readonly points: readonly { readonly year: number; readonly valueT: number }[];
  },
  lines: readonly SupplyLine[],
): GapFinding {
  const points: GapPoint[] = [];
  const notCompared: string[] = [];
  for (const line of lines) {
    if (line.notes.includes("other-product")) notCompared.push(`other-product:${line.stage}`);
    else if (line.basis !== demand.basis) notCompared.push(`other-basis:${line.stage}`);
    else {
      const supplyAt = new Map(line.points.map((p) => [p.year, p.valueT]));
      for (const { year, valueT } of demand.points) {
        const supplyT = supplyAt.get(year);
        if (supplyT !== undefined) {
          points.push({ year, stage: line.stage, demandT: valueT, supplyT, gapT: valueT - supplyT });
        }
      }
    }
  }
  return { points, notCompared };
}
