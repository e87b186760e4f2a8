import {
  DEMAND_CHANGES,
  type DemandChange,
  type FunnelStep,
  type ScreeningFunnel,
  STAGES,
  type Stage,
} from "../../core/index.ts";
import type { FunnelEdit } from "../link/study-entries.ts";

export interface EditedStep {
  readonly step: FunnelStep;
  readonly off: boolean;
  /** A parameter is not as in the file: what the step's name says of it may no longer hold. */
  readonly changed: boolean;
}

export interface EditedFunnel {
  /** What is run and saved: without the steps that are off. */
  readonly funnel: ScreeningFunnel;
  /** Every step with its parameters as edited, and whether it is on. */
  readonly steps: readonly EditedStep[];
  /** Edits that this funnel cannot take: another step, another parameter, a value that it does not have. */
  readonly refused: readonly FunnelEdit[];
}

/** A funnel with the reader's edits; an edit that makes no sense for it is refused by name and changes nothing. */
export function applyFunnelEdits(funnel: ScreeningFunnel, edits: readonly FunnelEdit[]): EditedFunnel {
  const off = new Set<string>();
  const refused: FunnelEdit[] = [];
  let steps = funnel.steps;
  for (const edit of edits) {
    const place = steps.findIndex((step) => step.id === edit.step);
    const step = steps[place];
    if (step && edit.name === "off" && edit.value === "") {
      off.add(step.id);
      continue;
    }
    const edited = step && editedStep(step, edit);
    if (edited) steps = steps.with(place, edited);
    else refused.push(edit);
  }
  return {
    funnel: { ...funnel, steps: steps.filter((step) => !off.has(step.id)) },
    steps: steps.map((step, place) => ({
      step,
      off: off.has(step.id),
      changed: step !== funnel.steps[place],
    })),
    refused,
  };
}

/** The step with one parameter changed; null when it has no such parameter or cannot have that value. */
function editedStep(step: FunnelStep, { name, value }: FunnelEdit): FunnelStep | null {
  if (step.kind === "judgement") return null;
  switch (step.test) {
    case "on-lists":
      return changed(step, name, {
        lists: () => listOf(value, isId),
        match: () => wordOf(value, ["all", "any"] as const),
        groups: () => wordOf(value, ["as-one", "left-out"] as const),
      });
    case "demand-change":
      return changed(step, name, { changes: () => listOf(value, isChange) });
    case "demand-growth":
      return changed(step, name, {
        atLeast: () => numberIn(value, -0.99, 0.99),
        from: () => yearOf(value),
        to: () => yearOf(value),
        whenUnknown: () => wordOf(value, ["keep", "drop"] as const),
      });
    case "home-demand-known":
      return changed(step, name, { home: () => countryOf(value) });
    case "country-share":
      return changed(step, name, {
        country: () => countryOf(value),
        stage: () => wordOf<Stage>(value, STAGES),
        atLeast: () => numberIn(value, 0, 1),
        whenUnknown: () => wordOf(value, ["keep", "drop"] as const),
      });
    case "use-class":
      return changed(step, name, {
        classes: () => listOf(value, isId),
        side: () => wordOf(value, ["inside", "outside"] as const),
      });
  }
}

function changed<S extends FunnelStep>(
  step: S,
  name: string,
  readers: Readonly<Record<string, () => unknown>>,
): S | null {
  const value = Object.hasOwn(readers, name) ? readers[name]?.() : null;
  return value === null || value === undefined ? null : { ...step, [name]: value };
}

const isId = (text: string): text is string => /^[a-z0-9-]+$/.test(text);
const isChange = (text: string): text is DemandChange => DEMAND_CHANGES.some((change) => change === text);

function listOf<T extends string>(value: string, is: (text: string) => text is T): readonly T[] | null {
  const entries = value.split(".");
  return entries.every(is) ? entries : null;
}

function wordOf<T extends string>(value: string, words: readonly T[]): T | null {
  return words.find((word) => word === value) ?? null;
}

function numberIn(value: string, low: number, high: number): number | null {
  const number = Number(value);
  return value !== "" && number >= low && number <= high ? number : null;
}

const yearOf = (value: string): number | null => (/^(19|20)\d\d$/.test(value) ? Number(value) : null);
const countryOf = (value: string): string | null => (/^[A-Z]{3}$/.test(value) ? value : null);

/** The edits with one more; the same parameter is said once, and `null` takes it back to the file's value. */
export function withEdit(
  edits: readonly FunnelEdit[],
  step: string,
  name: string,
  value: string | null,
): readonly FunnelEdit[] {
  const others = edits.filter((edit) => edit.step !== step || edit.name !== name);
  return value === null ? others : [...others, { step, name, value }];
}
