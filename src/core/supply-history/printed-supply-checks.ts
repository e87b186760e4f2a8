import type { PrintedNumber } from "../demand/demand-reference.ts";
import { recycledSupply } from "../demand/recycled-supply.ts";
import type {
  PrintedRecyclingRate,
  PrintedSupply,
  PrintedSupplyChange,
  SupplyHistoryReference,
} from "./supply-history-reference.ts";

/** `within-rounding`: only the rounding of the tonnes themselves allows the printed figure. */
export type SupplyVerdict = "agrees" | "within-rounding" | "contradicts";

/** A printed share of a supplier beside the share that the printed tonnes give. */
export interface SupplyShareCheck {
  readonly supply: PrintedSupply;
  readonly primaryT: number;
  readonly printed: number;
  readonly computed: number;
  /** What the rounding of both amounts allows. */
  readonly low: number;
  readonly high: number;
  readonly verdict: SupplyVerdict;
}

/** Half of a printed whole per cent. */
const HALF_PERCENT = 0.005;
const SLACK = 1e-12;

/**
 * Do the printed shares follow from the printed tonnes? share = supplier ÷ primary output of the year.
 *
 * Only shares that the document prints are checked; a group drawn at 0 without a share is no claim.
 */
export function checkSupplyShares(
  { supply }: SupplyHistoryReference,
  printed: readonly PrintedNumber[],
  mineral: string,
): SupplyShareCheck[] {
  const primary = new Map(series(printed, mineral, "primary").map((n) => [n.year, n]));
  return supply.flatMap((one) => {
    const whole = primary.get(one.year);
    if (one.mineral !== mineral || one.shareOfPrimary === null || !whole) return [];
    const computed = one.valueT / whole.value;
    const low = (one.valueT - one.halfUnitT) / (whole.value + whole.halfUnit);
    const high = (one.valueT + one.halfUnitT) / (whole.value - whole.halfUnit);
    const claim = one.shareOfPrimary;
    const verdict = verdictOf(claim, { computed, low, high }, HALF_PERCENT);
    return [{ supply: one, primaryT: whole.value, printed: claim, computed, low, high, verdict }];
  });
}

/** Primary output as printed or derived beside the sum of its suppliers. */
export interface PrimarySumCheck {
  readonly mineral: string;
  readonly year: number;
  readonly printedT: number;
  readonly sumT: number;
  readonly differenceT: number;
  /** Half units of all figures. */
  readonly toleranceT: number;
  /** null where a supplier was itself derived as the difference: the sum then proves nothing. */
  readonly verdict: SupplyVerdict | null;
}

/** Do the suppliers add up to primary output? */
export function checkPrimarySums(
  { supply }: SupplyHistoryReference,
  printed: readonly PrintedNumber[],
  mineral: string,
): PrimarySumCheck[] {
  return series(printed, mineral, "primary").flatMap((whole) => {
    const parts = supply.filter((one) => one.mineral === mineral && one.year === whole.year);
    if (parts.length === 0) return [];
    const sumT = parts.reduce((sum, one) => sum + one.valueT, 0);
    const differenceT = whole.value - sumT;
    // A supplier drawn at 0 is absent, not rounded.
    const toleranceT = parts.reduce(
      (sum, one) => sum + (one.valueT === 0 ? 0 : one.halfUnitT),
      whole.halfUnit,
    );
    const proves = parts.every((one) => one.how !== "derived");
    const verdict = proves ? closeness(Math.abs(differenceT), toleranceT, whole.value) : null;
    return [{ mineral, year: whole.year, printedT: whole.value, sumT, differenceT, toleranceT, verdict }];
  });
}

/** Recycling of one year under both definitions, beside the rate that the document prints. */
export interface RecyclingDefinitionCheck {
  readonly mineral: string;
  readonly year: number;
  readonly primaryT: number;
  readonly recyclingT: number;
  /** 対一次比. */
  readonly ofPrimary: number;
  /** 対総供給比. */
  readonly ofTotal: number;
  readonly printedRate: number;
  /** printed rate × primary. */
  readonly recyclingFromRateT: number;
  /**
   * The two printed amounts that the verdict rests on: recycling and primary output, recycling and the total (primary
   * output was derived from it), or primary output and the total. `none`: the rest was derived from the rate itself.
   */
  readonly restsOn: "recycling-primary" | "recycling-total" | "primary-total" | "none";
  /** Is the printed rate the one of its definition, within the rounding of the tonnes? null where nothing is independent. */
  readonly verdict: SupplyVerdict | null;
}

/** Which definition does the document's "recycling rate" follow? 127 t × 42.5 % = 54 t: of primary output. */
export function checkRecyclingDefinition(
  { recyclingRates }: SupplyHistoryReference,
  printed: readonly PrintedNumber[],
  mineral: string,
): RecyclingDefinitionCheck[] {
  const claim = recyclingRates.find((rate) => rate.mineral === mineral);
  if (!claim) return [];
  const of = (name: string) => new Map(series(printed, mineral, name).map((n) => [n.year, n]));
  const [recycling, total] = [of("recycling"), of("total-with-recycling")];
  return series(printed, mineral, "primary").flatMap((primary) => {
    const back = recycling.get(primary.year);
    if (!back) return [];
    const whole = total.get(primary.year);
    const restsOn = restsOnOf(back, primary, whole);
    const bounds = rateBounds(claim, restsOn, { back, primary, whole });
    return [
      {
        mineral,
        year: primary.year,
        primaryT: primary.value,
        recyclingT: back.value,
        ...recycledSupply(primary.value, back.value),
        printedRate: claim.rate,
        recyclingFromRateT: claim.rate * primary.value,
        restsOn,
        verdict: bounds && verdictOf(claim.rate, bounds, claim.halfUnit),
      },
    ];
  });
}

const isRead = (n: PrintedNumber | undefined): boolean => n?.how === "printed" || n?.how === "placed";

function restsOnOf(
  back: PrintedNumber,
  primary: PrintedNumber,
  whole: PrintedNumber | undefined,
): RecyclingDefinitionCheck["restsOn"] {
  if (isRead(back) && isRead(primary)) return "recycling-primary";
  if (isRead(back) && isRead(whole)) return "recycling-total";
  return isRead(primary) && isRead(whole) ? "primary-total" : "none";
}

/** The rate under its own definition from two printed amounts, with what their rounding allows. */
function rateBounds(
  claim: PrintedRecyclingRate,
  restsOn: RecyclingDefinitionCheck["restsOn"],
  { back, primary, whole }: { back: PrintedNumber; primary: PrintedNumber; whole: PrintedNumber | undefined },
) {
  if (restsOn === "none") return null;
  // sign 1 gives the highest rate, −1 the lowest.
  const rateAt = (sign: number): number => {
    const at = (n: PrintedNumber | undefined, direction: number) =>
      n === undefined ? Number.NaN : n.value + sign * direction * n.halfUnit;
    const [recycledT, primaryT] =
      restsOn === "recycling-primary"
        ? [at(back, 1), at(primary, -1)]
        : restsOn === "recycling-total"
          ? [at(back, 1), at(whole, -1) - at(back, 1)]
          : [at(whole, 1) - at(primary, -1), at(primary, -1)];
    const { ofPrimary, ofTotal } = recycledSupply(primaryT, recycledT);
    return claim.definition === "of-primary" ? ofPrimary : ofTotal;
  };
  return { computed: rateAt(0), low: rateAt(-1), high: rateAt(1) };
}

/** A printed difference between two years beside the difference of the printed amounts. */
export interface SupplyChangeCheck {
  readonly change: PrintedSupplyChange;
  readonly fromT: number;
  readonly toT: number;
  readonly computedT: number;
  readonly toleranceT: number;
  readonly verdict: SupplyVerdict;
}

/** Do the printed differences follow from the printed amounts of their two years? */
export function checkSupplyChanges(
  reference: SupplyHistoryReference,
  printed: readonly PrintedNumber[],
  mineral: string,
): SupplyChangeCheck[] {
  return reference.changes
    .filter((change) => change.mineral === mineral)
    .flatMap((change) => {
      const from = amountOf(reference, printed, change, change.from);
      const to = amountOf(reference, printed, change, change.to);
      if (!from || !to) return [];
      const computedT = to.valueT - from.valueT;
      const toleranceT = from.halfUnitT + to.halfUnitT + change.halfUnitT;
      const verdict = closeness(Math.abs(change.changeT - computedT), toleranceT, to.valueT);
      return [{ change, fromT: from.valueT, toT: to.valueT, computedT, toleranceT, verdict }];
    });
}

function amountOf(
  { supply }: SupplyHistoryReference,
  printed: readonly PrintedNumber[],
  { mineral, supplier }: PrintedSupplyChange,
  year: number,
): { readonly valueT: number; readonly halfUnitT: number } | null {
  if (supplier === "primary") {
    const whole = series(printed, mineral, "primary").find((n) => n.year === year);
    return whole ? { valueT: whole.value, halfUnitT: whole.halfUnit } : null;
  }
  const found = supply.find(
    (one) => one.mineral === mineral && one.supplier === supplier && one.year === year,
  );
  if (!found) return null;
  return { valueT: found.valueT, halfUnitT: found.valueT === 0 ? 0 : found.halfUnitT };
}

function verdictOf(
  claim: number,
  { computed, low, high }: { readonly computed: number; readonly low: number; readonly high: number },
  half: number,
): SupplyVerdict {
  if (Math.abs(computed - claim) <= half + SLACK) return "agrees";
  return low <= claim + half + SLACK && high >= claim - half - SLACK ? "within-rounding" : "contradicts";
}

function closeness(difference: number, tolerance: number, scale: number): SupplyVerdict {
  if (difference <= 1e-9 * Math.abs(scale)) return "agrees";
  return difference <= tolerance * (1 + 1e-9) ? "within-rounding" : "contradicts";
}

/** Printed supply numbers of one series. */
function series(printed: readonly PrintedNumber[], mineral: string, name: string): PrintedNumber[] {
  return printed.filter((n) => n.quantity === "supply" && n.mineral === mineral && n.series === name);
}
