import type { Formatter } from "../../i18n/format.ts";
import type { ScreenAnswer } from "../../workspace/answers/index.ts";

/** What the candidates of a screening are called: `Ga Gallium`, `Nd Neodymium`, `Cs` for one that is no mineral of ours. */
export function candidateNames(answer: ScreenAnswer, format: Formatter): (id: string) => string {
  const symbols = new Map(answer.candidates.map(({ id, symbol }) => [id, symbol]));
  const members = new Map(answer.definition.members.map(({ id, name }) => [id, name[format.language]]));
  return (id) => {
    const other = /^other\/(.+)$/.exec(id)?.[1];
    if (other !== undefined) return other;
    return `${symbols.get(id) ?? ""} ${members.get(id) ?? format.mineral(id)}`.trim();
  };
}
