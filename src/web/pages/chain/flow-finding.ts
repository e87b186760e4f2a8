import { hasNumber, type MaterialFlow, OTHER_COUNTRIES } from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import { type FlowParts, wholePercent } from "./flow-view.ts";

/** The page's heading: which country holds the narrowest stage, and where else it is narrow. */
export function findingOf({ tongue, words }: Omit<FlowParts, "issues">, flow: MaterialFlow): string {
  const { f, say } = tongue;
  const mineral = f.mineral(flow.mineral);
  const [worst, ...others] = flow.chokePoints;
  if (!worst) return withoutPoint({ tongue, words }, flow);
  const said = (point: typeof worst) => ({
    mineral,
    stage: stageName({ tongue, words }, flow, point.node),
    country: f.country(point.country),
    share: wholePercent(point.share),
    mark: chokeSign(point.mark),
  });
  const finding = say(words.finding, said(worst));
  if (others.length === 0) return finding;
  return say(words.findingMore, {
    finding,
    more: f.list(others.map((point) => say(words.findingOther, said(point)))),
  });
}

/** No risk country has half of a stage: the largest holder there is. */
function withoutPoint({ tongue, words }: Omit<FlowParts, "issues">, flow: MaterialFlow): string {
  const { f, say } = tongue;
  const mineral = f.mineral(flow.mineral);
  // Countries of a stage that most producers do not report say nothing of who holds it.
  const held = flow.nodes.flatMap((node) => {
    const first = node.countries.find((one) => one.country !== OTHER_COUNTRIES && one.share !== null);
    return first && first.share !== null && hasNumber(node.riskShare)
      ? [{ node: node.id, own: node.mineral === flow.mineral, country: first.country, share: first.share }]
      : [];
  });
  const [most] = held.sort((a, b) => Number(b.own) - Number(a.own) || b.share - a.share);
  if (!most) return say(words.findingNothing, { mineral });
  return say(words.findingNone, {
    mineral,
    stage: stageName({ tongue, words }, flow, most.node),
    country: f.country(most.country),
    share: wholePercent(most.share),
  });
}

/** The stage inside a sentence: English names begin small there. */
function stageName({ tongue }: Omit<FlowParts, "issues">, flow: MaterialFlow, id: string): string {
  const name = flow.nodes.find((one) => one.id === id)?.name[tongue.language] ?? id;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
