import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";

interface FilterFieldProps {
  readonly shown: number;
  readonly total: number;
}

/** Narrows a long table; what is typed is in the link. */
export function FilterField({ shown, total }: FilterFieldProps) {
  const { t, say } = useTongue();
  const { view, change } = useView();
  return (
    <div className="filter">
      <label className="field">
        <span>{t.evidence.filter}</span>
        <input
          type="search"
          defaultValue={view.filter ?? ""}
          onChange={({ target }) => change({ filter: target.value.trim() || null }, "replace")}
        />
      </label>
      <span className="mute" role="status">
        {say(t.evidence.shown, { shown: String(shown), total: String(total) })}
      </span>
    </div>
  );
}

/** Every word of the filter must stand somewhere in the row. */
export function matches(filter: string | null, texts: readonly string[]): boolean {
  if (filter === null) return true;
  const whole = texts.join(" ").normalize("NFKC").toLowerCase();
  return filter
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
