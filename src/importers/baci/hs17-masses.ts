import type { Issue } from "../../core/index.ts";
import type { RawFile } from "../importer.ts";
import { type ParquetLayout, readParquetGroups } from "../parquet-groups.ts";

/** The columns that matter of a compilation of bilateral flows; only rows whose `source` is `baci` are BACI's. */
const LAYOUT: ParquetLayout = {
  source: "BYTE_ARRAY",
  period: "INT32",
  exporter: "BYTE_ARRAY",
  importer: "BYTE_ARRAY",
  hs6: "BYTE_ARRAY",
  value_usd: "DOUBLE",
  qty_kg: "DOUBLE",
};

export interface KnownMass {
  readonly valueUsd: number;
  readonly massKg: number | null;
}

/** Mass and value of a flow, by {@link massKey}. */
export type Masses = ReadonlyMap<string, KnownMass>;

export const massKey = (year: number, exporter: string, importer: string, code: string): string =>
  `${year}/${exporter}/${importer}/${code}`;

/** Which masses does the compilation give for BACI's HS17 flows? `country` turns its letters into our ids. */
export async function readHs17Masses(
  file: RawFile,
  country: (letters: string) => string,
): Promise<{ masses: Masses; problem: Issue | null }> {
  const masses = new Map<string, KnownMass>();
  const problem = await readParquetGroups(file, LAYOUT, ({ rows, column }) => {
    const [source, period, exporter, importer, hs6, value, mass] = Object.keys(LAYOUT).map(column);
    for (let row = 0; row < rows; row++) {
      if (source?.[row] !== "baci") continue;
      const flow = [
        country(String(exporter?.[row])),
        country(String(importer?.[row])),
        String(hs6?.[row]),
      ] as const;
      masses.set(massKey(Number(period?.[row]), ...flow), {
        valueUsd: Number(value?.[row]),
        massKg: (mass?.[row] as number | null | undefined) ?? null,
      });
    }
    return null;
  });
  return { masses: problem ? new Map() : masses, problem };
}
