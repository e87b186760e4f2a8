import { useState } from "react";
import { AXES, type Axis, type Override } from "../../../core/index.ts";
import { FetchFailure, fetchJson } from "../../evidence/fetch-json.ts";
import { useEngine, useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { OwnNumberForm, type OwnValue } from "../../panels/own-number.tsx";

/** A new own number, kept in the link or in the workspace; without a source it is refused. */
export function AddOverride() {
  const { t, e, f, say, language } = useTongue();
  const { view, change } = useView();
  const engine = useEngine();
  const { reference, key, options } = useLoaded();
  const [mineral, setMineral] = useState(reference.minerals[0]?.id ?? "");
  const [target, setTarget] = useState<Axis>("scrap");
  const [onlyCountry, setOnlyCountry] = useState(true);
  const [onlyYear, setOnlyYear] = useState(true);
  const [keep, setKeep] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const add = async (value: OwnValue) => {
    const own: Override = {
      mineral,
      target,
      home: onlyCountry ? key.home : null,
      year: onlyYear ? options.year : null,
      ...value,
    };
    setOutcome(null);
    if (!keep) {
      change({ overrides: [...view.overrides, own] });
      return;
    }
    try {
      await saveInWorkspace(own, language);
      setOutcome(t.evidence.saved);
      engine.forget();
      change({}, "replace");
    } catch (error) {
      setOutcome(
        error instanceof FetchFailure
          ? `${error.failure.message} ${error.failure.hint ?? ""}`
          : String(error),
      );
    }
  };
  return (
    <section className="narrow add-override">
      <h3>{t.evidence.add}</h3>
      <div className="form inline">
        <label>
          <span>{t.evidence.mineral}</span>
          <select value={mineral} onChange={(event) => setMineral(event.target.value)}>
            {reference.minerals.map((one) => (
              <option key={one.id} value={one.id}>
                {one.symbol} {f.mineral(one.id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t.evidence.axis}</span>
          <select value={target} onChange={(event) => setTarget(event.target.value as Axis)}>
            {AXES.map((axis) => (
              <option key={axis} value={axis}>
                {e.axis[axis]}
              </option>
            ))}
          </select>
        </label>
        <div className="checks">
          <Check
            checked={onlyCountry}
            onChange={setOnlyCountry}
            words={say(t.evidence.onlyThisCountry, { country: f.country(key.home) })}
          />
          <Check
            checked={onlyYear}
            onChange={setOnlyYear}
            words={say(t.evidence.onlyThisYear, { year: String(options.year) })}
          />
          <Check checked={keep} onChange={setKeep} words={t.evidence.keepInWorkspace} />
        </div>
      </div>
      <OwnNumberForm low={0} high={1} onSubmit={(own) => void add(own)} submitWords={t.evidence.add} />
      {outcome && <p role="status">{outcome}</p>}
    </section>
  );
}

/** The workspace says why it refuses: no source, out of range, another process writing. */
async function saveInWorkspace(own: Override, language: string): Promise<void> {
  const { mineral, target, value, low, high, source, home, year } = own;
  const body = {
    mineral,
    target,
    value,
    source,
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
    ...(home === null ? {} : { country: home }),
    ...(year === null ? {} : { year }),
  };
  await fetchJson(`/api/v1/override?lang=${language}`, undefined, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly words: string;
}

function Check({ checked, onChange, words }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{words}</span>
    </label>
  );
}
