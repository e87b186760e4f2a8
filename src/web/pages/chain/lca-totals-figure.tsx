import { ContributionBars } from "../../../charts/process-chain/contribution-bars.tsx";
import type { BarRow, ContributionBarsState } from "../../../charts/process-chain/contribution-bars-state.ts";
import {
  compareRoutes,
  type FootprintReference,
  type InventoryFootprint,
  type Mineral,
  type RouteTotal,
} from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { printedTotalText } from "./lca-route-view.ts";
import { type LcaWords, useLcaWords } from "./lca-words.ts";

interface TotalsFigureProps {
  readonly mineral: Mineral;
  readonly footprint: FootprintReference;
  readonly own: readonly InventoryFootprint[];
}

/** Totals of all routes on one scale: printed ones as outlines, the reader's own filled. */
export function TotalsFigure({ mineral, footprint, own }: TotalsFigureProps) {
  const tongue = useTongue();
  const words = useLcaWords();
  const { f, language, say } = tongue;
  const routes = compareRoutes(footprint, own);
  const entries = routes.map((route) =>
    say(words.totals.entry, { route: route.name[language], total: totalText(tongue, words, route) }),
  );
  const title = say(words.totals.title, { list: f.list(entries) });
  const isChanged = own.some(({ before, total }) => before.value !== total.value);
  const state: ContributionBarsState = {
    title,
    description: say(words.totals.description, { list: f.list(entries) }),
    rows: routes.map((route) => rowOf(tongue, words, route)),
    keys: [],
    beforeKey: isChanged ? words.totals.beforeKey : null,
  };
  const drawn = (id: string) => (width: number) => <ContributionBars id={id} state={state} width={width} />;
  return (
    <FigureFrame
      id="lca-totals"
      title={title}
      subject={mineral.id}
      level={3}
      chart={drawn("route-totals")}
      picture={drawn("route-totals-picture")}
      legend={words.totals.legend}
      table={tableOf(tongue, words, routes, title)}
      origins={[...new Set(footprint.routes.map(({ origin }) => origin))]}
      {...(own.length > 0
        ? { ownSource: f.list(own.map(({ source }) => source)) }
        : { chartIsPrinted: true })}
      notes={footprint.routes.map(
        ({ name, scope, allocation }) => `${name[language]}: ${scope[language]} ${allocation[language]}`,
      )}
    />
  );
}

function totalText({ f, say }: Tongue, words: LcaWords, { kind, total, comparable }: RouteTotal): string {
  if (total.value === null) return words.totals.unknown;
  if (kind === "statement") return printedTotalText(total.value);
  const value = f.number(total.value);
  return comparable ? value : say(words.totals.otherUnit, { value, unit: total.unit });
}

function rowOf(tongue: Tongue, words: LcaWords, route: RouteTotal): BarRow {
  const { f, language, say } = tongue;
  const { id, kind, total, before, comparable, mineral } = route;
  const value = comparable ? total.value : null;
  const product = route.product[language];
  return {
    id: `${kind}.${id}`,
    name: route.name[language],
    note:
      kind === "statement"
        ? say(words.totals.statement, { mineral: f.mineral(mineral ?? ""), product })
        : say(words.totals.inventory, { product }),
    parts: value === null ? [] : [{ id: "total", label: "", value, tone: 0 }],
    before: value === null || before.value === null || before.value === value ? null : before.value,
    text: totalText(tongue, words, route),
    kind: value === null ? "missing" : kind === "statement" ? "statement" : "computed",
  };
}

function tableOf(tongue: Tongue, words: LcaWords, routes: readonly RouteTotal[], title: string): TableModel {
  const { f, language } = tongue;
  const w = words.totals;
  return {
    caption: title,
    columns: [
      { key: "route", label: w.route },
      { key: "mineral", label: w.mineral },
      { key: "product", label: w.product },
      { key: "kind", label: w.kind },
      { key: "before", label: w.before, numeric: true },
      { key: "total", label: w.total, numeric: true },
    ],
    rows: routes.map((route) => ({
      key: `${route.kind}.${route.id}`,
      cells: [
        cell(route.name[language]),
        cell(route.mineral === null ? "–" : f.mineral(route.mineral)),
        cell(route.product[language]),
        cell(w.kindOf[route.kind]),
        route.kind === "statement"
          ? cell("–", null)
          : cell(totalText(tongue, words, { ...route, total: route.before }), route.before.value),
        cell(totalText(tongue, words, route), route.total.value),
      ],
    })),
  };
}
