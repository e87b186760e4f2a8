import type { Mineral } from "../../../core/index.ts";
import { useAnswer } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { HistoryFigure } from "./history-figure.tsx";

const SIDES = ["concentrate", "refined"] as const;

/** Where the home country's imports come from, over the years. */
export default function TradeTab({ mineral }: { readonly mineral: Mineral }) {
  const { t, say } = useTongue();
  const { view, change } = useView();
  const { value: refined } = useAnswer("tradeHistory", { mineral: mineral.id, side: "refined" });
  const { value: concentrate } = useAnswer("tradeHistory", { mineral: mineral.id, side: "concentrate" });
  // Without a choice in the link: the side that has imports, refined first.
  const fallback =
    refined?.points.length === 0 && (concentrate?.points.length ?? 0) > 0 ? "concentrate" : "refined";
  const side = view.side ?? fallback;
  const history = side === "refined" ? refined : concentrate;
  return (
    <HistoryFigure
      id="trade"
      history={history}
      question={t.mineral.tradeTitle}
      finding={(country, share, year) =>
        say(t.mineral.tradeFinding, { side: t.mineral[side], country, share, year })
      }
      nothing={t.mineral.tradeNone}
      {...(history?.notes.includes("shared-code") ? { warning: t.mineral.tradeShared } : {})}
      controls={
        <label className="field">
          <span className="visually-hidden">{t.mineral.tradeSide}</span>
          <select
            value={side}
            onChange={({ target }) => change({ side: target.value as typeof side, at: null }, "replace")}
          >
            {SIDES.map((one) => (
              <option key={one} value={one}>
                {t.mineral[one]}
              </option>
            ))}
          </select>
        </label>
      }
    />
  );
}
