import { POLICY_LANES, POLICY_REGIONS } from "../../../core/index.ts";
import { useTongue } from "../../language/language.tsx";
import { ARRANGEMENTS, type View } from "../../link/link-state.ts";
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
  const signs = view.arrangement === "region";
  return (
    <div className="field-filters">
      <fieldset className="switches timeline-rows">
        <legend>{w.filter.rows}</legend>
        {ARRANGEMENTS.map((one) => (
          <button
            key={one}
            type="button"
            className="switch"
            aria-pressed={view.arrangement === one}
            onClick={() => change({ arrangement: one }, "replace")}
          >
            {one === "region" ? w.filter.byRegion : w.filter.byLane}
          </button>
        ))}
      </fieldset>
      <Switches
        label={w.filter.region}
        options={POLICY_REGIONS.filter((id) => has("region", id)).map((id) => ({ id, name: w.region[id] }))}
        chosen={view.policyRegions}
        onChange={(policyRegions) => change({ policyRegions } as Partial<View>, "replace")}
      />
      <WordFilter model={{ all, shown }} />
      <Switches
        label={w.filter.lane}
        options={POLICY_LANES.filter((id) => has("lane", id)).map((id) => ({
          id,
          name: w.lane[id],
          sign: signs ? w.laneSign[id] : undefined,
        }))}
        chosen={view.policyLanes}
        onChange={(policyLanes) => change({ policyLanes } as Partial<View>, "replace")}
      />
      <Switches
        label={w.filter.source}
        options={origins.map((id) => ({ id, name: sourceName(tongue, w, id) }))}
        chosen={view.policySources}
        onChange={(policySources) => change({ policySources }, "replace")}
      />
    </div>
  );
}

function WordFilter({ model: { all, shown } }: { readonly model: TimelineModel }) {
  const { say } = useTongue();
  const w = useFieldWords();
  const { view, change } = useView();
  return (
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
        {say(w.filter.shown, { shown: String(shown.length), total: String(all.length) })}
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
  /** A sign is how the drawing abbreviates the name. */
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly sign?: string | undefined;
  }[];
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
      {options.map(({ id, name, sign }) => (
        <button
          key={id}
          type="button"
          className="switch"
          aria-pressed={chosen.includes(id)}
          onClick={() => toggle(id)}
        >
          {sign && (
            <span className="lane-sign" aria-hidden="true">
              {sign}{" "}
            </span>
          )}
          {name}
        </button>
      ))}
    </fieldset>
  );
}
