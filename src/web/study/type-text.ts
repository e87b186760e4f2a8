import type { MineralClassification, MineralType } from "../../core/index.ts";
import type { StudyWords } from "../../i18n/study.ts";
import type { TypologyWords } from "../../i18n/web-typology.ts";
import type { Tongue } from "../language/language.tsx";

export interface TypeParts {
  readonly tongue: Tongue;
  readonly words: TypologyWords;
  readonly study: StudyWords;
}

/** `鉱山＋製錬寡占型`, with a question mark while the type is open. */
export function typeName({ tongue, words, study }: TypeParts, one: MineralClassification): string {
  const type = study.mineralType[one.class];
  return one.decided ? type : tongue.say(words.chip.open, { type });
}

/** The same, short enough for a column. */
export function shortTypeName({ tongue, words }: TypeParts, one: MineralClassification): string {
  const type = words.short[one.class];
  return one.decided ? type : tongue.say(words.chip.open, { type });
}

/** The rule that gives the type and what it asks; for an open type the candidates and what decides. */
export function typeTip(parts: TypeParts, one: MineralClassification): string {
  const { tongue, words, study } = parts;
  const { say, f } = tongue;
  if (!one.decided) {
    return say(words.chip.tipOpen, {
      rule: String(one.rule),
      candidates: f.list(one.candidates.map((candidate) => study.mineralType[candidate.class])),
      decisive: f.list(one.decisive.map((input) => study.typeInput[input])),
    });
  }
  const fired = one.trace.find((trace) => trace.fired);
  const conditions = (fired?.conditions ?? []).map(({ condition }) => study.ruleCondition[condition]);
  return say(words.chip.tip, {
    rule: String(one.rule),
    conditions: conditions.length === 0 ? study.noCondition : f.list(conditions),
  });
}

/** `+.12`, `−.03`: above or below the threshold. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2).replace(/^0\./, ".");
  return `${value < 0 && text !== ".00" ? "−" : "+"}${text}`;
}

/** The number that lies closest to its threshold: where a small change would tell. */
export function nearestThreshold({ tongue, words, study }: TypeParts, one: MineralClassification): string {
  const known = Object.values(one.numbers).filter((reading) => reading.distance !== null);
  const [nearest] = known.sort((a, b) => Math.abs(a.distance ?? 0) - Math.abs(b.distance ?? 0));
  if (!nearest) return "";
  const input = study.typeInput[nearest.input];
  return tongue.say(words.chip.nearest, { input, distance: signed(nearest.distance ?? 0) });
}

/** How many minerals each type has, in the order of the types: `需要急増型 4`. */
export function typeCounts(
  { tongue, study }: TypeParts,
  order: readonly MineralType[],
  classes: readonly MineralClassification[],
): string {
  const counts = order.flatMap((type) => {
    const count = classes.filter((one) => one.class === type).length;
    return count === 0 ? [] : [`${study.mineralType[type]} ${count}`];
  });
  return tongue.f.list(counts);
}
