import { describe, expect, it } from "vitest";
import { funnel, listEntries } from "../../../../tests/policy-reference.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { createTongue } from "../../language/language.tsx";
import { classColumns, emptyClasses } from "./use-class-columns.ts";

const epi = funnel("epi-2023");
const entries = listEntries();
const columns = classColumns(createTongue("en"), screeningWords.en, epi, entries, "t").columns;
const group = (list: string, id: string) =>
  columns
    .find((one) => one.id === list)
    ?.groups.find((one) => one.id === id)
    ?.chips.map((chip) => chip.text);

describe("three lists by use class", () => {
  it("have the printed counts: 17, 24 and 15, the two unreadable ones counted", () =>
    expect(columns.map((column) => column.count)).toEqual(["17", "24", "15"]));
  it("place what the screening picture classes, and leave the rest without a class", () => {
    expect(group("us-2023-epi", "semiconductor")).toEqual(["Ga", "Ge"]);
    expect(group("eu-srm-2023", "motor")).toEqual(["HREE", "LREE"]);
    expect(group("cn-2023-epi", "other")).toContain("Fe");
  });
  it("show that China's list has neither Ga and Ge nor Ti and Mg", () => {
    const missing = emptyClasses(epi.useClasses, entries, "cn-2023-epi").map((one) => one.id);
    expect(missing).toEqual(expect.arrayContaining(["semiconductor", "light-weight"]));
    expect(missing).not.toContain("battery");
  });
});
