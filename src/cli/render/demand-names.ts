import type { StudyReference } from "../../core/index.ts";
import type { Formatter } from "../../i18n/format.ts";
import { saySeries } from "../../i18n/say-study.ts";

/** Names of the uses and scenarios of the demand tables. */
export type DemandNames = Pick<StudyReference["typology"]["demand"], "uses" | "scenarios">;

/** What a use of the tables or a series of a document is called. */
export function nameOfUse(use: string, { uses }: DemandNames, format: Formatter): string {
  return uses.find(({ id }) => id === use)?.name[format.language] ?? saySeries(use, format.language);
}

/** Growth with two decimals: a printed 4.6 % against 4.70 % must show. */
export const percent = (rate: number): string => `${(rate * 100).toFixed(2)}%`;
