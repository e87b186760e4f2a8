import { ADJUSTMENT_LIMITS, type RecyclingTarget, type StockAdjustment } from "../../core/index.ts";

const ID = /^[a-z0-9-]{1,60}$/;
const PARAMETERS = ["lifetime", "collection", "separation", "recovery"] as const;

/** A parameter that the reader moved: `ev-motors!!lifetime!12`, `ev-packs!lithium!recovery!0.7`. */
export function readStockMove(text: string): StockAdjustment | undefined {
  const [product = "", mineral = "", name, number, rest] = text.split("!");
  const parameter = PARAMETERS.find((one) => one === name);
  if (!ID.test(product) || (mineral !== "" && !ID.test(mineral)) || !parameter || rest !== undefined)
    return undefined;
  if (number === undefined || !/^\d{1,4}(\.\d{1,6})?$/.test(number)) return undefined;
  const value = Number(number);
  const { least, most } = ADJUSTMENT_LIMITS[parameter];
  if (value < least || value > most) return undefined;
  return { product, mineral: mineral === "" ? null : mineral, parameter, value };
}

export function writeStockMove({ product, mineral, parameter, value }: StockAdjustment): string {
  return `${product}!${mineral ?? ""}!${parameter}!${Math.round(value * 1e6) / 1e6}`;
}

export type StockTarget = Pick<RecyclingTarget, "share" | "by">;

/** `0.25-2040`; its years are checked against the model's when it is used. */
export function readStockTarget(text: string): StockTarget | undefined {
  const [share = "", year = "", rest] = text.split("-");
  if (!/^(0(\.\d{1,4})?|1)$/.test(share) || !/^(20|21)\d\d$/.test(year) || rest !== undefined)
    return undefined;
  return { share: Number(share), by: Number(year) };
}

export const writeStockTarget = ({ share, by }: StockTarget): string =>
  `${Math.round(share * 1e4) / 1e4}-${by}`;
