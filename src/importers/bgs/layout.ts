/** Columns of the World Mineral Statistics dump; their order differs from file to file. */
export const COLUMNS = [
  "x",
  "y",
  "country_iso3_code",
  "erml_group",
  "sdmx_translation",
  "pole_of_inaccessibility_longitude",
  "erml_commodity",
  "units",
  "year",
  "pole_of_inaccessibility_latitude",
  "erml_sub_commodity",
  "concat_table_notes_code",
  "yearbook_table_id",
  "cgi_commodity_url",
  "quantity",
  "yearbook_table_trans",
  "bgs_commodity_code",
  "concat_table_notes_text",
  "bgs_statistic_type_trans",
  "bgs_commodity_trans",
  "quantity_in_book_style",
  "concat_figure_notes_code",
  "country_trans",
  "bgs_sub_commodity_trans",
  "data_precision_description",
  "concat_figure_notes_text",
  "country_iso2_code",
  "sdmx_code",
] as const;

/** The edition reports to 2023 and was taken over in 2026; every file holds that year. */
export const EDITION = { origin: "bgs-wms-2025", firstYear: 1970, newestYear: 2023 } as const;

/** One file per commodity group. */
export const COMMODITY_FILES = [
  "REs",
  "antimony",
  "cobalt",
  "copper",
  "ferroalloys",
  "gallium",
  "germanium",
  "graphite",
  "lithium",
  "magnesium",
  "manganese",
  "nickel",
  "platinum",
  "tungsten",
].map((name) => `bgs/BGS_${name}_production.csv`);
