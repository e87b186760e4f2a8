import { AXES, type Axis, type MineralAssessment } from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { AxisButton } from "../overview/axis-button.tsx";

interface AxisListProps {
  readonly assessment: MineralAssessment;
  readonly onPress: (axis: Axis) => void;
}

/** The radar in six rows: its accessible form, and its form on a phone. */
export function AxisList({ assessment, onPress }: AxisListProps) {
  const { e, f, t } = useTongue();
  const { reference } = useLoaded();
  return (
    <ul className="axis-list">
      {AXES.map((axis, index) => {
        const one = assessment.axes[axis];
        const supplier = one.firstSupplier && one.firstShare !== undefined;
        return (
          <li key={axis}>
            <span>
              {index + 1} {e.axis[axis]}
            </span>
            <AxisButton
              mineral={f.mineral(assessment.id)}
              axis={axis}
              cell={one}
              threshold={reference.parameters.high[axis] ?? null}
              onPress={() => onPress(axis)}
            />
            <span className="mute range">{f.interval(one).range}</span>
            <span className="mute why">
              {one.override ? (
                <span className="own-value">{t.cell.override} </span>
              ) : (
                one.reason && <span>{sayReason(one.reason, f)} </span>
              )}
              {supplier && (
                <span>
                  {f.country(one.firstSupplier ?? "")} {f.share(one.firstShare ?? 0)}
                  {one.supplierHhi !== undefined && ` · HHI ${f.index(one.supplierHhi)}`}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
