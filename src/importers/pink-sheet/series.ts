/** One column of the Pink Sheet that is the price of a mineral of the catalogue. */
export interface PinkSheetSeries {
  /** As printed, without the mark ` **` for a changed series. */
  readonly name: string;
  readonly mineral: string;
  readonly unitPrinted: string;
  readonly unit: string;
}

const PER_TONNE = { unitPrinted: "($/mt)", unit: "USD/t" } as const;
const PER_OUNCE = { unitPrinted: "($/troy oz)", unit: "USD/troy-oz" } as const;

/** All other columns are fuels, food, timber and mixed fertilisers: outside the catalogue. */
export const SERIES: readonly PinkSheetSeries[] = [
  { name: "Phosphate rock", mineral: "phosphorus", ...PER_TONNE },
  { name: "Potassium chloride", mineral: "potash", ...PER_TONNE },
  { name: "Aluminum", mineral: "aluminium", ...PER_TONNE },
  { name: "Iron ore, cfr spot", mineral: "iron", unitPrinted: "($/dmtu)", unit: "USD/dmtu" },
  { name: "Copper", mineral: "copper", ...PER_TONNE },
  { name: "Lead", mineral: "lead", ...PER_TONNE },
  { name: "Tin", mineral: "tin", ...PER_TONNE },
  { name: "Nickel", mineral: "nickel", ...PER_TONNE },
  { name: "Zinc", mineral: "zinc", ...PER_TONNE },
  { name: "Gold", mineral: "gold", ...PER_OUNCE },
  { name: "Platinum", mineral: "platinum", ...PER_OUNCE },
  { name: "Silver", mineral: "silver", ...PER_OUNCE },
];
