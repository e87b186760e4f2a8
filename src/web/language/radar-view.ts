import type { RadarArc, RadarState } from "../../charts/radar/radar-state.ts";
import { AXES, type Axis, type MineralAssessment, type Parameters } from "../../core/index.ts";
import { cellSentence, cellWord } from "./cell-text.ts";
import type { Tongue } from "./language.tsx";

const GOVERNANCE_AXES: readonly Axis[] = ["import-governance-concentrate", "import-governance-refined"];

interface RadarQuestion {
  readonly assessment: MineralAssessment;
  readonly title: string;
  readonly parameters: Parameters;
  readonly chinaTick: number | null;
  readonly home: string;
  readonly year: number;
}

/** One assessment as a radar will draw it, with labels as the study prints them. */
export function radarStateOf(tongue: Tongue, question: RadarQuestion): RadarState {
  const { t, e, f, say, language } = tongue;
  const { assessment, parameters, chinaTick } = question;
  const mineral = f.mineral(assessment.id);
  const spokes = AXES.map((axis, index) => {
    const cell = assessment.axes[axis];
    return {
      axis,
      label: `${index + 1} ${e.axis[axis]}`,
      valueText: cellWord(tongue, cell),
      status: cell.status,
      value: cell.value,
      low: cell.low,
      high: cell.high,
      threshold: parameters.high[axis] ?? null,
      tick: GOVERNANCE_AXES.includes(axis) ? chinaTick : null,
      overridden: cell.override !== undefined,
      pressLabel: say(t.cell.explain, { mineral, axis: e.axis[axis], value: cellSentence(tongue, cell) }),
    };
  });
  const values = spokes
    .map((spoke) => `${spoke.label} ${spoke.valueText}`)
    .join(language === "ja" ? "、" : ", ");
  return {
    title: question.title,
    description: say(t.mineral.radarDescription, {
      mineral,
      country: f.country(question.home),
      year: String(question.year),
      values,
    }),
    spokes,
    arcs: arcsOf(tongue),
  };
}

/** The study's three stages over the six axes. */
function arcsOf({ e }: Tongue): RadarArc[] {
  return [
    { label: e.axisGroup.upstream, from: 0, to: 2 },
    { label: e.axisGroup.intermediate, from: 3, to: 4 },
    { label: e.axisGroup.finalProduct, from: 5, to: 5 },
  ];
}

/** The same radar small: numbers instead of names, no arcs. */
export function smallRadar(state: RadarState, title: string): RadarState {
  return {
    ...state,
    title,
    arcs: [],
    spokes: state.spokes.map((spoke) => ({ ...spoke, label: spoke.label.split(" ")[0] ?? "" })),
  };
}
