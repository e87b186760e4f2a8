import { Link } from "@tanstack/react-router";
import { useLoaded } from "../../evidence/use-answer.ts";
import { EMPTY_DRAFT } from "../../link/policy-draft.ts";
import { useSharedSearch } from "../../link/use-view.ts";
import { startingMeasure, withSize } from "../policy/draft.ts";
import { type StockParts, tonnes } from "./stock-parts.ts";

/** Takes what can be recovered at home in the last year to the policy page, as the ceiling of its recycling lever. */
export function StockPolicyLink({ parts }: { readonly parts: StockParts }) {
  const { key } = useLoaded();
  const { tongue, words, run, stock } = parts;
  const last = stock.years.at(-1);
  const recoverable = last?.recoverable ?? 0;
  const search = useSharedSearch({
    mineral: stock.mineral,
    policies: [
      {
        ...EMPTY_DRAFT,
        inputs: { urbanMine: Number(recoverable.toPrecision(6)) },
        measures: [withSize(startingMeasure("recycling"), "medium")],
      },
    ],
  });
  // The world's urban mine is not the country's to recycle.
  if (run.model.region !== key.home || !last || recoverable <= 0) return null;
  return (
    <p>
      <Link to="/policy" search={search} className="lever-link">
        {tongue.say(words.stock.policy, { year: String(last.year), amount: tonnes(parts, recoverable) })}
      </Link>
    </p>
  );
}
