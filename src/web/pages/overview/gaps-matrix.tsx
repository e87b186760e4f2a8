import { Link } from "@tanstack/react-router";
import { AXES, type Axis, type GapRow, type MineralAssessment } from "../../../core/index.ts";
import { sayFill, sayReason } from "../../../i18n/say-code.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import { gapsTable } from "./gaps-table.ts";

const SIGNS = { measured: "●", proxy: "◐", "not-applicable": "○", unknown: "?" } as const;

interface GapsMatrixProps {
  readonly assessments: readonly MineralAssessment[];
}

/** Which cells are measured, stand-ins, not applicable or unknown; why, and how to fill them. */
export default function GapsMatrix({ assessments }: GapsMatrixProps) {
  const tongue = useTongue();
  const { t, say } = tongue;
  const { options, key } = useLoaded();
  const { value: gaps } = useAnswer("gaps", { ...options, minerals: assessments.map((one) => one.id) });
  const total = assessments.length * AXES.length;
  return (
    <FigureFrame
      id="gaps"
      title={say(t.overview.gapsTitle, { count: String(gaps?.length ?? 0), total: String(total) })}
      subject={`${key.home}-${options.year}`}
      chart={() => <Matrix assessments={assessments} gaps={gaps ?? []} />}
      legend={t.overview.gapsExplain}
      table={gapsTable(tongue, gaps ?? [])}
      origins={assessments.flatMap((one) => AXES.flatMap((axis) => one.axes[axis].origins))}
    />
  );
}

interface MatrixProps {
  readonly assessments: readonly MineralAssessment[];
  readonly gaps: readonly GapRow[];
}

function Matrix({ assessments, gaps }: MatrixProps) {
  const { t, e, f } = useTongue();
  const search = useSharedSearch();
  const fills = new Map(gaps.map((gap) => [`${gap.mineral}.${gap.axis}`, gap]));
  return (
    <ScrollRegion label={t.overview.viewGaps}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t.overview.mineral}</th>
            {AXES.map((axis) => (
              <th key={axis} scope="col">
                {e.axisShort[axis]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessments.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/minerals/$id" params={{ id: one.id }} search={search}>
                  <span className="symbol">{one.symbol}</span> {f.mineral(one.id)}
                </Link>
              </th>
              {AXES.map((axis) => (
                <td key={axis}>
                  <GapSign assessment={one} axis={axis} gap={fills.get(`${one.id}.${axis}`) ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface GapSignProps {
  readonly assessment: MineralAssessment;
  readonly axis: Axis;
  readonly gap: GapRow | null;
}

function GapSign({ assessment, axis, gap }: GapSignProps) {
  const { e, f, t, say, language } = useTongue();
  const { change } = useView();
  const { status } = assessment.axes[axis];
  const why = gap ? [sayReason(gap.reason, f), sayFill(gap.fill, language)] : [];
  const sentence = [e.cellStatus[status], ...why].join(language === "ja" ? "、" : ", ");
  return (
    <button
      type="button"
      className="sign-button"
      data-status={status}
      data-tip={sentence}
      aria-label={say(t.cell.explain, {
        mineral: f.mineral(assessment.id),
        axis: e.axis[axis],
        value: sentence,
      })}
      onClick={() => change({ explain: `${assessment.id}.${axis}` })}
    >
      {SIGNS[status]}
    </button>
  );
}
