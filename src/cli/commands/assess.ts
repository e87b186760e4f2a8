import { AXES } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { AssessQuery } from "../../schema/queries.ts";
import { type AssessAnswer, answerAssess } from "../../workspace/answers/index.ts";
import {
  type CommandContext,
  type CommonOptions,
  type Presentation,
  present,
  withWorkspace,
} from "../command-context.ts";
import { assessLines } from "../render/assess-table.ts";
import { wrapText } from "../render/text-width.ts";

/** `assess [minerals…]`: the six indicators. */
export async function assessCommand(
  context: CommandContext,
  minerals: readonly string[],
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(AssessQuery, { ...options, minerals: [...minerals] });
  await withWorkspace(context, options, async (workspace, format) => {
    present(context, options, assessPresentation(await answerAssess(workspace, query), format));
  });
}

export function assessPresentation(answer: AssessAnswer, format: Formatter): Presentation {
  return {
    json: answer,
    csv: { header: CSV_HEADER, rows: csvRows(answer) },
    lines: (width) => [
      ...wrapText(titleOf(answer, format), width ?? 1000),
      "",
      ...assessLines(answer.minerals, format, width),
    ],
  };
}

export function titleOf(answer: AssessAnswer, format: Formatter): string {
  const { title, titleOne } = faceWords[format.language].start;
  return fill(answer.minerals.length === 1 ? titleOne : title, {
    country: format.country(answer.query.country),
    year: String(answer.query.year),
    count: String(answer.minerals.length),
    version: answer.dataVersion,
  });
}

const CSV_HEADER = [
  "mineral",
  "axis",
  "status",
  "value",
  "low",
  "high",
  "unit",
  "year",
  "basis",
  "reason",
  "supplier_hhi",
  "first_supplier",
  "first_share",
  "origins",
  "notes",
  "override_source",
];

function csvRows(answer: AssessAnswer) {
  return answer.minerals.flatMap((mineral) =>
    AXES.map((axis) => {
      const cell = mineral.axes[axis];
      return [
        mineral.id,
        axis,
        cell.status,
        cell.value,
        cell.low,
        cell.high,
        cell.unit,
        cell.year,
        cell.basis,
        cell.reason,
        cell.supplierHhi,
        cell.firstSupplier,
        cell.firstShare,
        cell.origins.join(" "),
        cell.notes.join(" "),
        cell.override?.source,
      ];
    }),
  );
}
