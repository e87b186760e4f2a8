import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Mineral } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { searchOf, useSharedSearch, useView } from "../../link/use-view.ts";
import { studyMinerals } from "../overview/mineral-lists.ts";
import { useFlowWords } from "./use-flow-words.ts";

/** Every mineral, the study's thirteen first: by list, or one after the other. The open tab stays open. */
export function MineralChooser({ mineral }: { readonly mineral: Mineral }) {
  const { f, language } = useTongue();
  const words = useFlowWords();
  const { reference } = useLoaded();
  const { view } = useView();
  const navigate = useNavigate();
  const { study, others } = useMemo(() => {
    const first = studyMinerals(reference);
    const rest = reference.minerals
      .filter((one) => one.studyNumber === null)
      .sort((a, b) => f.mineral(a.id).localeCompare(f.mineral(b.id), language));
    return { study: first, others: rest };
  }, [reference, f, language]);
  const all = [...study, ...others];
  const place = all.findIndex((one) => one.id === mineral.id);
  const previous = all[(place + all.length - 1) % all.length];
  const next = all[(place + 1) % all.length];
  const search = searchOf(kept(view)) as never;
  return (
    <div className="mineral-chooser">
      {previous && <Step mineral={previous} sign="◀" pattern={words.chooser.previous} search={search} />}
      <label className="field">
        <span className="visually-hidden">{words.chooser.label}</span>
        <select
          value={mineral.id}
          onChange={({ target }) =>
            void navigate({ to: "/chain/$id", params: { id: target.value }, search, resetScroll: false })
          }
        >
          {(
            [
              [words.chooser.study, study],
              [words.chooser.others, others],
            ] as const
          ).map(([label, minerals]) => (
            <optgroup key={label} label={label}>
              {minerals.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.symbol} {f.mineral(one.id)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {next && <Step mineral={next} sign="▶" pattern={words.chooser.next} search={search} />}
      <Link
        to="/minerals/$id"
        params={{ id: mineral.id }}
        search={useSharedSearch()}
        className="chooser-link"
        aria-label={f.pair(words.chooser.profile, f.mineral(mineral.id))}
      >
        {words.chooser.profile}
      </Link>
      <Link to="/policy" search={useSharedSearch({ mineral: mineral.id })} className="chooser-link">
        {words.chooser.policy}
      </Link>
    </div>
  );
}

/** What the next mineral keeps of the view: not an open detail, which is this mineral's. */
function kept(view: View): View {
  return { ...view, explain: null, node: null };
}

interface StepProps {
  readonly mineral: Mineral;
  readonly sign: string;
  readonly pattern: string;
  readonly search: never;
}

function Step({ mineral, sign, pattern, search }: StepProps) {
  const { f, say } = useTongue();
  return (
    <Link
      to="/chain/$id"
      params={{ id: mineral.id }}
      search={search}
      resetScroll={false}
      className="chooser-step"
      aria-label={say(pattern, { mineral: f.mineral(mineral.id) })}
      data-tip={say(pattern, { mineral: f.mineral(mineral.id) })}
    >
      {sign}
    </Link>
  );
}
