import { ADJUSTMENT_LIMITS, meanLifetime } from "../core/index.ts";
import type { ReferenceProblem } from "./reference/reference-problem.ts";
import type { KnownToStocks, StockFileContent } from "./stock-file.ts";

type Note = (
  problem: Omit<ReferenceProblem, "file" | "line" | "field">,
  path: readonly PropertyKey[],
) => void;

/** Longest run, and most lines of product and mineral: what a run with bands does in about a second. */
const LONGEST_YEARS = 200;
const MOST_LINES = 60;
/** Of one series that many missing years are named. */
const MOST_GAPS = 5;

/** What the parts of a stock file must agree on, beyond the shape of each. */
export function checkStockFile(content: StockFileContent, known: KnownToStocks, note: Note): void {
  const { from, to } = content.years;
  const span = to - from + 1;
  if (span < 1 || span > LONGEST_YEARS) {
    note(wrong(`from ${from} to ${from + LONGEST_YEARS - 1}`, to), ["years", "to"]);
    return;
  }
  const lines = content.products.reduce((sum, { materials }) => sum + materials.length, 0);
  if (lines > MOST_LINES) note(wrong(`at most ${MOST_LINES}`, lines), ["products"]);
  content.products.forEach((product, place) => {
    const path = ["products", place];
    if (content.products.findIndex(({ id }) => id === product.id) < place)
      note({ code: "duplicate-id", expected: "an id of its own", found: product.id }, [...path, "id"]);
    checkProduct(product, path, content, known, note);
  });
  const held = content.products.flatMap(({ materials }) => materials.map(({ mineral }) => mineral));
  content.needs?.forEach((need, place) => {
    const path = ["needs", place];
    if ((content.needs ?? []).findIndex(({ mineral }) => mineral === need.mineral) < place)
      note({ code: "duplicate-id", expected: "each mineral once", found: need.mineral }, path);
    // What no product holds would be held against nothing.
    if (!held.includes(need.mineral))
      note({ code: "unknown-id", expected: held.join(" | "), found: need.mineral }, [...path, "mineral"]);
    checkYears(need.series, content, [...path, "series"], note);
  });
  const { target } = content;
  if (target && target.by < (target.from ?? from)) {
    note(wrong(`at least ${target.from ?? from}`, target.by), ["target", "by"]);
  }
}

type Product = StockFileContent["products"][number];
type Material = Product["materials"][number];
type Path = readonly PropertyKey[];

function checkProduct(
  product: Product,
  path: Path,
  content: StockFileContent,
  known: KnownToStocks,
  note: Note,
): void {
  const entries = Array.isArray(product.lifetime) ? product.lifetime : [product.lifetime];
  entries.forEach((entry, place) => {
    checkLifetime(entry, [...path, "lifetime", ...(Array.isArray(product.lifetime) ? [place] : [])], note);
    const before = entries[place - 1];
    if (before && !((entry.from ?? -Infinity) > (before.from ?? -Infinity))) {
      note(wrong("a year after the one before", entry.from ?? "nothing"), [
        ...path,
        "lifetime",
        place,
        "from",
      ]);
    }
  });
  if (product.series) checkYears(product.series, content, [...path, "series"], note);
  checkRange(product.collection, [...path, "collection"], note);
  product.materials.forEach((material, place) => {
    const here = [...path, "materials", place];
    const twice = product.materials.findIndex(({ mineral }) => mineral === material.mineral) < place;
    if (twice) note({ code: "duplicate-id", expected: "each mineral once", found: material.mineral }, here);
    checkMineral(material.mineral, [...here, "mineral"], known, note);
    checkMaterial(material, product, here, content, known, note);
  });
}

function checkMaterial(
  material: Material,
  product: Product,
  path: Path,
  content: StockFileContent,
  known: KnownToStocks,
  note: Note,
): void {
  checkRange(material.separation, [...path, "separation"], note);
  checkRange(material.recovery, [...path, "recovery"], note);
  if (material.content !== undefined) checkRange(material.content, [...path, "content"], note);
  const drivers = [product.series, material.series, material.demand].filter((one) => one !== undefined);
  if (drivers.length !== 1) {
    note(wrong("one of the product’s series, series, demand", String(drivers.length)), path);
    return;
  }
  const ofProduct = product.series !== undefined;
  if (ofProduct && material.content === undefined) {
    note({ code: "missing-field", expected: "content per unit", found: "nothing" }, [...path, "content"]);
  }
  if (!ofProduct && material.content !== undefined) {
    note(wrong("no content: the series is of the mineral itself", "content"), [...path, "content"]);
  }
  const share = contentValue(material);
  if (share !== null && isMass(content.unit) && share > 1)
    note(wrong("at most 1", share), [...path, "content"]);
  if (material.series) checkYears(material.series, content, [...path, "series"], note);
  if (material.initialStock && ofProduct) {
    note(wrong("the initial stock on the product, as its series", "initialStock"), [...path, "initialStock"]);
  }
  if (material.demand !== undefined) checkDemand(material, path, content, known, note);
}

function checkDemand(
  { mineral, demand = "" }: Material,
  path: Path,
  content: StockFileContent,
  known: KnownToStocks,
  note: Note,
): void {
  const here = [...path, "demand"];
  if (content.driver === "stock") note(wrong("driver: inflow, as demand is an inflow", content.driver), here);
  const [scenario, use] = demand.split("/");
  const tables = known.demand.filter((one) => one.mineral === mineral);
  const table = tables.find((one) => one.scenario === scenario && one.use === use);
  if (!table) {
    const names = tables.map((one) => `${one.scenario}/${one.use}`).join(" | ") || "none of them";
    note({ code: "unknown-id", expected: names, found: demand }, here);
    return;
  }
  const years = table.points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const { from, to } = content.years;
  if (from < first || to > last) note(wrong(`${first}–${last}`, `${from}–${to}`), here);
}

function checkLifetime(
  { distribution, mean, sd, shape, scale, low, high }: Exclude<Product["lifetime"], readonly unknown[]>,
  path: Path,
  note: Note,
): void {
  const given = { mean, sd, shape, scale };
  const byShape = distribution === "weibull" || distribution === "gamma";
  const pairs: readonly (readonly (keyof typeof given)[])[] =
    distribution === "fixed"
      ? [["mean"]]
      : [["mean", "sd"], ...(byShape ? [["shape", "scale"] as const] : [])];
  const names = (["mean", "sd", "shape", "scale"] as const).filter((name) => given[name] !== undefined);
  if (!pairs.some((pair) => pair.length === names.length && pair.every((name) => names.includes(name)))) {
    note(wrong(pairs.map((pair) => pair.join(" + ")).join(" | "), names.join(" + ") || "nothing"), path);
  }
  if (mean !== undefined) checkRange({ value: mean, low, high }, path, note);
  // Beyond these a distribution is too flat or too steep to be computed; `fixed` is the steepest of all.
  const variation = mean !== undefined && sd !== undefined ? sd / mean : null;
  const byLogarithm = byShape || distribution === "lognormal";
  if (byLogarithm && variation !== null && !(variation >= 0.005 && variation <= 15))
    note(wrong("sd between 0.5 % and 15 times the mean", sd ?? ""), [...path, "sd"]);
  if (!byLogarithm && variation !== null && variation > 15)
    note(wrong("sd up to 15 times the mean", sd ?? ""), [...path, "sd"]);
  if (byShape && shape !== undefined && checkLimits({ shape }, SHAPES[distribution], path, note) && scale) {
    const of = meanLifetime({ distribution, shape, scale });
    if (of < YEARS.least || of > YEARS.most) note(wrong(MEAN_WITHIN, of.toPrecision(6)), path);
  }
  checkLimits({ mean, low, high }, YEARS, path, note);
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Mean lifetimes that a slider reaches too. */
const YEARS: Limits = ADJUSTMENT_LIMITS.lifetime;
const MEAN_WITHIN = `a mean of ${YEARS.least} to ${YEARS.most} years`;

/** Shapes whose deviation is about 0.5 % of the mean, up to 15 times it. */
const SHAPES: Readonly<Record<"weibull" | "gamma", Limits>> = {
  weibull: { least: 0.2, most: 300 },
  gamma: { least: 0.004, most: 40_000 },
};

/** Is everything that is given within its limits? */
function checkLimits(
  given: Readonly<Record<string, number | undefined>>,
  { least, most }: Limits,
  path: Path,
  note: Note,
): boolean {
  const outside = Object.entries(given).filter(
    ([, value]) => value !== undefined && !(value >= least && value <= most),
  );
  for (const [name, value = 0] of outside) {
    note(wrong(value > most ? `at most ${most}` : `at least ${least}`, value), [...path, name]);
  }
  return outside.length === 0;
}

function checkRange(
  given: number | { value: number; low?: number | undefined; high?: number | undefined },
  path: Path,
  note: Note,
): void {
  if (typeof given === "number") return;
  const { value, low = value, high = value } = given;
  if (low > value || value > high) note(wrong("low ≤ value ≤ high", `${low}, ${value}, ${high}`), path);
}

/** Every year of the run once: a hole is never read as 0. */
function checkYears(
  series: Readonly<Record<string, number>>,
  content: StockFileContent,
  path: Path,
  note: Note,
) {
  const { from, to } = content.years;
  let gaps = 0;
  for (let year = from; year <= to && gaps < MOST_GAPS; year++) {
    if (series[String(year)] !== undefined) continue;
    gaps += 1;
    note({ code: "missing-field", expected: "a number", found: "nothing" }, [...path, String(year)]);
  }
  for (const year of Object.keys(series)) {
    if (Number(year) < from || Number(year) > to) note(wrong(`${from}–${to}`, year), [...path, year]);
  }
}

function checkMineral(mineral: string, path: Path, { minerals }: KnownToStocks, note: Note): void {
  if (minerals === null || minerals.includes(mineral)) return;
  note({ code: "unknown-id", expected: "a mineral of the catalogue", found: mineral }, path);
}

const isMass = (unit: string): boolean => unit === "t" || unit === "kt" || unit === "kg";

const contentValue = ({ content }: Material): number | null =>
  content === undefined
    ? null
    : typeof content === "number"
      ? content
      : Math.max(content.value, content.high ?? 0);

const wrong = (expected: string, found: string | number) =>
  ({ code: "wrong-value", expected, found: String(found) }) as const;
