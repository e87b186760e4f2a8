import type * as z from "zod";
import {
  type DemandReference,
  LEVERS,
  MEASURES_OF_POLICY,
  MINERAL_TYPES,
  type PackageCell,
  type PackageCondition,
  type PolicyScenario,
  type PolicyTable,
  type ProductionRoute,
  type ScreeningFunnel,
} from "../../core/index.ts";
import type { ReadRow } from "../reference/reading.ts";
import type { ReferenceProblem } from "../reference/reference-problem.ts";
import type { DemandScenarioFile } from "./demand-scenario-file.ts";
import { funnelPointers, rowPointers, type StudyPointer } from "./study-pointers.ts";
import type { TypologyFile } from "./typology-files.ts";

/** Ids of the reference that the study may point to. */
export interface KnownIds {
  readonly minerals: readonly { readonly id: string }[];
  readonly origins: readonly { readonly id: string }[];
  readonly lists: readonly { readonly list: string }[];
}

type DemandRows = Omit<DemandReference, "defaults" | "scenarios" | "uses" | "unplacedMarks">;

/** The files after each was read, rows with their line, scenarios with their file. */
export interface ReadStudy {
  readonly demand: z.output<typeof DemandScenarioFile> &
    Pick<DemandReference, "uses"> & {
      readonly rows: { readonly [Table in keyof DemandRows]: readonly ReadRow<DemandRows[Table][number]>[] };
    };
  readonly typology: z.output<typeof TypologyFile>;
  readonly packages: readonly ReadRow<PackageCell>[];
  readonly conditions: readonly ReadRow<PackageCondition>[];
  readonly policy: PolicyTable;
  readonly funnels: readonly (readonly [file: string, funnel: ScreeningFunnel])[];
  readonly scenarios: readonly (readonly [file: string, scenario: PolicyScenario])[];
  readonly routes: readonly ProductionRoute[];
}

/** Do the files agree with one another and with the reference? */
export function crossCheckStudy(study: ReadStudy, reference: KnownIds): ReferenceProblem[] {
  const { demand, policy } = study;
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const known: Readonly<Record<StudyPointer["kind"], ReadonlySet<string>>> = {
    mineral: ids(reference.minerals),
    origin: ids(reference.origins),
    "list edition": new Set(reference.lists.map(({ list }) => list)),
    "demand scenario": ids(demand.scenarios),
    "demand use": ids(demand.uses),
    "arrow of the map": new Set(policy.arrows.map(({ no }) => String(no))),
    "supply outlook": new Set(
      [...demand.rows.supply, ...demand.rows.supplyTrends].map(({ value }) => value.outlook),
    ),
  };
  const pointers = [...rowPointers(study), ...funnelPointers(study.funnels)];
  return [
    ...pointers
      .filter(({ kind, id }) => !known[kind].has(id))
      .map(
        ({ kind, id, ...place }): ReferenceProblem => ({
          code: "unknown-id",
          ...place,
          expected: `the id of a ${kind}`,
          found: id,
        }),
      ),
    ...repeatedIds(study),
    ...incomplete(
      "reference/levers.yaml",
      "levers",
      LEVERS,
      policy.levers.map(({ id }) => id),
    ),
    ...incomplete(
      "reference/typology.yaml",
      "types",
      MINERAL_TYPES,
      study.typology.types.map(({ id }) => id),
    ),
    ...incomplete(
      "reference/typology.yaml",
      "measures",
      MEASURES_OF_POLICY,
      study.typology.measures.map(({ id }) => id),
    ),
    ...incomplete(
      "reference/policy-packages.csv",
      "type",
      PACKAGE_CELLS,
      study.packages.map(({ value }) => cellOf(value)),
    ),
  ];
}

const cellOf = ({ type, measure }: Pick<PackageCell, "type" | "measure">): string => `${type} × ${measure}`;
/** Every type but `none` has a cell in every column. */
const PACKAGE_CELLS = MINERAL_TYPES.filter((type) => type !== "none").flatMap((type) =>
  MEASURES_OF_POLICY.map((measure) => cellOf({ type, measure })),
);

/** What code asks for by name must stand in the file once. */
function incomplete(
  file: string,
  field: string,
  wanted: readonly string[],
  found: readonly string[],
): ReferenceProblem[] {
  const place = { file, line: null, field };
  const missing = wanted.filter((id) => !found.includes(id));
  return [
    ...missing.map(
      (id): ReferenceProblem => ({ code: "missing-field", ...place, expected: id, found: "nothing" }),
    ),
    ...repeated(found).map(
      (id): ReferenceProblem => ({ code: "duplicate-id", ...place, expected: "one entry", found: id }),
    ),
  ];
}

function repeatedIds({ demand, conditions, funnels, scenarios }: ReadStudy): ReferenceProblem[] {
  const lists: readonly (readonly [file: string, ids: readonly string[]])[] = [
    ["reference/demand/scenarios.yaml", demand.scenarios.map(({ id }) => id)],
    ["reference/demand/uses.yaml", demand.uses.map(({ id }) => id)],
    ["reference/package-conditions.csv", conditions.map(({ value }) => `${value.mineral} ${value.flag}`)],
    ["scenarios/screening", funnels.map(([, { id }]) => id)],
    ["scenarios/policy", scenarios.map(([, { id }]) => id)],
  ];
  return lists.flatMap(([file, ids]) =>
    repeated(ids).map(
      (id): ReferenceProblem => ({
        code: "duplicate-id",
        file,
        line: null,
        field: "id",
        expected: "an id of its own",
        found: id,
      }),
    ),
  );
}

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, place) => ids.indexOf(id) !== place)),
];
