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
  return ["", ...tableOrBlocks(columns, rows, width)];
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
  return ["", simulate.suppliers, ...tableOrBlocks(columns, rows, width)];
}
