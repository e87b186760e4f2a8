import type { CarbonRange, ProductionRoute } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayPolicyNote } from "../../i18n/say-study.ts";
import type { SimulateAnswer } from "../../workspace/answers/index.ts";

const COUNTRIES_SHOWN = 4;

/** CO2 of the refined metal that home takes, by country, or why there is no number. */
export function carbonLines(
  { carbon }: SimulateAnswer,
  routes: readonly ProductionRoute[],
  format: Formatter,
): string[] {
  const words = faceWords[format.language].study.simulate.carbon;
  if (carbon.kind === "none") return [words[carbon.reason]];
  const range = ({ low, high }: CarbonRange) =>
    low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`;
  const whole = ({ low, high }: typeof carbon.before) => range({ low: low ?? 0, high: high ?? 0 });
  const rows = carbon.byCountry.slice(0, COUNTRIES_SHOWN).map((row) => {
    const name = routes.find(({ id }) => id === row.route)?.name[format.language];
    const route =
      name === undefined
        ? words.openRoute
        : row.grade === "inferred"
          ? fill(words.inferred, { route: name })
          : name;
    const country = format.country(row.country);
    return fill(words.country, {
      country: row.place === "home" ? fill(words.home, { country }) : country,
      before: range(row.before),
      after: range(row.after),
      route,
    });
  });
  const more = carbon.byCountry.length - rows.length;
  return [
    fill(words.total, { before: whole(carbon.before), after: whole(carbon.after) }),
    ...rows.map((row) => `  ${row}`),
    ...(more > 0 ? [`  ${fill(words.more, { count: String(more) })}`] : []),
    `  ${carbon.notes.map((note) => sayPolicyNote(note, format)).join("; ")}`,
  ];
}
