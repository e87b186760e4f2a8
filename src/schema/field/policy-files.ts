import type * as z from "zod";
import type { ActionPlan, ExecutiveOrders, PolicyOverview, PolicyReference } from "../../core/index.ts";
import type { ReadRow, ReferenceReader } from "../reference/reading.ts";
import {
  ActionPlanFile,
  ComparisonFile,
  ComparisonRow,
  ExecutiveOrdersFile,
  PolicyOverviewFile,
} from "./policy-documents.ts";
import { PolicyEventRow, PolicyLinkRow, PolicyTargetRow } from "./policy-rows.ts";

const EVENTS = "reference/field/policy-events.csv";
const LINKS = "reference/field/policy-links.csv";
const TARGETS = "reference/field/policy-targets.csv";
const OVERVIEW = "reference/field/policy-overview.yaml";
const ACTION_PLAN = "reference/field/policy-action-plan.yaml";
const ORDERS = "reference/field/policy-orders.yaml";
const COMPARISON = "reference/field/policy-comparison.yaml";
const COMPARISON_CELLS = "reference/field/policy-comparison.csv";
export const POLICY_FILES: readonly string[] = [
  EVENTS,
  LINKS,
  TARGETS,
  OVERVIEW,
  ACTION_PLAN,
  ORDERS,
  COMPARISON,
  COMPARISON_CELLS,
];

/** Null, with the problems noted in the reader, when a file is not as its schema says or points nowhere. */
export function readPolicyFiles(reader: ReferenceReader): PolicyReference | null {
  const events = reader.csv(EVENTS, PolicyEventRow);
  const links = reader.csv(LINKS, PolicyLinkRow);
  const targets = reader.csv(TARGETS, PolicyTargetRow);
  const overview = reader.yaml(OVERVIEW, PolicyOverviewFile);
  const actionPlan = reader.yaml(ACTION_PLAN, ActionPlanFile);
  const orders = reader.yaml(ORDERS, ExecutiveOrdersFile);
  const comparison: z.output<typeof ComparisonFile> | null = reader.yaml(COMPARISON, ComparisonFile);
  const grounds = reader.csv(COMPARISON_CELLS, ComparisonRow);
  if (!overview || !actionPlan || !orders || !comparison) return null;
  const known = notedIds(reader, events);
  for (const { line, value } of links) {
    for (const field of ["from", "to"] as const) pointTo(reader, known, LINKS, line, field, value[field]);
  }
  for (const { file, field, id } of eventsNamed(overview, actionPlan, orders)) {
    pointTo(reader, known, file, null, field, id);
  }
  return {
    events: valuesOf(events),
    links: valuesOf(links),
    targets: valuesOf(targets),
    overview,
    actionPlan,
    orders,
    comparison: { ...comparison, grounds: valuesOf(grounds) },
  };
}

const valuesOf = <T>(rows: readonly ReadRow<T>[]): T[] => rows.map(({ value }) => value);

function notedIds(reader: ReferenceReader, events: readonly ReadRow<{ readonly id: string }>[]): Set<string> {
  const known = new Set<string>();
  for (const { line, value } of events) {
    if (known.has(value.id)) {
      const fault = { file: EVENTS, line, field: "id", expected: "an id of its own", found: value.id };
      reader.problems.push({ code: "duplicate-id", ...fault });
    }
    known.add(value.id);
  }
  return known;
}

function eventsNamed(overview: PolicyOverview, plan: ActionPlan, { orders }: ExecutiveOrders) {
  return [
    ...overview.regions.flatMap((region) =>
      region.policies.map(({ event }) => ({ file: OVERVIEW, field: `regions.${region.region}`, id: event })),
    ),
    { file: ACTION_PLAN, field: "event", id: plan.event },
    ...orders.flatMap(({ order, event, answers }) =>
      [event, ...answers.map((answer) => answer.event)].map((id) => ({
        file: ORDERS,
        field: `orders.${order}`,
        id,
      })),
    ),
  ];
}

function pointTo(
  reader: ReferenceReader,
  known: ReadonlySet<string>,
  file: string,
  line: number | null,
  field: string,
  id: string,
): void {
  if (known.has(id)) return;
  reader.problems.push({
    code: "unknown-id",
    file,
    line,
    field,
    expected: "an id of policy-events.csv",
    found: id,
  });
}
