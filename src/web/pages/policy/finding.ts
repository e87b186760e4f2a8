import type { ResolvedMeasure, Simulation, StudyReference } from "../../../core/index.ts";
import { sayPlace } from "../../../i18n/say-study.ts";
import type { Tongue } from "../../language/language.tsx";
import { axisName, leverAmount } from "./policy-text.ts";
import type { PolicyWords } from "./words.ts";

/** At most this many measures are named in a heading. */
const NAMED = 2;

/** The page's one sentence: these measures move this indicator most, from here to there. */
export function findingOf(
  tongue: Tongue,
  p: PolicyWords,
  study: StudyReference,
  { measures, changes }: Pick<Simulation, "measures" | "changes">,
): string {
  const { f, say } = tongue;
  const working = measures.filter((m) => m.fullAmount > 0 || m.ceilingShare !== null);
  if (working.length === 0) return p.start;
  const named = measuresInWords(tongue, p, study, working);
  const [most] = [...changes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  if (!most) return say(p.finding.none, { measures: named });
  const [before, after] = [f.index(most.before), f.index(most.after)];
  return say(most.delta < 0 ? p.finding.falls : p.finding.rises, {
    measures: named,
    axis: axisName(tongue, p, most.axis).replace(/^\d /, ""),
    before: before === after ? most.before.toFixed(3) : before,
    after: before === after ? most.after.toFixed(3) : after,
  });
}

export function measuresInWords(
  tongue: Tongue,
  p: PolicyWords,
  study: StudyReference,
  measures: readonly ResolvedMeasure[],
): string {
  const phrases = measures.slice(0, NAMED).map((m) => phraseOf(tongue, p, study, m));
  if (measures.length > NAMED)
    phrases.push(tongue.say(p.phrase.more, { count: String(measures.length - NAMED) }));
  return tongue.f.list(phrases);
}

function phraseOf(tongue: Tongue, p: PolicyWords, study: StudyReference, m: ResolvedMeasure): string {
  const { f, say } = tongue;
  const unit = study.policy.levers.find((lever) => lever.id === m.lever)?.unit ?? "t/y";
  const isShare = unit === "%" || unit === "points";
  const amount =
    m.ceilingShare === null
      ? leverAmount(tongue, unit, isShare ? m.fullAmount * 100 : m.fullAmount)
      : say(p.overShare, { percent: f.share(m.ceilingShare) });
  return say(p.phrase[m.lever], {
    amount,
    country: m.country === null ? "" : f.country(m.country),
    from: m.from === null ? "" : sayPlace(m.from, f),
    to: m.to === null ? "" : sayPlace(m.to, f),
  });
}
