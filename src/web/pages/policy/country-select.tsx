import { memo, useMemo } from "react";
import type { LeverPlaces } from "../../../core/index.ts";
import { sayPlace } from "../../../i18n/say-study.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { usePolicyWords } from "./words.ts";

interface CountrySelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly places: LeverPlaces | null;
  /** Rules that may stand in the place of a country. */
  readonly rules: readonly string[];
  readonly onChoose: (place: string) => void;
  readonly labelHidden?: boolean;
}

const HOLDERS = 12;

/** A country by rule, one that is there today with its share, or any other. */
export const CountrySelect = memo(function CountrySelect(props: CountrySelectProps) {
  const { label, value = "", places, rules, onChoose, labelHidden } = props;
  const { f, say } = useTongue();
  const p = usePolicyWords();
  const { key } = useLoaded();
  const holders = (places?.places ?? []).slice(0, HOLDERS);
  const others = useCountries(holders.map((one) => one.country).join());
  const resolved = (rule: string): string | null => {
    if (rule === "home") return key.home;
    if (rule === "best-governed") return places?.bestGoverned ?? null;
    return rule === "first-supplier" ? (places?.first ?? null) : null;
  };
  const ruleText = (rule: string) => {
    const country = resolved(rule);
    const name = sayPlace(rule, f);
    if (country) return say(p.ruleResolved, { rule: name, country: f.country(country) });
    return rule === "others" ? name : say(p.ruleNobody, { rule: name });
  };
  return (
    <label className="field place-field">
      <span className={labelHidden ? "visually-hidden" : ""}>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {value === "" && <option value="">–</option>}
        <optgroup label={p.rule}>
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {ruleText(rule)}
            </option>
          ))}
        </optgroup>
        {holders.length > 0 && (
          <optgroup label={p.holders}>
            {holders.map((one) => (
              <option key={one.country} value={one.country}>
                {say(p.holderShare, { country: f.country(one.country), share: f.share(one.share) })}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={p.otherCountries}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
});

/** Countries of today in the reader's alphabet, without those already named. */
function useCountries(named: string): readonly { readonly id: string; readonly name: string }[] {
  const { language } = useTongue();
  const { reference } = useLoaded();
  return useMemo(() => {
    const out = new Set(named.split(","));
    return reference.countries
      .filter((country) => country.until === null && !out.has(country.id))
      .map((country) => ({ id: country.id, name: country.name[language] }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
  }, [reference, language, named]);
}
