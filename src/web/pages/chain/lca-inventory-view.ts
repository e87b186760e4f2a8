import type { ContributionBarsState } from "../../../charts/process-chain/contribution-bars-state.ts";
import { type Cell, DIRECT, type InventoryFootprint, type ProcessContribution } from "../../../core/index.ts";
import { cell, type TableCell, type TableModel, type TableRow } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { LcaWords } from "./lca-words.ts";

export const saidCell = ({ f }: Tongue, words: LcaWords, { value }: Cell): string =>
  value === null ? words.result.unknown : f.number(value);

/** Bars by process, in parts by carrier; the outline is the process before levers. */
export function barsOf(
  tongue: Tongue,
  words: LcaWords,
  answer: InventoryFootprint,
  title: string,
): ContributionBarsState {
  const { f, language, say } = tongue;
  const used = answer.carriers.filter(({ value, before }) => value.value !== 0 || before.value !== 0);
  const toneOf = (carrier: string) => used.findIndex((one) => one.carrier === carrier);
  const isChanged = answer.before.value !== answer.total.value;
  const rows = answer.processes.map((process) => {
    const { value, before } = process;
    const said = saidCell(tongue, words, value);
    const text =
      value.value === null || !answer.total.value
        ? said
        : say(words.result.bar, { value: said, share: f.share(value.value / answer.total.value) });
    return {
      id: process.id,
      name: process.name[language],
      note: "",
      parts: value.value === null ? [] : partsOf(process, toneOf),
      before: isChanged && value.value !== null && before.value !== value.value ? before.value : null,
      text,
      kind: value.value === null ? ("missing" as const) : ("computed" as const),
    };
  });
  return {
    title,
    description: say(words.result.description, {
      list: f.list(rows.map(({ name, text }) => say(words.result.entry, { process: name, value: text }))),
    }),
    rows,
    keys: used.map(({ carrier, name, value }) => ({
      tone: toneOf(carrier),
      label: say(words.result.key, { carrier: name[language], value: saidCell(tongue, words, value) }),
    })),
    beforeKey: isChanged ? words.result.before : null,
  };
}

function partsOf(process: ProcessContribution, toneOf: (carrier: string) => number) {
  const all = [
    ...process.carriers.map(({ carrier, value }) => ({ carrier, value: value.value ?? 0 })),
    { carrier: DIRECT, value: process.direct.value ?? 0 },
  ];
  return all
    .filter(({ value }) => value > 0)
    .map(({ carrier, value }, place) => ({
      id: `${carrier}.${place}`,
      label: carrier,
      value,
      tone: toneOf(carrier),
    }));
}

/** The bars as a table, with what levers change. */
export function inventoryTable(
  tongue: Tongue,
  words: LcaWords,
  answer: InventoryFootprint,
  title: string,
): TableModel {
  const w = words.result;
  const rows = inventoryRows(tongue, words, answer);
  return {
    caption: title,
    columns: [
      { key: "process", label: w.process },
      { key: "carrier", label: w.carrier },
      { key: "amount", label: w.amount, numeric: true },
      { key: "before", label: w.before, numeric: true },
      { key: "value", label: w.value, numeric: true },
      { key: "share", label: w.share, numeric: true },
      { key: "upstream", label: w.upstream, numeric: true },
    ],
    rows,
  };
}

/** A row for every carrier of every process, one for the process, one for the total. */
function inventoryRows(tongue: Tongue, words: LcaWords, answer: InventoryFootprint): TableRow[] {
  const { f, language } = tongue;
  const w = words.result;
  const said = (one: Cell): TableCell => cell(saidCell(tongue, words, one), one.value);
  const share = ({ value }: Cell): TableCell =>
    value === null || !answer.total.value
      ? cell("–", null)
      : cell(f.share(value / answer.total.value), value / answer.total.value);
  const nameOf = (carrier: string) =>
    answer.carriers.find((one) => one.carrier === carrier)?.name[language] ?? carrier;
  const row = (key: string, cells: readonly TableCell[]): TableRow => ({ key, cells });
  const none = cell("–", null);
  const rows = answer.processes.flatMap((process) => {
    const name = cell(process.name[language]);
    const own = process.products.find(({ product }) => product === process.id);
    return [
      ...process.carriers.map((use, place) =>
        row(`${process.id}.${place}`, [
          name,
          cell(nameOf(use.carrier)),
          cell(`${f.number(use.amount)} ${use.unit}`, use.amount),
          said(use.before),
          said(use.value),
          share(use.value),
          none,
        ]),
      ),
      row(`${process.id}.direct`, [
        name,
        cell(nameOf(DIRECT)),
        none,
        said(process.direct),
        said(process.direct),
        share(process.direct),
        none,
      ]),
      row(process.id, [
        name,
        cell(w.whole),
        none,
        said(process.before),
        said(process.value),
        share(process.value),
        own ? said(own.withUpstream) : none,
      ]),
    ];
  });
  return [
    ...rows,
    row("total", [
      cell(w.total),
      none,
      none,
      said(answer.before),
      said(answer.total),
      share(answer.total),
      none,
    ]),
  ];
}
