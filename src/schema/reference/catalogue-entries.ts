import * as z from "zod";
import { AXES, STAGES } from "../../core/index.ts";
import { FilledText, Id, NumberCell, Words, Year, YesNoCell } from "./cells.ts";

/** Value-chain groups of the METI FY2020 study; a stage mean is taken over the axes of one group. */
const Group = z.enum(["upstream", "intermediate", "final-product"]);

/** stages.yaml: the chain in its order. */
export const StageFile = z
  .array(z.strictObject({ id: z.enum(STAGES), name: Words, group: Group }))
  .readonly();

/** indicators.yaml: the six axes, the eleven candidates they were chosen from, and the printed reason, restated. */
export const IndicatorFile = z.strictObject({
  axes: z
    .array(
      z.strictObject({
        id: z.enum(AXES),
        number: z.int().min(1).max(6),
        label: Words,
        printed: FilledText,
        group: Group,
        formula: Id,
        page: z.string().regex(/^docs\/methods\/[a-z-]+\.md$/),
      }),
    )
    .readonly(),
  candidates: z
    .array(
      z.strictObject({
        no: z.int().min(1).max(11),
        label: Words,
        axes: z.array(z.enum(AXES)).readonly(),
        needs: Id.nullable(),
      }),
    )
    .readonly(),
  selectionReason: Words,
});

const PlaceCell = NumberCell.refine(Number.isInteger, "a whole number");

/** One row of elements.csv; the f-block stands in rows 8 and 9 and has no group. */
export const ElementRow = z
  .strictObject({
    number: PlaceCell,
    symbol: z.string().regex(/^[A-Z][a-z]?$/),
    name_ja: FilledText,
    name_en: FilledText,
    period: PlaceCell,
    group: z.string().regex(/^$|^(1?\d)$/),
    row: PlaceCell,
    column: PlaceCell,
  })
  .transform(({ name_ja, name_en, group, ...place }) => ({
    ...place,
    name: { ja: name_ja, en: name_en },
    group: group === "" ? null : Number(group),
  }));

/** One row of rare-metal-classes.csv: which of Japan's classes an element belongs to. */
export const RareMetalRow = z
  .strictObject({
    element: z.string().regex(/^[A-Z][a-z]?$/),
    rare_metal: YesNoCell,
    kind: z.string(),
    rare_earth: z.enum(["", "light", "medium-heavy", "unassigned"]),
    platinum_group: YesNoCell,
    flag: z.string(),
  })
  .transform((row) => ({
    element: row.element,
    rareMetal: row.rare_metal,
    /** Which of the 31 kinds it counts under; the rare earths are one kind. */
    kind: row.kind === "" ? null : row.kind,
    rareEarth: row.rare_earth === "" ? null : row.rare_earth,
    platinumGroup: row.platinum_group,
    flag: row.flag,
  }));

/** rare-metal-definitions.yaml: how many rare metals there are, by who counts. */
export const RareMetalDefinitionFile = z
  .array(z.strictObject({ id: Id, count: z.int().positive(), label: Words, origin: Id, locator: FilledText }))
  .readonly();

/** list-editions.yaml: what each list of lists.csv is called and how many items it says it has. */
export const ListEditionFile = z
  .array(
    z
      .strictObject({
        id: Id,
        jurisdiction: z.enum(["JPN", "USA", "EU", "CHN"]),
        year: Year,
        name: Words,
        printedCount: z.int().positive(),
        held: z.int().positive(),
        origin: Id,
        flag: z.string(),
      })
      .refine((edition) => edition.printedCount === edition.held || edition.flag !== "", {
        path: ["flag"],
        error: "the reason why printedCount and held differ",
      }),
  )
  .readonly();
