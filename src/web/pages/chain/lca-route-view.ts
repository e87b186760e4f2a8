import type { ChainStep, ProcessChainState } from "../../../charts/process-chain/process-chain-state.ts";
import type {
  FootprintReference,
  ProductionRoute,
  RouteFootprint,
  RouteProcess,
} from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { LcaWords } from "./lca-words.ts";

/** Printed totals keep the decimal that the document prints. */
export const printedTotalText = (total: number): string => total.toFixed(1);

/** A route as boxes in order. */
export function chainStateOf(
  tongue: Tongue,
  words: LcaWords,
  route: ProductionRoute,
  footprint: FootprintReference,
  told: RouteFootprint | null,
  title: string,
): ProcessChainState {
  const { f, say } = tongue;
  const steps = route.processes.map((step, place) =>
    stepOf(tongue, words, route, footprint, step, place, told),
  );
  return {
    title,
    description: say(words.route.description, {
      count: String(steps.length),
      steps: f.list(
        steps.map(({ name, carriers, shareText }) =>
          say(words.route.step, {
            name,
            carriers: carriers.map((one) => one.name).join(" + ") || words.route.noCarrier,
            share: shareText,
          }),
        ),
      ),
    }),
    heads: {
      carriers: words.route.carriers,
      levers: words.route.levers,
      share: words.route.share,
    },
    steps,
  };
}

function stepOf(
  { f, say, language }: Tongue,
  words: LcaWords,
  route: ProductionRoute,
  footprint: FootprintReference,
  step: RouteProcess,
  place: number,
  told: RouteFootprint | null,
): ChainStep {
  const value = told?.processes.find(({ id }) => id === step.id)?.value ?? null;
  const share = value?.value === null || value === null ? null : value.value / route.total;
  return {
    id: step.id,
    number: String(place + 1),
    name: step.name[language],
    about: step.about[language],
    carriers: step.carriers.flatMap((id) => {
      const carrier = footprint.carriers.find((one) => one.id === id);
      return carrier ? [{ id, kind: carrier.kind, name: carrier.name[language] }] : [];
    }),
    noCarrier: words.route.noCarrier,
    isInferred: step.assignment === "by-order",
    levers: leversOf(footprint, step).map(({ id, name, printed }) => ({
      id,
      printed,
      text: printed ? name[language] : say(words.route.notPrinted, { lever: name[language] }),
    })),
    share,
    shareText:
      share === null
        ? words.route.figureOnly
        : say(words.route.shareText, { value: f.number(value?.value ?? 0), share: f.share(share) }),
    isOwn: value?.override !== undefined,
    flagged: step.flag !== null,
  };
}

function leversOf({ levers }: FootprintReference, step: RouteProcess) {
  return step.levers.flatMap(({ lever, printed }) => {
    const found = levers.find(({ id }) => id === lever);
    return found ? [{ ...found, printed }] : [];
  });
}

export function chainTableOf(
  tongue: Tongue,
  words: LcaWords,
  route: ProductionRoute,
  footprint: FootprintReference,
  told: RouteFootprint | null,
  title: string,
): TableModel {
  const { f, language } = tongue;
  const state = chainStateOf(tongue, words, route, footprint, told, title);
  const w = words.route;
  const rows = route.processes.map((step, place) => {
    const drawn = state.steps[place];
    const value = told?.processes[place]?.value.value ?? null;
    return {
      key: step.id,
      cells: [
        cell(String(place + 1), place + 1),
        cell(step.name[language]),
        cell(step.printed),
        cell(f.list(drawn?.carriers.map(({ name }) => name) ?? []) || w.noCarrier),
        cell(words.assignment[step.assignment]),
        cell(f.list(drawn?.levers.map(({ text }) => text) ?? []) || "–"),
        value === null ? cell(w.figureOnly, null) : cell(f.number(value), value),
        cell(step.flag?.[language] ?? "–"),
      ],
    };
  });
  const total = {
    key: "total",
    cells: ["", w.total, "", "", "", ""]
      .map((text) => cell(text))
      .concat(cell(printedTotalText(route.total), route.total), cell("")),
  };
  return {
    caption: title,
    columns: [
      { key: "number", label: w.number, numeric: true },
      { key: "name", label: w.name },
      { key: "printed", label: w.printedName },
      { key: "carrier", label: w.carrier },
      { key: "assignment", label: w.assignment },
      { key: "lever", label: w.lever, wide: true },
      { key: "value", label: w.value, numeric: true },
      { key: "doubt", label: w.doubt, wide: true },
    ],
    rows: [...rows, total],
  };
}
