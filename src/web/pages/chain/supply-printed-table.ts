import { checkSupplyShares, type PrintedNumber } from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { isLostTotal, type PrintedYear, type SupplyParts, supplierName } from "./supply-view.ts";

/** Every number of the chart: supplier by year with printed and computed share, how it was read, and its doubt. */
export function printedTable(parts: SupplyParts, caption: string): TableModel {
  const { tongue, words, history } = parts;
  const { f, language } = tongue;
  const checks = new Map(
    checkSupplyShares(history.supply, history.numbers, history.mineral).map((check) => [
      `${check.supply.year}.${check.supply.supplier}`,
      check,
    ]),
  );
  const whole = (year: PrintedYear, label: string, n: PrintedNumber) => ({
    key: `${year.year}.${label}`,
    cells: [
      cell(String(year.year), year.year),
      cell(label),
      isLostTotal(year) && n === year.total
        ? cell(words.printed.noLabel, null)
        : cell(f.number(n.value), n.value),
      cell("", null),
      cell("", null),
      cell(isLostTotal(year) && n === year.total ? words.how.derived : words.how[n.how]),
      cell(""),
      cell(""),
    ],
  });
  return {
    caption,
    columns: [
      { key: "year", label: words.printed.year },
      { key: "supplier", label: words.printed.supplier },
      { key: "value", label: f.unit("t", "metal-content", history.mineral), numeric: true },
      { key: "share", label: words.printed.share, numeric: true },
      { key: "computed", label: words.printed.computedShare, numeric: true },
      { key: "how", label: words.printed.how },
      { key: "verdict", label: words.printed.verdict },
      { key: "doubt", label: words.printed.doubt, wide: true },
    ],
    rows: history.years.flatMap((year) => [
      ...year.suppliers.map((one) => {
        const check = checks.get(`${one.year}.${one.supplier}`);
        return {
          key: `${one.year}.${one.supplier}`,
          cells: [
            cell(String(one.year), one.year),
            cell(supplierName(parts, one.supplier)),
            cell(f.number(one.valueT), one.valueT),
            cell(one.shareOfPrimary === null ? "–" : f.share(one.shareOfPrimary), one.shareOfPrimary),
            cell(check ? f.share(check.computed) : "–", check?.computed ?? null),
            cell(words.how[one.how]),
            cell(check ? words.verdict[check.verdict] : "–"),
            cell(one.flag[language]),
          ],
        };
      }),
      whole(year, words.primary, year.primary),
      whole(year, words.recycling, year.recycling),
      whole(year, words.total, year.total),
      ...(year.demand ? [whole(year, words.printed.demand, year.demand)] : []),
    ]),
  };
}
