import type { Words } from "../evidence/reference.ts";

/** How far a class of devices has taken up a material: words of the document, from nothing to much. */
export const ADOPTION_LEVELS = ["none", "prototype", "small", "medium", "large"] as const;
export type AdoptionLevel = (typeof ADOPTION_LEVELS)[number];

/** One class of devices in one year of a document's adoption table. A word, never a number. */
export interface DeviceAdoption {
  readonly mineral: string;
  readonly class: string;
  readonly name: Words;
  readonly examples: Words;
  readonly year: number;
  readonly level: AdoptionLevel;
  /** The mark "market takes off": in this year, not here, or printed for the class with its place lost. */
  readonly marketStart: "here" | "none" | "lost";
  readonly origin: string;
  readonly locator: string;
}

/** What a document sets against one another when it compares two kinds of device. */
export const DEVICE_ITEMS = [
  "layers",
  "feature",
  "uses",
  "practical-use",
  "gallium-amount",
  "needs",
  "against-sic",
] as const;
export type DeviceItem = (typeof DEVICE_ITEMS)[number];

export interface DeviceTrait {
  readonly mineral: string;
  readonly device: string;
  readonly name: Words;
  readonly item: DeviceItem;
  readonly value: Words;
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** A part of a car that a document lists for a mineral. */
export interface CarPart {
  readonly mineral: string;
  readonly group: Words;
  /** null where the document names the group alone. */
  readonly part: Words | null;
  readonly route: "mg-alloy" | "aluminium-giga-casting";
  readonly origin: string;
  readonly locator: string;
}

/** A segment of a chart of which the document's text keeps the legend and no number. */
export interface LostSegment {
  readonly mineral: string;
  readonly quantity: "demand";
  readonly from: number;
  readonly to: number;
  readonly name: Words;
  readonly origin: string;
  readonly locator: string;
}

/** Devices and parts that take up a mineral, as documents print them. */
export interface UsesReference {
  readonly adoption: readonly DeviceAdoption[];
  readonly devices: readonly DeviceTrait[];
  readonly carParts: readonly CarPart[];
  readonly lostSegments: readonly LostSegment[];
}
