import { AXES } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { editionLabel, listEditions, newestEdition } from "./mineral-lists.ts";
import { type Layer, layerName, PRINTED_LAYERS } from "./periodic-layers.ts";

/** What colours the periodic table, and for the lists which editions. */
export function LayerSelect({ layer }: { readonly layer: Layer }) {
  const tongue = useTongue();
  const { t } = tongue;
  const { view, change } = useView();
  const option = (one: Layer) => (
    <option key={one} value={one}>
      {layerName(tongue, one)}
    </option>
  );
  return (
    <div className="layer-controls">
      <label className="field">
        <span className="visually-hidden">{t.periodic.layer}</span>
        <select value={layer} onChange={(event) => change({ layer: event.target.value }, "replace")}>
          <optgroup label={t.periodic.groupAxes}>{AXES.map(option)}</optgroup>
          <optgroup label={t.periodic.groupLists}>{(["lists", "rare-metals"] as const).map(option)}</optgroup>
          <optgroup label={t.periodic.groupPrinted}>{PRINTED_LAYERS.map(option)}</optgroup>
        </select>
      </label>
      <button
        type="button"
        className="text-button wide-toggle"
        onClick={() => change({ wide: !view.wide }, "replace")}
      >
        {view.wide ? t.periodic.narrow : t.periodic.wide}
      </button>
      {layer === "lists" && <EditionSelects />}
    </div>
  );
}

function EditionSelects() {
  const { t } = useTongue();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const editions = listEditions(reference.lists);
  return (["JPN", "USA", "EU"] as const).map((jurisdiction) => {
    const own = editions.filter((edition) => edition.jurisdiction === jurisdiction);
    const newest = newestEdition(editions, jurisdiction);
    const chosen = own.find((edition) => view.marks.includes(edition.id)) ?? newest;
    const others = view.marks.filter((id) => !own.some((edition) => edition.id === id));
    return (
      <label key={jurisdiction} className="field">
        <span>{t.periodic.marks[jurisdiction]}</span>
        <select
          value={chosen?.id ?? ""}
          onChange={({ target }) =>
            change({ marks: target.value === newest?.id ? others : [...others, target.value] }, "replace")
          }
        >
          {own.map((edition) => (
            <option key={edition.id} value={edition.id}>
              {editionLabel(edition)}
            </option>
          ))}
        </select>
      </label>
    );
  });
}
