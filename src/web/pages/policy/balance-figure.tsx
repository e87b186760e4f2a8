import { memo } from "react";
import type { Carbon, CostLine, ProductionRoute, Simulation } from "../../../core/index.ts";
import { sayPolicyNote } from "../../../i18n/say-study.ts";
import { studyWords } from "../../../i18n/study.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel, type TableRow } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { carbonCell, carbonLegend, carbonName, rangeText } from "./carbon-text.ts";
import { amountIn, leverAmount } from "./policy-text.ts";
import { useTopic } from "./run-context.ts";
import { Method, originsOf, subjectOf } from "./run-figures.tsx";
import type { GoodRun } from "./use-policy-run.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

/** How the home need is met, how long stocks last, what it costs: before and after. */
export const BalanceFigure = memo(function BalanceFigure({ settled }: { readonly settled: GoodRun }) {
  const tongue = useTongue();
  const { f, say } = tongue;
  const p = usePolicyWords();
  const { result } = settled;
  const { need } = result;
  const title =
    need.unit === "t"
      ? say(p.balanceTitle, { amount: f.quantity(need.amount, need.unit, need.basis, result.mineral) })
      : p.balanceHeading;
  const { study } = useTopic();
  const table = balanceTable(tongue, p, study.routes, result, title);
  const costNote = result.cost.length === 0 ? ` ${p.costNone}` : "";
  return (
    <FigureFrame
      id="policy-balance"
      title={title}
      subject={subjectOf(result)}
      chart={() => <DataTable model={table} />}
      legend={`${say(p.balanceLegend, { need: needText(tongue, p, result) })}${costNote} ${carbonLegend(tongue, p, result.carbon)}`}
      table={table}
      origins={withCarbon(result)}
      method={<Method />}
      notes={result.daysOfCover.notes.map((note) => sayPolicyNote(note, f))}
    />
  );
});

/** Origins of the axes and, where routes are printed, of their CO2. */
const withCarbon = (result: Simulation): string[] => {
  const { carbon } = result;
  return [...new Set([...originsOf(result), ...(carbon.kind === "carbon" ? carbon.before.origins : [])])];
};

/** Where the figure of the need is from. */
export function needText(
  { f, say, language }: Tongue,
  p: PolicyWords,
  { need, mineral }: Simulation,
): string {
  if (need.kind === "unknown") return p.needUnknown;
  return say(p.needLine, {
    amount: f.quantity(need.amount, need.unit, need.basis, mineral),
    kind: studyWords[language].needKind[need.kind],
  });
}

export function balanceTable(
  tongue: Tongue,
  p: PolicyWords,
  routes: readonly ProductionRoute[],
  result: Simulation,
  title: string,
): TableModel {
  const { f, language } = tongue;
  const { balance } = studyWords[language];
  const amounts = result.balance.map(
    (row): TableRow => ({
      key: row.quantity,
      cells: [
        cell(balance[row.quantity]),
        cell(amountIn(f, row.before, row.unit), row.before),
        cell(amountIn(f, row.after, row.unit), row.after),
      ],
    }),
  );
  return {
    caption: title,
    columns: [
      { key: "quantity", label: p.quantity },
      { key: "before", label: p.before, numeric: true },
      { key: "after", label: p.after, numeric: true },
    ],
    rows: [
      ...amounts,
      ...dayRows(tongue, p, result),
      ...carbonRows(tongue, p, routes, result.carbon),
      ...result.cost.flatMap((line) => costRows(tongue, p, line)),
    ],
  };
}

function dayRows(tongue: Tongue, p: PolicyWords, { daysOfCover }: Simulation): TableRow[] {
  const { before, after, addedStock, unit } = daysOfCover;
  const days = (value: number) => leverAmount(tongue, "days", value);
  return [
    {
      key: "days",
      cells: [
        cell(p.days),
        before === null ? cell(p.daysUnknown, null) : cell(days(before), before),
        cell(before === null ? tongue.say(p.daysAdded, { days: days(after) }) : days(after), after),
      ],
    },
    {
      key: "stock",
      cells: [cell(p.stockAdded), cell("–", 0), cell(amountIn(tongue.f, addedStock, unit), addedStock)],
    },
  ];
}

const CARBON_COUNTRIES = 3;

/** CO2 of the refined metal, the countries that weigh most below it. */
function carbonRows(
  tongue: Tongue,
  p: PolicyWords,
  routes: readonly ProductionRoute[],
  carbon: Carbon,
): TableRow[] {
  const total: TableRow = {
    key: "carbon",
    cells: [
      cell(p.carbonRow),
      carbonCell(tongue, p, carbon, "before"),
      carbonCell(tongue, p, carbon, "after"),
    ],
  };
  if (carbon.kind === "none") return [total];
  const rows = carbon.byCountry.slice(0, CARBON_COUNTRIES).map(
    (row): TableRow => ({
      key: `carbon.${row.place}.${row.country}`,
      cells: [
        cell(carbonName(tongue, p, routes, row)),
        cell(rangeText(tongue, row.before), row.before.high),
        cell(rangeText(tongue, row.after), row.after.high),
      ],
    }),
  );
  return [total, ...rows];
}

function costRows(tongue: Tongue, p: PolicyWords, line: CostLine): TableRow[] {
  const money = (value: number | null) =>
    value === null ? cell(p.costNotGiven, null) : cell(`${tongue.f.number(value)} ${line.currency}`, value);
  const row = (key: string, name: string, value: number | null): TableRow => ({
    key: `${line.currency}.${key}`,
    cells: [cell(name), cell("–", null), money(value)],
  });
  const rows = [
    row("investment", p.costInvestment, line.investment),
    row("perYear", p.costPerYear, line.perYear),
  ];
  if (line.publicInvestment !== null)
    rows.push(row("public", `${p.costInvestment}: ${p.costPublic}`, line.publicInvestment));
  if (line.publicPerYear !== null)
    rows.push(row("publicYear", `${p.costPerYear}: ${p.costPublic}`, line.publicPerYear));
  return rows;
}

/** `41 JPY, 3 USD`: money of two currencies is never added. */
export function costText(
  { f }: Tongue,
  cost: readonly CostLine[],
  pick: (line: CostLine) => number | null,
): string | null {
  const given = cost.flatMap((line) => {
    const value = pick(line);
    return value === null ? [] : [`${f.number(value)} ${line.currency}`];
  });
  return given.length === 0 ? null : f.list(given);
}
