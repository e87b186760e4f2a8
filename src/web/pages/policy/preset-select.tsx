import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { useStudyWords } from "../../study/use-words.ts";
import type { FileNews } from "./file-buttons.tsx";
import { draftOf, isChanged, type Preset, presetsOf } from "./presets.ts";
import { useTopic } from "./run-context.ts";
import { usePolicyWords } from "./words.ts";

const GROUPS = ["own", "possible", "package", "target"] as const;

interface PresetSelectProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
  readonly onNews: (news: FileNews) => void;
}

/** The package of the mineral's own type first, then what else is ready-made. */
export function PresetSelect({ draft, onChange, onNews }: PresetSelectProps) {
  const { say, f, language } = useTongue();
  const p = usePolicyWords();
  const words = useStudyWords();
  const { study, mineral } = useTopic();
  const { options } = useLoaded();
  const { value } = useAnswer("classify", { ...options, minerals: [mineral.id] });
  const classified = value?.find((one) => one.id === mineral.id) ?? null;
  const presets = presetsOf(study, classified);
  const loaded = study.policyScenarios.find((one) => one.id === draft.preset);
  const nameOf = ({ group, type, scenario }: Preset) => {
    const typeText = type === null ? "" : words.mineralType[type];
    if (group === "own") return say(p.packageOf, { type: typeText });
    return group === "possible" ? say(p.packageCandidate, { type: typeText }) : scenario.name[language];
  };
  const choose = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    if (!preset) return;
    onChange(draftOf(preset.scenario, draft));
    const left = preset.left.map(
      (one) => `${words.policyMeasure[one.measure]}（${words.advice[one.advice]}）`,
    );
    onNews({
      lines: [
        say(p.loaded, { name: preset.scenario.name[language] }),
        ...(left.length > 0 ? [say(p.leftOut, { list: f.list(left) })] : []),
        ...(preset.scenario.note ? [preset.scenario.note[language]] : []),
      ],
      isProblem: false,
    });
  };
  const labels = {
    own: p.groupType,
    possible: p.groupType,
    package: p.groupPackages,
    target: p.groupTargets,
  } as const;
  return (
    <select
      className="preset-select"
      aria-label={p.readyMade}
      value=""
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">
        {loaded
          ? `${loaded.name[language]}${isChanged(draft, presets) ? ` (${p.changed})` : ""}`
          : p.readyMade}
      </option>
      {GROUPS.map((group) => {
        const own = presets.filter((preset) => preset.group === group);
        return own.length === 0 ? null : (
          <optgroup key={group} label={labels[group]}>
            {own.map((preset) => (
              <option key={preset.id} value={preset.id}>
                {nameOf(preset)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}
