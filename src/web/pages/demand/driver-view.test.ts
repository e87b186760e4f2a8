import { describe, expect, it } from "vitest";
import { demandReference, minerals } from "../../../../tests/policy-reference.ts";
import { driverMatrix } from "../../../core/index.ts";
import { studyWords } from "../../../i18n/study.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { createTongue } from "../../language/language.tsx";
import { driverMatrixPicture, groupedRows, printedPaths } from "./driver-view.ts";

const rows = driverMatrix(demandReference());
const studied = minerals().filter((mineral) => mineral.studyNumber !== null);
const parts = {
  tongue: createTongue("en"),
  words: demandWords.en,
  study: studyWords.en,
  minerals: studied,
  rows,
};

describe("technologies × minerals", () => {
  const picture = driverMatrixPicture(parts, "t");
  const signs = (label: string) => picture.rows.find((row) => row.label.includes(label))?.signs ?? [];
  it("marks what is printed and what is inferred", () => {
    const cobalt = picture.columns.findIndex((column) => column.id === "cobalt");
    expect(signs("cathode")[cobalt]).toEqual({ text: "▲▲", tone: "strong" });
    const palladium = picture.columns.findIndex((column) => column.id === "palladium");
    expect(signs("exhaust")[palladium]).toEqual({ text: "▼▼", tone: "doubtful" });
  });
  it("shows the direction alone where the mark is lost", () => {
    const fluorine = picture.columns.findIndex((column) => column.id === "fluorine");
    expect(signs("refrigerant")[fluorine]?.text).toBe("▽");
  });
  it("says the class of use once", () => {
    const groups = groupedRows(rows, "en", "other").map((one) => one.group);
    expect(groups.filter((group) => group === "Cars")).toHaveLength(1);
    expect(groups).toHaveLength(rows.length);
  });
  it("has the six printed paths: two to gallium, two to rare earths, cathode and anode", () => {
    const found = printedPaths(rows).map(([, driver]) => driver.mineral);
    expect(found.sort()).toEqual(["cobalt", "gallium", "gallium", "graphite", "rare-earths", "rare-earths"]);
  });
});
