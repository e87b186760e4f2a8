import { type Cell, DIRECT, type FootprintReference, type RouteTotal, type Words } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { footprintWords } from "../../i18n/command-footprint.ts";
import type { Formatter } from "../../i18n/format.ts";
import type { FootprintAnswer } from "../../workspace/answers/index.ts";
import { fitWidth } from "./fit-width.ts";
import { tableOrBlocks } from "./table.ts";

type RouteAnswer = Extract<FootprintAnswer, { readonly kind: "route" }>;
type InventoryAnswer = Extract<FootprintAnswer, { readonly kind: "inventory" }>;

/** The list of routes, a printed route, or an own inventory, to read. */
export function footprintLines(
  answer: FootprintAnswer,
  footprint: FootprintReference,
  format: Formatter,
  width: number | null,
): string[] {
  const w = footprintWords[format.language];
  switch (answer.kind) {
    case "routes":
      return [w.listTitle, "", ...totalLines(answer.routes, format, width), "", w.more];
    case "route":
      return fitWidth(routeLines(answer, footprint, format, width), width);
    case "inventory":
      return fitWidth(inventoryLines(answer, format, width), width);
  }
}

/** Printed totals keep the decimal that the document prints. */
const printed = (value: number): string => value.toFixed(1);

function totalLines(routes: readonly RouteTotal[], format: Formatter, width: number | null): string[] {
  const w = footprintWords[format.language];
  const columns = [
    { head: w.route },
    { head: w.mineral },
    { head: w.product, wraps: true },
    { head: fill(w.total, { unit: "kg-CO2/kg" }), align: "right" as const },
    { head: w.kind },
  ];
  const rows = routes.map((route) => [
    `${route.name[format.language]}\n${route.id}`,
    route.mineral === null ? w.none : format.mineral(route.mineral),
    route.product[format.language],
    totalText(route, format),
    route.kind === "statement" ? w.statement : w.inventory,
  ]);
  return tableOrBlocks(columns, rows, width);
}

function totalText({ kind, total, comparable }: RouteTotal, format: Formatter): string {
  const w = footprintWords[format.language];
  if (total.value === null) return w.unknown;
  if (kind === "statement") return printed(total.value);
  return comparable ? format.number(total.value) : `${format.number(total.value)} ${total.unit}`;
}

function routeLines(
  answer: RouteAnswer,
  reference: FootprintReference,
  format: Formatter,
  width: number | null,
): string[] {
  const { language } = format;
  const w = footprintWords[language];
  return [
    fill(w.title, {
      mineral: format.mineral(answer.mineral),
      route: answer.name[language],
      total: printed(answer.total.value ?? Number.NaN),
      unit: answer.printedUnit,
      source: `${format.origin(answer.origin)} ${answer.locator}`,
    }),
    "",
    ...routeSteps(answer, reference, format, width),
    "",
    ...(answer.mainCause === null ? [] : [fill(w.mainCause, { text: answer.mainCause[language] })]),
    fill(w.scope, { text: answer.scope[language] }),
    fill(w.allocationText, { text: answer.allocation[language] }),
    fill(w.basedOn, { text: answer.basedOn[language] }),
    ...block(
      w.flags,
      answer.flags.map((flag) => flag[language]),
    ),
    ...(answer.notes.includes("lever-needs-inventory") ? ["", w.needsInventory] : []),
    ...comparison(answer.routes, format, width),
  ];
}

/** The steps of a printed route: what drives each, what would lower its CO2, and that it has no number. */
function routeSteps(
  { processes, total }: RouteAnswer,
  { carriers, levers }: FootprintReference,
  format: Formatter,
  width: number | null,
): string[] {
  const { language } = format;
  const w = footprintWords[language];
  const named = (list: readonly { readonly id: string; readonly name: Words }[], id: string) =>
    list.find((one) => one.id === id)?.name[language] ?? id;
  const drivesText = ({ carriers: ids, assignment }: RouteAnswer["processes"][number]) => {
    const drives = format.list(ids.map((id) => named(carriers, id)));
    if (drives === "") return w.noCarrier;
    return assignment === "printed" ? drives : fill(w.inferred, { carriers: drives });
  };
  const leversText = (step: RouteAnswer["processes"][number]) =>
    step.levers.map(({ lever, printed: isPrinted }) => {
      const name = named(levers, lever);
      return isPrinted ? name : fill(w.notPrinted, { lever: name });
    });
  const rows = processes.map((step, place) => [
    `${place + 1} ${step.name[language]}`,
    drivesText(step),
    leversText(step).join("; ") || w.none,
    step.value.value === null ? w.figureOnly : format.number(step.value.value),
  ]);
  const columns = [
    { head: w.step, wraps: true },
    { head: w.carriers, wraps: true },
    { head: w.lever, wraps: true },
    { head: fill(w.co2, { unit: total.unit }), align: "right" as const },
  ];
  return tableOrBlocks(columns, rows, width);
}

function inventoryLines(answer: InventoryAnswer, format: Formatter, width: number | null): string[] {
  const { language } = format;
  const w = footprintWords[language];
  const said = ({ value }: Cell) => (value === null ? w.unknown : format.number(value));
  return [
    fill(isChanged(answer) ? w.ownTitleChanged : w.ownTitle, {
      name: answer.name[language],
      of: answer.of[language],
      before: said(answer.before),
      total: said(answer.total),
      unit: answer.unit,
    }),
    ...(answer.total.value === null
      ? [fill(w.knownPart, { value: format.number(answer.knownPart), unit: answer.unit })]
      : []),
    "",
    ...inventoryTables(answer, format, width),
    ...block(
      w.allocation,
      answer.allocation.map((one) => allocationLine(answer, one, format)),
    ),
    ...block(
      w.levers,
      answer.levers.map((lever) =>
        fill(w.leverLine, {
          name: lever.name[language],
          factor: format.number(lever.factor),
          unit: lever.unit,
          source: lever.source,
          total: said(lever.alone),
          applied: lever.applied ? w.applied : "",
        }),
      ),
    ),
    ...comparison(answer.routes, format, width),
  ];
}

/** Before levers and after are told apart only where a lever was applied. */
const isChanged = ({ levers }: InventoryAnswer): boolean => levers.some(({ applied }) => applied);

/** The same CO2 twice: by process with its carriers, and by carrier. */
function inventoryTables(answer: InventoryAnswer, format: Formatter, width: number | null): string[] {
  const { language } = format;
  const w = footprintWords[language];
  const changed = isChanged(answer);
  const said = ({ value }: Cell) => (value === null ? w.unknown : format.number(value));
  const carrierName = (id: string) => answer.carriers.find((one) => one.carrier === id)?.name[language] ?? id;
  const shareOf = ({ value }: Cell) =>
    value === null || !answer.total.value ? w.none : format.share(value / answer.total.value);
  const cells = (name: string, before: Cell, value: Cell) => [
    name,
    ...(changed ? [said(before)] : []),
    said(value),
    shareOf(value),
  ];
  const columns = (head: string) => [
    { head, wraps: true },
    ...(changed ? [{ head: w.co2Before, align: "right" as const }] : []),
    { head: fill(w.co2, { unit: answer.unit }), align: "right" as const },
    { head: w.share, align: "right" as const },
  ];
  const steps = answer.processes.flatMap((one) => [
    [...cells(one.name[language], one.before, one.value), said(mainProduct(one))],
    ...one.carriers.map((use) => [...cells(`  ${carrierName(use.carrier)}`, use.before, use.value), ""]),
    ...(one.direct.value === 0 ? [] : [[...cells(`  ${carrierName(DIRECT)}`, one.direct, one.direct), ""]]),
  ]);
  const byCarrier = answer.carriers.map((one) => cells(one.name[language], one.before, one.value));
  return [
    ...tableOrBlocks([...columns(w.step), { head: w.withUpstream, align: "right" }], steps, width),
    "",
    ...tableOrBlocks(columns(w.byCarrier), byCarrier, width),
  ];
}

/** What the step's own product brings with everything upstream of it. */
function mainProduct({ id, products, value }: InventoryAnswer["processes"][number]): Cell {
  return products.find(({ product }) => product === id)?.withUpstream ?? value;
}

function allocationLine(
  answer: InventoryAnswer,
  { process, key, shares }: InventoryAnswer["allocation"][number],
  format: Formatter,
): string {
  const w = footprintWords[format.language];
  return fill(w.allocationOf, {
    process: answer.processes.find(({ id }) => id === process)?.name[format.language] ?? process,
    key: w.key[key],
    shares: format.list(shares.map(({ product, share }) => `${product} ${format.share(share)}`)),
  });
}

const comparison = (routes: readonly RouteTotal[], format: Formatter, width: number | null): string[] =>
  routes.length < 2
    ? []
    : ["", footprintWords[format.language].compare, ...totalLines(routes, format, width)];

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
