import type {
  FieldReference,
  ImpactCell,
  ImpactPoint,
  ImpactSheet,
  StudyRegion,
} from "../../../core/index.ts";
import type { FieldImpactWords } from "../../../i18n/web-field-impact.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

export interface ImpactParts {
  readonly tongue: Tongue;
  readonly words: FieldImpactWords;
  readonly impact: FieldReference["impact"];
  readonly sheet: ImpactSheet;
  /** Null for all of them. */
  readonly region: StudyRegion | null;
}

/** Regions of a text that the reader has asked for, as one word each: 欧州・米国. */
export function regionNames({ tongue, words }: ImpactParts, regions: readonly StudyRegion[]): string {
  return regions.map((one) => words.region[one]).join(tongue.language === "ja" ? "・" : ", ");
}

/** A cell that holds several texts has them parted by semicolons. */
export const textsOf = (label: string): readonly string[] => label.split("; ");

/** Texts of the sheet in the order of the source, of one region where one is chosen. */
export function shownTexts({ impact, sheet, region }: ImpactParts): {
  readonly cells: readonly ImpactCell[];
  readonly points: readonly ImpactPoint[];
} {
  return {
    cells: impact.cells.filter((one) => one.sheet === sheet && (!region || one.regions.includes(region))),
    points: impact.points.filter((one) => one.sheet === sheet && (!region || one.region === region)),
  };
}

/** Every text of the sheet, with its place and what is doubtful about it. */
export function impactTable(parts: ImpactParts, title: string): TableModel {
  const { words, tongue } = parts;
  const { language } = tongue;
  const { cells, points } = shownTexts(parts);
  return {
    caption: title,
    columns: [
      { key: "region", label: words.regionLabel },
      { key: "kind", label: words.kindHead },
      { key: "stage", label: words.stageHead },
      { key: "text", label: words.text, wide: true },
      { key: "detail", label: words.detail, wide: true },
      { key: "wording", label: words.wording },
      { key: "placed", label: words.placed },
      { key: "doubt", label: words.doubt, wide: true },
    ],
    rows: [
      ...cells.map((one) => ({
        key: `cell.${one.row}`,
        cells: [
          cell(regionNames(parts, one.regions), one.regions.join(";")),
          cell(words.kind[one.kind], one.kind),
          cell(words.stage[one.stage], one.stage),
          cell(one.label[language]),
          cell(one.detail?.[language] ?? ""),
          cell(one.restated ? words.restated : words.printed),
          cell(one.rebuilt ? words.rebuilt : words.asRead),
          cell(one.doubt?.[language] ?? ""),
        ],
      })),
      ...points.map((one) => ({
        key: `point.${one.row}`,
        cells: [
          cell(words.region[one.region], one.region),
          cell(tongue.say(words.pointOf, { kind: words.point, text: words.kind[one.kind] }), one.kind),
          cell(""),
          cell(one.label[language]),
          cell(""),
          cell(words.printed),
          cell(words.asRead),
          cell(one.doubt?.[language] ?? ""),
        ],
      })),
    ],
  };
}

/** What † stands for on the sheet. */
export function doubtLines(parts: ImpactParts): string[] {
  const { words, tongue } = parts;
  const { say, language } = tongue;
  const { cells, points } = shownTexts(parts);
  return [
    ...cells.flatMap((one) =>
      one.doubt === null
        ? []
        : [
            say(words.doubtAt, {
              region: regionNames(parts, one.regions),
              kind: words.kind[one.kind],
              stage: words.stage[one.stage],
              text: one.doubt[language],
            }),
          ],
    ),
    ...points.flatMap((one) =>
      one.doubt === null
        ? []
        : [
            say(words.pointDoubtAt, {
              region: words.region[one.region],
              kind: words.kind[one.kind],
              text: one.doubt[language],
            }),
          ],
    ),
  ];
}
