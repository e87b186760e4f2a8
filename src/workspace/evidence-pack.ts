import type { EvidencePack, TradeFlow } from "../core/index.ts";
import { readParquet } from "./read-table.ts";
import { mergeRows, TRADE } from "./tables.ts";
import type { Workspace, World } from "./workspace.ts";

export interface YearRange {
  readonly from: number;
  readonly to: number;
}

export interface PackOptions {
  /** Adds the imports of the home country's partners, for the re-export correction: all years, or these. */
  readonly reexport?: boolean | YearRange;
  /** Only the home country's trade of these years; all years without it. */
  readonly years?: YearRange;
}

/** Everything core needs to assess for one home country. */
export async function evidencePack(
  workspace: Workspace,
  options: PackOptions & { readonly home: string },
): Promise<EvidencePack> {
  const [pack] = await evidencePacks(workspace, [options.home], options);
  return pack as EvidencePack;
}

/** Packs of many home countries: the world's evidence is loaded once and shared, their trade is one query. */
export async function evidencePacks(
  workspace: Workspace,
  homes: readonly string[],
  options: PackOptions = {},
): Promise<EvidencePack[]> {
  const { dataVersion } = await workspace.own();
  const world = await workspace.world();
  const { years = ALL_YEARS, reexport = false } = options;
  const importsOf = await importsByCountry(workspace, world, { importers: homes, codes: [], years });
  const packs: EvidencePack[] = [];
  for (const home of homes) {
    const imports = importsOf.get(home) ?? [];
    const partnerYears = reexport === true ? years : reexport;
    const trade = partnerYears ? await withPartners(workspace, world, imports, partnerYears) : imports;
    const { reference, observations, governance, prices, overrides, tradeReporters } = world;
    packs.push({
      dataVersion,
      home,
      reference,
      observations,
      trade,
      governance,
      prices,
      overrides,
      tradeReporters,
    });
  }
  return packs;
}

interface TradeQuery {
  readonly importers: readonly string[];
  /** Only these customs codes; all when there is none. */
  readonly codes: readonly string[];
  readonly years: YearRange;
}
const ALL_YEARS: YearRange = { from: 0, to: 9999 };

/** The rows lie by importer: bounds on it let the engine skip all other row groups. */
const ASKED_TRADE = `importer BETWEEN $2 AND $3 AND list_contains(string_split($4, ' '), importer)
  AND year BETWEEN $5 AND $6 AND ($7 = '' OR list_contains(string_split($7, ' '), code))`;

async function importsByCountry(
  workspace: Workspace,
  world: World,
  { importers, codes, years }: TradeQuery,
): Promise<Map<string, TradeFlow[]>> {
  const names = importers.toSorted();
  const flows = await readParquet(await workspace.engine(), workspace.bundle.file("trade"), TRADE, {
    where: ASKED_TRADE,
    parameters: [names[0] ?? "", names.at(-1) ?? "", names.join(" "), years.from, years.to, codes.join(" ")],
  });
  const asked = (flow: TradeFlow) =>
    names.includes(flow.importer) &&
    flow.year >= years.from &&
    flow.year <= years.to &&
    (codes.length === 0 || codes.includes(flow.code));
  return Map.groupBy(mergeRows(TRADE, flows, world.ownTrade.filter(asked)), (flow) => flow.importer);
}

/** Imports of the partners, of the codes that the home country imports. */
async function withPartners(
  workspace: Workspace,
  world: World,
  imports: readonly TradeFlow[],
  years: YearRange,
): Promise<TradeFlow[]> {
  const importers = [...new Set(imports.map((flow) => flow.exporter))];
  const codes = [...new Set(imports.map((flow) => flow.code))];
  const theirs = await importsByCountry(workspace, world, { importers, codes, years });
  theirs.delete(imports[0]?.importer ?? "");
  return [...imports, ...[...theirs.values()].flat()];
}
