import type {
  ImpactCell,
  ImpactKind,
  ImpactPoint,
  ImpactReference,
  ImpactSheet,
  ImpactStage,
} from "./impact-reference.ts";
import { STUDY_REGIONS, type StudyRegion } from "./research-reference.ts";

/** Texts of one kind, stage by stage; `all` spans the stages. */
export interface ImpactRow {
  readonly kind: ImpactKind;
  readonly all: readonly ImpactCell[];
  readonly byStage: Readonly<Record<ImpactStage, readonly ImpactCell[]>>;
}
export interface ImpactRegion {
  readonly region: StudyRegion;
  readonly rows: readonly ImpactRow[];
  readonly points: readonly ImpactPoint[];
}
/** A sheet as it is laid out: effects on industry above, then region by region. */
export interface ImpactLayout {
  readonly effects: ImpactRow | null;
  readonly regions: readonly ImpactRegion[];
  /** Texts without a place in the grid. */
  readonly loose: readonly ImpactCell[];
}

const ROW_KINDS = ["background", "policy", "technology", "policy-and-technology"] as const;

/**
 * Where does each text of a sheet stand? Every text has exactly one place.
 *
 * @param region null for all of them; an effect that several regions share stays with each
 */
export function impactLayout(
  { cells, points }: Pick<ImpactReference, "cells" | "points">,
  sheet: ImpactSheet,
  region: StudyRegion | null = null,
): ImpactLayout {
  const shown = STUDY_REGIONS.filter((one) => region === null || one === region);
  const here = cells.filter(
    (cell) => cell.sheet === sheet && cell.regions.some((one) => shown.includes(one)),
  );
  const effects = here.filter((cell) => cell.kind === "effect");
  return {
    effects: effects.length === 0 ? null : rowOf("effect", effects),
    regions: shown.map((one) => ({
      region: one,
      rows: ROW_KINDS.flatMap((kind) => {
        const own = here.filter((cell) => cell.kind === kind && cell.regions.includes(one));
        return own.length === 0 ? [] : [rowOf(kind, own)];
      }),
      points: points.filter((point) => point.sheet === sheet && point.region === one),
    })),
    loose: here.filter((cell) => cell.kind === "note"),
  };
}

function rowOf(kind: ImpactKind, cells: readonly ImpactCell[]): ImpactRow {
  const at = (stage: ImpactCell["stage"]) => cells.filter((cell) => cell.stage === stage);
  return {
    kind,
    all: at("all"),
    byStage: {
      mining: at("mining"),
      smelting: at("smelting"),
      manufacture: at("manufacture"),
      recycling: at("recycling"),
    },
  };
}
