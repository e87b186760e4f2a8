import type { EvidencePack, GovernanceRow, Observation, PricePoint, TradeFlow } from "../core/index.ts";
import { GOVERNANCE_DIMENSIONS } from "../core/index.ts";
import { decodeColumn, encodeColumn, type WireColumn } from "./wire-column.ts";

/** The evidence pack as the page receives it: tables by column. Decoding gives the very same pack. */
export interface WirePack {
  readonly format: typeof WIRE_FORMAT;
  readonly dataVersion: string;
  readonly home: string;
  readonly reference: EvidencePack["reference"];
  readonly overrides: EvidencePack["overrides"];
  readonly tradeReporters: EvidencePack["tradeReporters"];
  readonly observations: WireTable;
  readonly trade: WireTable;
  readonly governance: WireTable;
  readonly prices: WireTable;
}
interface WireTable {
  readonly length: number;
  readonly columns: Readonly<Record<string, WireColumn>>;
}
export const WIRE_FORMAT = 1;

/** Every field of a row type, by name: a field forgotten here does not compile. */
const OBSERVATION_FIELDS = fieldsOf<Observation>({
  mineral: 0,
  stage: 0,
  measure: 0,
  form: 0,
  country: 0,
  year: 0,
  basis: 0,
  unit: 0,
  value: 0,
  missing: 0,
  low: 0,
  high: 0,
  status: 0,
  kind: 0,
  origin: 0,
  locator: 0,
  processing: 0,
  note: 0,
});
const TRADE_FIELDS = fieldsOf<TradeFlow>({
  year: 0,
  exporter: 0,
  importer: 0,
  code: 0,
  valueKusd: 0,
  massT: 0,
  origin: 0,
});
const PRICE_FIELDS = fieldsOf<PricePoint>({
  mineral: 0,
  grade: 0,
  frequency: 0,
  period: 0,
  value: 0,
  missing: 0,
  unit: 0,
  status: 0,
  origin: 0,
  locator: 0,
});

export function encodePack(pack: EvidencePack): WirePack {
  const { dataVersion, home, reference, overrides, tradeReporters } = pack;
  return {
    format: WIRE_FORMAT,
    dataVersion,
    home,
    reference,
    overrides,
    tradeReporters,
    observations: encodeTable(pack.observations, OBSERVATION_FIELDS),
    trade: encodeTable(pack.trade, TRADE_FIELDS),
    governance: encodeGovernance(pack.governance),
    prices: encodeTable(pack.prices, PRICE_FIELDS),
  };
}

/** @throws {Error} when the page is older or newer than the server that sent the pack */
export function decodePack(wire: WirePack): EvidencePack {
  if (wire.format !== WIRE_FORMAT) {
    throw new Error(
      `evidence pack has format ${wire.format}, this page reads ${WIRE_FORMAT}: reload the page`,
    );
  }
  const { dataVersion, home, reference, overrides, tradeReporters } = wire;
  return {
    dataVersion,
    home,
    reference,
    observations: decodeTable<Observation>(wire.observations, OBSERVATION_FIELDS),
    trade: decodeTable<TradeFlow>(wire.trade, TRADE_FIELDS),
    governance: decodeGovernance(wire.governance),
    prices: decodeTable<PricePoint>(wire.prices, PRICE_FIELDS),
    overrides,
    tradeReporters,
  };
}

function fieldsOf<Row>(fields: Record<keyof Row & string, 0>): readonly (keyof Row & string)[] {
  return Object.keys(fields) as (keyof Row & string)[];
}

function encodeTable<Row extends object>(
  rows: readonly Row[],
  fields: readonly (keyof Row & string)[],
): WireTable {
  const columns: Record<string, WireColumn> = {};
  for (const field of fields) columns[field] = encodeColumn(rows.map((row) => row[field] as never));
  return { length: rows.length, columns };
}

function decodeTable<Row extends object>(table: WireTable, fields: readonly (keyof Row & string)[]): Row[] {
  const columns = fields.map((field) => {
    const column = table.columns[field];
    if (!column) throw new Error(`evidence pack lacks the column ${field}: reload the page`);
    return decodeColumn(column, table.length);
  });
  const rows: Row[] = [];
  for (let index = 0; index < table.length; index += 1) {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < fields.length; column += 1) {
      row[fields[column] as string] = columns[column]?.[index];
    }
    rows.push(row as Row);
  }
  return rows;
}

const GOVERNANCE_FIELDS = [
  "country",
  "year",
  "origin",
  ...GOVERNANCE_DIMENSIONS.map((dimension) => `estimate_${dimension}`),
  ...GOVERNANCE_DIMENSIONS.map((dimension) => `standardError_${dimension}`),
];

/** The six estimates and their errors travel as twelve columns. */
function encodeGovernance(rows: readonly GovernanceRow[]): WireTable {
  const flat = rows.map((row) => {
    const cells: Record<string, unknown> = { country: row.country, year: row.year, origin: row.origin };
    GOVERNANCE_DIMENSIONS.forEach((dimension, place) => {
      cells[`estimate_${dimension}`] = row.estimates[place] ?? null;
      cells[`standardError_${dimension}`] = row.standardErrors[place] ?? null;
    });
    return cells;
  });
  return encodeTable(flat, GOVERNANCE_FIELDS);
}

function decodeGovernance(table: WireTable): GovernanceRow[] {
  return decodeTable<Record<string, never>>(table, GOVERNANCE_FIELDS).map((cells) => ({
    country: cells.country as unknown as string,
    year: cells.year as unknown as number,
    estimates: GOVERNANCE_DIMENSIONS.map((dimension) => cells[`estimate_${dimension}`] ?? null),
    standardErrors: GOVERNANCE_DIMENSIONS.map((dimension) => cells[`standardError_${dimension}`] ?? null),
    origin: cells.origin as unknown as string,
  }));
}
