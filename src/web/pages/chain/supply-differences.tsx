import { checkSupplyChanges } from "../../../core/index.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { isLostTotal, type SupplyParts, supplierName } from "./supply-view.ts";

/** Totals whose label the text has lost: never printed as if they had one. */
export function LostTotals({ parts }: { readonly parts: SupplyParts }) {
  const { tongue, words, history } = parts;
  const lost = history.years.filter(isLostTotal);
  if (lost.length === 0) return null;
  return (
    <p className="legend">
      {tongue.say(words.printed.lostTotal, {
        years: lost.map((year) => String(year.year)).join(", "),
        sum: lost
          .map((year) =>
            tongue.f.quantity(
              year.primary.value + year.recycling.value,
              "t",
              "metal-content",
              history.mineral,
            ),
          )
          .join(", "),
      })}
    </p>
  );
}

/** The document's own table: two years and the difference, beside the difference of the printed entries. */
export function Differences({ parts }: { readonly parts: SupplyParts }) {
  const { tongue, words, history } = parts;
  const { f } = tongue;
  const checks = checkSupplyChanges(history.supply, history.numbers, history.mineral);
  const [first] = checks;
  if (!first) return null;
  const signed = (value: number) =>
    value === 0 ? "0" : `${value < 0 ? "−" : "+"}${f.number(Math.abs(value))}`;
  const caption = tongue.say(words.printed.differences, {
    unit: f.unit("t", "metal-content", history.mineral),
  });
  const table: TableModel = {
    caption,
    columns: [
      { key: "supplier", label: words.printed.supplier },
      { key: "from", label: String(first.change.from), numeric: true },
      { key: "to", label: String(first.change.to), numeric: true },
      { key: "change", label: words.printed.change, numeric: true },
      { key: "computed", label: words.printed.computed, numeric: true },
      { key: "verdict", label: words.printed.verdict },
    ],
    rows: checks.map((check) => ({
      key: check.change.supplier,
      cells: [
        cell(
          check.change.supplier === "primary" ? words.primary : supplierName(parts, check.change.supplier),
        ),
        cell(f.number(check.fromT), check.fromT),
        cell(f.number(check.toT), check.toT),
        cell(signed(check.change.changeT), check.change.changeT),
        cell(signed(check.computedT), check.computedT),
        cell(words.verdict[check.verdict]),
      ],
    })),
  };
  return (
    <>
      <h4>{caption}</h4>
      <DataTable model={table} />
    </>
  );
}
