import { Timeline } from "../../../charts/timeline/timeline.tsx";
import type { FieldReference } from "../../../core/index.ts";
import { OWN_ORIGIN } from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { TimelineFilters } from "./timeline-filters.tsx";
import { TimelineList } from "./timeline-list.tsx";
import type { TimelineModel } from "./timeline-model.ts";
import { timelineLegend, timelineState, timelineTable } from "./timeline-view.ts";
import { useFieldWords } from "./words.ts";

/** Below this width the lanes have no room for words: the same entries stand as a list. */
const NARROW = 660;

interface TimelineFigureProps {
  readonly field: FieldReference;
  readonly model: TimelineModel;
}

/** One timeline of Japan, the EU, the US and China. */
export function TimelineFigure({ field, model }: TimelineFigureProps) {
  const tongue = useTongue();
  const w = useFieldWords();
  const { view, change } = useView();
  const { shown } = model;
  const open = (event: string) => change({ event });
  if (shown.length === 0) {
    return (
      <section className="figure" id="policy-timeline">
        <TimelineFilters model={model} />
        <p className="empty">{w.timeline.empty}</p>
      </section>
    );
  }
  const state = timelineState(tongue, w, field, shown, view);
  return (
    <>
      <TimelineFilters model={model} />
      <FigureFrame
        id="policy-timeline"
        title={state.title}
        titleHidden
        subject={`${state.from}-${state.to}`}
        chart={(width) =>
          width < NARROW ? (
            <TimelineList field={field} shown={shown} onPress={open} />
          ) : (
            <Timeline id="policy-timeline-chart" state={state} width={width} onPress={open} />
          )
        }
        picture={(width) => <Timeline id="policy-timeline-file" state={state} width={width} />}
        pictureWidth={1280}
        legend={timelineLegend(w, shown, view)}
        table={timelineTable(tongue, w, shown, state.title)}
        origins={[...new Set(shown.map(({ origin }) => origin))].filter((origin) => origin !== OWN_ORIGIN)}
        {...(shown.some(({ origin }) => origin === OWN_ORIGIN) ? { ownSource: w.source.own } : {})}
      />
    </>
  );
}
