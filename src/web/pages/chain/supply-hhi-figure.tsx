import { LineChart } from "../../../charts/line-chart/line-chart.tsx";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useWords } from "../../study/use-words.ts";
import { hhiChart, hhiTable, hhiTitle } from "./supply-hhi-view.ts";
import { type SeriesParts, seriesNotes } from "./supply-series-view.ts";

/** How concentrated output has become, from the source in view. */
export function SupplyHhiFigure({ parts }: { readonly parts: SeriesParts }) {
  const words = useWords(chainSupplyWords);
  const title = hhiTitle(parts);
  const state = hhiChart(parts, title);
  return (
    <FigureFrame
      id="supply-hhi"
      title={title}
      level={3}
      subject={`${parts.mineral}-${parts.series.family}`}
      chart={(width) => <LineChart id="supply-hhi-line" state={state} width={width} height={240} />}
      picture={(width) => <LineChart id="supply-hhi-picture" state={state} width={width} height={260} />}
      legend={parts.tongue.say(words.hhi.legend, { source: parts.source })}
      table={hhiTable(parts, title)}
      origins={parts.series.origins}
      notes={seriesNotes(parts)}
    />
  );
}
