import type * as z from "zod";
import type {
  Country,
  HomeStatement,
  ListEntry,
  Mineral,
  Origin,
  PrintedStageShare,
  Reference,
  TradeForm,
} from "../../core/index.ts";
import { OTHER_COUNTRIES } from "../../core/index.ts";
import type { ReadRow } from "./reading.ts";
import type { ReferenceProblem } from "./reference-problem.ts";
import type { ByproductRow } from "./statement-files.ts";

/** The files after each was read, rows with their line. */
export interface ReadFiles {
  readonly minerals: readonly Mineral[];
  readonly rows: {
    readonly countries: readonly ReadRow<Country>[];
    readonly tradeForms: readonly ReadRow<TradeForm>[];
    readonly byproducts: readonly ReadRow<z.output<typeof ByproductRow>>[];
    readonly lists: readonly ReadRow<ListEntry>[];
    readonly homeStatements: readonly ReadRow<HomeStatement>[];
    readonly printedStages: readonly ReadRow<PrintedStageShare>[];
  };
  readonly prices: Reference["prices"];
  readonly riskTables: Reference["riskTables"];
  readonly parameters: Reference["parameters"];
  readonly origins: readonly Origin[];
}

/** Do the files agree with one another? Ids are unique and everything they point to exists. */
export function crossCheck(files: ReadFiles): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const known = {
    mineral: idsOnce("reference/minerals.yaml", files.minerals, problems),
    country: idsOnce(
      "reference/countries.csv",
      files.rows.countries.map(({ line, value }) => ({ ...value, line })),
      problems,
    ),
    origin: idsOnce("origins", files.origins, problems),
    family: new Set(files.origins.map(({ family }) => family)),
  };
  known.country.add(OTHER_COUNTRIES);
  idsOnce("reference/risk-tables.yaml", files.riskTables, problems);
  for (const { kind, id, ...place } of pointers(files)) {
    if (id === "" || known[kind].has(id)) continue;
    problems.push({
      code: "unknown-id",
      ...place,
      expected: kind === "family" ? "the family of an origin" : `the id of a ${kind}`,
      found: id,
    });
  }
  problems.push(...twicePreferred(files.rows.byproducts));
  return problems;
}

function idsOnce(
  file: string,
  entries: readonly { readonly id: string; readonly line?: number }[],
  problems: ReferenceProblem[],
): Set<string> {
  const ids = new Set<string>();
  for (const { id, line } of entries) {
    if (ids.has(id)) {
      problems.push({
        code: "duplicate-id",
        file,
        line: line ?? null,
        field: "id",
        expected: "an id of its own",
        found: id,
      });
    }
    ids.add(id);
  }
  return ids;
}

interface Pointer {
  readonly kind: "mineral" | "country" | "origin" | "family";
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly field: string;
}

function* pointers(files: ReadFiles): Generator<Pointer> {
  const { minerals, prices, riskTables } = files;
  for (const { id: from, reserveProxy } of minerals) {
    const place = { file: "reference/minerals.yaml", line: null, field: `${from}.reserveProxy` };
    for (const id of reserveProxy) yield { kind: "mineral", id, ...place };
  }
  yield* rowPointers(files.rows);
  for (const { mineral, origins } of prices) {
    const place = { file: "reference/prices.yaml", line: null };
    yield { kind: "mineral", id: mineral, ...place, field: "mineral" };
    for (const id of origins) yield { kind: "origin", id, ...place, field: `${mineral}.origins` };
  }
  for (const { id: table, origin, classes } of riskTables) {
    const place = { file: "reference/risk-tables.yaml", line: null };
    yield { kind: "origin", id: origin, ...place, field: `${table}.origin` };
    for (const id of Object.keys(classes)) yield { kind: "country", id, ...place, field: `${table}.classes` };
  }
  yield* preferredFamilies(files.parameters.preference);
}

function* rowPointers(rows: ReadFiles["rows"]): Generator<Pointer> {
  for (const { line, value } of rows.tradeForms) {
    yield { kind: "mineral", id: value.mineral, file: "reference/trade-forms.csv", line, field: "mineral" };
  }
  for (const { line, value } of rows.byproducts) {
    const place = { file: "reference/byproducts.csv", line };
    yield { kind: "mineral", id: value.share.mineral, ...place, field: "mineral" };
    yield { kind: "mineral", id: value.share.host, ...place, field: "host" };
  }
  for (const { line, value } of rows.lists) {
    yield { kind: "mineral", id: value.mineral, file: "reference/lists.csv", line, field: "mineral" };
  }
  for (const { line, value } of rows.homeStatements) {
    const place = { file: "reference/home-statements.csv", line };
    yield { kind: "mineral", id: value.mineral, ...place, field: "mineral" };
    yield { kind: "country", id: value.home, ...place, field: "home" };
    yield { kind: "country", id: value.partner ?? "", ...place, field: "partner" };
    yield { kind: "origin", id: value.origin, ...place, field: "origin" };
  }
  for (const { line, value } of rows.printedStages) {
    const place = { file: "reference/printed-stages.csv", line };
    yield { kind: "mineral", id: value.mineral, ...place, field: "mineral" };
    yield { kind: "country", id: value.country ?? "", ...place, field: "country" };
    yield { kind: "origin", id: value.origin, ...place, field: "origin" };
  }
}

function* preferredFamilies(preference: Reference["parameters"]["preference"]): Generator<Pointer> {
  const place = { file: "reference/parameters.yaml", line: null };
  for (const [stage, families] of Object.entries(preference)) {
    for (const id of families) yield { kind: "family", id, ...place, field: `preference.${stage}` };
  }
}

/** When one number is wanted for a mineral, one source gives it; its hosts may take several rows. */
function twicePreferred(rows: ReadFiles["rows"]["byproducts"]): ReferenceProblem[] {
  const sources = new Map<string, string>();
  return rows.flatMap(({ line, value: { preferred, share } }): ReferenceProblem[] => {
    const first = sources.get(share.mineral);
    if (!preferred || first === share.source) return [];
    sources.set(share.mineral, share.source);
    if (first === undefined) return [];
    const file = "reference/byproducts.csv";
    return [
      {
        code: "duplicate-id",
        file,
        line,
        field: "preferred",
        expected: `one source of ${share.mineral}`,
        found: first,
      },
    ];
  });
}
