import type { Issue, MissingReason, Observation, ObservationStatus } from "../../core/index.ts";
import type { CommodityLookup } from "../commodity-lookup.ts";
import type { ImportContext, RawFile } from "../importer.ts";
import { type ProductionUnit, productionUnit, unknownUnit } from "./production-unit.ts";

/** One figure of either layout before it has our names. */
export interface PrintedFigure {
  readonly commodity: string;
  readonly country: string;
  readonly unit: string;
  readonly year: number;
  readonly quantity: number | null;
  readonly missing: MissingReason;
  readonly status: ObservationStatus;
  readonly origin: string;
  readonly locator: string;
  readonly line: number;
  readonly note: string;
}

/**
 * Figures of one file as observations. An unknown country or unit refuses the file: without it a sum would be
 * short and nobody would see it. Unknown and left-out commodities are counted by the lookup.
 */
export function toObservations(
  file: RawFile,
  figures: readonly PrintedFigure[],
  lookup: CommodityLookup,
  context: ImportContext,
): { observations: Observation[]; issues: Issue[] } {
  const observations: Observation[] = [];
  for (const figure of figures) {
    const series = lookup.find(figure.commodity, "", figure.line);
    if (!series) continue;
    const unit = productionUnit(figure.unit);
    if (!unit)
      return {
        observations: [],
        issues: [unknownUnit(file.path, figure.line, "unit", figure.unit, figure.commodity)],
      };
    const country = context.country("world-mining-data", figure.country);
    if (country === null) return { observations: [], issues: [unknownCountry(file, figure)] };
    observations.push({ ...series, country, ...quantityOf(figure, unit), ...provenanceOf(figure, unit) });
  }
  return { observations, issues: lookup.issues(file.path) };
}

function quantityOf(figure: PrintedFigure, unit: ProductionUnit) {
  return {
    measure: "production",
    year: figure.year,
    unit: unit.unit,
    value: figure.quantity === null ? null : unit.toUnit(figure.quantity),
    missing: figure.quantity === null ? figure.missing : null,
    low: null,
    high: null,
  } as const;
}

function provenanceOf(figure: PrintedFigure, unit: ProductionUnit) {
  return {
    status: figure.status,
    kind: "measured",
    origin: figure.origin,
    locator: figure.locator,
    processing: unit.converted ? "minor" : "reported",
    note: figure.note,
  } as const;
}

function unknownCountry(file: RawFile, figure: PrintedFigure): Issue {
  const place = { file: file.path, line: figure.line, column: "country" };
  return {
    severity: "error",
    code: "unknown-country",
    ...place,
    found: figure.country,
    subject: figure.commodity,
  };
}
