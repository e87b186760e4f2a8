import {
  type Area,
  areaOfText,
  lineHeight,
  overlap,
  type PlacedText,
  placeBlock,
} from "../draw/placed-text.ts";
import { joinBuses } from "../material-flow/join-buses.ts";
import {
  discArea,
  discPlaces,
  LINK_LINE,
  type PlacedNumber,
  type PlacedWords,
  placeLineWords,
  RADIUS,
  runsOf,
} from "../material-flow/place-line-words.ts";
import { headAt, roundedPath, withoutIdle } from "../material-flow/route-path.ts";
import { laneCount, layOutSwimlane, type PlacedLane, type PlacedLaneBox } from "./lay-out-swimlane.ts";
import { channelTracks, type LaneRoute, routeSwimlane } from "./route-swimlane.ts";
import type { LaneArrow, SwimlaneState } from "./swimlane-state.ts";

export interface PlacedLaneArrow {
  readonly arrow: LaneArrow;
  readonly path: string;
  readonly head: string;
}
export interface PlacedSwimlane {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly heads: readonly PlacedText[];
  readonly boxes: readonly PlacedLaneBox[];
  readonly arrows: readonly PlacedLaneArrow[];
  readonly labels: readonly PlacedText[];
  /** Numbers of laws on the arrows that they rule. */
  readonly laws: readonly PlacedNumber[];
  /** Numbers of arrows whose words stand in the list. */
  readonly numbers: PlacedWords["numbers"];
  readonly legend: readonly PlacedText[];
}

const LEGEND_TEXT = 11;

/** Actors in lanes, stages in columns, every hand-over an arrow; laws and long words as numbers that a list explains. */
export function placeSwimlane(state: SwimlaneState, width: number): PlacedSwimlane {
  const none = Array.from({ length: laneCount(state) }, () => 0);
  const tracks = channelTracks(layOutSwimlane(state, width, none), state.arrows);
  const layout = layOutSwimlane(state, width, tracks);
  const routes = routeSwimlane(layout, state.arrows);
  const boxes = [...layout.boxes.values()];
  const written: Area[] = [
    ...boxes,
    ...layout.heads.map(areaOfText),
    ...layout.lanes.flatMap(({ label }) => label.map(areaOfText)),
  ];
  const bounds = { x: 0, y: 0, width, height: layout.bottom + LINK_LINE };
  const laws = placeLawNumbers(routes, written, bounds);
  const words = placeLineWords(
    routes.map(({ arrow, points }) => ({
      id: arrow.id,
      shape: "angles",
      points,
      parts: arrow.label === "" ? [] : [arrow.label],
      bus: `${arrow.to}|${arrow.kind}`,
    })),
    [...written, ...laws.map(discArea)],
    bounds,
  );
  const legend = placeLegend(state, words, layout.bottom + 12, width);
  return {
    width,
    height: Math.ceil(legend.bottom + 4),
    lanes: layout.lanes,
    heads: layout.heads,
    boxes,
    arrows: joinBuses(routes, ({ arrow }) => `${arrow.to}|${arrow.kind}`).map(drawRoute),
    labels: words.texts,
    laws,
    numbers: words.numbers,
    legend: legend.lines,
  };
}

function drawRoute({ arrow, points, joins }: LaneRoute & { readonly joins: boolean }): PlacedLaneArrow {
  const way = withoutIdle(points);
  const [before, tip] = [way.at(-2), way.at(-1)];
  return { arrow, path: roundedPath(way), head: joins || !before || !tip ? "" : headAt(tip, before) };
}

/** Law numbers first: they always stand on their line; arrows too short to carry one say it in the list. */
function placeLawNumbers(
  routes: readonly LaneRoute[],
  written: readonly Area[],
  bounds: Area,
): PlacedNumber[] {
  const laws: PlacedNumber[] = [];
  for (const { arrow, points } of routes) {
    if (arrow.law === null) continue;
    const taken = [...written, ...laws.map(discArea)];
    const others = runsOf(
      routes
        .filter((other) => other.arrow !== arrow)
        .map((other) => ({ shape: "angles", points: other.points })),
    );
    const spots = discPlaces({ points, shape: "angles" }).filter((point) => {
      const area = discArea(point);
      const inside = area.x >= bounds.x && area.x + area.width <= bounds.width;
      return inside && !taken.some((one) => overlap(area, one, 0.5));
    });
    const spot = spots.find((point) => !others.some((run) => overlap(discArea(point), run, 1))) ?? spots[0];
    if (!spot) continue;
    laws.push({
      id: arrow.id,
      number: arrow.law,
      x: Math.round(spot.x),
      y: Math.round(spot.y),
      radius: RADIUS,
    });
  }
  return laws;
}

/** What the numbers say: laws with their duty, then arrows whose words found no room. */
function placeLegend(state: SwimlaneState, { listed }: PlacedWords, top: number, width: number) {
  const arrows = new Map(state.arrows.map((arrow) => [arrow.id, arrow]));
  const rows = [
    ...state.laws.map(({ number, text }) => `${number}  ${text}`),
    ...listed.map(
      ({ id, number }) => `${number === null ? "–" : letterOf(number)}  ${arrows.get(id)?.line ?? ""}`,
    ),
  ];
  const lines: PlacedText[] = [];
  let bottom = top;
  for (const row of rows) {
    const block = placeBlock(row, { x: 2, top: bottom, width: width - 4, size: LEGEND_TEXT, tone: "mute" });
    lines.push(...block.lines);
    bottom += lineHeight(LEGEND_TEXT) * block.lines.length + 2;
  }
  return { lines, bottom };
}

/** Arrows of the list have letters, laws have numbers: 1 → a, 27 → aa. */
export function letterOf(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letterOf(rest) : "") + String.fromCharCode(97 + ((number - 1) % 26));
}
