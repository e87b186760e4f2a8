import { describe, expect, it } from "vitest";
import { demandReference, minerals } from "../../../../tests/policy-reference.ts";
import { forecast } from "../../../core/index.ts";
import { studyWords } from "../../../i18n/study.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { createTongue } from "../../language/language.tsx";
import { signedPercent, statementBars, statementTable } from "./statement-view.ts";

const reference = demandReference();
const catalogue = minerals();
const lines = reference.statements.map((statement) => ({
  statement,
  mineral: catalogue.find((one) => one.id === statement.mineral) as (typeof catalogue)[number],
  forecast: forecast(reference, statement.mineral, { years: [2030, 2050] }),
}));
const parts = { tongue: createTongue("en"), words: demandWords.en, study: studyWords.en, lines };

describe("the printed demand of the 13", () => {
  it("is drawn as an index of its base: cobalt 7.91, palladium .54 in 2050", () => {
    const bars = statementBars(parts, "t", "cobalt");
    const of = (id: string) => bars.rows.find((row) => row.id === id);
    expect(of("cobalt")?.values.map((value) => Number(value.toFixed(2)))).toEqual([1, 2.08, 7.91]);
    expect(of("palladium")?.values[2]).toBeCloseTo(0.535, 3);
    expect(of("cobalt")).toMatchObject({ growth: "+6.9%", sign: "▲▲", selected: true });
    expect(of("palladium")?.growth).toBe("−2.0%");
  });
  it("says where there is no class, and where a figure is in doubt", () => {
    const bars = statementBars(parts, "t", null);
    expect(bars.rows.find((row) => row.id === "fluorine")).toMatchObject({ sign: "◇", flagged: true });
    expect(statementTable(parts, "t").rows).toHaveLength(13);
  });
  it("writes a growth of nothing without a minus", () => expect(signedPercent(-0.0001)).toBe("+0.0%"));
});
