import { type Basis, type Observation, type ObservationStatus, type Stage, WORLD } from "../../core/index.ts";
import { OUT_OF_SCOPE } from "../commodity-lookup.ts";
import type { CommodityMapping, ImportContext } from "../importer.ts";
import { type PrintedCountry, readCountryName } from "./country-name.ts";
import { type NameTable, SUM_OF_FORMS } from "./name-table.ts";
import { nameOf, type PrintedCell, type WorldCell } from "./printed-cell.ts";
import { excludesUnitedStates, statusInNotes } from "./printed-notes.ts";
import { type PrintedValue, readPrintedValue } from "./printed-value.ts";
import { convert, unitOf } from "./units.ts";

/** Why a printed cell gives no observation. Every cell gives one or has one of these. */
export const SKIP_REASONS = [
  "not-applicable", // XX: the question has no answer
  "empty-column", // a column of the layout that this table does not use
  "out-of-scope", // construction materials, rare gases
  "sum-of-forms", // a printed sum of two series that are both kept
  "withdrawn", // a correction takes it away
  "unknown-commodity",
  "unknown-unit",
  "unknown-country",
  "not-a-number",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export type ReadCell =
  | { readonly observation: Observation }
  | { readonly skipped: SkipReason; readonly found?: string };

const skip = (skipped: SkipReason, found?: string): ReadCell =>
  found === undefined ? { skipped } : { skipped, found };

/** One printed cell of a world table as an observation, or the named reason why there is none. */
export function readWorldCell(cell: WorldCell, names: NameTable, context: ImportContext): ReadCell {
  const value = readPrintedValue(cell.value, cell.notes);
  if (value.kind === "not-applicable") return skip("not-applicable");
  if (value.kind === "blank" && !cell.columnHasValues) return skip("empty-column");
  const mapping = names.find(cell.commodity, nameOf(cell));
  if (!mapping) return skip("unknown-commodity", `${cell.commodity} / ${nameOf(cell)}`);
  if (mapping.mineral === OUT_OF_SCOPE) return skip("out-of-scope");
  if (mapping.mineral === SUM_OF_FORMS) return skip("sum-of-forms");
  const unit = unitOf(cell.unit);
  if (!unit) return skip("unknown-unit", cell.unit);
  const country = readCountryName(cell.country, context);
  if (country.id === null) return skip("unknown-country", country.name);
  if (value.kind === "unreadable") return skip("not-a-number", cell.value);
  return {
    observation: {
      ...identity(cell, mapping, country.id),
      unit: unit.unit,
      ...numbers(value, unit.factor),
      status: statusOf(cell, country.isEstimate || marksOf(value).includes("estimate")),
      kind: "measured",
      origin: originOf(cell),
      locator: locatorOf(cell),
      processing:
        cell.corrected === "value" ? "major" : unit.factor === 1 && !cell.corrected ? "reported" : "minor",
      note: notesOf(cell, value, country, names),
    },
  };
}

export const originOf = (cell: Pick<PrintedCell, "edition">): string => `usgs-mcs-${cell.edition}`;

export const locatorOf = ({ file, line }: Pick<PrintedCell, "file" | "line">): string =>
  `${file.split("/").at(-1)}#L${line}`;

function identity(cell: WorldCell, mapping: CommodityMapping, country: string) {
  return {
    mineral: mapping.mineral,
    stage: mapping.stage as Stage,
    measure: cell.measure,
    form: mapping.form,
    country,
    year: cell.year,
    basis: (cell.basis ?? mapping.basis) as Basis,
  };
}

/** Codes that travel with the number: how the world total was made, or what a country's number covers. */
function notesOf(cell: WorldCell, value: PrintedValue, country: PrintedCountry, names: NameTable): string {
  const qualifier = country.qualifier || names.qualifierOf(cell.commodity, nameOf(cell));
  const isWorld = country.id === WORLD;
  const leavesOut =
    isWorld && cell.measure === "production" && excludesUnitedStates(`${cell.notes} ${cell.country}`);
  return [
    isWorld ? "rounded" : qualifier && `qualified:${qualifier}`,
    leavesOut && "excludes-usa",
    ...marksOf(value).filter((mark) => mark !== "estimate"),
    cell.corrected && "corrected",
  ]
    .filter(Boolean)
    .join(" ");
}

const marksOf = (value: PrintedValue): readonly string[] => ("marks" in value ? (value.marks ?? []) : []);

function numbers(
  value: PrintedValue,
  factor: number,
): Pick<Observation, "value" | "missing" | "low" | "high"> {
  const scale = (number: number | null | undefined) => (number == null ? null : convert(number, factor));
  switch (value.kind) {
    case "number":
      return { value: scale(value.value), missing: null, low: scale(value.low), high: scale(value.high) };
    case "missing":
      return { value: null, missing: value.reason, low: scale(value.low), high: scale(value.high) };
    default:
      return { value: null, missing: "not-reported", low: null, high: null };
  }
}

/**
 * An edition estimates the year before it, whatever its notes say. Of the year before that a number is reported unless
 * the column, the note or a mark says otherwise.
 */
function statusOf(cell: WorldCell, isMarked: boolean): ObservationStatus {
  if (cell.measure !== "reserves" && cell.year >= cell.edition - 1) return "estimated";
  const said = statusInNotes(cell.notes, cell.year);
  if (said !== null) return said;
  return isMarked || (cell.columnIsEstimate && cell.measure !== "reserves") ? "estimated" : "reported";
}
