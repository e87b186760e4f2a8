import type { MineralClassification, MineralType } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { studyWords } from "../../i18n/say-study.ts";
import type { ClassifyAnswer } from "../../workspace/answers/index.ts";
import { candidateLines, inputLines, readingValue, ruleLines } from "./classify-inputs.ts";
import { packageLines } from "./classify-package.ts";
import { fitWidth } from "./fit-width.ts";
import { tableOrBlocks } from "./table.ts";

/** All minerals as a table; minerals that were named with everything behind their type. */
export function classifyLines(answer: ClassifyAnswer, format: Formatter, width: number | null): string[] {
  const { classify } = faceWords[format.language].study;
  const { country, year, minerals } = answer.query;
  const title = fill(classify.title, { country: format.country(country), year: String(year) });
  const lines =
    minerals === "all"
      ? ["", ...overviewLines(answer, format, width), "", classify.more]
      : answer.minerals.flatMap((one) => ["", ...mineralLines(answer, one, format, width)]);
  return fitWidth([title, ...lines], width);
}

function overviewLines(answer: ClassifyAnswer, format: Formatter, width: number | null): string[] {
  const { head, study } = faceWords[format.language];
  const { classify } = study;
  const { mineralType, typeInput } = studyWords[format.language];
  const rows = answer.minerals.map((one) => [
    format.mineral(one.id),
    one.decided ? mineralType[one.class] : `? ${one.candidates.map((c) => mineralType[c.class]).join(" / ")}`,
    one.decided ? String(one.rule) : "",
    format.share(one.probabilities[one.class]),
    one.decisive.map((input) => `${typeInput[input]} ${readingValue(one.numbers[input], format)}`).join("; "),
  ]);
  const columns = [
    { head: head.mineral, wraps: true },
    { head: classify.type, wraps: true },
    { head: classify.rule },
    { head: classify.probability, align: "right" as const },
    { head: classify.decides, wraps: true },
  ];
  return tableOrBlocks(columns, rows, width);
}

function mineralLines(
  answer: ClassifyAnswer,
  one: MineralClassification,
  format: Formatter,
  width: number | null,
): string[] {
  const { classify } = faceWords[format.language].study;
  const { mineralType } = studyWords[format.language];
  const head = fill(classify.block, {
    mineral: format.mineral(one.id),
    type: one.decided ? mineralType[one.class] : `${classify.open} (${mineralType[one.class]}?)`,
    rule: String(one.rule),
  });
  return [
    head,
    ...(one.decided ? [] : candidateLines(one, format)),
    "",
    ...inputLines(one, format, width),
    "",
    ...ruleLines(one, format, width),
    "",
    fill(classify.probabilities, {
      runs: String(answer.thresholds.runs),
      seed: String(answer.thresholds.seed),
      list: format.list(probable(one, format)),
    }),
    "",
    ...packageLines(one, format, width),
  ];
}

function probable(one: MineralClassification, format: Formatter): string[] {
  const { classify } = faceWords[format.language].study;
  const { mineralType } = studyWords[format.language];
  return Object.entries(one.probabilities)
    .filter(([, probability]) => probability > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([type, probability]) =>
      fill(classify.share, {
        type: mineralType[type as MineralType],
        probability: format.share(probability),
      }),
    );
}
