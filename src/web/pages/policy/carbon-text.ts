import type { Carbon, CarbonRange, CarbonRow, ProductionRoute } from "../../../core/index.ts";
import { sayPolicyNote } from "../../../i18n/say-study.ts";
import { cell, type TableCell } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { PolicyWords } from "./words.ts";

/** CO2 before or after as a cell: a number, an interval where a route is open, or that there is no route. */
export function carbonCell(
  tongue: Tongue,
  p: PolicyWords,
  carbon: Carbon,
  when: "before" | "after",
): TableCell {
  if (carbon.kind === "none") return cell(p.carbonNone[carbon.reason], null);
  const { low, high, value } = carbon[when];
  return cell(rangeText(tongue, { low: low ?? 0, high: high ?? 0 }), value);
}

/** `830,000–870,000 t-CO2`, or one number where both ends meet. */
export function rangeText({ f }: Tongue, { low, high }: CarbonRange): string {
  const [from, to] = [f.number(low), f.number(high)];
  return `${from === to ? from : `${from}–${to}`} t-CO2`;
}

/** `China: Pidgeon process (inferred)`. */
export function carbonName(
  { f, say, language }: Tongue,
  p: PolicyWords,
  routes: readonly ProductionRoute[],
  { country, place, route, grade }: CarbonRow,
): string {
  const name = routes.find(({ id }) => id === route)?.name[language] ?? p.carbonOpen;
  const where = f.country(country);
  return say(p.carbonOf, {
    country: place === "home" ? say(p.carbonHome, { country: where }) : where,
    route: grade === "inferred" ? say(p.carbonInferred, { route: name }) : name,
  });
}

/** How the number is made, whose route is open, and what is not in it; or why there is none. */
export function carbonLegend({ f, say }: Tongue, p: PolicyWords, carbon: Carbon): string {
  if (carbon.kind === "none") return say(p.carbonNoneLegend, { reason: p.carbonNoneWhy[carbon.reason] });
  const notes = carbon.notes.map((note) => `${sayPolicyNote(note, f)}${f.language === "ja" ? "。" : "."}`);
  return say(p.carbonLegend, { notes: notes.join(" ") }).trim();
}
