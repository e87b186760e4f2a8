import type {
  FlowReference,
  PrintedDemandGrowth,
  PrintedFlow,
  PrintedFlowLink,
  PrintedFlowNode,
  RecyclingFlow,
} from "../../core/index.ts";
import { StageFile } from "../reference/catalogue-entries.ts";
import type { ReadRow, ReferenceReader } from "../reference/reading.ts";
import { DemandStatementRow, PrintedNumberRow } from "../study/demand-files.ts";
import {
  FlowLinkRow,
  FlowNodeRow,
  FlowsFile,
  RecyclingFile,
  RiskAxisRow,
  SelectionRow,
} from "./flow-schemas.ts";

const FLOWS = "reference/chain/flows.yaml";
const NODES = "reference/chain/printed-flow-nodes.csv";
const LINKS = "reference/chain/printed-flow-links.csv";
const AXES = "reference/chain/printed-risk-axes.csv";
const SELECTION = "reference/chain/selection-table.csv";
const RECYCLING = "reference/chain/recycling-flows.yaml";
const STAGE_NAMES = "reference/stages.yaml";
/** Growth of demand is read where the demand study keeps it: one number, one place. */
const DEMAND_NUMBERS = "reference/demand/printed-numbers.csv";
const DEMAND_STATEMENTS = "reference/demand/statements.csv";

export const FLOW_FILES: readonly string[] = [
  FLOWS,
  NODES,
  LINKS,
  AXES,
  SELECTION,
  RECYCLING,
  STAGE_NAMES,
  DEMAND_NUMBERS,
  DEMAND_STATEMENTS,
];

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readFlowFiles(reader: ReferenceReader): FlowReference | null {
  const flows = reader.yaml(FLOWS, FlowsFile);
  const recycling = reader.yaml(RECYCLING, RecyclingFile);
  const nodes = reader.csv(NODES, FlowNodeRow);
  const links = reader.csv(LINKS, FlowLinkRow);
  const riskAxes = reader.csv(AXES, RiskAxisRow);
  const selection = reader.csv(SELECTION, SelectionRow);
  const growth = readGrowth(reader, flows);
  const stages = reader.yaml(STAGE_NAMES, StageFile);
  if (!flows || !recycling || !stages) return null;
  const known = new Set(Object.keys(flows.flags));
  checkFlags(reader, known, [
    [NODES, nodes],
    [LINKS, links],
    [AXES, riskAxes],
    [SELECTION, selection],
    [FLOWS, flows.lanes.map((value) => ({ line: null, value }))],
  ]);
  checkPrinted(reader, new Set(flows.printed.map(({ mineral }) => mineral)), nodes, links);
  checkRecycling(reader, recycling);
  return {
    printed: flows.printed.map((head) => withBoxes(head, nodes, links)),
    stages: Object.fromEntries(stages.map((stage) => [stage.id, stage.name])) as FlowReference["stages"],
    lanes: flows.lanes,
    recycling,
    riskAxes: riskAxes.map((row) => row.value),
    demandGrowth: growth,
    axisNames: flows.axisNames,
    growthCap: flows.growth.cap,
    selection: selection.map((row) => row.value),
    flags: flows.flags,
  };
}

function withBoxes(
  head: Omit<PrintedFlow, "nodes" | "links">,
  nodes: readonly ReadRow<PrintedFlowNode>[],
  links: readonly ReadRow<PrintedFlowLink>[],
): PrintedFlow {
  const ofMineral = <T extends { readonly mineral: string }>(rows: readonly ReadRow<T>[]): T[] =>
    rows.map((row) => row.value).filter((value) => value.mineral === head.mineral);
  return { ...head, nodes: ofMineral(nodes), links: ofMineral(links) };
}

/** The chart totals of a document where it prints both ends of the window, else its printed growth a year. */
function readGrowth(reader: ReferenceReader, flows: FlowsFile | null): PrintedDemandGrowth[] {
  const numbers = reader.csv(DEMAND_NUMBERS, PrintedNumberRow).map((row) => row.value);
  const statements = reader.csv(DEMAND_STATEMENTS, DemandStatementRow).map((row) => row.value);
  if (!flows) return [];
  const { from, to, series } = flows.growth;
  const totals = numbers.filter((row) => row.quantity === "demand" && row.series === series);
  const charted = totals.flatMap((start): PrintedDemandGrowth[] => {
    const end = totals.find((row) => row.mineral === start.mineral && row.year === to);
    if (start.year !== from || !end) return [];
    const { mineral, origin, locator } = start;
    return [{ mineral, from, to, fromT: start.value, toT: end.value, printed: null, origin, locator }];
  });
  const stated = statements.map(
    ({ mineral, baseYear, growthTo, growth, origin, locator }): PrintedDemandGrowth => {
      return {
        mineral,
        from: baseYear,
        to: growthTo,
        fromT: null,
        toT: null,
        printed: growth,
        origin,
        locator,
      };
    },
  );
  return [...charted, ...stated];
}

type Flagged = { readonly flags: readonly string[] };
interface FlaggedRow {
  readonly line: number | null;
  readonly value: Flagged;
}

function checkFlags(
  reader: ReferenceReader,
  known: ReadonlySet<string>,
  tables: readonly (readonly [string, readonly FlaggedRow[]])[],
): void {
  for (const [file, rows] of tables) {
    for (const { line, value } of rows) {
      for (const flag of value.flags.filter((one) => !known.has(one))) {
        const expected = `a flag of ${FLOWS}`;
        reader.problems.push({ code: "unknown-id", file, line, field: "flags", expected, found: flag });
      }
    }
  }
}

/** Every box belongs to a flow that has a title, ids are unique within it, and every arrow joins two of its boxes. */
function checkPrinted(
  reader: ReferenceReader,
  titled: ReadonlySet<string>,
  nodes: readonly ReadRow<PrintedFlowNode>[],
  links: readonly ReadRow<PrintedFlowLink>[],
): void {
  const seen = new Set<string>();
  for (const { line, value } of nodes) {
    const id = `${value.mineral}/${value.id}`;
    if (!titled.has(value.mineral)) {
      const problem = { code: "unknown-id", file: NODES, line, field: "mineral" } as const;
      reader.problems.push({ ...problem, expected: `a printed flow of ${FLOWS}`, found: value.mineral });
    }
    if (seen.has(id)) {
      const problem = { code: "duplicate-id", file: NODES, line, field: "id" } as const;
      reader.problems.push({ ...problem, expected: "an id used once", found: value.id });
    }
    seen.add(id);
  }
  for (const { line, value } of links) {
    for (const field of ["from", "to"] as const) {
      if (seen.has(`${value.mineral}/${value[field]}`)) continue;
      const problem = { code: "unknown-id", file: LINKS, line, field } as const;
      reader.problems.push({ ...problem, expected: `a box of ${value.mineral}`, found: value[field] });
    }
  }
}

function checkRecycling(reader: ReferenceReader, flows: readonly RecyclingFlow[]): void {
  for (const flow of flows) {
    const ids = new Set(flow.nodes.map((node) => node.id));
    for (const link of flow.links) {
      for (const end of [link.from, link.to].filter((id) => !ids.has(id))) {
        const problem = {
          code: "unknown-id",
          file: RECYCLING,
          line: null,
          field: `${flow.id}.links`,
        } as const;
        reader.problems.push({ ...problem, expected: "a node of the flow", found: end });
      }
    }
  }
}
