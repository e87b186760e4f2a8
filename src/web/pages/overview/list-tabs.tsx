import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import { editionLabel, type ListEdition, listEditions, newestEdition } from "./mineral-lists.ts";

interface ListTabsProps {
  readonly edition: ListEdition | null;
  readonly notHeld: readonly string[];
  /** What is doubtful about the list as a whole. */
  readonly flag: string;
}

/** Which minerals: the study's, all, or a national list with its edition; and which view of them. */
export function ListTabs({ edition, notHeld, flag }: ListTabsProps) {
  const { t, say, language } = useTongue();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const editions = listEditions(reference.lists);
  const choose = (list: string) => change({ list }, "replace");
  const isAll = view.list === "all";
  return (
    <>
      <div className="list-bar">
        <fieldset className="switches">
          <legend className="visually-hidden">{t.overview.listsLabel}</legend>
          <Switch on={!edition && !isAll} onPress={() => choose("study")} words={t.overview.study} />
          <Switch
            on={isAll}
            onPress={() => choose("all")}
            words={say(t.overview.all, { count: String(reference.minerals.length) })}
          />
          {(["JPN", "USA", "EU"] as const).map((jurisdiction) => {
            const newest = newestEdition(editions, jurisdiction);
            const on = edition?.jurisdiction === jurisdiction;
            const shown = on ? edition : newest;
            if (!newest || !shown) return null;
            const count = {
              jurisdiction: t.overview.jurisdiction[jurisdiction],
              count: String(shown.entries.length),
            };
            return (
              <Switch
                key={jurisdiction}
                on={on}
                onPress={() => choose(newest.id)}
                words={say(t.overview.list, count)}
              />
            );
          })}
          {edition && <EditionSelect edition={edition} editions={editions} onChoose={choose} />}
        </fieldset>
        <ViewSwitch />
      </div>
      {(notHeld.length > 0 || flag) && (
        <p className="legend">
          {notHeld.length > 0 &&
            say(t.overview.notHeld, { names: notHeld.join(language === "ja" ? "、" : ", ") })}{" "}
          {flag && say(t.overview.listFlag, { flag })}
        </p>
      )}
    </>
  );
}

function ViewSwitch() {
  const { t } = useTongue();
  const { view, change } = useView();
  const views: readonly [View["view"], string][] = [
    ["table", t.overview.viewTable],
    ["compare", t.overview.viewCompare],
    ["gaps", t.overview.viewGaps],
  ];
  return (
    <fieldset className="switches">
      <legend className="visually-hidden">{t.overview.viewLabel}</legend>
      {views.map(([name, words]) => (
        <Switch key={name} on={view.view === name} onPress={() => change({ view: name })} words={words} />
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly onPress: () => void;
  readonly words: string;
}

function Switch({ on, onPress, words }: SwitchProps) {
  return (
    <button type="button" className="switch" aria-pressed={on} onClick={onPress}>
      {words}
    </button>
  );
}

interface EditionSelectProps {
  readonly edition: ListEdition;
  readonly editions: readonly ListEdition[];
  readonly onChoose: (list: string) => void;
}

function EditionSelect({ edition, editions, onChoose }: EditionSelectProps) {
  const { t } = useTongue();
  return (
    <label className="field">
      <span className="visually-hidden">{t.overview.edition}</span>
      <select value={edition.id} onChange={(event) => onChoose(event.target.value)}>
        {editions
          .filter((one) => one.jurisdiction === edition.jurisdiction)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {editionLabel(one)} ({one.entries.length})
            </option>
          ))}
      </select>
    </label>
  );
}
