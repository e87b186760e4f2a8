import * as z from "zod";
import type { DemandSeries, RecyclingNote, RecyclingStatement, StockReference } from "../../core/index.ts";
import { FilledText, Id, type SameType, Words, Year } from "../reference/cells.ts";
import type { ReferenceReader } from "../reference/reading.ts";
import { readStockFile } from "../stock-file.ts";
import { DemandRow } from "../study/demand-files.ts";
import { DemandScenarioFile } from "../study/demand-scenario-file.ts";

const STATEMENTS = "reference/chain/recycling-statements.yaml";
const MODELS = [
  "reference/chain/stock-models/ndfeb-magnets.yaml",
  "reference/chain/stock-models/ev-batteries.yaml",
];
const DEMAND_TABLES = "reference/demand/demand-tables.csv";
const DEMAND_SCENARIOS = "reference/demand/scenarios.yaml";
/** The demand tables belong to the study; models take their inflow from them. */
export const STOCK_FILES: readonly string[] = [STATEMENTS, ...MODELS, DEMAND_TABLES, DEMAND_SCENARIOS];

const Statement = z.strictObject({
  id: Id,
  mineral: Id,
  label: Words,
  share: z.number().min(0).max(1).nullable(),
  printed: FilledText.nullable(),
  region: z
    .string()
    .regex(/^([A-Z]{3}|EU)$/, "an ISO alpha-3 code, or EU")
    .nullable(),
  year: Year.nullable(),
  doubt: Words.nullable(),
  origin: Id,
  locator: FilledText,
});
true satisfies SameType<z.output<typeof Statement>, RecyclingStatement>;

const Note = z.strictObject({ mineral: Id, text: Words, origin: Id, locator: FilledText });
true satisfies SameType<z.output<typeof Note>, RecyclingNote>;

const StatementFile = z.strictObject({
  statements: z.array(Statement).readonly(),
  notes: z.array(Note).readonly(),
});

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readStockFiles(reader: ReferenceReader): StockReference | null {
  const printed = reader.yaml(STATEMENTS, StatementFile);
  const tables = reader.yaml(DEMAND_SCENARIOS, DemandScenarioFile);
  const between = new Map(tables?.scenarios.map((one) => [one.id, one.between]));
  const series = new Map<string, DemandSeries>();
  for (const { value: row } of reader.csv(DEMAND_TABLES, DemandRow)) {
    const key = `${row.scenario}/${row.mineral}/${row.use}`;
    const point = { year: row.year, value: row.valueT };
    const known = series.get(key);
    const { scenario, mineral, use, origin } = row;
    series.set(key, {
      ...(known ?? { scenario, mineral, use, between: between.get(scenario) ?? "linear", origin }),
      points: [...(known?.points ?? []), point],
    });
  }
  const demand = [...series.values()];
  const models = MODELS.map((file) => readStockFile(reader, file, { demand, minerals: null }));
  if (!printed || !tables) return null;
  const driving = new Set(demand.map(({ scenario }) => scenario));
  return {
    models: models.filter((model) => model !== null),
    demand,
    scenarios: tables.scenarios.filter(({ id }) => driving.has(id)).map(({ id, name }) => ({ id, name })),
    ...printed,
  };
}
