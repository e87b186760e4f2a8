import { round } from "./round.ts";

interface Room {
  /** Least distance between two places. */
  readonly gap: number;
  readonly top: number;
  readonly bottom: number;
}

/** Wanted places pushed apart in their order, within the frame: labels at line ends never lie on one another. */
export function spreadApart(wanted: readonly number[], { gap, top, bottom }: Room): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places = order.map((index) => wanted[index] ?? 0);
  for (let index = 1; index < places.length; index++) {
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + gap);
  }
  let ceiling = bottom;
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.max(top, Math.min(places[index] ?? 0, ceiling));
    ceiling = (places[index] ?? 0) - gap;
  }
  const result: number[] = [];
  order.forEach((index, place) => {
    result[index] = round(places[place] ?? 0);
  });
  return result;
}
