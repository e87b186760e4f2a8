import { unknown } from "../evidence/cell.ts";
import { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral, Words } from "../evidence/reference.ts";
import { WorldEvidence } from "../evidence/world-evidence.ts";
import { emptyStage } from "../methods/stage-parts.ts";
import { type ShareOptions, shares } from "../methods/stage-shares.ts";
import type { StageShares } from "../results.ts";
import { boxOf } from "./flow-box.ts";
import type { FlowLane, FlowReference } from "./flow-reference.ts";
import type { FlowLink, FlowNode } from "./material-flow.ts";

/** Boxes of the upstream routes beside the main line, and the arrows that join them to the smelter. */
export interface Lanes {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/**
 * Which other routes feed the mineral's smelter: the hosts of a by-product, or ores that have a statistic of their own?
 *
 * Lanes that the reference names go first; else the hosts of the by-product table's preferred source. Each box is the
 * host's own quantity in its own unit; nobody reports how much of the mineral it carries, so the arrow has no number.
 */
export function hostLanes(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineral: Mineral,
  options: ShareOptions,
): Lanes {
  const given = reference.lanes.filter((lane) => lane.mineral === mineral.id);
  const lanes = given.length > 0 ? given : byProductLanes(evidence, reference, mineral, options);
  const built = lanes.map((lane) => laneBoxes(evidence, reference, lane, options));
  return {
    nodes: built.flatMap((one) => one.nodes),
    links: built.flatMap((one) => one.links),
  };
}

function laneBoxes(
  evidence: HomeEvidence,
  reference: FlowReference,
  lane: FlowLane,
  options: ShareOptions,
): Lanes {
  const id = `host:${lane.id}`;
  const output = boxOf(outputOf(evidence, lane, options), {
    id,
    stage: "mine",
    lane: lane.id,
    name: lane.name,
    flags: lane.flags,
  });
  const share = byProductShare(evidence, lane);
  const joins: FlowLink = {
    id: `${id}>refined`,
    from: id,
    to: "refined",
    kind: lane.kind,
    value: unknown("not-reported", {
      notes: share === null ? [] : [`by-product-percent:${Math.round(share * 100)}`],
    }),
    label: null,
    flags: [],
  };
  if (!lane.withReserves || lane.host === null) return { nodes: [output], links: [joins] };
  const reserves = boxOf(shares(evidence, lane.host, "reserves", options), {
    id: `${id}:reserves`,
    stage: "reserves",
    lane: lane.id,
    name: named(evidence.world.mineral(lane.host).name, reference.stages.reserves),
    flags: lane.flags,
  });
  const mined: FlowLink = { ...joins, id: `${reserves.id}>${id}`, from: reserves.id, to: id, kind: "flow" };
  return { nodes: [reserves, output], links: [mined, joins] };
}

/** The host's output as `shares` gives it, of another form than the catalogue's own where the lane names one. */
function outputOf(evidence: HomeEvidence, lane: FlowLane, options: ShareOptions): StageShares {
  if (lane.host === null) {
    return emptyStage(lane.mineral, lane.stage, unknown("not-reported", { year: options.year }));
  }
  if (lane.form === null) return shares(evidence, lane.host, lane.stage, options);
  return shares(withForm(evidence, lane.host, lane.stage, lane.form), lane.host, lane.stage, options);
}

/**
 * The same evidence with another form as a stage's own series: alumina stands beside aluminium in the statistics and
 * is not what the catalogue calls the refined product, but it is what gallium is won from.
 */
function withForm(
  evidence: HomeEvidence,
  mineral: string,
  stage: "mine" | "refined",
  form: string,
): HomeEvidence {
  return evidence.world.once(`flow/form/${evidence.home}/${mineral}/${stage}/${form}`, () => {
    const { reference } = evidence.world;
    const minerals = reference.minerals.map((one) =>
      one.id === mineral ? { ...one, forms: { ...one.forms, [stage]: [form] } } : one,
    );
    const observations = evidence.world.observations(mineral, stage, "production");
    const world = new WorldEvidence(
      { ...reference, minerals },
      { observations, governance: [], prices: [], overrides: [] },
    );
    const { home, dataVersion } = evidence;
    return new HomeEvidence(world, { home, dataVersion, overrides: [], trade: [], tradeReporters: [] });
  });
}

/** The hosts that the by-product table's preferred source names, where the catalogue knows them. */
function byProductLanes(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineral: Mineral,
  options: ShareOptions,
): FlowLane[] {
  const { byproducts } = evidence.world.reference;
  const rows = byproducts.filter((row) => row.mineral === mineral.id);
  const hosts = rows
    .filter((row) => row.source === rows[0]?.source && row.share !== 0)
    .map((row) => row.host);
  return [...new Set(hosts)].flatMap((id) => {
    const host = evidence.world.minerals.get(id);
    return host ? [hostLane(evidence, reference, mineral, host, options)] : [];
  });
}

/** Won in the host's smelter: its refined output where the evidence has it. Won with its ore: its mine output. */
function hostLane(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineral: Mineral,
  host: Mineral,
  options: ShareOptions,
): FlowLane {
  const atSmelter = mineral.firstStage === "refined";
  const refined = atSmelter && shares(evidence, host.id, "refined", options).countries.length > 0;
  const stage = refined ? "refined" : "mine";
  return {
    mineral: mineral.id,
    id: host.id,
    host: host.id,
    stage,
    form: null,
    withReserves: false,
    kind: "by-product",
    name: named(host.name, reference.stages[stage]),
    flags: atSmelter && !refined ? ["host-mine-for-smelter"] : [],
  };
}

/** Share of the mineral's output that is won as by-product, all hosts together, by the table's preferred source. */
function byProductShare(evidence: HomeEvidence, lane: FlowLane): number | null {
  if (lane.kind !== "by-product") return null;
  return evidence.world.reference.byproducts.find((row) => row.mineral === lane.mineral)?.share ?? null;
}

const named = (mineral: Words, stage: Words): Words => ({
  ja: `${mineral.ja}・${stage.ja}`,
  en: `${mineral.en}: ${stage.en.toLowerCase()}`,
});
