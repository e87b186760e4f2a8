import type {
  CriticalityStatement,
  GovernanceRow,
  Observation,
  PricePoint,
  RiskClass,
  TradeFlow,
} from "../core/index.ts";
import { GOVERNANCE_DIMENSIONS } from "../core/index.ts";
import type { SqlType, SqlValue } from "./engine.ts";

/** One column of a file: its name there (snake case, unit in the name) and its cell of a row. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly type: SqlType;
  readonly of: (row: Row) => SqlValue;
  readonly description: string;
}

/** How rows of one kind lie in a file. */
export interface Table<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** What makes a row one and the same; rows of a later import with the same key replace it. */
  readonly key: (row: Row) => string;
  /** Columns that put the rows of a file in their one order. */
  readonly orderBy: readonly string[];
  readonly rowAt: (columns: Readonly<Record<string, readonly SqlValue[]>>, index: number) => Row;
  /** Small enough row groups let a query skip what it does not ask for. */
  readonly rowGroupSize?: number;
}

const text = <Row>(name: keyof Row & string, description: string): TableColumn<Row> => ({
  name,
  type: "VARCHAR",
  of: (row) => row[name] as SqlValue,
  description,
});
const real = <Row>(name: keyof Row & string, description: string): TableColumn<Row> => ({
  ...text<Row>(name, description),
  type: "DOUBLE",
});
const whole = <Row>(name: keyof Row & string, description: string): TableColumn<Row> => ({
  ...text<Row>(name, description),
  type: "INTEGER",
});

export const OBSERVATIONS: Table<Observation> = {
  columns: [
    text("mineral", "id in reference/minerals.yaml"),
    text("stage", "stage of the value chain"),
    text("measure", "what is measured: reserves, production, capacity, share, eol-rir, demand"),
    text("form", "which product, where a stage has several"),
    text("country", "ISO 3166-1 alpha-3; WLD published world total, OTH other countries"),
    whole("year", "year the number is about"),
    text("basis", "what the unit weighs: metal-content, oxide-content, gross-weight, money, ratio"),
    text("unit", "t, ct, m3 or 1"),
    real("value", "empty when the source gives no number: see missing"),
    text("missing", "why there is no number"),
    real("low", "lower end of the source's own range"),
    real("high", "upper end of the source's own range"),
    text("status", "reported, estimated, provisional, forecast"),
    text("kind", "measured, statement, model"),
    text("origin", "id in origins/"),
    text("locator", "where in the source"),
    text("processing", "how far from what the producer printed"),
    text("note", "codes that travel with the number"),
  ],
  key: (row) =>
    [
      row.mineral,
      row.stage,
      row.measure,
      row.form,
      row.country,
      row.year,
      row.basis,
      row.kind,
      row.origin,
    ].join("|"),
  orderBy: ["mineral", "stage", "measure", "form", "origin", "year", "country", "basis", "kind", "locator"],
  rowAt: (c, i) =>
    ({
      mineral: c.mineral?.[i],
      stage: c.stage?.[i],
      measure: c.measure?.[i],
      form: c.form?.[i] ?? "",
      country: c.country?.[i],
      year: c.year?.[i],
      basis: c.basis?.[i],
      unit: c.unit?.[i],
      value: c.value?.[i],
      missing: c.missing?.[i],
      low: c.low?.[i],
      high: c.high?.[i],
      status: c.status?.[i],
      kind: c.kind?.[i],
      origin: c.origin?.[i],
      locator: c.locator?.[i],
      processing: c.processing?.[i],
      note: c.note?.[i] ?? "",
    }) as Observation,
};

export const TRADE: Table<TradeFlow> = {
  columns: [
    text("importer", "ISO 3166-1 alpha-3"),
    text("code", "six-character customs code, HS92 or HS17 as the origin says"),
    whole("year", "calendar year"),
    text("exporter", "ISO 3166-1 alpha-3; NES for zones and not elsewhere specified"),
    { name: "value_kusd", type: "DOUBLE", of: (row) => row.valueKusd, description: "thousand USD, FOB" },
    {
      name: "mass_t",
      type: "DOUBLE",
      of: (row) => row.massT,
      description: "gross tonnes; empty when unknown",
    },
    text("origin", "id in origins/"),
  ],
  key: (row) => [row.importer, row.code, row.year, row.exporter, row.origin].join("|"),
  orderBy: ["importer", "code", "year", "exporter", "origin"],
  rowGroupSize: 16_384,
  rowAt: (c, i) =>
    ({
      year: c.year?.[i],
      exporter: c.exporter?.[i],
      importer: c.importer?.[i],
      code: c.code?.[i],
      valueKusd: c.value_kusd?.[i],
      massT: c.mass_t?.[i],
      origin: c.origin?.[i],
    }) as TradeFlow,
};

export const GOVERNANCE: Table<GovernanceRow> = {
  columns: [
    text("country", "ISO 3166-1 alpha-3"),
    whole("year", "calendar year"),
    ...GOVERNANCE_DIMENSIONS.flatMap((dimension, place): TableColumn<GovernanceRow>[] => [
      {
        name: `${dimension}_estimate`,
        type: "DOUBLE",
        of: (row) => row.estimates[place] ?? null,
        description: `World Bank estimate ${dimension}, about -2.5 to 2.5`,
      },
      {
        name: `${dimension}_standard_error`,
        type: "DOUBLE",
        of: (row) => row.standardErrors[place] ?? null,
        description: `its standard error`,
      },
    ]),
    text("origin", "id in origins/"),
  ],
  key: (row) => [row.country, row.year, row.origin].join("|"),
  orderBy: ["country", "year", "origin"],
  rowAt: (c, i) => ({
    country: c.country?.[i] as string,
    year: c.year?.[i] as number,
    estimates: GOVERNANCE_DIMENSIONS.map(
      (dimension) => (c[`${dimension}_estimate`]?.[i] ?? null) as number | null,
    ),
    standardErrors: GOVERNANCE_DIMENSIONS.map(
      (dimension) => (c[`${dimension}_standard_error`]?.[i] ?? null) as number | null,
    ),
    origin: c.origin?.[i] as string,
  }),
};

export const PRICES: Table<PricePoint> = {
  columns: [
    text("mineral", "id in reference/minerals.yaml"),
    text("grade", "declared price series"),
    text("frequency", "annual or monthly"),
    text("period", "2024 or 2024-05"),
    real("value", "in the unit printed; empty when the source gives none"),
    text("missing", "why there is no number"),
    text("unit", "as the source prints it"),
    text("status", "reported, estimated, provisional, forecast"),
    text("origin", "id in origins/"),
    text("locator", "where in the source"),
  ],
  key: (row) => [row.mineral, row.grade, row.frequency, row.period, row.origin].join("|"),
  orderBy: ["mineral", "grade", "frequency", "origin", "period", "locator"],
  rowAt: (c, i) =>
    ({
      mineral: c.mineral?.[i],
      grade: c.grade?.[i],
      frequency: c.frequency?.[i],
      period: c.period?.[i],
      value: c.value?.[i],
      missing: c.missing?.[i],
      unit: c.unit?.[i],
      status: c.status?.[i],
      origin: c.origin?.[i],
      locator: c.locator?.[i],
    }) as PricePoint,
};

export const RISK_CLASSES: Table<RiskClass> = {
  columns: [
    text("country", "ISO 3166-1 alpha-3"),
    { name: "risk_class", type: "VARCHAR", of: (row) => row.riskClass, description: "A..H; empty: no class" },
    text("note", "why there is no class, or why it is A"),
    text("origin", "id in origins/"),
    text("locator", "where in the source"),
  ],
  key: (row) => [row.country, row.origin].join("|"),
  orderBy: ["origin", "country"],
  rowAt: (c, i) =>
    ({
      country: c.country?.[i],
      riskClass: c.risk_class?.[i] ?? null,
      note: c.note?.[i] ?? "",
      origin: c.origin?.[i],
      locator: c.locator?.[i],
    }) as RiskClass,
};

export const CRITICALITY: Table<CriticalityStatement> = {
  columns: [
    text("mineral", "id in reference/minerals.yaml"),
    {
      name: "material_printed",
      type: "VARCHAR",
      of: (row) => row.materialPrinted,
      description: "as printed",
    },
    whole("year", "year of the assessment"),
    { name: "supply_risk", type: "DOUBLE", of: (row) => row.supplyRisk, description: "SR, as printed" },
    {
      name: "economic_importance",
      type: "DOUBLE",
      of: (row) => row.economicImportance,
      description: "EI, as printed",
    },
    text("origin", "id in origins/"),
    text("locator", "where in the source"),
  ],
  key: (row) => [row.mineral, row.materialPrinted, row.year, row.origin].join("|"),
  orderBy: ["mineral", "material_printed", "year", "origin"],
  rowAt: (c, i) =>
    ({
      mineral: c.mineral?.[i],
      materialPrinted: c.material_printed?.[i],
      year: c.year?.[i],
      supplyRisk: c.supply_risk?.[i] ?? null,
      economicImportance: c.economic_importance?.[i] ?? null,
      origin: c.origin?.[i],
      locator: c.locator?.[i],
    }) as CriticalityStatement,
};

/** The tables of a user's own imports, by the name of their file. */
export const OWN_TABLES = {
  observations: OBSERVATIONS,
  trade: TRADE,
  governance: GOVERNANCE,
  prices: PRICES,
  riskClasses: RISK_CLASSES,
  criticality: CRITICALITY,
} as const;
export type OwnTable = keyof typeof OWN_TABLES;

/** The later rows win where both have the same key; order: the kept earlier rows, then the later. */
export function mergeRows<Row>(table: Table<Row>, earlier: readonly Row[], later: readonly Row[]): Row[] {
  if (later.length === 0) return [...earlier];
  const replaced = new Set(later.map(table.key));
  return [...earlier.filter((row) => !replaced.has(table.key(row))), ...later];
}
