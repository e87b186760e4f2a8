import type { SymbolMatrixState } from "../../../charts/symbol-matrix/symbol-matrix-state.ts";
import type { DemandDriver, DriverRow, Mineral } from "../../../core/index.ts";
import type { StudyWords } from "../../../i18n/study.ts";
import type { DemandWords } from "../../../i18n/web-demand.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

export interface DriverParts {
  readonly tongue: Tongue;
  readonly words: DemandWords;
  readonly study: StudyWords;
  readonly minerals: readonly Mineral[];
  readonly rows: readonly DriverRow[];
}

/** The sign of a cell: class of change, or the direction alone where the mark is lost. */
export function driverSign(words: DemandWords, driver: DemandDriver): string {
  if (driver.change) return words.classSign[driver.change];
  return driver.direction === "none" ? "" : words.matrix[driver.direction];
}

/** What a cell says in words. */
export function driverText({ tongue, words, study }: DriverParts, driver: DemandDriver): string {
  const { say, f, language } = tongue;
  const change = driver.change
    ? study.demandChange[driver.change]
    : say(words.matrix.noClass, { direction: study.direction[driver.direction] });
  const text = say(words.matrix.cell, {
    technology: driver.technology[language],
    mineral: f.mineral(driver.mineral),
    change: `${change} (${study.driverBasis[driver.basis]})`,
  });
  return driver.flag ? `${text} — ${driver.flag}` : text;
}

/** Name of a row: target and technology; the technology alone where no target is printed. */
export function rowLabel(row: DriverRow, language: "ja" | "en"): string {
  return [row.target[language], row.technology[language]].filter(Boolean).join(" › ");
}

/** Rows with the class of use above the first of each. */
export function groupedRows(rows: readonly DriverRow[], language: "ja" | "en", other: string) {
  const order = [...new Set(rows.map((row) => row.useClass[language]))];
  return order.flatMap((group) =>
    rows
      .filter((row) => row.useClass[language] === group)
      .map((row, place) => ({ row, group: place === 0 ? group || other : "" })),
  );
}

export function driverMatrixPicture(parts: DriverParts, title: string): SymbolMatrixState {
  const { tongue, words, minerals, rows } = parts;
  const { say, language } = tongue;
  const cells = rows.flatMap((row) => [...row.cells.values()].map((driver) => driverText(parts, driver)));
  return {
    title,
    description: say(words.matrix.description, { rows: String(rows.length), cells: cells.join("; ") }),
    columns: minerals.map((mineral) => ({ id: mineral.id, label: mineral.symbol })),
    rows: groupedRows(rows, language, words.matrix.other).map(({ row, group }) => ({
      id: rowLabel(row, "en"),
      group,
      label: rowLabel(row, language),
      signs: minerals.map((mineral) => {
        const driver = row.cells.get(mineral.id);
        if (!driver) return { text: "", tone: "none" as const };
        const tone = driver.basis === "inferred" ? "doubtful" : driver.change ? "strong" : "weak";
        return { text: driverSign(words, driver), tone };
      }),
    })),
  };
}

export function driverTable(parts: DriverParts, caption: string): TableModel {
  const { tongue, words, study, rows } = parts;
  const { f, language } = tongue;
  return {
    caption,
    columns: [
      { key: "use", label: words.matrix.useClass },
      { key: "target", label: words.matrix.target },
      { key: "technology", label: words.matrix.technology },
      { key: "mineral", label: words.matrix.mineral },
      { key: "change", label: words.matrix.change },
      { key: "basis", label: words.matrix.basis },
      { key: "flag", label: words.matrix.flag, wide: true },
    ],
    rows: rows.flatMap((row) =>
      [...row.cells.values()].map((driver) => ({
        key: `${rowLabel(row, "en")}.${driver.mineral}`,
        cells: [
          cell(row.useClass[language] || words.matrix.other),
          cell(row.target[language]),
          cell(row.technology[language]),
          cell(f.mineral(driver.mineral)),
          cell(
            driver.change
              ? study.demandChange[driver.change]
              : tongue.say(words.matrix.noClass, { direction: study.direction[driver.direction] }),
          ),
          cell(study.driverBasis[driver.basis]),
          cell(driver.flag),
        ],
      })),
    ),
  };
}

export type PrintedPath = readonly [DriverRow, DemandDriver];

/** Technologies that raise demand discontinuously and are printed as such, as paths of a tree. */
export function printedPaths(rows: readonly DriverRow[]): readonly PrintedPath[] {
  return rows.flatMap((row) =>
    [...row.cells.values()]
      .filter((driver) => driver.basis === "printed" && driver.change === "discontinuous-increase")
      .map((driver) => [row, driver] as const),
  );
}
