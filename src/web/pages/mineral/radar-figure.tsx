import { Radar } from "../../../charts/radar/radar.tsx";
import { isAboveThreshold, type RadarState } from "../../../charts/radar/radar-state.ts";
import { AXES, type Axis, type MineralAssessment } from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useAboutMineral } from "../../language/about.ts";
import { cellWord, noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { radarStateOf } from "../../language/radar-view.ts";
import { useView } from "../../link/use-view.ts";
import { AxisList } from "./axis-list.tsx";

interface RadarFigureProps {
  readonly assessment: MineralAssessment;
  readonly chinaTick: number | null;
}

/** Below this width the labels of a radar would be cut: the table is the phone form. */
const NARROWEST_RADAR = 380;

/** Six indicators as a radar, and as the six rows that say the same. */
export function RadarFigure({ assessment, chinaTick }: RadarFigureProps) {
  const tongue = useTongue();
  const about = useAboutMineral(assessment.id);
  const { t, f, say } = tongue;
  const { change } = useView();
  const { reference, options, key } = useLoaded();
  const title = radarTitle(tongue, assessment);
  const state = radarStateOf(tongue, {
    assessment,
    title,
    parameters: reference.parameters,
    chinaTick,
    home: key.home,
    year: options.year,
  });
  const open = (axis: Axis) => change({ explain: `${assessment.id}.${axis}` });
  const tickText =
    chinaTick === null
      ? ""
      : say(t.mineral.chinaTick, { value: f.index(chinaTick), year: String(options.year) });
  return (
    <FigureFrame
      id="radar"
      title={title}
      about={about}
      subject={`${assessment.id}-${key.home}-${options.year}`}
      chart={(width) => (
        <>
          {width >= NARROWEST_RADAR && <Radar id="radar-chart" state={state} width={width} onPress={open} />}
          <AxisList assessment={assessment} onPress={open} />
        </>
      )}
      picture={(width) => <Radar id="radar-picture" state={state} width={width} />}
      pictureWidth={620}
      legend={chinaTick === null ? t.mineral.radarLegendNoTick : `${t.mineral.radarLegend} ${tickText}`}
      table={axisTable(tongue, assessment, state, open)}
      origins={AXES.flatMap((axis) => assessment.axes[axis].origins)}
      method={<Meanings />}
      notes={AXES.flatMap((axis) =>
        noteTexts(tongue, assessment.axes[axis].notes).map((note) => `${AXES.indexOf(axis) + 1}: ${note}`),
      )}
    />
  );
}

/** The figure's finding: which of the measured indicators is highest; a stand-in makes no headline. */
function radarTitle(tongue: Tongue, assessment: MineralAssessment): string {
  const { t, e, f, say } = tongue;
  const measured = AXES.filter((axis) => assessment.axes[axis].status === "measured");
  const [first] = [...measured].sort(
    (a, b) => (assessment.axes[b].value ?? 0) - (assessment.axes[a].value ?? 0),
  );
  if (!first) return t.mineral.radarTitle;
  return say(t.mineral.radarFinding, {
    axis: e.axis[first],
    value: f.index(assessment.axes[first].value ?? 0),
  });
}

function Meanings() {
  const { e, t } = useTongue();
  return (
    <ol>
      {AXES.map((axis) => (
        <li key={axis}>
          <strong>{e.axis[axis]}</strong>: {t.explain.meaning[axis]}
        </li>
      ))}
    </ol>
  );
}

function axisTable(
  tongue: Tongue,
  assessment: MineralAssessment,
  state: RadarState,
  open: (axis: Axis) => void,
): TableModel {
  const { t, e, f } = tongue;
  return {
    caption: state.title,
    columns: [
      { key: "axis", label: t.mineral.indicator },
      { key: "value", label: t.mineral.value, numeric: true },
      { key: "interval", label: t.mineral.interval, numeric: true },
      { key: "threshold", label: t.mineral.threshold, numeric: true },
      { key: "status", label: t.mineral.status, wide: true },
      { key: "first", label: t.mineral.firstSupplier },
      { key: "hhi", label: t.mineral.supplierHhi, numeric: true },
    ],
    rows: state.spokes.map((spoke) => {
      const one = assessment.axes[spoke.axis];
      const reason = one.reason ? `: ${sayReason(one.reason, f)}` : "";
      const supplier = one.firstSupplier && one.firstShare !== undefined;
      const threshold =
        spoke.threshold === null ? "–" : `${f.index(spoke.threshold)}${isAboveThreshold(spoke) ? " ≤" : ""}`;
      return {
        key: spoke.axis,
        cells: [
          cell(spoke.label),
          {
            text: cellWord(tongue, one),
            raw: one.value,
            onPress: () => open(spoke.axis),
            pressLabel: spoke.pressLabel,
          },
          cell(f.interval(one).range || "–"),
          cell(threshold, spoke.threshold),
          cell(`${one.override ? t.cell.override : e.cellStatus[one.status]}${reason}`),
          cell(supplier ? `${f.country(one.firstSupplier ?? "")} ${f.share(one.firstShare ?? 0)}` : "–"),
          cell(one.supplierHhi === undefined ? "–" : f.index(one.supplierHhi), one.supplierHhi ?? null),
        ],
      };
    }),
  };
}
