import type { InputReading, MineralClassification, MineralType, PackageEntry } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayInputDetail, studyWords } from "../../i18n/say-study.ts";
import type { ClassifyAnswer } from "../../workspace/answers/index.ts";
import { tableOrBlocks } from "./table.ts";
import { wrapText } from "./text-width.ts";

/** All minerals as a table; minerals that were named with everything behind their type. */
export function classifyLines(answer: ClassifyAnswer, format: Formatter, width: number | null): string[] {
  const { classify } = faceWords[format.language].study;
  const { country, year, minerals } = answer.query;
  const title = fill(classify.title, { country: format.country(country), year: String(year) });
  if (minerals === "all") {
    return [title, "", ...overviewLines(answer, format, width), "", classify.more];
  }
  return [title, ...answer.minerals.flatMap((one) => ["", ...mineralLines(answer, one, format, width)])];
}

const signed = (value: number): string =>
  `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3).replace(/^0/, "")}`;

/** Two decimals as everywhere, three where the threshold is that close. */
function readingValue(reading: InputReading, format: Formatter): string {
  if (reading.value === null) return "?";
  const near = reading.distance !== null && Math.abs(reading.distance) < 0.01;
  return near ? reading.value.toFixed(3).replace(/^0\./, ".") : format.index(reading.value);
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
  const paragraph = (text: string) => wrapText(text, width ?? 1000);
  const head = fill(classify.block, {
    mineral: format.mineral(one.id),
    type: one.decided ? mineralType[one.class] : `${classify.open} (${mineralType[one.class]}?)`,
    rule: String(one.rule),
  });
  return [
    ...paragraph(head),
    ...(one.decided ? [] : candidateLines(one, format).flatMap(paragraph)),
    "",
    ...inputLines(one, format, width),
    "",
    ...ruleLines(one, format, width),
    "",
    ...paragraph(
      fill(classify.probabilities, {
        runs: String(answer.thresholds.runs),
        seed: String(answer.thresholds.seed),
        list: format.list(probable(one, format)),
      }),
    ),
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

/** The classes left open, and the inputs that decide between them with their numbers. */
function candidateLines(one: MineralClassification, format: Formatter): string[] {
  const { classify } = faceWords[format.language].study;
  const { mineralType, typeInput, high, inputDoubt } = studyWords[format.language];
  const candidates = one.candidates.map(({ class: type, rule, when }) =>
    fill(classify.candidate, {
      type: mineralType[type],
      rule: String(rule),
      when:
        when.length === 0
          ? classify.always
          : format.list(
              when.map(({ input, holds }) =>
                fill(classify.is, { input: typeInput[input], reading: high[holds ? "true" : "false"] }),
              ),
            ),
    }),
  );
  const decisive = one.decisive.map((input) => {
    const reading = one.numbers[input];
    const doubt = [
      reading.doubt === null ? "" : inputDoubt[reading.doubt],
      ...alternatives(reading, format),
    ].filter((text) => text !== "");
    if (reading.value === null) {
      return fill(classify.decisiveUnknown, { input: typeInput[input], doubt: doubt.join("; ") });
    }
    return fill(classify.decisive, {
      input: typeInput[input],
      value: readingValue(reading, format),
      threshold: format.index(reading.threshold ?? 0),
      distance: signed(reading.distance ?? 0),
      doubt: doubt.join("; "),
    });
  });
  return [`${classify.candidates}:`, ...candidates.map((line) => `  ${line}`), ...decisive];
}

function alternatives(reading: InputReading, format: Formatter): string[] {
  const { classify } = faceWords[format.language].study;
  const { basis: bases } = evidenceWords[format.language];
  return reading.alternatives.map(({ origin, basis, value }) =>
    fill(classify.elsewhere, {
      origin: originsText(origin, format),
      basis: bases[basis as keyof typeof bases] ?? basis,
      value: format.index(value),
    }),
  );
}

/** Ids of origins with blanks between them, or a source in words. */
function originsText(text: string, format: Formatter): string {
  const words = text.split(" ");
  const known = words.every((word) => format.origin(word) !== word);
  return known ? words.map(format.origin).join(" + ") : text;
}

function inputLines(one: MineralClassification, format: Formatter, width: number | null): string[] {
  const { head, study } = faceWords[format.language];
  const { classify } = study;
  const { typeInput, high, inputDoubt } = studyWords[format.language];
  const { cellStatus } = evidenceWords[format.language];
  const rows = Object.values(one.numbers).map((reading) => {
    const { range } = format.interval(reading);
    const said = reading.value === null ? cellStatus[reading.status] : readingValue(reading, format);
    const holds = reading.holds === null ? "" : high[reading.holds ? "true" : "false"];
    const doubt = reading.doubt === null ? "" : `? ${inputDoubt[reading.doubt]}`;
    const isClass = reading.input === "demand-change";
    return [
      typeInput[reading.input],
      isClass ? sayInputDetail(reading.detail, format) : range === "" ? said : `${said} (${range})`,
      reading.threshold === null ? "" : format.index(reading.threshold),
      reading.distance === null ? "" : signed(reading.distance),
      isClass ? "" : [holds, doubt].filter((text) => text !== "").join("; "),
      [
        ...(isClass || reading.detail === "" ? [] : [sayInputDetail(reading.detail, format)]),
        ...reading.origins.map(format.origin),
        ...alternatives(reading, format),
      ].join("; "),
    ];
  });
  const columns = [
    { head: classify.input, wraps: true },
    { head: head.value, wraps: true },
    { head: classify.threshold, align: "right" as const },
    { head: classify.distance, align: "right" as const },
    { head: classify.reading, wraps: true },
    { head: head.origin, wraps: true },
  ];
  return tableOrBlocks(columns, rows, width);
}

function ruleLines(one: MineralClassification, format: Formatter, width: number | null): string[] {
  const { classify } = faceWords[format.language].study;
  const { mineralType, ruleCondition, noCondition } = studyWords[format.language];
  const answer = (holds: boolean | null) => (holds === null ? "?" : holds ? classify.yes : classify.no);
  const rows = one.trace.map((rule) => [
    `${rule.fired ? "→ " : "  "}${rule.number}`,
    mineralType[rule.class],
    rule.conditions.length === 0
      ? noCondition
      : rule.conditions
          .map(({ condition, holds }) => `${ruleCondition[condition]}: ${answer(holds)}`)
          .join("; "),
  ]);
  const columns = [
    { head: classify.rule },
    { head: classify.type, wraps: true },
    { head: classify.conditions, wraps: true },
  ];
  return [classify.rules, ...tableOrBlocks(columns, rows, width)];
}

function packageLines(one: MineralClassification, format: Formatter, width: number | null): string[] {
  const { classify } = faceWords[format.language].study;
  const words = studyWords[format.language];
  const entries = Object.values(one.package);
  if (entries.length === 0) return [`${classify.package}: ${classify.noPackage}`];
  const rows = entries.map((entry) => [
    words.policyMeasure[entry.measure],
    `${words.mark[entry.mark]}${entry.reconstructed ? " ★" : ""}`,
    words.advice[entry.advice],
    entry.conditions.map((c) => conditionText(c, format)).join("; "),
    `${format.origin(entry.origin)} ${entry.locator}`,
  ]);
  const columns = [
    { head: classify.measure, wraps: true },
    { head: classify.mark },
    { head: classify.advice, wraps: true },
    { head: classify.condition, wraps: true },
    { head: faceWords[format.language].head.origin, wraps: true },
  ];
  const title = `${classify.package} · ${words.mineralType[one.class]}`;
  const legend = entries.some((entry) => entry.reconstructed) ? [words.reconstructed] : [];
  return [title, ...tableOrBlocks(columns, rows, width), ...legend];
}

/** `can be stockpiled: yes (source: …)`. */
function conditionText(
  { flag, holds, basis, source, locator }: PackageEntry["conditions"][number],
  format: Formatter,
): string {
  const words = studyWords[format.language];
  const said = `${words.conditionFlag[flag]}: ${words.holds[holds]}`;
  if (basis === null) return said;
  const from =
    basis === "judgement" ? words.conditionBasis.judgement : `${format.origin(source)} ${locator}`.trim();
  return `${said} (${from})`;
}
