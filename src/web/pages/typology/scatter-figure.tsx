import { markPath } from "../../../charts/threshold-scatter/mark-path.ts";
import {
  type ThresholdMove,
  ThresholdScatter,
} from "../../../charts/threshold-scatter/threshold-scatter.tsx";
import { MINERAL_TYPES, type MineralClassification } from "../../../core/index.ts";
import { typologyWords } from "../../../i18n/web-typology.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import {
  changedClasses,
  markLegend,
  type ScatterParts,
  scatterState,
  scatterTable,
  scatterTitle,
  TYPE_MARKS,
} from "./scatter-view.ts";
import { ThresholdSliders } from "./threshold-sliders.tsx";
import { movedUpstream } from "./upstream-value.ts";
import type { ThresholdControl, Thresholds } from "./use-thresholds.ts";

interface ScatterFigureProps {
  readonly parts: ScatterParts;
  readonly control: ThresholdControl;
  /** Classes at the thresholds of the data. */
  readonly before: readonly MineralClassification[];
  readonly selected: string | null;
  readonly onChoose: (mineral: string) => void;
}

/** Upstream × axis 4 with the thresholds as lines to drag; classes follow at once. */
export function ScatterFigure({ parts, control, before, selected, onChoose }: ScatterFigureProps) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const { key, options } = useLoaded();
  // Lines follow the hand; classes follow as soon as the worker has judged them.
  const drawn = { ...parts, thresholds: control.now };
  const state = scatterState(drawn, selected);
  const valuesOf = ({ axis, value }: ThresholdMove): Partial<Thresholds> =>
    axis === "y"
      ? { "import-governance-refined": value }
      : movedUpstream(control.now, parts.rule.upstreamAxes, value);
  const title = scatterTitle(drawn);
  return (
    <FigureFrame
      id="thresholds"
      title={title}
      heading={words.scatter.title}
      subject={`${key.home}-${options.year}`}
      chart={(width) => (
        <>
          <p className="figure-finding">{title}</p>
          <div className={width > 860 ? "scatter-grid" : ""}>
            <ThresholdScatter
              id="type-scatter"
              state={state}
              width={width > 860 ? width - 380 : width}
              onPress={onChoose}
              onMove={(move) => control.move(valuesOf(move))}
              onRelease={(move) => control.release(valuesOf(move))}
            />
            <div>
              <MarkLegend />
              <ThresholdSliders control={control} />
              <Changes before={before} now={parts.classes} parts={parts} control={control} />
            </div>
          </div>
        </>
      )}
      picture={(width) => <ThresholdScatter id="type-scatter-picture" state={state} width={width} />}
      legend={`${words.scatter.legend} ${words.scatter.pictureLegend}`}
      pictureLegend={`${markLegend(parts)}. ${words.scatter.pictureLegend}`}
      table={scatterTable(parts, title)}
      origins={[
        ...new Set(
          parts.classes.flatMap((one) => Object.values(one.numbers).flatMap((number) => number.origins)),
        ),
      ]}
      method={<p>{tongue.say(words.scatter.xLabel, { count: String(parts.rule.upstreamCount) })}</p>}
    />
  );
}

function MarkLegend() {
  const study = useStudyWords();
  return (
    <ul className="class-legend marks">
      {MINERAL_TYPES.map((type) => (
        <li key={type}>
          <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
            <path
              d={markPath(TYPE_MARKS[type].shape)}
              fill={type === "none" ? "none" : TYPE_MARKS[type].colour}
              stroke={TYPE_MARKS[type].colour}
              strokeWidth={1.6}
            />
          </svg>{" "}
          {study.mineralType[type]}
        </li>
      ))}
    </ul>
  );
}

interface ChangesProps {
  readonly before: readonly MineralClassification[];
  readonly now: readonly MineralClassification[];
  readonly parts: ScatterParts;
  readonly control: ThresholdControl;
}

/** What the moved thresholds change: no threshold is moved in silence. */
function Changes({ before, now, parts, control }: ChangesProps) {
  const words = useWords(typologyWords);
  const { say, f } = useTongue();
  const moved = Object.entries(control.now).some(
    ([input, value]) => value !== control.initial[input as keyof Thresholds],
  );
  if (!moved) return null;
  const changed = changedClasses(before, now);
  return (
    <p role="status" data-testid="class-changes">
      {changed.length === 0
        ? words.scatter.unchanged
        : say(words.scatter.changed, {
            count: String(changed.length),
            list: f.list(changed.map((one) => parts.minerals.get(one.id)?.symbol ?? one.id)),
          })}
    </p>
  );
}
