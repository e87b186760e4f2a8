import type { LaneArrow, SwimlaneState } from "../../../charts/swimlane/swimlane-state.ts";
import {
  RECYCLING_COLUMNS,
  type RecyclingActor,
  type RecyclingFlow,
  type RecyclingLink,
} from "../../../core/index.ts";
import type { ChainRecyclingFlowWords } from "../../../i18n/web-chain-recycling-flow.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

export interface RecyclingFlowParts {
  readonly tongue: Tongue;
  readonly words: ChainRecyclingFlowWords;
}

/** From the household to the factory and out of the country. */
const LANES: readonly RecyclingActor[] = [
  "consumer",
  "collector",
  "processor",
  "material",
  "maker",
  "abroad",
];

/** A recycling flow as the swimlane wants it: laws numbered in the order in which they come. */
export function swimlaneStateOf(parts: RecyclingFlowParts, flow: RecyclingFlow): SwimlaneState {
  const { tongue, words } = parts;
  const { f, language, say } = tongue;
  const laws = lawsOf(parts, flow);
  const names = namesOf(parts, flow);
  const arrows = flow.links.map((link): LaneArrow => {
    const rule = ruleText(parts, link);
    const ends = { from: names(link.from), to: names(link.to), relation: link.relation[language] };
    return {
      id: arrowId(link),
      from: link.from,
      to: link.to,
      kind: link.kind,
      label: link.relation[language],
      law: rule === null ? null : laws.indexOf(rule) + 1,
      line: say(words.arrow, ends),
      lineTo: say(words.arrowTo, ends),
    };
  });
  const name = flow.name[language];
  return {
    title: say(words.title, { name }),
    description: say(words.description, {
      name,
      boxes: String(flow.nodes.length),
      arrows: String(arrows.length),
      lines: f.sentences(arrows.map(({ line }) => line)),
    }),
    lanes: LANES.map((id) => ({ id, label: words.actor[id] })),
    columns: RECYCLING_COLUMNS.map((id) => ({ id, label: words.column[id] })),
    boxes: flow.nodes.map(({ id, name: label, actor, column }) => ({
      id,
      lane: actor,
      column,
      label: label[language],
      isThing: actor === "material",
    })),
    arrows,
    laws: laws.map((text, place) => ({ number: place + 1, text })),
  };
}

const arrowId = ({ from, to }: RecyclingLink): string => `${from}>${to}`;

function namesOf({ tongue }: RecyclingFlowParts, flow: RecyclingFlow): (id: string) => string {
  const names = new Map(flow.nodes.map((node) => [node.id, node.name[tongue.language]]));
  return (id) => names.get(id) ?? id;
}

/** 家電リサイクル法：4品目の回収・リサイクルが義務; null where no law is named. */
function ruleText({ tongue, words }: RecyclingFlowParts, { law, duty }: RecyclingLink): string | null {
  const { language, say } = tongue;
  if (!law) return duty ? duty[language] : null;
  return duty ? say(words.law, { law: law[language], duty: duty[language] }) : law[language];
}

function lawsOf(parts: RecyclingFlowParts, flow: RecyclingFlow): string[] {
  return [...new Set(flow.links.flatMap((link) => ruleText(parts, link) ?? []))];
}

/** Every hand-over as a row. */
export function recyclingTable(parts: RecyclingFlowParts, flow: RecyclingFlow, caption: string): TableModel {
  const { tongue, words } = parts;
  const { language } = tongue;
  const names = namesOf(parts, flow);
  return {
    caption,
    columns: [
      { key: "from", label: words.from },
      { key: "to", label: words.to },
      { key: "relation", label: words.relation, wide: true },
      { key: "kind", label: words.kindColumn },
      { key: "law", label: words.lawColumn, wide: true },
      { key: "duty", label: words.duty, wide: true },
      { key: "basis", label: words.basis, wide: true },
    ],
    rows: flow.links.map((link) => ({
      key: arrowId(link),
      cells: [
        cell(names(link.from)),
        cell(names(link.to)),
        cell(link.relation[language]),
        cell(words.kind[link.kind]),
        cell(link.law?.[language] ?? ""),
        cell(link.duty?.[language] ?? ""),
        cell(link.reconstructed ? words.reconstructed : words.printed),
      ],
    })),
  };
}
