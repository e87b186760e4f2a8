import type { TradeFlow } from "./observation.ts";
import type { EvidencePack, Override } from "./pack.ts";
import type { HomeStatement, RiskClassTable, TradeForm } from "./reference.ts";
import { WorldEvidence } from "./world-evidence.ts";

/** Everything known for one home country, indexed for assessment. */
export class HomeEvidence {
  readonly world: WorldEvidence;
  readonly home: string;
  readonly dataVersion: string;
  readonly overrides: readonly Override[];
  /** Does the home country's trade appear in the source at all? */
  readonly reportsTrade: boolean;
  readonly #flows = new Map<string, TradeFlow[]>();
  readonly #years = new Map<string, Set<number>>();
  readonly #homeYears = new Set<number>();
  readonly #forms = new Map<string, TradeForm[]>();

  constructor(
    world: WorldEvidence,
    pack: Omit<EvidencePack, "reference" | "observations" | "governance" | "prices">,
  ) {
    this.world = world;
    this.home = pack.home;
    this.dataVersion = pack.dataVersion;
    this.overrides = pack.overrides;
    this.reportsTrade = pack.tradeReporters.includes(pack.home);
    for (const flow of pack.trade) {
      const id = `${flow.importer}/${flow.code}/${flow.year}`;
      const list = this.#flows.get(id);
      if (list) list.push(flow);
      else this.#flows.set(id, [flow]);
      if (flow.importer === pack.home) this.#homeYears.add(flow.year);
      const years = this.#years.get(flow.origin);
      if (years) years.add(flow.year);
      else this.#years.set(flow.origin, new Set([flow.year]));
    }
    for (const form of world.reference.tradeForms) {
      const list = this.#forms.get(form.mineral);
      if (list) list.push(form);
      else this.#forms.set(form.mineral, [form]);
    }
  }

  /** All rows of the trade table for a mineral. */
  forms(mineral: string): readonly TradeForm[] {
    return this.#forms.get(mineral) ?? [];
  }

  /** Does the evidence hold this form's trade in that year, so that no flow means no import? */
  covers(form: TradeForm, year: number): boolean {
    if (!form.inBundle || year < form.from || year > form.to) return false;
    return this.#years.get(form.nomenclature === "HS92" ? "baci-hs92" : "baci-hs17")?.has(year) ?? false;
  }

  /** Does any of these years hold imports of the home country, whatever the code? Joint reporters split up late. */
  reportsTradeIn(years: readonly number[]): boolean {
    return this.reportsTrade && years.some((year) => this.#homeYears.has(year));
  }

  /** Imports of one code in one year; the home country's unless another importer is named. */
  imports(code: string, year: number, importer = this.home): readonly TradeFlow[] {
    return this.#flows.get(`${importer}/${code}/${year}`) ?? [];
  }

  /** Statements of documents about the home country: demand, import shares, recycled share. */
  statements(mineral: string, quantity: HomeStatement["quantity"]): readonly HomeStatement[] {
    return this.world.reference.homeStatements.filter(
      (s) => s.home === this.home && s.mineral === mineral && s.quantity === quantity,
    );
  }

  riskTable(id: string | undefined): RiskClassTable {
    const tables = this.world.reference.riskTables;
    const table = id === undefined ? tables[0] : tables.find((t) => t.id === id);
    if (!table) throw new RangeError(`unknown table of country-risk classes ${id}`);
    return table;
  }

  override(mineral: string, target: string, year: number): Override | null {
    const fits = this.overrides.filter(
      (o) =>
        o.mineral === mineral &&
        o.target === target &&
        (o.home === null || o.home === this.home) &&
        (o.year === null || o.year === year),
    );
    return fits.at(-1) ?? null;
  }
}

/** Indexes a pack for assessment. Pass the world of an earlier call to share it between home countries. */
export function prepare(pack: EvidencePack, world?: WorldEvidence): HomeEvidence {
  return new HomeEvidence(world ?? new WorldEvidence(pack.reference, pack), pack);
}
