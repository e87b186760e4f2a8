import { describe, expect, it } from "vitest";
import { layerTicks, positionOf, printedCell, type StatementRow } from "./printed-layers.ts";

const row = (parts: Partial<Record<string, string>>): StatementRow => ({
  symbol: "W",
  status: "read",
  crust_normalised_production_fe100: "765",
  tmr_t_per_kg: "0.2",
  top_country_share_pct: "81",
  top_country_code_printed: "CN",
  top_country_iso3: "CHN",
  production_growth_1999_2009_pct_as_printed: "185",
  candidate_tmr: "7.3",
  cell_printed: "W 765 0.2 81C N 185",
  flag: "",
  ...parts,
});

describe("a printed cell of the periodic table", () => {
  it("is read as printed", () => {
    expect(printedCell(row({}), "top-producer")).toMatchObject({
      value: 81,
      state: "read",
      code: "CN",
      country: "CHN",
    });
    expect(printedCell(row({}), "production-growth").value).toBe(185);
  });

  it("stays unread where the number is lost, and never takes the candidate", () => {
    const cell = printedCell(row({ status: "ambiguous", tmr_t_per_kg: "" }), "material-requirement");
    expect(cell).toMatchObject({ value: null, state: "unread", printed: "W 765 0.2 81C N 185" });
  });

  it("is blank where nothing is printed, which is not the same", () => {
    expect(
      printedCell(row({ status: "no_data_printed", tmr_t_per_kg: "" }), "material-requirement").state,
    ).toBe("blank");
    expect(printedCell(undefined, "top-producer").state).toBe("blank");
  });

  it("keeps a printed zero apart from nothing", () =>
    expect(printedCell(row({ tmr_t_per_kg: "0" }), "material-requirement")).toMatchObject({
      value: 0,
      state: "read",
    }));
});

describe("the scales", () => {
  it("are logarithmic with iron at 100 on its own tick", () => {
    const tick = layerTicks("crust-production", String).find((one) => one.text === "100");
    expect(tick?.at).toBeCloseTo(positionOf("crust-production", 100), 12);
  });
  it("put 81% at .81", () => expect(positionOf("top-producer", 81)).toBeCloseTo(0.81, 12));
});
