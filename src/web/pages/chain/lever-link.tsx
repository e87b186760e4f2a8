import { Link } from "@tanstack/react-router";
import type { LeverId } from "../../../core/index.ts";
import { EMPTY_DRAFT } from "../../link/policy-draft.ts";
import { useSharedSearch } from "../../link/use-view.ts";
import { startingMeasure, withSize } from "../policy/draft.ts";

interface LeverLinkProps {
  readonly mineral: string;
  /** null: the policy page as it stands, without a lever set. */
  readonly lever: LeverId | null;
  readonly label: string;
  readonly children: string;
}

/** Levers without named sizes stay untouched: the reader sets their amount. */
const WITHOUT_SIZE: readonly LeverId[] = ["framework"];

/** Opens the policy page of the mineral with one lever at its medium size. */
export function LeverLink({ mineral, lever, label, children }: LeverLinkProps) {
  const set = lever !== null && !WITHOUT_SIZE.includes(lever);
  const search = useSharedSearch({
    mineral,
    policies: set ? [{ ...EMPTY_DRAFT, measures: [withSize(startingMeasure(lever), "medium")] }] : [],
  });
  return (
    <Link to="/policy" search={search} className="lever-link" aria-label={label}>
      {children}
    </Link>
  );
}
