import { parseQuery } from "../../schema/parse-query.ts";
import { ForecastQuery } from "../../schema/study-queries.ts";
import { answerForecast } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withStudy } from "../command-context.ts";
import { forecastLines } from "../render/forecast-lines.ts";

/** `forecast <mineral> --scenario …`: world demand by use, with growth and its window. */
export async function forecastCommand(
  context: CommandContext,
  mineral: string,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(ForecastQuery, { ...options, mineral });
  await withStudy(context, options, async (workspace, format) => {
    const answer = await answerForecast(workspace, query);
    const { demand } = (await workspace.study()).typology;
    present(context, options, {
      json: answer,
      csv: {
        header: [
          "mineral",
          "scenario",
          "kind",
          "year",
          "use",
          "group",
          "value",
          "low",
          "high",
          "unit",
          "basis",
        ],
        rows: answer.series.map((point) => [
          answer.mineral,
          answer.scenario,
          answer.kind,
          point.year,
          point.use,
          point.group,
          point.value,
          point.low,
          point.high,
          point.unit,
          answer.basis,
        ]),
      },
      lines: (width) => forecastLines(answer, demand, format, width),
    });
  });
}
