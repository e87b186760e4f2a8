import { measured, proxy, unknown } from "../evidence/cell.ts";
import type { Cell } from "../results.ts";
import type { ProductionRoute } from "./footprint-reference.ts";

/** Totals of routes are compared in this unit. */
export const ROUTE_UNIT = "kg-CO2/kg";

/** What a reader gives of a printed route: the part of each step, as percent of the total or in kg-CO2 per kg. */
export interface RouteSplit {
  /** Where the numbers come from. */
  readonly source: string;
  readonly measure: "percent" | "kg";
  /** By step; a step that is left out stays without a number. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Why a split cannot be taken. */
export interface SplitIssue {
  readonly code: "unknown-process" | "negative-amount" | "share-over-100";
  readonly process: string | null;
  readonly value: number;
}

export interface RouteFootprint {
  readonly kind: "route";
  readonly id: string;
  readonly mineral: string;
  /** A document's statement, never computed by us. */
  readonly total: Cell;
  readonly processes: readonly {
    readonly id: string;
    readonly carriers: readonly string[];
    readonly value: Cell;
  }[];
  /** What the given parts leave of the total; null without a split. */
  readonly unassigned: number | null;
  readonly issues: readonly SplitIssue[];
}

/**
 * What does a document say of a route's CO2? Its total; of its steps only a picture, so that they are unknown until
 * the reader gives their parts. Parts above the total (shares over 100 %) are refused and leave the steps unknown.
 */
export function routeFootprint(route: ProductionRoute, split: RouteSplit | null = null): RouteFootprint {
  const issues = split ? splitIssues(route, split) : [];
  const taken = split && issues.length === 0 ? split : null;
  const processes = route.processes.map(({ id, carriers }) => ({
    id,
    carriers,
    value: taken ? partOf(route, taken, id) : unknownStep(route),
  }));
  const given = processes.reduce((sum, { value }) => sum + (value.value ?? 0), 0);
  return {
    kind: "route",
    id: route.id,
    mineral: route.mineral,
    total: printedTotal(route),
    processes,
    unassigned: taken ? Math.max(0, route.total - given) : null,
    issues,
  };
}

/** The total as the document prints it, kg-CO2 per kg of product. */
export const printedTotal = ({ total, origin }: ProductionRoute): Cell =>
  proxy("printed-total", {
    value: total,
    low: total,
    high: total,
    unit: ROUTE_UNIT,
    year: null,
    origins: [origin],
    notes: ["statement"],
  });

/** A step of which the document draws a bar without a number. */
export const unknownStep = ({ origin }: ProductionRoute): Cell =>
  unknown("figure-only", { unit: ROUTE_UNIT, origins: [origin] });

function partOf(route: ProductionRoute, { parts, measure, source }: RouteSplit, id: string): Cell {
  const given = parts[id];
  if (given === undefined) return unknownStep(route);
  const value = measure === "percent" ? (route.total * given) / 100 : given;
  return {
    ...measured({ value, low: value, high: value, unit: ROUTE_UNIT, year: null, origins: [] }),
    reason: "override",
    override: { source, replaced: null },
  };
}

/** Sums of typed numbers miss 100 by rounding in the last digit. */
const ROUNDING = 1e-9;

function splitIssues(route: ProductionRoute, { parts, measure }: RouteSplit): SplitIssue[] {
  const given = Object.entries(parts);
  const known = new Set(route.processes.map(({ id }) => id));
  const issues = given.flatMap(([process, value]): SplitIssue[] => {
    if (!known.has(process)) return [{ code: "unknown-process", process, value }];
    return value >= 0 ? [] : [{ code: "negative-amount", process, value }];
  });
  const sum = given.reduce((total, [, value]) => total + value, 0);
  const percent = measure === "percent" ? sum : (sum / route.total) * 100;
  if (percent > 100 + ROUNDING) issues.push({ code: "share-over-100", process: null, value: percent });
  return issues;
}
