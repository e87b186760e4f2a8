import {
  type FlowNode,
  NOT_SPECIFIED,
  OTHER_COUNTRIES,
  type Parameters,
  type RiskClassTable,
  riskCountryShare,
} from "../../../core/index.ts";

/** What counts as a risk country, and among how many of the largest holders. */
export interface RiskRule {
  readonly from: string;
  readonly top: number;
}

export interface RuledStage {
  readonly node: FlowNode;
  /** Countries with a share of their own, largest first, with their class under the table. */
  readonly countries: readonly {
    readonly country: string;
    readonly share: number;
    readonly class: string | null;
  }[];
  readonly value: number;
  /** With every country that has no class counted as a risk. */
  readonly high: number;
}

/** The stages of a flow that name countries, judged by a rule that the reader may change. */
export function ruledStages(
  nodes: readonly FlowNode[],
  table: RiskClassTable,
  parameters: Parameters,
  rule: RiskRule,
): RuledStage[] {
  return nodes.flatMap((node) => {
    const countries = node.countries.flatMap(({ country, share }) =>
      share === null || country === OTHER_COUNTRIES || country === NOT_SPECIFIED
        ? []
        : [{ country, share, class: table.classes[country] ?? null }],
    );
    if (countries.length === 0) return [];
    const judged = riskCountryShare(countries, table, {
      ...parameters,
      riskClassFrom: rule.from,
      riskTopCountries: rule.top,
    });
    return [{ node, countries: countries.slice(0, rule.top), ...judged }];
  });
}
