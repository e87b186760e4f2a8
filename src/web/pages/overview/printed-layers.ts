import { logPosition, type PeriodicTableState } from "../../../charts/periodic-table/periodic-table-state.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import type { Tongue } from "../../language/language.tsx";
import { type Element, logTicks, nameOf, type PrintedLayer, scaleTicks, tableOf } from "./periodic-layers.ts";

/** One row of the printed table, every cell as text. */
export type StatementRow = Readonly<Record<string, string>>;
export interface StatementTable {
  readonly rows: readonly StatementRow[];
}
export const PRINTED_TABLE = "/api/v1/statements/d0_element_sustainability";
export const PRINTED_ORIGIN = "halada-2026";
/** Years of the printed growth. */
export const PRINTED_GROWTH = [1999, 2009] as const;

const COLUMN: Readonly<Record<PrintedLayer, string>> = {
  "crust-production": "crust_normalised_production_fe100",
  "material-requirement": "tmr_t_per_kg",
  "top-producer": "top_country_share_pct",
  "production-growth": "production_growth_1999_2009_pct_as_printed",
};

/** What one printed cell says about one layer. */
export interface PrintedCell {
  readonly value: number | null;
  /** `read`: the number is certain; `unread`: something is printed and cannot be read; `blank`: nothing is printed. */
  readonly state: "read" | "unread" | "blank";
  readonly printed: string;
  readonly flag: string;
  /** The country code as printed, on the layer of top producers. */
  readonly code: string;
  readonly country: string;
}

/** Never takes a candidate column: what could not be read stays unread. */
export function printedCell(row: StatementRow | undefined, layer: PrintedLayer): PrintedCell {
  if (!row) return { value: null, state: "blank", printed: "", flag: "", code: "", country: "" };
  const text = row[COLUMN[layer]] ?? "";
  const value = text === "" ? null : Number(text);
  const known = value !== null && Number.isFinite(value);
  const blank = row.status === "no_data_printed" || row.status === "placeholder";
  return {
    value: known ? value : null,
    state: known ? "read" : blank ? "blank" : "unread",
    printed: row.cell_printed ?? "",
    flag: row.flag ?? "",
    code: row.top_country_code_printed ?? "",
    country: row.top_country_iso3 ?? "",
  };
}

/** Ends of the log scales: they hold every number that is printed and readable. */
const ENDS: Readonly<Partial<Record<PrintedLayer, readonly [number, number]>>> = {
  "crust-production": [0.01, 1000],
  "material-requirement": [0.01, 1000],
};
const LINEAR: Readonly<Partial<Record<PrintedLayer, readonly [number, number]>>> = {
  "top-producer": [0, 100],
  "production-growth": [0, 350],
};

export function positionOf(layer: PrintedLayer, value: number): number {
  const log = ENDS[layer];
  if (log) return logPosition(value, log[0], log[1]) ?? 0;
  const [low, high] = LINEAR[layer] ?? [0, 1];
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

export function layerTicks(layer: PrintedLayer, format: (value: number) => string) {
  const log = ENDS[layer];
  if (log) return logTicks(log[0], log[1], format);
  const [low, high] = LINEAR[layer] ?? [0, 1];
  const steps = layer === "top-producer" ? [0, 25, 50, 75, 100] : [0, 100, 200, 300];
  return scaleTicks(steps, format).map((tick) => ({ ...tick, at: (tick.at - low) / (high - low) }));
}

/** One of the four printed parameters. Cells that could not be read are hatched. */
export function printedState(
  tongue: Tongue,
  catalogue: Catalogue,
  layer: PrintedLayer,
  rows: readonly StatementRow[],
): PeriodicTableState {
  const bySymbol = new Map(rows.map((row) => [row.symbol ?? "", row]));
  const format = (value: number) => tongue.f.number(value);
  return tableOf(tongue, catalogue, layer, "statement", layerTicks(layer, format), (element) =>
    printedSquare(tongue, layer, element, printedCell(bySymbol.get(element.symbol), layer)),
  );
}

function printedSquare(tongue: Tongue, layer: PrintedLayer, element: Element, cell: PrintedCell) {
  const { t, f, say } = tongue;
  const name = nameOf(tongue, element);
  if (cell.state === "blank") return { label: `${name}: ${t.periodic.notPrinted}` };
  if (cell.value === null) {
    return {
      fill: { kind: "unread" as const },
      label: `${name}: ${say(t.periodic.unreadLong, { printed: cell.printed })}`,
    };
  }
  const text = layer === "top-producer" ? `${f.number(cell.value)}% ${cell.code}` : f.number(cell.value);
  return {
    fill: { kind: "scale" as const, at: positionOf(layer, cell.value) },
    valueText: layer === "top-producer" ? `${f.number(cell.value)} ${cell.code}` : text,
    label: `${name}: ${text}`,
  };
}
