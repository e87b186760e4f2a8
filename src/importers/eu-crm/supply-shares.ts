import type { Issue, MissingReason, Observation } from "../../core/index.ts";
import { CommodityLookup } from "../commodity-lookup.ts";
import { type CsvRow, readCsvTable } from "../csv-table.ts";
import type { ImportContext, RawFile } from "../importer.ts";
import type { EuFileResult } from "./file-result.ts";
import { SHARES_LAYOUT, SHARES_NOTE, SHARES_YEAR, STUDY } from "./layout.ts";

/** Assessed for the first time in 2023: a table without any of them is another edition's. */
const FIRST_IN_2023 = ["Neon", "Krypton", "Xenon", "Roundwood"];

interface Share {
  readonly row: CsvRow;
  readonly material: string;
  readonly stage: string;
  readonly percent: number | null;
  /** Bounds in percent: of what is printed as `<0.1%`, else ± half the last digit. */
  readonly low: number;
  readonly high: number;
  readonly missing: MissingReason | null;
  readonly corrected: boolean;
}

/**
 * Supply shares by country of the 2023 study: of the world (`global`) or of what the EU buys (`eu-sourcing`).
 *
 * Stage E is mining, P is processing. The trade parameter t stands in the note (`t:1.1`), since a supply-risk
 * recomputation needs it with the share. A share printed as below .1 % has no value but an interval.
 */
export function readSupplyShares(file: RawFile, context: ImportContext): EuFileResult {
  const table = readCsvTable(file, SHARES_LAYOUT);
  if (table.problem) return { issues: [table.problem] };
  const shares: Share[] = [];
  for (const row of table.rows) {
    const share = readShare(row);
    if ("code" in share)
      return { issues: [{ severity: "error", file: file.path, line: row.line, ...share }] };
    shares.push(share);
  }
  if (!shares.some((share) => FIRST_IN_2023.includes(share.material)))
    return { issues: [wrongEdition(file)] };
  const scope = scopeOf(shares);
  const lookup = new CommodityLookup(context.commodities);
  const observations: Observation[] = [];
  for (const share of shares) {
    const series = lookup.find(share.material, share.stage, share.row.line);
    if (!series) continue;
    const country = context.country("eu-crm", share.row.cell("Country"));
    if (country === null) return { issues: [unknownCountry(file, share.row)] };
    const form = series.form === "" ? scope : `${scope}-${series.form}`;
    observations.push({ ...series, form, country, ...figureOf(share), ...provenanceOf(file, share) });
  }
  const issues = [
    ...lookup.issues(file.path),
    ...corrections(file, shares),
    ...sumsAgainstWhole(file, shares),
  ];
  return { observations, issues };
}

function readShare(row: CsvRow): Share | Pick<Issue, "code" | "column" | "expected" | "found"> {
  const stage = row.cell("Stage");
  if (stage !== "E" && stage !== "P")
    return { code: "shifted-columns", column: "Stage", expected: "E, P", found: stage };
  if (!/^\d(\.\d)?$/.test(row.cell("t")))
    return { code: "shifted-columns", column: "t", expected: "0.8", found: row.cell("t") };
  const printed = row.cell("Share");
  const parts = /^(<?)(\d+)(\.\d+)?(%?)$/.exec(printed);
  if (!parts) return { code: "not-a-number", column: "Share", expected: "a share in %", found: printed };
  const [, below, whole = "", decimals = "", sign] = parts;
  const percent = Number(whole + decimals);
  if (percent > 100) return { code: "out-of-range", column: "Share", expected: "0–100 %", found: printed };
  const half = 0.5 / 10 ** Math.max(decimals.length - 1, 0);
  const bounds = below ? { low: 0, high: percent } : { low: percent - half, high: percent + half };
  return {
    row,
    material: row.cell("Material"),
    stage,
    percent: below ? null : percent,
    ...bounds,
    missing: below ? "below-half-unit" : null,
    corrected: sign === "",
  };
}

/** World shares are printed to a tenth of a percent, EU sourcing in whole percents. */
function scopeOf(shares: readonly Share[]): "global" | "eu-sourcing" {
  const withDecimals = shares.filter(({ row }) => row.cell("Share").includes(".")).length;
  return withDecimals > shares.length / 2 ? "global" : "eu-sourcing";
}

/** Moves the decimal point: 5.4 % is .054, which 5.4 / 100 is not. */
const asShare = (percent: number): number => Number(`${percent}e-2`);

function figureOf(share: Share) {
  return {
    measure: "share",
    basis: "ratio",
    year: SHARES_YEAR,
    unit: "1",
    value: share.percent === null ? null : asShare(share.percent),
    missing: share.missing,
    low: share.percent === null ? asShare(share.low) : null,
    high: share.percent === null ? asShare(share.high) : null,
    status: "reported",
    kind: "measured",
  } as const;
}

function provenanceOf(file: RawFile, share: Share) {
  const note = [SHARES_NOTE, `t:${Number(share.row.cell("t"))}`, ...(share.corrected ? ["corrected"] : [])];
  return {
    origin: STUDY.origin,
    locator: `${file.path.split("/").at(-1)}#L${share.row.line}`,
    processing: "minor",
    note: note.join(" "),
  } as const;
}

/** A share without its percent sign is a percentage like its neighbours, not a factor. */
function corrections(file: RawFile, shares: readonly Share[]): Issue[] {
  return shares
    .filter((share) => share.corrected)
    .map(({ row, material, stage }) => ({
      severity: "note",
      code: "corrected",
      file: file.path,
      line: row.line,
      column: "Share",
      expected: `${row.cell("Share")}%`,
      found: row.cell("Share"),
      subject: `${material} ${stage} ${row.cell("Country")}`,
    }));
}

/** Do the shares of a material and stage make a whole within what their printed digits allow? */
function sumsAgainstWhole(file: RawFile, shares: readonly Share[]): Issue[] {
  return [...Map.groupBy(shares, ({ material, stage }) => `${material} ${stage}`)].flatMap(
    ([subject, group]): Issue[] => {
      const total = (pick: (share: Share) => number) => group.reduce((sum, share) => sum + pick(share), 0);
      if (total(({ low }) => low) <= 100 && total(({ high }) => high) >= 100) return [];
      const found = `${total(({ percent }) => percent ?? 0).toFixed(1)}%`;
      const place = { file: file.path, line: group[0]?.row.line ?? null, column: "Share" };
      return [
        { severity: "warning", code: "sum-differs-from-total", ...place, expected: "100%", found, subject },
      ];
    },
  );
}

function unknownCountry(file: RawFile, row: CsvRow): Issue {
  const place = { file: file.path, line: row.line, column: "Country" };
  return { severity: "error", code: "unknown-country", ...place, found: row.cell("Country") };
}

function wrongEdition(file: RawFile): Issue {
  const expected = `one of ${FIRST_IN_2023.join(", ")} (first assessed in 2023)`;
  return {
    severity: "error",
    code: "wrong-edition",
    file: file.path,
    line: null,
    column: "Material",
    expected,
    found: "none",
  };
}
