import type { Lever, ScenarioMeasure, ShiftStage } from "../../../core/index.ts";
import type { PlaceKey, PolicyBasis } from "../../study/policy-questions.ts";
import { CountrySelect } from "./country-select.tsx";
import { withField } from "./draft.ts";
import { usePolicyWords } from "./words.ts";

interface LeverPlacesRowProps {
  readonly lever: Lever;
  readonly measure: ScenarioMeasure;
  readonly basis: PolicyBasis;
  readonly onChange: (measure: ScenarioMeasure) => void;
}

const RULES = ["best-governed", "home"] as const;
const ROUTES: readonly ShiftStage[] = ["refined-trade", "concentrate-trade"];

/** Whose places a lever chooses from. */
export function placeKeyOf(lever: Lever["id"], measure: ScenarioMeasure): PlaceKey | null {
  if (lever === "mine" || lever === "exploration" || lever === "smelter") return lever;
  if (lever === "framework") return "refined-trade";
  return lever === "shift" ? (measure.stage ?? "refined-trade") : null;
}

/** Where the measure stands: a country, or from whom to whom. */
export function LeverPlacesRow({ lever, measure, basis, onChange }: LeverPlacesRowProps) {
  const p = usePolicyWords();
  const key = placeKeyOf(lever.id, measure);
  if (key === null) return null;
  const places = basis.places[key];
  if (lever.places === "country") {
    return (
      <div className="lever-places">
        <CountrySelect
          label={p.country}
          value={measure.country}
          labelHidden
          places={places}
          rules={RULES}
          onChoose={(place) => onChange(withField(measure, "country", place || undefined))}
        />
      </div>
    );
  }
  const hasConcentrate = basis.places["concentrate-trade"].places.length > 0;
  return (
    <div className="lever-places pair">
      <CountrySelect
        label={p.from}
        value={measure.from}
        places={places}
        rules={["first-supplier"]}
        onChoose={(place) => onChange(withField(measure, "from", place || undefined))}
      />
      <CountrySelect
        label={p.to}
        value={measure.to}
        places={places}
        rules={["others"]}
        onChoose={(place) => onChange(withField(measure, "to", place || undefined))}
      />
      {hasConcentrate && (
        <label className="field place-field">
          <span>{p.route}</span>
          <select
            value={measure.stage ?? "refined-trade"}
            onChange={(event) => {
              const stage = ROUTES.find((one) => one === event.target.value);
              onChange(withField(measure, "stage", stage === "refined-trade" ? undefined : stage));
            }}
          >
            {ROUTES.map((one) => (
              <option key={one} value={one}>
                {p.routes[one]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
