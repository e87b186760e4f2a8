import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayDemandIssue, sayDemandNote, studyWords } from "../../i18n/say-study.ts";
import type { ForecastAnswer } from "../../workspace/answers/index.ts";
import { type DemandNames, nameOfUse, percent } from "./demand-names.ts";
import { fitWidth } from "./fit-width.ts";
import { printedLines } from "./forecast-printed.ts";
import { tableOrBlocks } from "./table.ts";

/** A forecast by use and year, its growth with windows, supply beside it, and what the document's totals are worth. */
export function forecastLines(
  answer: ForecastAnswer,
  demand: DemandNames,
  format: Formatter,
  width: number | null,
): string[] {
  const { forecast } = faceWords[format.language].study;
  const scenario = demand.scenarios.find(({ id }) => id === answer.scenario);
  const title = fill(forecast.title, {
    mineral: format.mineral(answer.mineral),
    scenario: scenario?.name[format.language] ?? answer.scenario,
    kind: studyWords[format.language].forecastKind[answer.kind],
  });
  const others = answer.scenarios.filter(({ id }) => id !== answer.scenario);
  const lines = [
    title,
    ...(scenario ? [scenario.note[format.language]] : []),
    ...changeLine(answer, format),
    "",
    ...seriesLines(answer, demand, format, width),
    ...growthLines(answer, format, width),
    ...supplyLines(answer, format, width),
    ...printedLines(answer, demand, format, width),
    ...notesText(answer, format),
    ...(others.length > 0
      ? [fill(forecast.others, { scenarios: format.list(others.map(({ id }) => id)) })]
      : []),
    fill(forecast.sources, { origins: format.list(answer.origins.map(format.origin)) }),
  ];
  return fitWidth(lines, width);
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

function notesText(answer: ForecastAnswer, format: Formatter): string[] {
  const { forecast } = faceWords[format.language].study;
  const notes = answer.notes.map((note) => sayDemandNote(note, format));
  const issues = answer.issues.map((issue) => sayDemandIssue(issue, format.language));
  return [
    ...(notes.length > 0 ? [fill(forecast.notes, { notes: notes.join("; ") })] : []),
    ...issues.map(({ message, hint }) => `${message} → ${hint}`),
  ];
}
