import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { studyWords } from "../../i18n/say-study.ts";
import type { SimulateAnswer } from "../../workspace/answers/index.ts";
import { tableOrBlocks } from "./table.ts";

/** How the home need is met, before and after; rows that are zero throughout say nothing. */
export function balanceLines(answer: SimulateAnswer, format: Formatter, width: number | null): string[] {
  const { simulate } = faceWords[format.language].study;
  const { balance } = studyWords[format.language];
  const inTonnes = answer.need.unit === "t";
  const amount = inTonnes ? format.number : format.share;
  const rows = answer.balance
    .filter(({ before, after }) => before !== 0 || after !== 0)
    .map(({ quantity, before, after }) => [balance[quantity], amount(before), amount(after)]);
  const unit = inTonnes ? format.unit("t", answer.need.basis, answer.mineral) : "%";
  const columns = [
    { head: fill(simulate.balance, { unit }), wraps: true },
    { head: simulate.before, align: "right" as const },
    { head: simulate.after, align: "right" as const },
  ];
  return tableOrBlocks(columns, rows, width);
}

/** Who comes first at each stage and how much risk countries hold there, before and after. */
export function supplierLines(answer: SimulateAnswer, format: Formatter, width: number | null): string[] {
  const { head, study } = faceWords[format.language];
  const { simulate } = study;
  const { stage: stages } = evidenceWords[format.language];
  if (answer.suppliers.length === 0) return [];
  const rows = answer.suppliers.map(({ stage, before, after }) => [
    stages[stage],
    ...[before, after].map(({ firstSupplier, firstShare, riskShare }) => {
      const first =
        firstSupplier === null ? "–" : `${format.country(firstSupplier)} ${format.share(firstShare ?? 0)}`;
      return `${first} · ${riskShare === null ? "?" : format.share(riskShare)}`;
    }),
  ]);
  const columns = [
    { head: head.stage },
    { head: simulate.before, wraps: true },
    { head: simulate.after, wraps: true },
  ];
  return [simulate.suppliers, ...tableOrBlocks(columns, rows, width)];
}

/** Self-sufficiency with both of its terms. */
export function selfSufficiencyLines({ selfSufficiency, need }: SimulateAnswer, format: Formatter): string[] {
  const { simulate } = faceWords[format.language].study;
  const { before, after, target, targetYear, terms } = selfSufficiency;
  const said = (cell: typeof before) =>
    cell.value === null
      ? "?"
      : `${cell.high !== null && cell.high > cell.value ? "≥ " : ""}${format.share(cell.value)}`;
  const amount = (value: number | null) =>
    value === null ? "?" : need.unit === "t" ? format.number(value) : format.share(value);
  return [
    fill(simulate.selfSufficiency, {
      before: said(before),
      after: said(after),
      target: format.share(target),
      year: String(targetYear),
    }),
    fill(simulate.terms, {
      offtake: `${amount(terms.before.equityOfftake)} → ${amount(terms.after.equityOfftake)}`,
      recycled: `${amount(terms.before.recycled)} → ${amount(terms.after.recycled)}`,
      need: `${amount(terms.before.need)} → ${amount(terms.after.need)}`,
      unit: need.unit === "t" ? "t" : "",
    }).trimEnd(),
  ];
}

/** Days of cover and surplus, where there are any. */
export function stockLines({ daysOfCover, surplus, need }: SimulateAnswer, format: Formatter): string[] {
  const { simulate } = faceWords[format.language].study;
  const unit = need.unit === "t" ? "t" : "";
  const { before, after, addedStock } = daysOfCover;
  return [
    ...(before !== null || after > 0
      ? [
          fill(simulate.days, {
            before: before === null ? "?" : format.number(before),
            after: `${before === null ? "≥ " : ""}${format.number(after)}`,
            added: need.unit === "t" ? format.number(addedStock) : "?",
            unit,
          }),
        ]
      : []),
    ...(surplus > 0 ? [fill(simulate.surplus, { amount: format.number(surplus), unit })] : []),
  ];
}

/** What the measures cost as far as it was given, a line for each currency. */
export function costLines({ cost }: SimulateAnswer, format: Formatter): string[] {
  const { simulate } = faceWords[format.language].study;
  const amount = (value: number | null) => (value === null ? simulate.unknown : format.number(value));
  return cost.map((line) =>
    fill(simulate.cost, {
      currency: line.currency,
      investment: amount(line.investment),
      perYear: amount(line.perYear),
      publicInvestment: amount(line.publicInvestment),
      publicPerYear: amount(line.publicPerYear),
    }),
  );
}
