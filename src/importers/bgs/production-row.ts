import type { Issue, MissingReason, ObservationStatus } from "../../core/index.ts";
import type { CsvRow } from "../csv-table.ts";
import { EDITION } from "./layout.ts";

/** A row's figure, in the printed unit, and what its marks say of it. */
export interface ProductionRow {
  readonly line: number;
  readonly commodity: string;
  readonly subCommodity: string;
  readonly country: string;
  readonly year: number;
  readonly unit: ProductionUnit;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: ObservationStatus;
  readonly note: string;
}

export type Misfit = Pick<Issue, "code" | "column" | "expected" | "found">;

/** Units with "metal content" say so; plain tonnes leave the basis to the commodity. */
const UNITS = {
  "tonnes (metric)": { divisor: 1, metalContent: false },
  "tonnes (metal content)": { divisor: 1, metalContent: true },
  "kilograms (metal content)": { divisor: 1000, metalContent: true },
} as const;
export type ProductionUnit = (typeof UNITS)[keyof typeof UNITS];

/** Reads one row or says which cell is not what its column promises. */
export function readProductionRow({ line, cell }: CsvRow): ProductionRow | Misfit {
  const year = /^(\d{4})-01-01 00:00:00$/.exec(cell("year"))?.[1];
  if (!year) return misfit("shifted-columns", "year", "2023-01-01 00:00:00", cell("year"));
  if (Number(year) > EDITION.newestYear || Number(year) < EDITION.firstYear) {
    return misfit("wrong-edition", "year", `${EDITION.firstYear}–${EDITION.newestYear}`, year);
  }
  if (cell("bgs_statistic_type_trans") !== "Production") {
    return misfit(
      "not-this-file",
      "bgs_statistic_type_trans",
      "Production",
      cell("bgs_statistic_type_trans"),
    );
  }
  const unit = unitOf(cell("units"));
  if (!unit) return misfit("unknown-unit", "units", Object.keys(UNITS).join(", "), cell("units"));
  const figure = figureOf(cell("sdmx_code"), cell("quantity"), unit);
  if ("code" in figure) return figure;
  const marks = cell("concat_figure_notes_code").split("|").filter(Boolean);
  return {
    line,
    commodity: cell("bgs_commodity_trans"),
    subCommodity: cell("bgs_sub_commodity_trans"),
    country: cell("country_trans"),
    year: Number(year),
    unit,
    ...figure,
    status: marks.includes("*") ? "estimated" : "reported",
    note: notesOf(marks),
  };
}

type Figure = Pick<ProductionRow, "value" | "missing" | "low" | "high">;

/** A nil ("-----") is a zero; an empty cell says in `sdmx_code` whether it is unknown or too small to print. */
function figureOf(code: string, quantity: string, unit: ProductionUnit): Figure | Misfit {
  const blank = { value: null, low: null, high: null };
  if (code === "O" && quantity === "") return { ...blank, missing: "not-available" };
  if (code === "N") return { ...blank, missing: "below-half-unit", low: 0, high: 0.5 / unit.divisor };
  if (code !== "A") return misfit("shifted-columns", "sdmx_code", "A, N, O", code);
  if (!/^\d+(\.\d+)?$/.test(quantity)) return misfit("not-a-number", "quantity", "a number", quantity);
  return { value: Number(quantity) / unit.divisor, missing: null, low: null, high: null };
}

function unitOf(printed: string): ProductionUnit | null {
  return Object.hasOwn(UNITS, printed) ? UNITS[printed as keyof typeof UNITS] : null;
}

/** `#` is a break in the series, `*` an estimate (the status), any letter a footnote. */
function notesOf(marks: readonly string[]): string {
  const notes: string[] = [];
  if (marks.includes("#")) notes.push("break-in-series");
  if (marks.some((mark) => mark !== "*" && mark !== "#")) notes.push("footnote");
  return notes.join(" ");
}

function misfit(code: Misfit["code"], column: string, expected: string, found: string): Misfit {
  return { code, column, expected, found };
}
