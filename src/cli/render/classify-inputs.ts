import type { InputReading, MineralClassification } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayInputDetail, studyWords } from "../../i18n/say-study.ts";
import { tableOrBlocks } from "./table.ts";

const signed = (value: number): string =>
  `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3).replace(/^0/, "")}`;

/** Two decimals as everywhere, three where the threshold is that close. */
export function readingValue(reading: InputReading, format: Formatter): string {
  if (reading.value === null) return "?";
  const near = reading.distance !== null && Math.abs(reading.distance) < 0.01;
  return near ? reading.value.toFixed(3).replace(/^0\./, ".") : format.index(reading.value);
}

/** The classes left open, and the inputs that decide between them with their numbers. */
export function candidateLines(one: MineralClassification, format: Formatter): string[] {
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

/** Every input with value, interval, threshold and distance. */
export function inputLines(one: MineralClassification, format: Formatter, width: number | null): string[] {
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

/** The trace of the rules. */
export function ruleLines(one: MineralClassification, format: Formatter, width: number | null): string[] {
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
