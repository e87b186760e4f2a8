import type { IndexBarsState } from "../../../charts/index-bars/index-bars-state.ts";
import type { DemandStatement, Forecast, Mineral } from "../../../core/index.ts";
import type { StudyWords } from "../../../i18n/study.ts";
import type { DemandWords } from "../../../i18n/web-demand.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

/** A printed line beside the statement that it carries on. */
export interface StatementLine {
  readonly statement: DemandStatement;
  readonly mineral: Mineral;
  readonly forecast: Forecast;
}
export const SHOWN_YEARS = [2030, 2050] as const;

export interface StatementParts {
  readonly tongue: Tongue;
  readonly words: DemandWords;
  readonly study: StudyWords;
  readonly lines: readonly StatementLine[];
}

export function signOf(words: DemandWords, change: DemandStatement["change"]): string {
  return words.classSign[change ?? "none"];
}

/** Totals of a forecast by year. */
export function totalsOf(forecast: Forecast): ReadonlyMap<number, number> {
  const totals = forecast.series.filter((point) => point.use === "total");
  return new Map(totals.map((point) => [point.year, point.value]));
}

export function statementBars(
  { tongue, words, study, lines }: StatementParts,
  title: string,
  selected: string | null,
): IndexBarsState {
  const { say, f, language } = tongue;
  const base = String(lines[0]?.statement.baseYear ?? "");
  const rows = lines.map(({ statement, mineral, forecast }) => {
    const totals = totalsOf(forecast);
    const values = [statement.baseYear, ...SHOWN_YEARS].map(
      (year) => (totals.get(year) ?? Number.NaN) / statement.baseT,
    );
    const className = statement.change ? study.demandChange[statement.change] : study.noDemandChange;
    const growth = signedPercent(statement.growth);
    const name = f.mineral(mineral.id);
    return {
      id: mineral.id,
      symbol: mineral.symbol,
      name,
      sign: signOf(words, statement.change),
      className,
      base: f.quantity(statement.baseT, "t", statement.basis, mineral.id).replace(/ \([^)]*\)$/, ""),
      values: values.filter((value) => Number.isFinite(value)),
      growth,
      flagged: statement.flag !== "",
      selected: mineral.id === selected,
      pressLabel: say(words.statement.press, { mineral: name, change: className, growth }),
    };
  });
  const last = String(SHOWN_YEARS.at(-1));
  const described = rows.map((row) =>
    say(words.statement.row, { mineral: row.name, year: last, last: (row.values.at(-1) ?? 0).toFixed(2) }),
  );
  return {
    title,
    description: say(words.statement.description, {
      base,
      rows: described.join(language === "ja" ? "、" : ", "),
    }),
    years: [base, ...SHOWN_YEARS.map(String)],
    heads: {
      mineral: words.statement.mineral,
      base: words.statement.base,
      index: say(words.statement.index, { base }),
      growth: words.statement.growth,
    },
    rows,
    format: (value) => value.toFixed(2),
  };
}

/** `+6.9%`, `−2.0%`: the sign of a growth is part of what it says. */
export function signedPercent(value: number): string {
  const text = (Math.abs(value) * 100).toFixed(1);
  return `${value < 0 && Number(text) !== 0 ? "−" : "+"}${text}%`;
}

export function statementTable({ tongue, words, study, lines }: StatementParts, caption: string): TableModel {
  const { f, language } = tongue;
  return {
    caption,
    columns: [
      { key: "mineral", label: words.statement.mineral },
      { key: "change", label: words.statement.change },
      { key: "basis", label: words.statement.changeBasis },
      { key: "base", label: words.statement.base },
      { key: "year", label: words.statement.valueYear },
      { key: "growth", label: words.statement.growth, numeric: true },
      ...SHOWN_YEARS.map((year) => ({ key: String(year), label: `${year} (t)`, numeric: true })),
      { key: "driver", label: words.statement.driver, wide: true },
      { key: "flag", label: words.statement.flag, wide: true },
    ],
    rows: lines.map(({ statement, mineral, forecast }) => {
      const totals = totalsOf(forecast);
      return {
        key: mineral.id,
        cells: [
          cell(`${mineral.symbol} ${f.mineral(mineral.id)}`),
          cell(statement.change ? study.demandChange[statement.change] : study.noDemandChange),
          cell(statement.changeBasis),
          cell(f.quantity(statement.baseT, "t", statement.basis, mineral.id), statement.baseT),
          cell(statement.valueYear),
          cell(signedPercent(statement.growth), statement.growth),
          ...SHOWN_YEARS.map((year) => {
            const value = totals.get(year);
            return cell(value === undefined ? "–" : f.number(value), value ?? null);
          }),
          cell(statement.driver[language]),
          cell(statement.flag),
        ],
      };
    }),
  };
}

/** Decomposed models of the same minerals: the recomputed side of the figure. */
export function modelTable(
  { tongue, words }: StatementParts,
  models: readonly Forecast[],
  scenarioName: (id: string) => string,
): TableModel {
  const { f } = tongue;
  return {
    caption: words.statement.tab,
    columns: [
      { key: "mineral", label: words.statement.mineral },
      { key: "scenario", label: words.statement.scenario },
      { key: "base", label: words.statement.modelBase },
      { key: "value", label: words.statement.base, numeric: true },
      { key: "window", label: words.statement.modelWindow },
      { key: "growth", label: words.statement.modelGrowth, numeric: true },
      { key: "factor", label: words.statement.modelFactor, numeric: true },
    ],
    rows: models.flatMap((one) => {
      const totals = [...totalsOf(one)];
      const [first, last] = [totals[0], totals.at(-1)];
      if (!first || !last) return [];
      const growth = one.cagr.find((window) => window.from === first[0] && window.to === last[0]);
      return [
        {
          key: `${one.mineral}.${one.scenario}`,
          cells: [
            cell(f.mineral(one.mineral)),
            cell(scenarioName(one.scenario)),
            cell(String(first[0]), first[0]),
            cell(f.quantity(first[1], "t", one.basis, one.mineral), first[1]),
            cell(`${first[0]}–${last[0]}`),
            cell(growth ? signedPercent(growth.value) : "–", growth?.value ?? null),
            cell((last[1] / first[1]).toFixed(2), last[1] / first[1]),
          ],
        },
      ];
    }),
  };
}
