import type { ScreeningCandidate, ScreeningFunnel, ScreeningRun } from "../../../core/index.ts";
import type { Tongue } from "../../language/language.tsx";

/** How candidates of a funnel are called: minerals, members of groups, names that only a list knows. */
export interface CandidateNames {
  readonly symbol: (id: string) => string;
  readonly name: (id: string) => string;
}

export function candidateNames(
  tongue: Tongue,
  funnel: ScreeningFunnel,
  run: Pick<ScreeningRun, "candidates">,
): CandidateNames {
  const met = new Map<string, ScreeningCandidate>(run.candidates.map((one) => [one.id, one]));
  const members = new Map(funnel.members.map((one) => [one.id, one]));
  const plain = (id: string) => id.replace(/^other\//, "");
  return {
    symbol: (id) => met.get(id)?.symbol || members.get(id)?.symbol || plain(id),
    name: (id) => {
      const member = members.get(id);
      if (member) return member.name[tongue.language];
      const known = tongue.f.mineral(id);
      return known === id ? plain(id) : known;
    },
  };
}
