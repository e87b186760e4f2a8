import type { ScreeningFunnel } from "../../core/index.ts";
import { ROUTES_FILE } from "../chain/footprint-files.ts";
import type { ReadStudy } from "./cross-check-study.ts";

/** One place of a study file that points to an entry elsewhere. */
export interface StudyPointer {
  readonly kind:
    | "mineral"
    | "origin"
    | "list edition"
    | "demand scenario"
    | "demand use"
    | "supply outlook"
    | "arrow of the map";
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly field: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Which columns of which table point where. */
const TABLES = [
  ["statements", "statements", ["mineral", "origin"]],
  ["drivers", "drivers", ["mineral", "origin"]],
  ["demand", "demand-tables", ["mineral", "origin", "scenario", "use"]],
  ["supply", "supply-tables", ["mineral", "origin"]],
  ["supplyTrends", "supply-trends", ["mineral", "origin"]],
  ["printed", "printed-numbers", ["mineral", "origin"]],
  ["printedTotals", "printed-totals", ["mineral"]],
  ["printedGrowth", "printed-growth", ["mineral", "origin"]],
] as const;
const KINDS: Readonly<Record<string, StudyPointer["kind"]>> = {
  mineral: "mineral",
  origin: "origin",
  scenario: "demand scenario",
  use: "demand use",
};

export function rowPointers({ demand, packages, conditions, policy, routes }: ReadStudy): StudyPointer[] {
  const fromRow = (file: string, line: number | null, row: Row, fields: readonly string[]) =>
    fields.map((field) => ({ kind: KINDS[field] ?? "origin", id: String(row[field]), file, line, field }));
  const scenarioFile = { file: "reference/demand/scenarios.yaml", line: null };
  const levers = { file: "reference/levers.yaml", line: null };
  const routeFile = { file: ROUTES_FILE, line: null };
  return [
    ...TABLES.flatMap(([table, file, fields]) =>
      demand.rows[table].flatMap(({ line, value }) =>
        fromRow(`reference/demand/${file}.csv`, line, value as unknown as Row, fields),
      ),
    ),
    ...packages.flatMap(({ line, value }) =>
      fromRow("reference/policy-packages.csv", line, { ...value }, ["origin"]),
    ),
    ...conditions.flatMap(({ line, value }) =>
      fromRow("reference/package-conditions.csv", line, { ...value }, ["mineral"]),
    ),
    ...demand.scenarios.flatMap(({ id, origin, supply }): StudyPointer[] => [
      { kind: "origin", id: origin, ...scenarioFile, field: `${id}.origin` },
      ...(supply === null
        ? []
        : [{ kind: "supply outlook" as const, id: supply, ...scenarioFile, field: `${id}.supply` }]),
    ]),
    ...policy.arrows.map(
      ({ no, origin }): StudyPointer => ({
        kind: "origin",
        id: origin,
        ...levers,
        field: `arrows.${no}.origin`,
      }),
    ),
    ...routes.flatMap(({ id, mineral, origin }): StudyPointer[] => [
      { kind: "mineral", id: mineral, ...routeFile, field: `${id}.mineral` },
      { kind: "origin", id: origin, ...routeFile, field: `${id}.origin` },
    ]),
    ...policy.levers.flatMap(({ id, arrow }): StudyPointer[] =>
      arrow === null
        ? []
        : [{ kind: "arrow of the map", id: String(arrow), ...levers, field: `${id}.arrow` }],
    ),
  ];
}

/** Minerals and editions that a built-in screening names; of a user's own the run tells. */
export function funnelPointers(
  funnels: readonly (readonly [file: string, funnel: ScreeningFunnel])[],
): StudyPointer[] {
  return funnels.flatMap(([file, { members, steps }]) => {
    const place = { file, line: null };
    const lists = steps.flatMap((step) =>
      step.kind === "data" && step.test === "on-lists" ? step.lists.map((id) => [step.id, id] as const) : [],
    );
    return [
      ...members.map(
        ({ id, mineral }): StudyPointer => ({
          kind: "mineral",
          id: mineral,
          ...place,
          field: `members.${id}`,
        }),
      ),
      ...lists.map(
        ([step, id]): StudyPointer => ({ kind: "list edition", id, ...place, field: `steps.${step}.lists` }),
      ),
    ];
  });
}
