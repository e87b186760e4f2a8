import { AXES, type Axis, type AxisChange, type Lever, type MovedQuantity } from "../../../core/index.ts";
import type { Formatter } from "../../../i18n/format.ts";
import { studyWords } from "../../../i18n/study.ts";
import type { Tongue } from "../../language/language.tsx";
import type { PolicyWords } from "./words.ts";

/** `1,386 t/年`, `10ポイント`, `20%`: an amount in the unit of its lever. */
export function leverAmount({ language, f }: Tongue, unit: Lever["unit"], value: number): string {
  const number = f.number(value);
  if (unit === "%") return `${number}%`;
  const word = studyWords[language].leverUnit[unit];
  const isClose = language === "ja" && (unit === "points" || unit === "days");
  return isClose ? `${number}${word}` : `${number} ${word}`;
}

/** A difference of two indices with its sign: `−.07`, `+.12`, `0`; three decimals where two would show nothing. */
export function signedIndex(value: number): string {
  if (value === 0) return "0";
  const bare = (digits: number) => Math.abs(value).toFixed(digits).replace(/^0\./, ".");
  const two = bare(2);
  const text = two === ".00" ? bare(3) : two;
  if (text === ".000") return "±.000";
  return `${value > 0 ? "+" : "−"}${text}`;
}

/** An amount in tonnes, or as a share of the need where tonnes are not known. */
export function amountIn(f: Formatter, value: number, unit: string): string {
  if (unit === "1") return f.share(value);
  return `${f.number(value)} ${unit === "t" ? unit : f.unit(unit, null)}`;
}

/** `China 5,085 → 3,699 t`: what moved behind an axis, the largest movements first. */
export function movedText(tongue: Tongue, p: PolicyWords, change: AxisChange, limit = 2): string {
  const { f, say } = tongue;
  const shown = change.moved.slice(0, limit).map((one) => movedItem(tongue, p, one));
  const more = change.moved.length - shown.length;
  if (more > 0) shown.push(say(p.movedMore, { count: String(more) }));
  return f.list(shown);
}

function movedItem(tongue: Tongue, p: PolicyWords, moved: MovedQuantity): string {
  const { f, language, say } = tongue;
  const { balance } = studyWords[language];
  const name =
    moved.stage === "products"
      ? balance.need
      : moved.stage === "recovery"
        ? balance.recycled
        : f.country(moved.country);
  const from = moved.unit === "1" ? f.share(moved.from) : f.number(moved.from);
  return say(p.movedItem, { country: name, from, to: amountIn(f, moved.to, moved.unit) });
}

/** `5 価格変動（曝露）`: measures change how much of σ reaches the user, not σ itself. */
export function axisName({ e }: Tongue, p: PolicyWords, axis: Axis): string {
  const name = axis === "price-volatility" ? p.exposureAxis : e.axis[axis];
  return `${AXES.indexOf(axis) + 1} ${name}`;
}
