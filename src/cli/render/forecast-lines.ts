import type { StudyReference } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayDemandIssue, sayDemandNote, saySeries, studyWords } from "../../i18n/say-study.ts";
import type { ForecastAnswer } from "../../workspace/answers/index.ts";
import { tableOrBlocks } from "./table.ts";
import { wrapText } from "./text-width.ts";

/** Names of the uses and scenarios of the demand tables. */
export type DemandNames = Pick<StudyReference["typology"]["demand"], "uses" | "scenarios">;

/** A forecast by use and year, its growth with windows, supply beside it, and what the document's totals are worth. */
export function forecastLines(
  answer: ForecastAnswer,
  demand: DemandNames,
  format: Formatter,
  width: number | null,
): string[] {
  const { forecast } = faceWords[format.language].study;
  const paragraph = (text: string) => wrapText(text, width ?? 1000);
  const scenario = demand.scenarios.find(({ id }) => id === answer.scenario);
  const title = fill(forecast.title, {
    mineral: format.mineral(answer.mineral),
    scenario: scenario?.name[format.language] ?? answer.scenario,
    kind: studyWords[format.language].forecastKind[answer.kind],
  });
  const others = answer.scenarios.filter(({ id }) => id !== answer.scenario);
  return [
    ...paragraph(title),
    ...(scenario ? paragraph(scenario.note[format.language]) : []),
    ...changeLine(answer, format),
    "",
    ...seriesLines(answer, demand, format, width),
    ...growthLines(answer, format, width),
    ...supplyLines(answer, format, width),
    ...printedLines(answer, demand, format, width),
    ...notesText(answer, format).flatMap(paragraph),
    ...(others.length > 0
      ? paragraph(fill(forecast.others, { scenarios: format.list(others.map(({ id }) => id)) }))
      : []),
    ...paragraph(fill(forecast.sources, { origins: format.list(answer.origins.map(format.origin)) })),
  ];
}

function changeLine({ change }: ForecastAnswer, format: Formatter): string[] {
  if (!change) return [];
  const words = studyWords[format.language];
  const said = change.change === null ? words.noDemandChange : words.demandChange[change.change];
  return [
    fill(faceWords[format.language].study.forecast.change, {
      change: said,
      basis: change.basis === "printed" ? words.driverBasis.printed : change.basis,
    }),
  ];
}

function nameOfUse(use: string, { uses }: DemandNames, format: Formatter): string {
  return uses.find(({ id }) => id === use)?.name[format.language] ?? saySeries(use, format.language);
}

/** Uses by year, the total with its band last. */
function seriesLines(
  answer: ForecastAnswer,
  demand: DemandNames,
  format: Formatter,
  width: number | null,
): string[] {
  const { forecast } = faceWords[format.language].study;
  const { useGroup } = studyWords[format.language];
  const years = [...new Set(answer.series.map(({ year }) => year))];
  const uses = [...new Set(answer.series.map(({ use }) => use))];
  const at = (use: string, year: number) => answer.series.find((p) => p.use === use && p.year === year);
  const cell = (use: string, year: number) => {
    const point = at(use, year);
    if (!point) return "?";
    const band = `${format.number(point.low)}–${format.number(point.high)}`;
    return use === "total" && point.low !== point.high
      ? `${format.number(point.value)}\n${band}`
      : format.number(point.value);
  };
  const rows = uses.map((use) => [
    use === "total" ? forecast.total : nameOfUse(use, demand, format),
    use === "total" ? "" : useGroup[at(use, years[0] ?? 0)?.group ?? "total"],
    ...years.map((year) => cell(use, year)),
  ]);
  const unit = format.unit("t", answer.basis, answer.mineral);
  const columns = [
    { head: `${forecast.use} (${unit})`, wraps: true },
    { head: "", wraps: true },
    ...years.map((year) => ({ head: String(year), align: "right" as const })),
  ];
  return [...tableOrBlocks(columns, rows, width), ""];
}

function growthLines({ cagr }: ForecastAnswer, format: Formatter, width: number | null): string[] {
  if (cagr.length === 0) return [];
  const { head, study } = faceWords[format.language];
  const columns = [
    { head: study.forecast.window },
    { head: head.computed, align: "right" as const },
    { head: head.printed, align: "right" as const },
  ];
  const rows = cagr.map(({ from, to, value, printed }) => [
    `${from}–${to}`,
    percent(value),
    printed === undefined ? "" : format.share(printed),
  ]);
  return [study.forecast.growth, ...tableOrBlocks(columns, rows, width), ""];
}

/** Growth with two decimals: a printed 4.6 % against 4.70 % must show. */
const percent = (rate: number): string => `${(rate * 100).toFixed(2)}%`;

function supplyLines(answer: ForecastAnswer, format: Formatter, width: number | null): string[] {
  if (answer.supply.length === 0) return [];
  const { head, study } = faceWords[format.language];
  const { forecast } = study;
  const { stage: stages } = evidenceWords[format.language];
  const rows = answer.supply.flatMap(({ stage, kind, basis, points, notes }) =>
    points.map(({ year, valueT }, place) => {
      const gap = answer.gap.find((one) => one.stage === stage && one.year === year);
      const said = [
        studyWords[format.language].forecastKind[kind],
        ...notes.map((n) => sayDemandNote(n, format)),
      ];
      return [
        stages[stage],
        String(year),
        gap ? format.number(gap.demandT) : "",
        format.quantity(valueT, "t", basis, answer.mineral),
        gap ? format.number(gap.gapT) : "",
        place === 0 ? said.join("; ") : "",
      ];
    }),
  );
  const columns = [
    { head: head.stage },
    { head: head.year },
    { head: forecast.demand, align: "right" as const },
    { head: forecast.supplied, align: "right" as const },
    { head: forecast.gap, align: "right" as const },
    { head: head.note, wraps: true },
  ];
  const not = answer.notCompared.map((note) => sayDemandNote(note, format));
  return [forecast.supply, ...tableOrBlocks(columns, rows, width), ...not, ""];
}

/** Printed totals, growths and shares that say something else than their parts, and all growths. */
function printedLines(
  { printed }: ForecastAnswer,
  demand: DemandNames,
  format: Formatter,
  width: number | null,
): string[] {
  const { head, study } = faceWords[format.language];
  const { forecast } = study;
  const words = studyWords[format.language];
  const right = { align: "right" as const };
  const sums = printed.sums.filter((row) => row.verdict !== "agrees");
  const table = (
    title: string,
    columns: Parameters<typeof tableOrBlocks>[0],
    rows: readonly (readonly string[])[],
  ) => (rows.length === 0 ? [] : [title, ...tableOrBlocks(columns, rows, width), ""]);
  const verdict = { head: head.verdict, wraps: true };
  return [
    ...table(
      forecast.printedTotals,
      [
        { head: forecast.series, wraps: true },
        { head: head.year },
        { head: head.printed, ...right },
        { head: forecast.sum, ...right },
        verdict,
      ],
      sums.map((row) => [
        `${words.printedQuantity[row.quantity]}: ${nameOfUse(row.series, demand, format)}`,
        String(row.year),
        format.number(row.printed),
        format.number(row.sum),
        words.sumVerdict[row.verdict],
      ]),
    ),
    ...table(
      forecast.printedGrowth,
      [
        { head: forecast.series, wraps: true },
        { head: forecast.window },
        { head: head.printed, ...right },
        { head: head.computed, ...right },
        verdict,
      ],
      printed.growth.map((row) => [
        `${words.printedQuantity[row.quantity]}: ${row.series.map((use) => nameOfUse(use, demand, format)).join(" + ")}`,
        `${row.from}–${row.to}`,
        format.share(row.printed),
        row.computed === null ? "?" : percent(row.computed),
        words.growthVerdict[row.verdict],
      ]),
    ),
    ...table(
      forecast.printedShares,
      [
        { head: forecast.series, wraps: true },
        { head: head.year },
        { head: head.printed, ...right },
        { head: head.computed, ...right },
        verdict,
      ],
      printed.shares
        .filter((row) => row.verdict === "contradicts")
        .map((row) => [
          nameOfUse(row.series, demand, format),
          String(row.year),
          format.share(row.printed),
          format.share(row.computed),
          words.shareVerdict[row.verdict],
        ]),
    ),
  ];
}

function notesText(answer: ForecastAnswer, format: Formatter): string[] {
  const { forecast } = faceWords[format.language].study;
  const notes = answer.notes.map((note) => sayDemandNote(note, format));
  const issues = answer.issues.map((issue) => sayDemandIssue(issue, format.language));
  return [
    ...(notes.length > 0 ? [fill(forecast.notes, { notes: notes.join("; ") })] : []),
    ...issues.map(({ message, hint }) => `${message} → ${hint}`),
  ];
}
