import type { ReasonedId, ScreeningReason, ScreeningStepResult } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayScreeningIssue, sayScreeningNote, sayScreeningReason, studyWords } from "../../i18n/say-study.ts";
import type { ScreenAnswer } from "../../workspace/answers/index.ts";
import { candidateNames } from "./candidate-names.ts";
import { fitWidth } from "./fit-width.ts";

type Names = (id: string) => string;

/** What minerals and use classes of a screening are called. */
interface Called {
  readonly mineral: Names;
  readonly useClass: Names;
}

/** A screening step by step: what came, stayed and went, minerals with one reason on one line. */
export function screenLines(answer: ScreenAnswer, format: Formatter, width: number | null): string[] {
  const { screen } = faceWords[format.language].study;
  const classes = new Map(answer.definition.useClasses.map(({ id, name }) => [id, name[format.language]]));
  const called: Called = {
    mineral: candidateNames(answer, format),
    useClass: (id) => classes.get(id) ?? id,
  };
  const title = fill(screen.title, {
    name: answer.definition.name[format.language],
    country: format.country(answer.query.country),
    year: String(answer.query.year),
  });
  const lines = [
    title,
    ...answer.steps.flatMap((step, place) => ["", ...stepLines(answer, step, place, called, format)]),
    "",
    fill(screen.reason, { reason: screen.result, minerals: format.list(answer.kept.map(called.mineral)) }),
    ...movedLines(answer, called, format),
    ...remarkLines(answer, format),
  ];
  return fitWidth(lines, width);
}

function stepLines(
  answer: ScreenAnswer,
  step: ScreeningStepResult,
  place: number,
  called: Called,
  format: Formatter,
): string[] {
  const { screen } = faceWords[format.language].study;
  const { decision, stepKind } = studyWords[format.language];
  const own = answer.definition.steps[place];
  const agreed =
    step.agreesWithPrint === null ? "" : step.agreesWithPrint ? screen.asPrinted : screen.notAsPrinted;
  const head = fill(screen.step, {
    number: `${place + 1}.`,
    name: own?.name[format.language] ?? step.id,
    kind: stepKind[step.kind],
    count: String(step.kept.length),
  });
  const printed = agreed === "" ? "" : ` (${fill(agreed, { printed: String(step.printedCount) })})`;
  // Data confirm what they do not drop; a judgement that keeps something says why.
  const confirmed = step.kind === "judgement" || step.confirmed.some(hasNumber) ? step.confirmed : [];
  return [
    `${head}${printed}`,
    ...reasonLines("+", step.added, called, format),
    ...reasonLines("✓", confirmed, called, format),
    ...step.merged.map(
      ({ ids, into, reason }) =>
        `  ⇒ ${format.list(ids.map(called.mineral))} → ${called.mineral(into)}: ${reasonText(reason, called, format)} (${decision.merge})`,
    ),
    ...reasonLines("−", step.dropped, called, format),
    `  ${fill(screen.reason, { reason: screen.left, minerals: format.list(step.kept.map(called.mineral)) })}`,
  ];
}

const hasNumber = ({ reason }: ReasonedId): boolean => reason.value !== null;

function reasonLines(sign: string, rows: readonly ReasonedId[], called: Called, format: Formatter): string[] {
  const { screen } = faceWords[format.language].study;
  const groups = Map.groupBy(rows, ({ reason }) => reasonText(reason, called, format));
  return [...groups].map(
    ([reason, group]) =>
      `  ${sign} ${fill(screen.reason, { reason, minerals: format.list(group.map(({ id }) => called.mineral(id))) })}`,
  );
}

/** Reason, what must be known beside it, and what it rests on. */
function reasonText(reason: ScreeningReason, called: Called, format: Formatter): string {
  const notes = reason.notes.map((note) => sayScreeningNote(note, format));
  const beside = [...notes, ...reason.sources.map(format.origin)];
  const text = sayScreeningReason(reason, format, called.useClass);
  return beside.length === 0 ? text : `${text} (${beside.join("; ")})`;
}

function movedLines(answer: ScreenAnswer, called: Called, format: Formatter): string[] {
  const { moved } = answer;
  if (!moved) return [];
  const { screen } = faceWords[format.language].study;
  const { editionChange } = studyWords[format.language];
  const editions = moved.editions.flatMap(({ from, to, changes }) => [
    fill(screen.moved, { from, to }),
    ...[...Map.groupBy(changes, ({ change }) => change)].map(
      ([change, rows]) =>
        `  ${fill(screen.editionLine, {
          change: editionChange[change],
          minerals: format.list(rows.map((row) => called.mineral(row.mineral))),
        })}`,
    ),
  ]);
  const sets = moved.sets.flatMap(({ step, entered, left }) => {
    const name = answer.definition.steps.find(({ id }) => id === step)?.name[format.language];
    const head = step === null ? screen.result : fill(screen.afterStep, { step: name ?? step });
    const line = (id: string, reason: ScreeningReason | null, bare: string, because: string) =>
      `  ${fill(reason === null ? bare : because, {
        mineral: called.mineral(id),
        reason: reason === null ? "" : reasonText(reason, called, format),
      })}`;
    const rows = [
      ...entered.map(({ id, reason }) => line(id, reason, screen.entered, screen.enteredBecause)),
      ...left.map(({ id, reason }) => line(id, reason, screen.leftOut, screen.leftBecause)),
    ];
    return [head, ...(rows.length > 0 ? rows : [`  ${screen.nothingMoved}`])];
  });
  return ["", ...editions, ...sets];
}

function remarkLines(answer: ScreenAnswer, format: Formatter): string[] {
  if (answer.issues.length === 0) return [];
  const said = answer.issues.map((issue) => sayScreeningIssue(issue, format.language));
  return [
    "",
    faceWords[format.language].study.screen.remarks,
    ...said.map(({ message, hint }) => `  ${message} → ${hint}`),
  ];
}
