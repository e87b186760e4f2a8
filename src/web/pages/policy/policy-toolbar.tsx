import type { Mineral } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { EMPTY_DRAFT, type PolicyDraft } from "../../link/policy-draft.ts";
import { FileButtons, type FileNews } from "./file-buttons.tsx";
import { PresetSelect } from "./preset-select.tsx";
import { useTopic } from "./run-context.ts";
import type { DraftControl } from "./use-draft.ts";
import { usePolicyWords } from "./words.ts";

interface PolicyToolbarProps {
  readonly control: DraftControl;
  readonly onMineral: (mineral: string) => void;
  readonly onNews: (news: FileNews) => void;
}

/** Years at which a plan is usually held against its target. */
const TARGET_YEARS = [2030, 2035, 2050] as const;

/** What the scenario is about, ready-made measures, and the ways back, out and in. */
export function PolicyToolbar({ control, onMineral, onNews }: PolicyToolbarProps) {
  const p = usePolicyWords();
  const { mineral } = useTopic();
  const { draft, release, undo } = control;
  const isBare = draft.measures.length === 0;
  return (
    <div className="policy-bar">
      <MineralSelect mineral={mineral.id} onChoose={onMineral} />
      <TargetSelect draft={draft} onChange={release} />
      <VolumeSelect draft={draft} onChange={release} />
      <PresetSelect draft={draft} onChange={release} onNews={onNews} />
      <span className="policy-ways">
        <button type="button" className="text-button" disabled={!undo} onClick={() => undo?.()}>
          {p.undo}
        </button>
        <button
          type="button"
          className="text-button"
          disabled={isBare}
          onClick={() =>
            release({ ...EMPTY_DRAFT, at: draft.at, demand: draft.demand, inputs: draft.inputs })
          }
        >
          {p.reset}
        </button>
        <FileButtons control={control} onNews={onNews} />
      </span>
    </div>
  );
}

interface MineralSelectProps {
  readonly mineral: string;
  readonly onChoose: (mineral: string) => void;
}

/** The 13 of the study in their order, then every other mineral by name. */
export function MineralSelect({ mineral, onChoose }: MineralSelectProps) {
  const { f, language, t } = useTongue();
  const p = usePolicyWords();
  const { reference } = useLoaded();
  const study = reference.minerals
    .filter((one) => one.studyNumber !== null)
    .sort((a, b) => (a.studyNumber ?? 0) - (b.studyNumber ?? 0));
  const others = reference.minerals
    .filter((one) => one.studyNumber === null)
    .sort((a, b) => a.name[language].localeCompare(b.name[language], language));
  const option = (one: Mineral) => (
    <option key={one.id} value={one.id}>
      {one.symbol} {f.mineral(one.id)}
    </option>
  );
  const isKnown = reference.minerals.some((one) => one.id === mineral);
  return (
    <label className="field">
      <span className="mute">{p.mineral}</span>
      <select value={isKnown ? mineral : ""} onChange={(event) => onChoose(event.target.value)}>
        {!isKnown && <option value="">–</option>}
        <optgroup label={t.overview.study}>{study.map(option)}</optgroup>
        <optgroup label={p.otherMinerals}>{others.map(option)}</optgroup>
      </select>
    </label>
  );
}

interface DraftSelectProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
}

function TargetSelect({ draft, onChange }: DraftSelectProps) {
  const { say } = useTongue();
  const p = usePolicyWords();
  const { options } = useLoaded();
  const years = [...new Set([...TARGET_YEARS, ...(draft.at === null ? [] : [draft.at])])]
    .filter((year) => year !== options.year)
    .sort();
  return (
    <label className="field">
      <span className="mute">{p.target}</span>
      <select
        value={draft.at === null || draft.at === options.year ? "" : draft.at}
        onChange={({ target }) =>
          onChange({ ...draft, at: target.value === "" ? null : Number(target.value) })
        }
      >
        <option value="">{say(p.today, { year: String(options.year) })}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Today's volumes, or those of a demand scenario that reaches the target year. */
function VolumeSelect({ draft, onChange }: DraftSelectProps) {
  const { say, language } = useTongue();
  const p = usePolicyWords();
  const { study, basis } = useTopic();
  return (
    <label className="field">
      <span className="mute">{p.demand}</span>
      <select
        className="volume-select"
        value={draft.demand ?? ""}
        onChange={({ target }) => onChange({ ...draft, demand: target.value === "" ? null : target.value })}
      >
        <option value="">{p.demandToday}</option>
        {basis.growth.map(({ scenario, factor }) => {
          const name = study.typology.demand.scenarios.find((one) => one.id === scenario)?.name[language];
          const text =
            factor === null
              ? say(p.demandOutside, { name })
              : say(p.demandGrowth, { name, factor: factor.toFixed(2) });
          return (
            <option key={scenario} value={scenario} disabled={factor === null && draft.demand !== scenario}>
              {text}
            </option>
          );
        })}
      </select>
    </label>
  );
}
