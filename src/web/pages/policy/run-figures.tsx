import { memo, type ReactNode } from "react";
import { PolicyRadar } from "../../../charts/policy-radar/policy-radar.tsx";
import { AXES, type Axis, type MineralAssessment, type Simulation } from "../../../core/index.ts";
import { sayPolicyNote } from "../../../i18n/say-study.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import type { TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { Answers } from "./answers.tsx";
import { ChangesTable, changesModel } from "./changes-table.tsx";
import { policyRadarOf } from "./radar-view.ts";
import { useLiveRun, useTopic } from "./run-context.ts";
import type { GoodRun } from "./use-policy-run.ts";
import { usePolicyWords } from "./words.ts";

interface RunFigureProps {
  /** The answer once the sliders rest: the frame's table and downloads follow it, the chart inside follows at once. */
  readonly settled: GoodRun;
}

/** Below this width the labels of a radar would be cut: the table is the phone form. */
const NARROWEST_RADAR = 380;

/** The six indicators as outline before and filled after. */
export const RadarFigure = memo(function RadarFigure({ settled }: RunFigureProps) {
  const figure = useRunFigure(settled);
  const p = usePolicyWords();
  return (
    <FigureFrame
      {...figure}
      id="policy-radar"
      titleHidden
      chart={(width) => <LiveRadar width={width} title={figure.title} />}
      picture={(width) => <RadarPicture width={width} title={figure.title} result={settled.result} />}
      pictureWidth={620}
      legend={p.radarLegend}
    />
  );
});

/** What changes, as six rows. */
export const ChangesFigure = memo(function ChangesFigure({ settled }: RunFigureProps) {
  const figure = useRunFigure(settled);
  const p = usePolicyWords();
  return <FigureFrame {...figure} id="policy-changes" heading={p.changes} chart={() => <LiveTable />} />;
});

interface LiveRadarProps {
  readonly width: number;
  readonly title: string;
}

function LiveRadar({ width, title }: LiveRadarProps) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { reference } = useLoaded();
  const { change } = useView();
  const { run } = useLiveRun();
  if (!run) return null;
  const { result } = run;
  const open = (axis: Axis) => change({ explain: `${result.mineral}.${axis}` });
  return (
    <>
      {width >= NARROWEST_RADAR && (
        <PolicyRadar
          id="policy-radar-chart"
          state={policyRadarOf(tongue, p, result, reference.parameters, title)}
          width={width}
          onPress={open}
        />
      )}
      <Answers result={result} />
    </>
  );
}

function RadarPicture({ width, title, result }: LiveRadarProps & { readonly result: Simulation }) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { reference } = useLoaded();
  const state = policyRadarOf(tongue, p, result, reference.parameters, title);
  return <PolicyRadar id="policy-radar-picture" state={state} width={width} />;
}

function LiveTable() {
  const { run } = useLiveRun();
  return run && <ChangesTable result={run.result} />;
}

interface RunFigure {
  readonly title: string;
  readonly subject: string;
  readonly table: TableModel;
  readonly origins: readonly string[];
  readonly method: ReactNode;
  readonly notes: readonly string[];
}

function useRunFigure({ result }: GoodRun): RunFigure {
  const tongue = useTongue();
  const { f, say } = tongue;
  const p = usePolicyWords();
  const title = say(p.radarTitle, { mineral: f.mineral(result.mineral) });
  return {
    title,
    subject: subjectOf(result),
    table: changesModel(tongue, p, result, title),
    origins: originsOf(result),
    method: <Method />,
    notes: [...new Set(result.notes.map((note) => sayPolicyNote(note, f)))],
  };
}

/** `tungsten-JPN-2024-2030`: for file names. */
export const subjectOf = ({ mineral, home, year, at }: Simulation): string =>
  at === year ? `${mineral}-${home}-${year}` : `${mineral}-${home}-${year}-${at}`;

export function originsOf({ before, need }: Pick<Simulation, "before" | "need">): string[] {
  const cells = (assessment: MineralAssessment) => AXES.flatMap((axis) => assessment.axes[axis].origins);
  return [...new Set([...cells(before), ...(need.origin === null ? [] : [need.origin])])];
}

/** The rule of the computation and every number that it assumes, with its ground. */
export function Method() {
  const p = usePolicyWords();
  const { language, f } = useTongue();
  const { study } = useTopic();
  return (
    <>
      <p>{p.method}</p>
      <p>{p.assumptions}</p>
      <ul>
        {Object.entries(study.policy.assumptions).map(([id, one]) => (
          <li key={id}>
            {f.number(one.value)}: {one.note[language]}
          </li>
        ))}
      </ul>
    </>
  );
}
