import type { CsvLayout } from "../csv-table.ts";

export const STUDY = { origin: "ec-crm-2023", year: 2023 } as const;

/** The 2023 study's shares are means of 2016–2020: written under the last year, with a note. */
export const SHARES_YEAR = 2020;
export const SHARES_NOTE = "mean-2016-2020";

/** Global supply and EU sourcing have one layout; what the figures look like tells them apart. */
export const SHARES_LAYOUT: CsvLayout = {
  encoding: "windows-1252",
  columns: ["Material", "Stage", "Country", "Share", "t"],
};

export const CRITICALITY_LAYOUT: CsvLayout = { encoding: "utf-8", columns: ["Material", "Year", "SR", "EI"] };
export const CRITICALITY_YEARS = [2011, 2014, 2017, 2020, 2023];

/** Own transcription of printed recycling rates, one line per source that has the rate. */
export const RECYCLING_LAYOUT: CsvLayout = {
  encoding: "utf-8",
  columns: [
    "mineral",
    "form",
    "material",
    "value",
    "low",
    "high",
    "source",
    "source_row",
    "preferred",
    "note",
    "reason",
  ],
};
export const RECYCLING_ORIGINS: Readonly<Record<string, string>> = {
  factsheets: "ec-crm-eol-rir-2023",
  atlas: "ec-crm-eol-rir-2023-atlas",
};
