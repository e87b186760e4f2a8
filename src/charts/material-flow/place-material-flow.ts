import {
  type Area,
  areaOfText,
  lineHeight,
  type PlacedText,
  placeBlock,
  placeLines,
} from "../draw/placed-text.ts";
import { type Point, round } from "../draw/round.ts";
import {
  type FlowFrame,
  type FlowLayout,
  frameFlow,
  layOutFlow,
  STUB,
  stubRoom,
  wordsOf,
} from "./flow-layout.ts";
import { joinBuses } from "./join-buses.ts";
import { type FlowArrow, groupOfBox, type MaterialFlowState } from "./material-flow-state.ts";
import type { PlacedFlowBox } from "./place-flow-box.ts";
import { LINK_LINE, LINK_TEXT, linesOf, type PlacedWords, placeLineWords } from "./place-line-words.ts";
import { busOf } from "./plan-return.ts";
import { type Route, routeForward } from "./route-forward.ts";
import { headAt, roundedPath, withoutIdle } from "./route-path.ts";
import { routeReturns } from "./route-return.ts";

export interface PlacedArrow {
  readonly link: FlowArrow;
  readonly path: string;
  /** Empty where the line joins another of its kind. */
  readonly head: string;
}
export interface PlacedFlow {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly {
    readonly title: PlacedText;
    readonly line: { x1: number; x2: number; y: number };
  }[];
  readonly boxes: readonly PlacedFlowBox[];
  readonly arrows: readonly PlacedArrow[];
  readonly labels: readonly PlacedText[];
  readonly numbers: PlacedWords["numbers"];
  /** The list of what the numbers say, under the drawing. */
  readonly legend: readonly PlacedText[];
}

const GROUP_TEXT = 12;
const LEGEND_TEXT = 11;

/** The whole drawing: boxes in columns, arrows along, back and out, words where they touch nothing. */
export function placeMaterialFlow(state: MaterialFlowState, width: number): PlacedFlow {
  const frame = frameFlow(state, width);
  const { groups, bottom: headBottom } = placeGroups(state, frame);
  const layout = layOutFlow(frame, width, headBottom);
  const forward = routeForward(layout);
  const { routes: returns, bottom } = routeReturns(layout);
  const stubs = placeStubs(layout);
  const boxes = [...layout.boxes.values()];
  const written: Area[] = [
    ...boxes,
    ...groups.map(({ title }) => areaOfText(title)),
    ...stubs.labels.map(areaOfText),
  ];
  const labels = placeLineWords([...forward, ...returns].map(worded), written, {
    x: 0,
    y: headBottom - 8,
    width,
    height: bottom - headBottom + 8 + LINK_LINE,
  });
  const drawn = Math.max(
    bottom,
    ...labels.texts.map(({ y }) => y + 3),
    ...labels.numbers.map(({ y }) => y + 9),
  );
  const legend = placeLegend(state, labels, drawn + 14, width);
  return {
    width,
    height: Math.ceil(legend.bottom + 4),
    groups,
    boxes,
    arrows: [
      ...forward.map(drawCurve),
      ...joinBuses(returns, ({ link }) => busOf(link)).map(drawAngles),
      ...stubs.arrows,
    ],
    labels: [...labels.texts, ...stubs.labels],
    numbers: labels.numbers,
    legend: legend.lines,
  };
}

const worded = ({ link, shape, points }: Route) => ({
  id: link.id,
  shape,
  points,
  parts: wordsOf(link),
  bus: shape === "angles" ? busOf(link) : null,
});

function drawAngles({ link, points, joins }: Route & { readonly joins: boolean }): PlacedArrow {
  const way = withoutIdle(points);
  const [before, tip] = [way.at(-2), way.at(-1)];
  return { link, path: roundedPath(way), head: joins || !before || !tip ? "" : headAt(tip, before) };
}

/** Curves through gutters, straight through columns. */
function drawCurve({ link, points }: Route): PlacedArrow {
  const [first, ...rest] = points as [Point, ...Point[]];
  let path = `M${round(first.x)},${round(first.y)}`;
  let before = first;
  for (const point of rest) {
    const middle = round((before.x + point.x) / 2);
    path += `C${middle},${round(before.y)} ${middle},${round(point.y)} ${round(point.x)},${round(point.y)}`;
    before = point;
  }
  return { link, path, head: headAt(before, { x: before.x - 10, y: before.y }) };
}

/** Under a box: the loop to itself and the arrows that leave the chain, each with its words. */
function placeStubs(layout: FlowLayout): { arrows: PlacedArrow[]; labels: PlacedText[] } {
  const arrows: PlacedArrow[] = [];
  const labels: PlacedText[] = [];
  const used = new Map<string, number>();
  const { loops, leaks } = layout.ranked;
  for (const link of [...loops, ...leaks]) {
    const box = layout.boxes.get(link.from);
    if (!box) continue;
    const top = used.get(link.from) ?? box.y + box.height + 4;
    const right = box.x + box.width - 22;
    const lines = linesOf(wordsOf(link), stubRoom(box.width));
    labels.push(...placeLines(lines, { x: right - 6, top, size: LINK_TEXT, anchor: "end" }));
    arrows.push(link.from === link.to ? ownLoop(link, box, top) : leakArrow(link, box, top));
    used.set(link.from, top + Math.max(STUB, lines.length * LINK_LINE + 6));
  }
  return { arrows, labels };
}

/** Out of the box and back into it. */
function ownLoop(link: FlowArrow, box: PlacedFlowBox, top: number): PlacedArrow {
  const [bottom, right] = [box.y + box.height, box.x + box.width];
  const low = top + STUB - 8;
  const way = [
    { x: right - 6, y: bottom },
    { x: right - 6, y: low },
    { x: right - 18, y: low },
    { x: right - 18, y: bottom },
  ];
  return { link, path: roundedPath(way), head: headAt(way[3] as Point, way[2] as Point) };
}

/** Down and out to the right, to nowhere in the chain. */
function leakArrow(link: FlowArrow, box: PlacedFlowBox, top: number): PlacedArrow {
  const right = box.x + box.width;
  const y = top + STUB - 9;
  const way = [
    { x: right - 18, y: box.y + box.height },
    { x: right - 18, y },
    { x: right + 8, y },
  ];
  return { link, path: roundedPath(way), head: headAt(way[2] as Point, way[1] as Point) };
}

/** 上流, 中流, 下流 over the columns that they hold. */
function placeGroups(state: MaterialFlowState, { ranked, slots }: FlowFrame) {
  const groups: { title: PlacedText; line: { x1: number; x2: number; y: number } }[] = [];
  const spans = state.groups.flatMap((group) => {
    const columns = ranked.chain.flatMap((boxes, column) =>
      boxes.some((box) => groupOfBox(state, box) === group) ? [column] : [],
    );
    const [first, last] = [slots[columns[0] ?? -1], slots[columns.at(-1) ?? -1]];
    return first && last ? [{ title: group.title, x1: first.left, x2: last.right }] : [];
  });
  const blocks = spans.map(({ title, x1, x2 }) =>
    placeBlock(title, {
      x: (x1 + x2) / 2,
      top: 0,
      width: x2 - x1,
      size: GROUP_TEXT,
      anchor: "middle",
      tone: "mute",
    }),
  );
  const lineY = Math.max(0, ...blocks.map(({ bottom }) => bottom)) + 4;
  for (const [index, block] of blocks.entries()) {
    const span = spans[index];
    if (!span) continue;
    for (const title of block.lines) groups.push({ title, line: { x1: span.x1, x2: span.x2, y: lineY } });
  }
  return { groups, bottom: groups.length === 0 ? 2 : Math.ceil(lineY + 10) };
}

/** 3 亜鉛地金生産 → 製錬品生産: 副産物. */
function placeLegend(state: MaterialFlowState, { listed }: PlacedWords, top: number, width: number) {
  const titles = new Map(state.nodes.map((box) => [box.id, box.title]));
  const lines: PlacedText[] = [];
  let bottom = listed.length === 0 ? top - 14 : top;
  const links = new Map(state.links.map((link) => [link.id, link]));
  for (const { id, number } of listed) {
    const link = links.get(id);
    if (!link) continue;
    const words = `${number ?? "–"}  ${titles.get(link.from)} → ${titles.get(link.to) ?? link.to}: ${wordsOf(link).join(" ")}`;
    const block = placeBlock(words, { x: 2, top: bottom, width: width - 4, size: LEGEND_TEXT, tone: "mute" });
    lines.push(...block.lines);
    bottom += lineHeight(LEGEND_TEXT) * block.lines.length;
  }
  return { lines, bottom };
}
