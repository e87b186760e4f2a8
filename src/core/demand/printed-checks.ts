import type { DemandIssue } from "./demand-issue.ts";
import type { DemandReference, PrintedGrowth, PrintedNumber, PrintedTotal } from "./demand-reference.ts";
import { compoundGrowth, growthRate } from "./growth-rate.ts";

/** A total as printed beside the sum of its parts. */
export interface PrintedSumCheck {
  readonly mineral: string;
  readonly quantity: PrintedNumber["quantity"];
  readonly series: string;
  readonly year: number;
  readonly printed: number;
  readonly sum: number;
  /** printed − sum. */
  readonly difference: number;
  /** What the rounding of all the figures allows. */
  readonly tolerance: number;
  readonly verdict: "agrees" | "within-rounding" | "contradicts";
  readonly origin: string;
  readonly locator: string;
}

export type GrowthVerdict =
  | "agrees" // the computed growth rounds to the printed one
  | "within-rounding" // the rounding of the two ends allows it
  | "follows-wrong-total" // only a total that contradicts its parts gives it
  | "differs";

/** A printed growth beside the growth of its series in its window. */
export interface PrintedGrowthCheck {
  readonly mineral: string;
  readonly quantity: "demand" | "supply";
  readonly series: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly printed: number;
  readonly computed: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: GrowthVerdict | "not-computable";
  /** Series whose total contradicts its parts: the check stands on it, or the printed figure follows it. */
  readonly wrongTotal: string | null;
  readonly issue: DemandIssue | null;
  readonly origin: string;
  readonly locator: string;
}

/** A printed share of a use beside the share that the printed amounts give. */
export interface PrintedShareCheck {
  readonly mineral: string;
  readonly series: string;
  readonly year: number;
  readonly printed: number;
  readonly computed: number;
  readonly verdict: "agrees" | "contradicts";
  readonly origin: string;
  readonly locator: string;
}

/** Half of the last digit of a printed per cent with one decimal. */
const HALF_DIGIT = 0.0005;

/** Do the printed totals equal the sums of their printed parts? One row per total and year whose parts are all printed. */
export function checkPrintedSums(reference: DemandReference): PrintedSumCheck[] {
  return reference.printedTotals.flatMap((total) =>
    reference.printed
      .filter((n) => isSeries(n, total, total.series))
      .flatMap((n) => sumCheck(reference, total, n)),
  );
}

function sumCheck(
  reference: DemandReference,
  total: PrintedTotal,
  printed: PrintedNumber,
): PrintedSumCheck[] {
  const parts = total.parts.flatMap((part) =>
    reference.printed.filter((n) => isSeries(n, total, part) && n.year === printed.year),
  );
  if (parts.length !== total.parts.length) return [];
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const difference = printed.value - sum;
  const tolerance = parts.reduce((all, part) => all + part.halfUnit, printed.halfUnit);
  const exact = Math.abs(difference) <= 1e-9 * Math.abs(sum);
  return [
    {
      mineral: printed.mineral,
      quantity: printed.quantity,
      series: printed.series,
      year: printed.year,
      printed: printed.value,
      sum,
      difference,
      tolerance,
      verdict: exact
        ? "agrees"
        : Math.abs(difference) <= tolerance * (1 + 1e-9)
          ? "within-rounding"
          : "contradicts",
      origin: printed.origin,
      locator: printed.locator,
    },
  ];
}

/** Every printed growth recomputed in its window, with what the rounding of its two ends allows. */
export function checkPrintedGrowth(reference: DemandReference): PrintedGrowthCheck[] {
  const wrong = checkPrintedSums(reference).filter((check) => check.verdict === "contradicts");
  return reference.printedGrowth.map((claim) => growthCheck(reference, claim, wrong));
}

function growthCheck(
  reference: DemandReference,
  claim: PrintedGrowth,
  wrong: readonly PrintedSumCheck[],
): PrintedGrowthCheck {
  const { mineral, quantity, series, from, to, printed, origin, locator } = claim;
  const start = amountAt(reference, claim, series, from);
  const end = amountAt(reference, claim, series, to);
  const finding = growthRate(
    [
      { year: from, value: start?.value ?? null },
      { year: to, value: end?.value ?? null },
    ],
    { subject: `${mineral}/${quantity}/${series.join("+")}` },
  );
  const head = { mineral, quantity, series, from, to, printed, origin, locator };
  if (finding.kind === "issue" || !start || !end) {
    const issue = finding.kind === "issue" ? finding.issue : null;
    return {
      ...head,
      computed: null,
      low: null,
      high: null,
      verdict: "not-computable",
      wrongTotal: null,
      issue,
    };
  }
  const low = compoundGrowth(start.value + start.halfUnit, end.value - end.halfUnit, to - from);
  const high = compoundGrowth(start.value - start.halfUnit, end.value + end.halfUnit, to - from);
  const own = wrong.find((w) => standsOn(w, claim, series));
  const verdict = verdictOf(printed, finding.rate, low, high);
  const followed =
    verdict === "differs"
      ? wrong.find((w) => givesPrinted(reference, claim, w.series) && standsOn(w, claim, [w.series]))
      : undefined;
  return {
    ...head,
    computed: finding.rate,
    low,
    high,
    verdict: followed ? "follows-wrong-total" : verdict,
    wrongTotal: (followed ?? own)?.series ?? null,
    issue: null,
  };
}

/** Is the contradicted total one of the claim's two ends? */
function standsOn(wrong: PrintedSumCheck, claim: PrintedGrowth, series: readonly string[]): boolean {
  return (
    wrong.mineral === claim.mineral &&
    wrong.quantity === claim.quantity &&
    series.includes(wrong.series) &&
    (wrong.year === claim.from || wrong.year === claim.to)
  );
}

function givesPrinted(reference: DemandReference, claim: PrintedGrowth, series: string): boolean {
  const start = amountAt(reference, claim, [series], claim.from);
  const end = amountAt(reference, claim, [series], claim.to);
  if (!start || !end) return false;
  return roundsTo(compoundGrowth(start.value, end.value, claim.to - claim.from), claim.printed);
}

function verdictOf(printed: number, computed: number, low: number, high: number): GrowthVerdict {
  if (roundsTo(computed, printed)) return "agrees";
  return low < printed + HALF_DIGIT && high >= printed - HALF_DIGIT ? "within-rounding" : "differs";
}

const roundsTo = (computed: number, printed: number): boolean =>
  Math.abs(computed - printed) <= HALF_DIGIT + 1e-12;

function amountAt(reference: DemandReference, claim: PrintedGrowth, series: readonly string[], year: number) {
  const parts = series.map((name) =>
    reference.printed.find((n) => isSeries(n, claim, name) && n.year === year),
  );
  if (parts.some((part) => part === undefined)) return null;
  return {
    value: parts.reduce((sum, part) => sum + (part?.value ?? 0), 0),
    halfUnit: parts.reduce((sum, part) => sum + (part?.halfUnit ?? 0), 0),
  };
}

/** Do the printed shares of uses follow from the printed amounts of the same uses? */
export function checkPrintedShares(reference: DemandReference): PrintedShareCheck[] {
  const shares = reference.printed.filter((n) => n.quantity === "demand-share");
  return shares.flatMap((share) => {
    const siblings = shares
      .filter((s) => s.mineral === share.mineral && s.year === share.year)
      .map((s) => s.series);
    const amounts = reference.printed.filter(
      (n) =>
        n.quantity === "demand" &&
        n.mineral === share.mineral &&
        n.year === share.year &&
        siblings.includes(n.series),
    );
    const own = amounts.find((n) => n.series === share.series);
    const total = amounts.reduce((sum, n) => sum + n.value, 0);
    if (!own || amounts.length !== siblings.length || total <= 0) return [];
    const computed = own.value / total;
    const { mineral, series, year, origin, locator } = share;
    const verdict = Math.abs(computed - share.value) <= share.halfUnit + 1e-12 ? "agrees" : "contradicts";
    return [{ mineral, series, year, printed: share.value, computed, verdict, origin, locator }];
  });
}

function isSeries(
  n: PrintedNumber,
  of: { readonly mineral: string; readonly quantity: PrintedNumber["quantity"] },
  series: string,
): boolean {
  return n.mineral === of.mineral && n.quantity === of.quantity && n.series === series;
}
