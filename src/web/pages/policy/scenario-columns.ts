import { AXES, type Simulation, type StudyReference, type SupplierView } from "../../../core/index.ts";
import { cell, type TableCell, type TableModel, type TableRow } from "../../figure/table-model.ts";
import { cellWord } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { costText } from "./balance-figure.tsx";
import { carbonCell } from "./carbon-text.ts";
import { measuresInWords } from "./finding.ts";
import { amountIn, axisName, leverAmount } from "./policy-text.ts";
import { rateText } from "./self-figure.tsx";
import type { PolicyWords } from "./words.ts";

/** One scenario of the comparison; `result` is null when its measures cannot be run here. */
export interface ScenarioColumn {
  readonly key: string;
  readonly name: string;
  readonly draft: PolicyDraft;
  readonly result: Simulation | null;
}

const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** Name of the reader's own, of the ready-made one it is, or a letter. */
export function columnName(
  { say, language }: Tongue,
  p: PolicyWords,
  study: StudyReference,
  draft: PolicyDraft,
  place: number,
): string {
  const ready = study.policyScenarios.find((one) => one.id === draft.preset);
  return (
    draft.name ?? ready?.name[language] ?? say(p.scenarioName, { letter: LETTERS[place] ?? String(place) })
  );
}

/** One row per quantity, one column per scenario, today first. */
export function columnsTable(
  tongue: Tongue,
  p: PolicyWords,
  study: StudyReference,
  columns: readonly ScenarioColumn[],
  title: string,
): TableModel {
  const today = columns.find((column) => column.result)?.result ?? null;
  const row = (key: string, name: string, before: TableCell, of: (s: Simulation) => TableCell): TableRow => ({
    key,
    cells: [
      cell(name),
      before,
      ...columns.map(({ result }) => (result ? of(result) : cell(p.refusedCell, null))),
    ],
  });
  const none = cell("–", null);
  const axes = AXES.map((axis) =>
    row(
      axis,
      axisName(tongue, p, axis),
      today ? cell(cellWord(tongue, today.before.axes[axis]), today.before.axes[axis].value) : none,
      ({ after }) => cell(cellWord(tongue, after.axes[axis]), after.axes[axis].value),
    ),
  );
  const rate = (s: Simulation, when: "before" | "after") =>
    cell(rateText(tongue, p, s.selfSufficiency[when]), s.selfSufficiency[when].value);
  const suppliers = supplierRows(tongue, p, today, row);
  return {
    caption: title,
    columns: [
      { key: "quantity", label: p.quantity },
      { key: "today", label: p.scenarioNow, numeric: true },
      ...columns.map((column) => ({ key: column.key, label: column.name, numeric: true })),
    ],
    rows: [
      ...axes,
      row("self", p.selfHeading, today ? rate(today, "before") : none, (s) => rate(s, "after")),
      ...suppliers,
      row("days", p.days, today ? daysCell(tongue, p, today, "before") : none, (s) =>
        daysCell(tongue, p, s, "after"),
      ),
      row("carbon", p.carbonRow, today ? carbonCell(tongue, p, today.carbon, "before") : none, (s) =>
        carbonCell(tongue, p, s.carbon, "after"),
      ),
      row("cost", p.costPerYear, none, (s) => costCell(tongue, p, s, "perYear")),
      row("investment", p.costInvestment, none, (s) => costCell(tongue, p, s, "investment")),
      row("surplus", p.surplusRow, none, (s) => cell(amountIn(tongue.f, s.surplus, s.need.unit), s.surplus)),
      row("target", p.targetYear, cell(today ? String(today.year) : "–"), (s) => cell(String(s.at), s.at)),
      row("measures", p.measuresRow, none, (s) => cell(measuresInWords(tongue, p, study, s.measures) || "–")),
    ],
  };
}

function supplierRows(
  { f }: Tongue,
  p: PolicyWords,
  today: Simulation | null,
  row: (key: string, name: string, before: TableCell, of: (s: Simulation) => TableCell) => TableRow,
): TableRow[] {
  const viewOf = (s: Simulation, stage: string, when: "before" | "after"): SupplierView | null =>
    s.suppliers.find((one) => one.stage === stage)?.[when] ?? null;
  const first = (view: SupplierView | null) =>
    view?.firstSupplier && view.firstShare !== null
      ? cell(`${f.country(view.firstSupplier)} ${f.share(view.firstShare)}`, view.firstShare)
      : cell("–", null);
  const risk = (view: SupplierView | null) =>
    view === null || view.riskShare === null
      ? cell("–", null)
      : cell(f.share(view.riskShare), view.riskShare);
  const both = (key: string, name: string, stage: string, of: (view: SupplierView | null) => TableCell) =>
    row(key, name, of(today && viewOf(today, stage, "before")), (s) => of(viewOf(s, stage, "after")));
  return [
    both("first-refined", p.firstSupplier, "refined-trade", first),
    both("risk-refined", p.riskShare, "refined-trade", risk),
    both("first-concentrate", p.firstSupplierConcentrate, "concentrate-trade", first),
  ];
}

export function daysCell(
  tongue: Tongue,
  p: PolicyWords,
  { daysOfCover }: Simulation,
  when: "before" | "after",
): TableCell {
  const value = daysOfCover[when];
  if (value === null) return cell("?", null);
  const text = leverAmount(tongue, "days", value);
  const isAdded = when === "after" && daysOfCover.before === null;
  return cell(isAdded ? tongue.say(p.daysAdded, { days: text }) : text, value);
}

export function costCell(
  tongue: Tongue,
  p: PolicyWords,
  { cost }: Simulation,
  key: "perYear" | "investment",
): TableCell {
  return cell(costText(tongue, cost, (line) => line[key]) ?? p.costNotGiven);
}
