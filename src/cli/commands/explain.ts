import type { AxisCell } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayNote, sayReason, sayStep } from "../../i18n/say-code.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { ExplainQuery } from "../../schema/queries.ts";
import { answerExplain, type ExplainAnswer } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withWorkspace } from "../command-context.ts";
import { tableOrBlocks } from "../render/table.ts";
import { wrapText } from "../render/text-width.ts";

/** `explain <mineral> <axis>`: formula, inputs with source and locator, steps. */
export async function explainCommand(
  context: CommandContext,
  mineral: string,
  axis: string,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(ExplainQuery, { ...options, mineral, axis });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerExplain(workspace, query);
    present(context, options, {
      json: answer,
      csv: {
        header: ["country", "share", "weight", "value", "unit", "year", "origin", "locator"],
        rows: answer.inputs.map((input) => [
          input.country,
          input.share,
          input.weight,
          input.value,
          input.unit,
          input.year,
          input.origin,
          input.locator,
        ]),
      },
      lines: (width) => explainLines(answer, format, width),
    });
  });
}

function explainLines(answer: ExplainAnswer, format: Formatter, width: number | null): string[] {
  const words = faceWords[format.language].explain;
  const title = `${format.mineral(answer.mineral)} · ${evidenceWords[format.language].axis[answer.axis]}`;
  const paragraph = (text: string) => wrapText(text, width ?? 1000);
  return [
    `${title} · ${format.country(answer.query.country)} ${answer.query.year}`,
    "",
    ...paragraph(fill(words.result, { result: resultText(answer.cell, format) })),
    ...supplierLine(answer.cell, format),
    ...paragraph(fill(words.formula, { formula: answer.formula })),
    ...(answer.cell.notes.length > 0
      ? paragraph(
          fill(words.notes, { notes: answer.cell.notes.map((note) => sayNote(note, format)).join("; ") }),
        )
      : []),
    "",
    ...inputLines(answer, format, width),
    ...stepLines(answer, format, width),
    ...otherLines(answer, format),
  ];
}

function resultText(cell: AxisCell, format: Formatter): string {
  const status = evidenceWords[format.language].cellStatus[cell.status];
  const { value, range } = format.interval(cell);
  const figure = value === "" ? "" : `${value}${range === "" ? "" : ` (${range})`} · `;
  const reason = cell.reason === null ? "" : `: ${sayReason(cell.reason, format)}`;
  const own = cell.override ? ` * ${cell.override.source}` : "";
  return `${figure}${status}${reason}${own}`;
}

function supplierLine(cell: AxisCell, format: Formatter): string[] {
  if (cell.firstSupplier === undefined || cell.firstShare === undefined) return [];
  const parameters = {
    country: format.country(cell.firstSupplier),
    share: format.share(cell.firstShare),
    hhi: cell.supplierHhi === undefined ? "?" : format.index(cell.supplierHhi),
  };
  return [fill(faceWords[format.language].explain.supplier, parameters)];
}

function inputLines(answer: ExplainAnswer, format: Formatter, width: number | null): string[] {
  const { head, explain } = faceWords[format.language];
  if (answer.inputs.length === 0) return [explain.noInputs, ""];
  const rows = answer.inputs.map((input) => [
    input.country === "" ? "" : format.country(input.country),
    input.share === null ? "" : format.share(input.share),
    input.weight === null ? "" : format.index(input.weight),
    input.value === null ? "?" : format.number(input.value),
    format.unit(input.unit, null),
    String(input.year ?? ""),
    input.origin.split(" ").map(format.origin).join(", "),
    input.locator,
  ]);
  const columns = [
    { head: head.country, wraps: true },
    { head: head.share, align: "right" },
    { head: head.weight, align: "right" },
    { head: head.value, align: "right" },
    { head: "" },
    { head: head.year },
    { head: head.origin, wraps: true },
    { head: head.locator, wraps: true },
  ] as const;
  return [explain.inputs, ...tableOrBlocks(columns, rows, width), ""];
}

function stepLines(answer: ExplainAnswer, format: Formatter, width: number | null): string[] {
  if (answer.steps.length === 0) return [];
  const { head, explain } = faceWords[format.language];
  const rows = answer.steps.map(({ step, value, detail }) => [
    sayStep(step, format.language),
    value === null ? "?" : stepValue(value, format),
    detail === undefined ? "" : format.mineral(detail),
  ]);
  const columns = [
    { head: head.step, wraps: true },
    { head: head.value, align: "right" },
    { head: "" },
  ] as const;
  return [explain.steps, ...tableOrBlocks(columns, rows, width), ""];
}

const stepValue = (value: number, format: Formatter): string =>
  Number.isInteger(value) || Math.abs(value) >= 10 ? format.number(value) : value.toFixed(6);

function otherLines(answer: ExplainAnswer, format: Formatter): string[] {
  if (answer.otherSources.length === 0) return [];
  return [
    faceWords[format.language].explain.otherSources,
    ...answer.otherSources.map(
      ({ origin, year, value }) => `  ${format.origin(origin)} (${year}): ${format.index(value)}`,
    ),
  ];
}
