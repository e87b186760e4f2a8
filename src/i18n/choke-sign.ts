import type { ChokePoint } from "../core/index.ts";

/** The choke-point sign as everywhere in the product: ◆ half or more in one risk country, ◆◆ four fifths. */
export const chokeSign = (mark: ChokePoint): string => (mark === null ? "" : mark === "double" ? "◆◆" : "◆");
