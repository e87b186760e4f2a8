import type { PolicyRadarState } from "../../../charts/policy-radar/place-policy-radar.ts";
import { AXES, hasNumber, type Parameters, type Simulation } from "../../../core/index.ts";
import { cellWord } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";
import { radarStateOf } from "../../language/radar-view.ts";
import { axisName, signedIndex } from "./policy-text.ts";
import type { PolicyWords } from "./words.ts";

/** A run as the radar will draw it: the after values with their differences, the before values as the outline. */
export function policyRadarOf(
  tongue: Tongue,
  p: PolicyWords,
  result: Simulation,
  parameters: Parameters,
  title: string,
): PolicyRadarState {
  const { f, say } = tongue;
  const { before, after } = result;
  const state = radarStateOf(tongue, {
    assessment: after,
    title,
    parameters,
    chinaTick: null,
    home: result.home,
    year: result.year,
  });
  const values = AXES.map((axis) =>
    say(p.radarValue, {
      axis: axisName(tongue, p, axis),
      before: cellWord(tongue, before.axes[axis]),
      after: cellWord(tongue, after.axes[axis]),
    }),
  );
  return {
    before: AXES.map((axis) => before.axes[axis].value),
    after: {
      ...state,
      description: say(p.radarDescription, {
        mineral: f.mineral(result.mineral),
        country: f.country(result.home),
        year: String(result.at),
        values: f.list(values),
      }),
      spokes: state.spokes.map((spoke) => {
        const change = result.changes.find((one) => one.axis === spoke.axis);
        const isShown = change !== undefined && hasNumber(after.axes[spoke.axis]);
        const label = isShown ? axisName(tongue, p, spoke.axis) : spoke.label;
        return isShown
          ? { ...spoke, label, valueText: `${spoke.valueText} (${signedIndex(change.delta)})` }
          : spoke;
      }),
    },
  };
}
