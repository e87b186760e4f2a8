import path from "node:path";
import type {
  ChainReference,
  FieldReference,
  GovernanceRow,
  Observation,
  Override,
  PricePoint,
  Reference,
  RiskClass,
  StudyReference,
  TradeFlow,
} from "../core/index.ts";
import { CHAIN_FILES, FIELD_FILES, parseChainFiles, parseFieldFiles } from "../schema/chain-files.ts";
import type { WorkspaceManifest } from "../schema/workspace-files.ts";
import { type Bundle, openBundle } from "./bundle.ts";
import { readReference, type ShippedReference } from "./compiled-reference.ts";
import { Engine } from "./engine.ts";
import type { WorkspaceFinding } from "./finding.ts";
import { fingerprint, readManifest, sha256 } from "./manifest.ts";
import { OVERRIDES_FILE, readOverrides } from "./overrides.ts";
import { readOwnRows } from "./own-data.ts";
import { readCsv, readParquet } from "./read-table.ts";
import { readCountryAliases, unambiguousSpellings } from "./reference-folder.ts";
import { readShippedFiles, type ShippedFiles } from "./shipped-files.ts";
import {
  ownScenarioState,
  readShippedStudy,
  type ShippedStudy,
  type Study,
  withOwnScenarios,
} from "./study.ts";
import { GOVERNANCE, mergeRows, OBSERVATIONS, type OwnTable, PRICES } from "./tables.ts";

/** Evidence that is the same for every home country. */
export interface World {
  readonly reference: Reference;
  readonly observations: readonly Observation[];
  readonly governance: readonly GovernanceRow[];
  readonly prices: readonly PricePoint[];
  readonly tradeReporters: readonly string[];
  readonly ownTrade: readonly TradeFlow[];
  readonly overrides: readonly Override[];
}

/** What lies in the workspace folder at one moment. */
export interface OwnState {
  readonly manifest: WorkspaceManifest;
  readonly overrides: readonly Override[];
  readonly findings: readonly WorkspaceFinding[];
  /** Version of the bundle, with a hash of edits to its reference and of own data if there are any. */
  readonly dataVersion: string;
}

/**
 * A bundle (read-only) and a folder of own data beside it. The only door to the world's data.
 *
 * Another process may write to the folder at any time: `own()` looks again whenever the manifest or the overrides
 * have changed on disk.
 */
export class Workspace {
  readonly bundle: Bundle;
  readonly folder: string;
  readonly codeVersion: string;
  #engine: Promise<Engine> | null = null;
  #own: { readonly seen: string; readonly state: Promise<OwnState> } | null = null;
  #world: { readonly dataVersion: string; readonly world: Promise<World> } | null = null;
  #shipped: Promise<ShippedReference> | null = null;
  #spellings: Promise<ReadonlyMap<string, string>> | null = null;
  #shippedStudy: Promise<ShippedStudy> | null = null;
  #chain: Promise<ShippedFiles<ChainReference>> | null = null;
  #field: Promise<ShippedFiles<FieldReference>> | null = null;
  #study: { readonly seen: string; readonly study: Promise<Study> } | null = null;

  constructor(bundle: Bundle, folder: string, codeVersion: string) {
    this.bundle = bundle;
    this.folder = folder;
    this.codeVersion = codeVersion;
  }

  engine(): Promise<Engine> {
    this.#engine ??= Engine.open();
    return this.#engine;
  }

  /** Minerals, countries, trade table, thresholds, origins: everything that people edit. */
  async reference(): Promise<Reference> {
    return (await this.#readShipped()).reference;
  }

  #readShipped(): Promise<ShippedReference> {
    this.#shipped ??= readReference(this.bundle.folder);
    return this.#shipped;
  }

  /** What sources call a country, for names that a user types. */
  countrySpellings(): Promise<ReadonlyMap<string, string>> {
    this.#spellings ??= readCountryAliases(this.bundle.folder).then(unambiguousSpellings);
    return this.#spellings;
  }

  /** Screening, demand, typology and policy: the built-in ones and the user's own. */
  async study(): Promise<StudyReference> {
    return (await this.studyState()).reference;
  }

  /** The same with what was left out; own files are looked at again whenever one has changed on disk. */
  async studyState(): Promise<Study> {
    this.#shippedStudy ??= readShippedStudy(this);
    const shipped = await this.#shippedStudy;
    const seen = await ownScenarioState(this.folder);
    if (this.#study?.seen !== seen) this.#study = { seen, study: withOwnScenarios(shipped, this.folder) };
    return await this.#study.study;
  }

  /** Flows, routes, stock models, recovery and technologies of the supply-chain study. */
  chain(): Promise<ShippedFiles<ChainReference>> {
    this.#chain ??= readShippedFiles(this.bundle, "chain", CHAIN_FILES, parseChainFiles);
    return this.#chain;
  }

  /** Policies, research and industry effects. */
  field(): Promise<ShippedFiles<FieldReference>> {
    this.#field ??= readShippedFiles(this.bundle, "field", FIELD_FILES, parseFieldFiles);
    return this.#field;
  }

  async own(): Promise<OwnState> {
    const watched = ["manifest.json", OVERRIDES_FILE].map((name) => path.join(this.folder, name));
    const seen = (await Promise.all(watched.map(fingerprint))).join(" ");
    if (this.#own?.seen !== seen) this.#own = { seen, state: this.#readOwn() };
    return await this.#own.state;
  }

  async #readOwn(): Promise<OwnState> {
    const [{ edited }, { manifest, findings }, own] = await Promise.all([
      this.#readShipped(),
      readManifest(this.folder),
      readOverrides(this.folder),
    ]);
    // Thresholds or names that were edited since the bundle was built give other results: the version says so.
    const edits = edited === null ? "" : `+edited-${edited.slice(0, 8)}`;
    const content = [
      ...manifest.files.map((file) => file.sha256),
      ...own.overrides.map((o) => JSON.stringify(o)),
    ];
    const suffix = content.length === 0 ? "" : `+own-${sha256(content.join("\n")).slice(0, 8)}`;
    return {
      manifest,
      overrides: own.overrides,
      findings: [...findings, ...own.findings],
      dataVersion: `${this.bundle.version}${edits}${suffix}`,
    };
  }

  /** Loaded once per data version. */
  async world(): Promise<World> {
    const own = await this.own();
    if (this.#world?.dataVersion !== own.dataVersion) {
      this.#world = { dataVersion: own.dataVersion, world: loadWorld(this, own) };
    }
    return await this.#world.world;
  }

  async close(): Promise<void> {
    (await this.#engine)?.close();
    this.#engine = null;
  }
}

export async function openWorkspace(options: {
  /** Folder of the shipped data. */
  readonly bundle: string;
  /** Folder of own data; it need not exist. */
  readonly folder: string;
  readonly codeVersion: string;
}): Promise<Workspace> {
  return new Workspace(await openBundle(options.bundle), options.folder, options.codeVersion);
}

/** The engine reads on its own threads while the reference is parsed here: all reads start at once. */
async function loadWorld(workspace: Workspace, own: OwnState): Promise<World> {
  const { bundle, folder } = workspace;
  const engine = await workspace.engine();
  const ownRows = <Row>(table: OwnTable) => readOwnRows<Row>(engine, folder, own.manifest, table);
  const [production, recycling, governance, prices, importers, reference] = await Promise.all([
    readParquet(engine, bundle.file("production"), OBSERVATIONS),
    readCsv(engine, bundle.file("recycling"), OBSERVATIONS),
    readParquet(engine, bundle.file("governance"), GOVERNANCE),
    readParquet(engine, bundle.file("prices"), PRICES),
    importersIn(engine, bundle.file("trade")),
    workspace.reference(),
  ]);
  const ownTrade = await ownRows<TradeFlow>("trade");
  return {
    reference: withOwnRiskTables(reference, await ownRows<RiskClass>("riskClasses")),
    observations: mergeRows(OBSERVATIONS, [...production, ...recycling], await ownRows("observations")),
    governance: mergeRows(GOVERNANCE, governance, await ownRows("governance")),
    prices: mergeRows(PRICES, prices, await ownRows("prices")),
    tradeReporters: [...new Set([...importers, ...ownTrade.map((flow) => flow.importer)])].sort(),
    ownTrade,
    overrides: own.overrides,
  };
}

async function importersIn(engine: Engine, trade: string): Promise<string[]> {
  const sql = "SELECT DISTINCT importer FROM read_parquet($1) ORDER BY importer";
  return (await engine.columns(sql, [trade], ["importer"])).importer.map(String);
}

/** Each origin of own country-risk classes is one more dated table to choose. */
function withOwnRiskTables(reference: Reference, rows: readonly RiskClass[]): Reference {
  if (rows.length === 0) return reference;
  const byOrigin = Map.groupBy(rows, (row) => row.origin);
  const known = new Set(reference.riskTables.map((table) => table.id));
  const added = [...byOrigin]
    .filter(([origin]) => !known.has(origin))
    .map(([origin, classes]) => ({
      id: origin,
      name: { ja: origin, en: origin },
      date: "",
      origin,
      classes: Object.fromEntries(classes.map((row) => [row.country, row.riskClass])),
    }));
  return { ...reference, riskTables: [...reference.riskTables, ...added] };
}
