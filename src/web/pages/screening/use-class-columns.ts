import type { ChipColumn, ChipColumnsState } from "../../../charts/chip-columns/chip-columns-state.ts";
import type { ListEntry, ScreeningFunnel, UseClass } from "../../../core/index.ts";
import type { ScreeningWords } from "../../../i18n/web-screening.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

/** Editions of the three lists that the EPI study prints side by side. */
export const CLASS_LISTS = [
  ["EU", "eu-srm-2023"],
  ["USA", "us-2023-epi"],
  ["CHN", "cn-2023-epi"],
] as const;
const OTHER = "other";

/** Classes that have no mineral on a list. */
export function emptyClasses(
  classes: readonly UseClass[],
  entries: readonly ListEntry[],
  list: string,
): UseClass[] {
  const own = entries.filter((entry) => entry.list === list);
  return classes.filter((one) => !own.some((entry) => isIn(one, entry)));
}

/** Members of a class by mineral; a list may name them more finely (heavy and light rare earths, Nd). */
function isIn(one: UseClass, entry: ListEntry): boolean {
  return entry.mineral !== "" && one.items.includes(entry.mineral);
}

export function classColumns(
  { language, say, f }: Tongue,
  words: ScreeningWords,
  funnel: ScreeningFunnel,
  entries: readonly ListEntry[],
  title: string,
): ChipColumnsState {
  const columns = CLASS_LISTS.map(([jurisdiction, list]): ChipColumn => {
    const own = entries.filter((entry) => entry.list === list);
    const groups = classGroups(funnel, own).map(({ id, members }) => ({
      id,
      title: nameOf(funnel, id, language) ?? words.useClasses.other,
      chips: members.map((entry) => ({
        id: `${entry.symbol}${entry.printed}`,
        text: entry.symbol || words.useClasses.unread,
        tone: entry.symbol ? ("kept" as const) : ("merged" as const),
        selected: false,
        pressLabel: entry.printed,
      })),
    }));
    return {
      id: list,
      kind: "plain",
      tag: "",
      title: words.useClasses.country[jurisdiction],
      count: String(own.length + unreadMembers(own)),
      countNote: "",
      groups: groups.filter((group) => group.chips.length > 0 || group.id !== OTHER),
      off: false,
    };
  });
  const counts = f.list(columns.map((column) => `${column.title} ${column.count}`));
  return { title, description: say(words.useClasses.description, { counts }), columns, ordered: false };
}

/** Two unreadable members share one row. */
function unreadMembers(entries: readonly ListEntry[]): number {
  return entries.some((entry) => entry.symbol === "") ? 1 : 0;
}

function classGroups(funnel: ScreeningFunnel, own: readonly ListEntry[]) {
  const placed = funnel.useClasses.map((one) => ({
    id: one.id,
    members: own.filter((entry) => isIn(one, entry)),
  }));
  const named = new Set(placed.flatMap((group) => group.members));
  return [...placed, { id: OTHER, members: own.filter((entry) => !named.has(entry)) }];
}

function nameOf(funnel: ScreeningFunnel, id: string, language: "ja" | "en"): string | undefined {
  return funnel.useClasses.find((one) => one.id === id)?.name[language];
}

export function classTable(
  { f, language }: Tongue,
  words: ScreeningWords,
  funnel: ScreeningFunnel,
  entries: readonly ListEntry[],
  caption: string,
): TableModel {
  const lists = CLASS_LISTS.map(([jurisdiction, list]) => ({
    jurisdiction,
    groups: classGroups(
      funnel,
      entries.filter((entry) => entry.list === list),
    ),
  }));
  return {
    caption,
    columns: [
      { key: "class", label: words.useClasses.column },
      ...lists.map(({ jurisdiction }) => ({
        key: jurisdiction,
        label: words.useClasses.country[jurisdiction],
      })),
    ],
    rows: [...funnel.useClasses.map((one) => one.id), OTHER].map((id) => ({
      key: id,
      cells: [
        cell(nameOf(funnel, id, language) ?? words.useClasses.other),
        ...lists.map(({ groups }) =>
          cell(
            f.list(
              (groups.find((group) => group.id === id)?.members ?? []).map(
                (entry) => entry.symbol || words.useClasses.unread,
              ),
            ),
          ),
        ),
      ],
    })),
  };
}
