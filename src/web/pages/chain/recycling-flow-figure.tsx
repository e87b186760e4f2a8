import { leastSwimlaneWidth } from "../../../charts/swimlane/lay-out-swimlane.ts";
import { Swimlane } from "../../../charts/swimlane/swimlane.tsx";
import { SwimlaneList } from "../../../charts/swimlane/swimlane-list.tsx";
import type { RecyclingFlow } from "../../../core/index.ts";
import { chainRecyclingFlowWords } from "../../../i18n/web-chain-recycling-flow.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import { recyclingTable, swimlaneStateOf } from "./recycling-flow-view.ts";
import "../../styles/chain-flow.css";

interface RecyclingFlowFigureProps {
  readonly flow: RecyclingFlow;
  readonly level?: 2 | 3;
}

/** How a product comes back, as a document draws it: actors in lanes, the law on every hand-over. */
export function RecyclingFlowFigure({ flow, level = 2 }: RecyclingFlowFigureProps) {
  const tongue = useTongue();
  const words = useWords(chainRecyclingFlowWords);
  const { language } = tongue;
  const parts = { tongue, words };
  const { key } = useLoaded();
  const drawn = swimlaneStateOf(parts, flow);
  const isOther = flow.home !== key.home;
  const whose = `${tongue.f.country(flow.home)}, ${tongue.f.origin(flow.origin)}`;
  const state = isOther ? { ...drawn, title: tongue.f.aside(drawn.title, whose) } : drawn;
  return (
    <FigureFrame
      id={`recycling-${flow.id}`}
      title={state.title}
      level={level}
      subject={flow.id}
      chart={(width) => (
        <>
          {width < leastSwimlaneWidth(state) ? (
            <SwimlaneList state={state} />
          ) : (
            <>
              <Swimlane id={`swimlane-${flow.id}`} state={state} width={width} />
              <p className="legend">{words.legend}</p>
            </>
          )}
          <ul className="flow-remarks">
            {flow.remarks.map((remark) => (
              <li key={remark.en}>{remark[language]}</li>
            ))}
          </ul>
        </>
      )}
      chartLabel={tongue.t.figure.printed}
      chartIsPrinted
      picture={(width) => <Swimlane id={`swimlane-picture-${flow.id}`} state={state} width={width} />}
      pictureWidth={1080}
      pictureLegend={words.legend}
      table={recyclingTable(parts, flow, state.title)}
      origins={[flow.origin]}
      notes={[...flow.flags, ...flow.remarks].map((note) => note[language])}
    />
  );
}
