import type { Mineral } from "../../../core/index.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { heading } from "../../language/cell-text.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { HistoryFigure } from "./history-figure.tsx";

const STAGES = ["reserves", "mine", "refined"] as const;

/** Who supplied how much of a stage, over the years. */
export default function SupplyTab({ mineral }: { readonly mineral: Mineral }) {
  const { t, e, say } = useTongue();
  const { view, change } = useView();
  const { options } = useLoaded();
  const stage = STAGES.find((one) => one === view.stage) ?? mineral.firstStage;
  const ask = { mineral: mineral.id, stage, ...(options.source ? { source: options.source } : {}) };
  const { value: history } = useAnswer("supplyHistory", ask);
  const name = heading(e.stage[stage]);
  return (
    <HistoryFigure
      id="supply"
      history={history}
      question={say(t.mineral.supplyTitle, { stage: name })}
      finding={(country, share, year) => say(t.mineral.supplyFinding, { stage: name, country, share, year })}
      nothing={t.mineral.noSupply}
      controls={
        <label className="field">
          <span className="visually-hidden">{t.mineral.stage}</span>
          <select
            value={stage}
            onChange={({ target }) => change({ stage: target.value as typeof stage, at: null }, "replace")}
          >
            {STAGES.map((one) => (
              <option key={one} value={one}>
                {heading(e.stage[one])}
              </option>
            ))}
          </select>
        </label>
      }
    />
  );
}
