import {
  type InputReading,
  type MeasureColumn,
  MINERAL_TYPES,
  type MineralClassification,
  type TypeInput,
} from "../../../core/index.ts";
import { sayInputDetail } from "../../../i18n/say-study.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { signed, type TypeParts } from "../../study/type-text.ts";

/** Inputs in the order in which the rules ask them. */
const INPUTS: readonly TypeInput[] = [
  "demand-change",
  "by-product-share",
  "reserve-concentration",
  "production-concentration",
  "import-governance-concentrate",
  "import-governance-refined",
];

/** What would have to be true for a candidate: `1 埋蔵寡占度が高い`. */
export function candidateText(
  { tongue, words, study }: TypeParts,
  candidate: MineralClassification["candidates"][number],
): string {
  const { say, f } = tongue;
  const type = study.mineralType[candidate.class];
  const rule = String(candidate.rule);
  if (candidate.when.length === 0) return say(words.detail.candidateAlways, { type, rule });
  const when = candidate.when.map(({ input, holds }) => {
    const isYesNo = input === "by-product-share" || input === "demand-change";
    const { whenHigh, whenLow, whenYes, whenNo } = words.detail;
    const text = isYesNo ? (holds ? whenYes : whenNo) : holds ? whenHigh : whenLow;
    return say(text, { input: study.typeInput[input] });
  });
  return say(words.detail.candidate, { type, rule, when: f.list(when) });
}

/** The values on which an open type turns. */
export function decidingValues(parts: TypeParts, one: MineralClassification): string[] {
  const { tongue, words, study } = parts;
  return one.decisive.map((input) => {
    const reading = one.numbers[input];
    return tongue.say(words.detail.decidingValue, {
      input: study.typeInput[input],
      value: valueText(parts, reading),
      threshold: reading.threshold === null ? "–" : tongue.f.index(reading.threshold),
      doubt: reading.doubt ? study.inputDoubt[reading.doubt] : "",
    });
  });
}

function valueText({ tongue }: TypeParts, reading: InputReading): string {
  if (reading.value !== null) return tongue.f.index(reading.value);
  if (reading.input === "demand-change") return sayInputDetail(reading.detail, tongue.f);
  return tongue.e.cellStatus[reading.status];
}

export function numbersTable(parts: TypeParts, one: MineralClassification): TableModel {
  const { tongue, words, study } = parts;
  const { f } = tongue;
  const { detail } = words;
  return {
    caption: detail.numbers,
    columns: [
      { key: "input", label: detail.input },
      { key: "value", label: detail.value, numeric: true },
      { key: "interval", label: detail.interval, numeric: true },
      { key: "threshold", label: detail.threshold, numeric: true },
      { key: "distance", label: detail.distance, numeric: true },
      { key: "doubt", label: detail.doubt },
      { key: "others", label: detail.others },
      { key: "source", label: detail.source, wide: true },
    ],
    rows: INPUTS.map((input) => {
      const reading = one.numbers[input];
      const others = reading.alternatives.map(
        (other) => `${originNames(parts, other.origin)} ${f.index(other.value)}`,
      );
      const why = reading.value === null && reading.detail ? sayInputDetail(reading.detail, f) : "";
      return {
        key: input,
        cells: [
          cell(study.typeInput[input]),
          cell(valueText(parts, reading), reading.value),
          cell(f.interval(reading).range || detail.none),
          cell(reading.threshold === null ? detail.none : f.index(reading.threshold), reading.threshold),
          cell(reading.distance === null ? detail.none : signed(reading.distance), reading.distance),
          cell(reading.doubt ? study.inputDoubt[reading.doubt] : input === "demand-change" ? "" : why),
          cell(f.list(others)),
          cell(f.list(reading.origins.map(f.origin))),
        ],
      };
    }),
  };
}

/** One origin or several ids in a row; a source that is no origin of the evidence is a text of its own. */
function originNames({ tongue }: TypeParts, origin: string): string {
  const { f } = tongue;
  const ids = origin.split(" ");
  return ids.every((id) => f.origin(id) !== id) ? f.list(ids.map(f.origin)) : origin;
}

export function probabilityRows({ study }: TypeParts, one: MineralClassification) {
  return MINERAL_TYPES.map((type) => ({
    type,
    name: study.mineralType[type],
    probability: one.probabilities[type],
  })).filter((row) => row.probability > 0);
}

/** The row of the mineral's type with the conditions of the mineral itself, each with its source. */
export function packageRows(
  parts: TypeParts,
  one: MineralClassification,
  measures: readonly MeasureColumn[],
): TableModel {
  const { tongue, words, study } = parts;
  const { detail } = words;
  const { language, f } = tongue;
  return {
    caption: detail.package,
    columns: [
      { key: "measure", label: detail.measure },
      { key: "mark", label: detail.mark },
      { key: "condition", label: detail.condition },
      { key: "holds", label: detail.conditionHolds },
      { key: "advice", label: detail.advice },
      { key: "basis", label: detail.basis },
      { key: "where", label: detail.where, wide: true },
    ],
    rows: measures.flatMap((measure) => {
      const entry = one.package[measure.id];
      if (!entry) return [];
      const [condition] = entry.conditions;
      const mark =
        entry.mark === "rule"
          ? measure.rule[language]
          : `${study.mark[entry.mark]}${entry.reconstructed ? "★" : ""}`;
      const isSource = condition?.basis === "source";
      return [
        {
          key: measure.id,
          cells: [
            cell(study.policyMeasure[measure.id]),
            cell(mark),
            cell(condition ? study.conditionFlag[condition.flag] : ""),
            cell(condition ? study.holds[condition.holds] : ""),
            cell(study.advice[entry.advice]),
            cell(condition?.basis ? study.conditionBasis[condition.basis] : detail.none),
            cell(
              condition && isSource
                ? [f.origin(condition.source), condition.locator].filter(Boolean).join(", ")
                : "",
            ),
          ],
        },
      ];
    }),
  };
}
