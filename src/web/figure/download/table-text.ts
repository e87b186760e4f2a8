import { csvText } from "../../../schema/csv-text.ts";
import { rawOf, type TableModel } from "../table-model.ts";

/** Excel takes UTF-8 for UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = "\uFEFF";

export function tableAsCsv(model: TableModel): string {
  const rows = model.rows.map((row) => row.cells.map(rawOf));
  return (
    BYTE_ORDER_MARK +
    csvText(
      model.columns.map((column) => column.label),
      rows,
      { forSpreadsheets: true },
    )
  );
}

/** Tab-separated, as spreadsheets and documents take it from the clipboard. */
export function tableAsText(model: TableModel): string {
  const clean = (value: string | number | null) => {
    if (typeof value !== "string") return value === null ? "" : String(value);
    const flat = value.replace(/[\t\r\n]+/g, " ");
    return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
  };
  const lines = [
    model.columns.map((column) => column.label),
    ...model.rows.map((row) => row.cells.map(rawOf)),
  ];
  return lines.map((line) => line.map(clean).join("\t")).join("\n");
}
