import { POLICY_LANES, POLICY_REGIONS } from "../../../core/index.ts";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import { sourceName, type TimelineModel } from "./timeline-model.ts";
import { useFieldWords } from "./words.ts";

/** Narrows the timeline; everything chosen is in the link. */
export function TimelineFilters({ model: { all, shown } }: { readonly model: TimelineModel }) {
  const tongue = useTongue();
  const w = useFieldWords();
  const { view, change } = useView();
  const origins = [...new Set(all.map(({ origin }) => origin))];
  const has = (key: "region" | "lane", value: string) => all.some((event) => event[key] === value);
  return (
    <div className="field-filters">
      <Switches
        label={w.filter.region}
        options={POLICY_REGIONS.filter((id) => has("region", id)).map((id) => [id, w.region[id]])}
        chosen={view.policyRegions}
        onChange={(policyRegions) => change({ policyRegions } as Partial<View>, "replace")}
      />
      <Switches
        label={w.filter.source}
        options={origins.map((id) => [id, sourceName(tongue, w, id)])}
        chosen={view.policySources}
        onChange={(policySources) => change({ policySources }, "replace")}
      />
      <Switches
        label={w.filter.lane}
        options={POLICY_LANES.filter((id) => has("lane", id)).map((id) => [id, w.lane[id]])}
        chosen={view.policyLanes}
        onChange={(policyLanes) => change({ policyLanes } as Partial<View>, "replace")}
      />
      <div className="field-filter-words">
        <label className="field">
          <span>{w.filter.words}</span>
          <input
            key={view.filter === null ? "none" : "some"}
            type="search"
            defaultValue={view.filter ?? ""}
            onChange={({ target }) => change({ filter: searchable(target.value) }, "replace")}
          />
        </label>
        <span className="mute" role="status">
          {tongue.say(w.filter.shown, { shown: String(shown.length), total: String(all.length) })}
        </span>
        {shown.length < all.length && (
          <button
            type="button"
            className="text-button"
            onClick={() =>
              change({ policyRegions: [], policySources: [], policyLanes: [], filter: null }, "replace")
            }
          >
            {w.filter.clear}
          </button>
        )}
      </div>
    </div>
  );
}

/** What a link can carry of the typed words. */
const searchable = (text: string): string | null =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N} .-]/gu, " ")
    .trim()
    .slice(0, 60) || null;

interface SwitchesProps {
  readonly label: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of them; none pressed shows all. */
function Switches({ label, options, chosen, onChange }: SwitchesProps) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="switches">
      <legend>{label}</legend>
      {options.map(([id, name]) => (
        <button
          key={id}
          type="button"
          className="switch"
          aria-pressed={chosen.includes(id)}
          onClick={() => toggle(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
