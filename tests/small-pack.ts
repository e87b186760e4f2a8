import type {
  EvidencePack,
  GovernanceRow,
  Mineral,
  Observation,
  Parameters,
  PricePoint,
  Reference,
  TradeFlow,
  TradeForm,
} from "../src/core/index.ts";

/** The defaults of the product's parameters, written out so that a hand calculation can read them. */
export const PARAMETERS: Parameters = {
  materialityShare: 0.05,
  shareWindowYears: 3,
  shareWindowWithin: 5,
  massMissingLimit: 0.2,
  volatilityCap: 0.6,
  volatilityChanges: 10,
  volatilityMinimumChanges: 5,
  reservesUnknownLimit: 0.2,
  minimumKnownAxes: 4,
  sourceDifference: 0.1,
  chokeSingle: 0.5,
  chokeDouble: 0.8,
  riskTopCountries: 5,
  riskClassFrom: "C",
  high: {},
  defaultYear: 2024,
  preference: {
    reserves: ["usgs-mcs"],
    mine: ["usgs-mcs", "world-mining-data"],
    refined: ["usgs-mcs", "world-mining-data"],
  },
};

export function mineral(id: string, parts: Partial<Mineral> = {}): Mineral {
  return {
    id,
    symbol: id.slice(0, 2),
    name: { ja: id, en: id },
    kana: "",
    aliases: [],
    elements: [],
    studyNumber: null,
    uses: { ja: "", en: "" },
    firstStage: "mine",
    concentrate: "traded",
    forms: {},
    reserveProxy: [],
    reserveProxyReason: null,
    ...parts,
  };
}

export function observation(
  parts: Partial<Observation> & Pick<Observation, "mineral" | "country">,
): Observation {
  return {
    stage: "mine",
    measure: "production",
    form: "",
    year: 2024,
    basis: "metal-content",
    unit: "t",
    value: null,
    missing: parts.value === undefined ? "not-available" : null,
    low: null,
    high: null,
    status: "reported",
    kind: "measured",
    origin: "usgs-mcs-2026",
    locator: "mcs.csv#L1",
    processing: "reported",
    note: "",
    ...parts,
  };
}

export function form(mineralId: string, code: string, parts: Partial<TradeForm> = {}): TradeForm {
  return {
    mineral: mineralId,
    code,
    nomenclature: "HS92",
    from: 1995,
    to: 2024,
    stage: "refined",
    form: { ja: code, en: code },
    contentFactor: null,
    factorKind: null,
    factorNote: "",
    sharedWith: [],
    feedsMetal: true,
    alternativeGroup: null,
    inBundle: true,
    note: { ja: "", en: "" },
    ...parts,
  };
}

export function flow(
  code: string,
  year: number,
  exporter: string,
  valueKusd: number,
  massT: number | null,
  parts: Partial<TradeFlow> = {},
): TradeFlow {
  return { code, year, exporter, importer: "JPN", valueKusd, massT, origin: "baci-hs92", ...parts };
}

/** Six equal estimates: g = (2.5 − estimate) / 5. */
export function governance(
  country: string,
  year: number,
  estimate: number | null,
  standardError = 0.2,
): GovernanceRow {
  return {
    country,
    year,
    estimates: Array.from({ length: 6 }, () => estimate),
    standardErrors: Array.from({ length: 6 }, () => (estimate === null ? null : standardError)),
    origin: "world-bank-wgi-2024",
  };
}

export function price(mineralId: string, year: number, value: number, origin = "usgs-mcs-2026"): PricePoint {
  return {
    mineral: mineralId,
    grade: "metal",
    frequency: "annual",
    period: String(year),
    value,
    missing: null,
    unit: "USD/kg",
    status: "reported",
    origin,
    locator: `prices#${year}`,
  };
}

const origin = (id: string, family: string) => ({
  id,
  family,
  producer: family,
  title: id,
  edition: "",
  short: { ja: id, en: id },
  published: null,
  retrieved: null,
  url: "",
  licence: "",
  citation: "",
  next: { ja: "", en: "" },
});

export type PackParts = Partial<Omit<EvidencePack, "reference">> & {
  readonly reference?: Partial<Reference>;
};

/** A pack with nothing in it but what the test says. */
export function pack(parts: PackParts = {}): EvidencePack {
  const { reference, ...rest } = parts;
  return {
    dataVersion: "test",
    home: "JPN",
    observations: [],
    trade: [],
    governance: [],
    prices: [],
    overrides: [],
    tradeReporters: ["JPN"],
    ...rest,
    reference: {
      minerals: [],
      countries: [],
      tradeForms: [],
      byproducts: [],
      lists: [],
      prices: [],
      homeStatements: [],
      printedStages: [],
      riskTables: [
        {
          id: "test",
          name: { ja: "", en: "" },
          date: "2026-01-30",
          origin: "oecd",
          classes: { CHN: "C", RUS: "H", AUS: "A", JPN: "A", BRA: "E" },
        },
      ],
      parameters: PARAMETERS,
      origins: [
        origin("usgs-mcs-2024", "usgs-mcs"),
        origin("usgs-mcs-2025", "usgs-mcs"),
        origin("usgs-mcs-2026", "usgs-mcs"),
        origin("world-mining-data-2026", "world-mining-data"),
      ],
      ...reference,
    },
  };
}
