/** Recycling in a supply series by its two definitions, which are never mixed. */
export interface RecycledSupply {
  /** 対一次比: recycled ÷ primary. The documents' 42.5 % (gallium) and 7 % (magnesium). */
  readonly ofPrimary: number;
  /** 対総供給比: recycled ÷ (primary + recycled). */
  readonly ofTotal: number;
}

/**
 * What part of supply is recycled, by both definitions?
 *
 * @throws {RangeError} without primary output, where the first has no meaning
 * @example recycledSupply(382, 162) // ofPrimary .424, ofTotal .298
 */
export function recycledSupply(primaryT: number, recycledT: number): RecycledSupply {
  if (!(primaryT > 0) || !(recycledT >= 0))
    throw new RangeError("primary must be above 0 and recycled not below");
  return { ofPrimary: recycledT / primaryT, ofTotal: recycledT / (primaryT + recycledT) };
}

/** 対総供給比 of a 対一次比: r ÷ (1 + r). */
export function ofTotalFromOfPrimary(ofPrimary: number): number {
  return ofPrimary / (1 + ofPrimary);
}
