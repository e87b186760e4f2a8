import { screeningWords } from "../../../i18n/web-screening.ts";
import { Choice } from "../../controls/choice.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import { editionLabel, listEditions } from "../overview/mineral-lists.ts";

interface EditionChoicesProps {
  /** Editions as the step compares them, one per jurisdiction. */
  readonly lists: readonly string[];
  readonly onChange: (lists: readonly string[]) => void;
}

/** Each list of a comparison with the other editions that are held of it. */
export function EditionChoices({ lists, onChange }: EditionChoicesProps) {
  const words = useWords(screeningWords);
  const { t, say } = useTongue();
  const { reference } = useLoaded();
  const editions = listEditions(reference.lists);
  return lists.map((list, place) => {
    const own = editions.find((one) => one.id === list);
    const jurisdiction = own ? t.overview.jurisdictionName[own.jurisdiction] : list;
    return (
      <Choice
        key={list}
        label={own ? t.overview.jurisdiction[own.jurisdiction] : list}
        describedAs={say(words.steps.list, { jurisdiction })}
        value={list}
        onChange={(chosen) => onChange(lists.with(place, chosen))}
      >
        {!own && <option value={list}>{list}</option>}
        {editions
          .filter((one) => one.jurisdiction === own?.jurisdiction)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {editionLabel(one)} ({one.entries.length})
            </option>
          ))}
      </Choice>
    );
  });
}
