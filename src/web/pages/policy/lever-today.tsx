import type { Lever, ScenarioMeasure } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import type { PolicyBasis } from "../../study/policy-questions.ts";
import { placeKeyOf } from "./lever-places-row.tsx";
import { amountIn, leverAmount } from "./policy-text.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

interface LeverTodayProps {
  readonly lever: Lever;
  readonly measure: ScenarioMeasure;
  readonly basis: PolicyBasis;
}

/** What is there today, from where on more has no effect, and how a target sizes the measure. */
export function LeverToday({ lever, measure, basis }: LeverTodayProps) {
  const tongue = useTongue();
  const { say } = tongue;
  const p = usePolicyWords();
  const { key } = useLoaded();
  const range = basis.ranges[lever.id];
  const parts = [
    reachText(tongue, p, measure),
    lever.places === "none"
      ? todayText(tongue, p, lever, range?.today ?? null)
      : todayIn(tongue, p, { lever, measure, basis }, key.home),
    range && range.ceiling !== null
      ? say(p.ceiling, {
          amount: leverAmount(tongue, lever.unit === "t/y" ? "t" : lever.unit, range.ceiling),
        })
      : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <p className="lever-note">{parts.join(" · ")}</p>;
}

function todayText(tongue: Tongue, p: PolicyWords, lever: Lever, today: number | null): string | null {
  if (lever.id === "saving") return null;
  if (today === null) return p.todayUnknown;
  const amount =
    lever.unit === "points" ? tongue.f.share(today / 100) : leverAmount(tongue, lever.unit, today);
  return tongue.say(p.todayAt, { amount });
}

function todayIn(
  { f, say }: Tongue,
  p: PolicyWords,
  { lever, measure, basis }: LeverTodayProps,
  home: string,
): string | null {
  const key = placeKeyOf(lever.id, measure);
  const written = measure.country ?? measure.from;
  if (key === null || written === undefined) return null;
  const { places, unit, bestGoverned, first } = basis.places[key];
  const byRule: Readonly<Record<string, string | null>> = {
    home,
    "best-governed": bestGoverned,
    "first-supplier": first,
  };
  const id = Object.hasOwn(byRule, written) ? byRule[written] : written;
  if (!id) return null;
  const held = places.find((one) => one.country === id);
  if (!held) return places.length === 0 ? null : p.todayNone;
  return say(p.todayIn, { amount: amountIn(f, held.amount, unit) });
}

function reachText({ f, say }: Tongue, p: PolicyWords, measure: ScenarioMeasure): string | null {
  if (measure.reach === undefined) return null;
  const percent = f.share(measure.reach / 100);
  if (measure.reachOf === "self-sufficiency") return say(p.reachSelf, { percent });
  return say(measure.lever === "shift" ? p.reachCeiling : p.reachNeed, { percent });
}
