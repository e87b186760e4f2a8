import { type Issue, type Observation, WORLD } from "../../core/index.ts";

export interface TotalCheck {
  readonly mineral: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly year: number;
  readonly origin: string;
  readonly total: number;
  readonly sum: number;
  /** Rows without a number: what the total may hold beyond the sum. */
  readonly withoutNumber: number;
  readonly locator: string;
}

/**
 * Do the countries of a table add up to its printed world total? Only what rounding cannot explain is returned: half a
 * unit of the last printed digit of every number. A total may exceed the sum where a country is withheld or unknown,
 * and where it is printed with `>`, the sum may be anything above it.
 */
export function unexplainedTotals(observations: readonly Observation[]): TotalCheck[] {
  return checkTotals(observations)
    .filter(({ check, tolerance, isLowerBound }) => {
      const difference = check.sum - check.total;
      if (Math.abs(difference) <= tolerance) return false;
      return difference > 0 ? !isLowerBound : check.withoutNumber === 0;
    })
    .map(({ check }) => check);
}

interface Judged {
  readonly check: TotalCheck;
  readonly tolerance: number;
  readonly isLowerBound: boolean;
}

function checkTotals(observations: readonly Observation[]): Judged[] {
  const tables = Map.groupBy(observations, (row) =>
    [row.origin, row.mineral, row.stage, row.measure, row.form, row.year].join("|"),
  );
  return [...tables.values()].flatMap((rows) => {
    const world = rows.find((row) => row.country === WORLD);
    const countries = rows.filter((row) => row.country !== WORLD);
    if (!world || world.value === null || countries.length === 0) return [];
    const counted = countries.filter((row) => row.value !== null && !isLeftOut(row, world));
    const { mineral, stage, measure, form, year, origin, locator } = world;
    const sum = Number(counted.reduce((total, row) => total + (row.value ?? 0), 0).toPrecision(12));
    const withoutNumber = countries.filter((row) => row.value === null).length;
    return {
      check: { mineral, stage, measure, form, year, origin, total: world.value, sum, withoutNumber, locator },
      tolerance: [world, ...counted].reduce((all, row) => all + halfUnit(row.value ?? 0), 0),
      isLowerBound: world.note.includes("lower-bound"),
    };
  });
}

const isLeftOut = (row: Observation, world: Observation): boolean =>
  row.country === "USA" && world.note.includes("excludes-usa");

/** Half a unit of the last digit that is not a filling zero, counting at least two digits: 990 ± 5, 1,000 ± 50. */
export function halfUnit(value: number): number {
  if (value === 0) return 0;
  const digits = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  let unit = 10 ** (digits - 1);
  while (Math.abs(value / unit - Math.round(value / unit)) > 1e-6 && unit > 1e-9) unit /= 10;
  return unit / 2;
}

export function issueOfTotal(check: TotalCheck): Issue {
  const [file = "", line] = check.locator.split("#L");
  const form = check.form === "" ? "" : ` ${check.form}`;
  return {
    severity: "warning",
    code: "sum-differs-from-total",
    file,
    line: line === undefined ? null : Number(line),
    column: null,
    expected: String(check.total),
    found: String(check.sum),
    subject: `${check.mineral} ${check.stage}${form} ${check.measure} ${check.year}`,
  };
}
