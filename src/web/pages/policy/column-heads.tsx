import type { TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import type { ScenarioColumn } from "./scenario-columns.ts";
import type { DraftControl } from "./use-draft.ts";
import { usePolicyWords } from "./words.ts";

interface ColumnHeadsProps {
  readonly model: TableModel;
  readonly control: DraftControl;
  readonly columns: readonly ScenarioColumn[];
}

/** Names of the scenarios; a kept one can be put on the levers or removed. */
export function ColumnHeads({ model, control, columns }: ColumnHeadsProps) {
  const { say } = useTongue();
  const p = usePolicyWords();
  const { draft, kept, changeKept } = control;
  const edit = (place: number) => {
    const chosen = kept[place];
    if (!chosen) return;
    // The two change places, so that nothing is lost.
    changeKept(
      kept.map((one, index) => (index === place ? draft : one)),
      chosen,
    );
  };
  const drop = (place: number) => changeKept(kept.filter((_, index) => index !== place));
  return (
    <tr>
      {model.columns.map((column, index) => {
        const place = index - 3;
        const own = columns[index - 2];
        return (
          <th key={column.key} scope="col" className={column.numeric ? "number" : ""}>
            <span>{column.label}</span>
            {place >= 0 && own && (
              <span className="column-buttons">
                <button
                  type="button"
                  className="text-button"
                  aria-label={say(p.editOf, { name: own.name })}
                  onClick={() => edit(place)}
                >
                  {p.edit}
                </button>
                <button
                  type="button"
                  className="text-button"
                  aria-label={say(p.drop, { name: own.name })}
                  onClick={() => drop(place)}
                >
                  ✕
                </button>
              </span>
            )}
          </th>
        );
      })}
    </tr>
  );
}
