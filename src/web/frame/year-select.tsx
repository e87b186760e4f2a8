import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { useView } from "../link/use-view.ts";

/** The assessed year. The evidence's default year stays out of the link. */
export function YearSelect() {
  const { t } = useTongue();
  const { change } = useView();
  const { years, options, reference } = useLoaded();
  const offered = years.includes(options.year) ? years : [options.year, ...years];
  const choose = (year: number) => change({ year: year === reference.parameters.defaultYear ? null : year });
  return (
    <label className="field second-row">
      <span className="visually-hidden">{t.frame.year}</span>
      <select value={options.year} onChange={(event) => choose(Number(event.target.value))}>
        {offered.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
