import { describe, expect, it } from "vitest";
import type { ListEntry, Mineral, Reference } from "../../../core/index.ts";
import {
  chooseMinerals,
  editionLabel,
  elementsOnList,
  listEditions,
  newestEdition,
} from "./mineral-lists.ts";

const mineral = (id: string, symbol: string, elements: string[], studyNumber: number | null): Mineral => ({
  id,
  symbol,
  name: { ja: id, en: id },
  kana: "",
  aliases: [],
  elements,
  studyNumber,
  uses: { ja: "", en: "" },
  firstStage: "mine",
  concentrate: "traded",
  forms: {},
  reserveProxy: [],
  reserveProxyReason: null,
});
const entry = (
  list: string,
  jurisdiction: ListEntry["jurisdiction"],
  year: number,
  id: string,
  symbol: string,
): ListEntry => ({
  list,
  jurisdiction,
  year,
  mineral: id,
  symbol,
  printed: symbol,
  source: "",
  locator: "",
  flag: "",
});
const minerals = [
  mineral("gallium", "Ga", ["Ga"], 10),
  mineral("rare-earths", "REE", ["La", "Nd"], 13),
  mineral("tin", "Sn", ["Sn"], null),
];
const focus = [entry("jp-2024-focus", "JPN", 2024, "gallium", "Ga")];
const full = Array.from({ length: 20 }, (_, index) =>
  entry("jp-2020", "JPN", 2020, index === 0 ? "rare-earths" : "", index === 0 ? "REE" : "Cs"),
);
const reference = { minerals, lists: [...focus, ...full] } as unknown as Reference;

describe("national lists", () => {
  it("take the newest full list for a jurisdiction, not a newer excerpt", () => {
    expect(newestEdition(listEditions(reference.lists), "JPN")?.id).toBe("jp-2020");
    expect(newestEdition(listEditions(reference.lists), "EU")).toBeNull();
  });

  it("keep what is on a list and not in the catalogue by name", () => {
    const chosen = chooseMinerals(reference, "jp-2020");
    expect(chosen.minerals.map((one) => one.id)).toEqual(["rare-earths"]);
    expect(chosen.notHeld).toHaveLength(19);
  });

  it("give the study's minerals in its order, also for an unknown list", () => {
    expect(chooseMinerals(reference, "study").minerals.map((one) => one.id)).toEqual([
      "gallium",
      "rare-earths",
    ]);
    expect(chooseMinerals(reference, "xx-1900").minerals).toHaveLength(2);
  });

  it("name every element of a group", () => {
    const edition = listEditions(reference.lists).find((one) => one.id === "jp-2020");
    if (!edition) throw new Error("jp-2020 is in the reference");
    expect([...elementsOnList(edition, minerals, new Set(["La", "Nd", "Cs", "Ga"]))].sort()).toEqual([
      "Cs",
      "La",
      "Nd",
    ]);
  });

  it("are told apart by more than the year", () => {
    expect(editionLabel({ id: "eu-crm-2023", year: 2023 })).toBe("2023 CRM");
    expect(editionLabel({ id: "us-2025", year: 2025 })).toBe("2025");
  });
});
