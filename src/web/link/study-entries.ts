import {
  CHAIN_FACTORS,
  type ChainChange,
  type OwnChain,
  TYPE_AXES,
  type TypeAxis,
} from "../../core/index.ts";

/**
 * One change of a funnel's step: `growing!off`, `common!lists!jp-2012.us-2025`, `named-country-share!atLeast!0.6`.
 * Which names a step has is known to the funnel, not to the link.
 */
export interface FunnelEdit {
  readonly step: string;
  readonly name: string;
  /** "" where the name says all: `off`. */
  readonly value: string;
}
const STEP = /^[a-z0-9-]{1,60}$/;
const NAME = /^[a-zA-Z]{1,20}$/;
const VALUE = /^[A-Za-z0-9._-]{0,200}$/;

export function readFunnelEdit(text: string): FunnelEdit | undefined {
  const [step = "", name = "", value = "", rest] = text.split("!");
  if (!STEP.test(step) || !NAME.test(name) || !VALUE.test(value) || rest !== undefined) return undefined;
  return { step, name, value };
}
export function writeFunnelEdit({ step, name, value }: FunnelEdit): string {
  return value === "" ? `${step}!${name}` : `${step}!${name}!${value}`;
}

/** A threshold of the typology that the reader moved. */
export interface MovedThreshold {
  readonly input: TypeAxis | "by-product-share";
  readonly value: number;
}
export const MOVABLE_INPUTS = [...TYPE_AXES, "by-product-share"] as const;

/** `reserve-concentration!0.35`, 0..1. */
export function readThreshold(text: string): MovedThreshold | undefined {
  const [name, number, rest] = text.split("!");
  const input = MOVABLE_INPUTS.find((one) => one === name);
  const value = readNumber(number);
  if (!input || value === null || value < 0 || value > 1 || rest !== undefined) return undefined;
  return { input, value };
}
export function writeThreshold({ input, value }: MovedThreshold): string {
  return `${input}!${value}`;
}

/** `electric-vehicles!intensity!0.8`. */
export function readChainChange(text: string): ChainChange | undefined {
  const [use = "", name, number, rest] = text.split("!");
  const factor = CHAIN_FACTORS.find((one) => one === name);
  const value = readNumber(number);
  if (!STEP.test(use) || !factor || value === null || rest !== undefined) return undefined;
  if (factor === "growth" ? value <= -1 || value > 1 : value < 0 || value > 100) return undefined;
  return { use, factor, value };
}
export function writeChainChange({ use, factor, value }: ChainChange): string {
  return `${use}!${factor}!${value}`;
}

/** `own-regulated!regulated!0!1000!2!0.5`: volume at the base year, at the horizon, and the two factors. */
export function readOwnChain(text: string): OwnChain | undefined {
  const [use = "", group, ...numbers] = text.split("!");
  const [volumeAtBase, volumeAtHorizon, intermediatePerUnit, mineralPerIntermediate, rest] =
    numbers.map(readNumber);
  const factors = [volumeAtBase, volumeAtHorizon, intermediatePerUnit, mineralPerIntermediate];
  if (!STEP.test(use) || (group !== "new" && group !== "regulated") || rest !== undefined) return undefined;
  if (factors.some((factor) => typeof factor !== "number" || factor < 0)) return undefined;
  return {
    use,
    group,
    volumeAtBase: volumeAtBase ?? 0,
    volumeAtHorizon: volumeAtHorizon ?? 0,
    intermediatePerUnit: intermediatePerUnit ?? 0,
    mineralPerIntermediate: mineralPerIntermediate ?? 0,
  };
}
export function writeOwnChain(own: OwnChain): string {
  const numbers = [
    own.volumeAtBase,
    own.volumeAtHorizon,
    own.intermediatePerUnit,
    own.mineralPerIntermediate,
  ];
  return [own.use, own.group, ...numbers].join("!");
}

function readNumber(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
