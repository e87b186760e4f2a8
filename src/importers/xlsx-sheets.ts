import readXlsxFile from "read-excel-file/universal";
import type { Issue } from "../core/index.ts";
import type { RawFile } from "./importer.ts";

/** A cell as the workbook stores it. */
export type SheetCell = string | number | boolean | Date | null;

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface XlsxSheets {
  /** Hidden and empty sheets included, in the workbook's order. */
  readonly sheets: readonly XlsxSheet[];
  /** The one reason to refuse the file; null when it is a whole workbook. */
  readonly problem: Issue | null;
}

/** XLSX is a ZIP archive; an old .xls or a text file saved under this name begins otherwise. */
export const isXlsx = (file: RawFile): boolean => file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;

/** What is in this workbook, sheet by sheet? Refused: empty, no workbook at all, cut off. */
export async function readXlsxSheets(file: RawFile): Promise<XlsxSheets> {
  const refuse = (problem: Pick<Issue, "code"> & Partial<Issue>): XlsxSheets => ({
    sheets: [],
    problem: { severity: "error", file: file.path, line: null, column: null, ...problem },
  });
  if (file.bytes.length === 0) return refuse({ code: "empty-file" });
  if (!isXlsx(file)) return refuse({ code: "not-this-file", expected: "XLSX" });
  try {
    const workbook = await readXlsxFile(new Uint8Array(file.bytes).buffer);
    return {
      sheets: workbook.map(({ sheet, data }) => ({ name: sheet, rows: data as SheetCell[][] })),
      problem: null,
    };
  } catch {
    return refuse({ code: "cut-off", expected: "whole XLSX archive", found: "end of file" });
  }
}
