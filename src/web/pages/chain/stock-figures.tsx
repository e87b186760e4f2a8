import { StackedAreas } from "../../../charts/stacked-areas/stacked-areas.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import {
  recycleFirstRemarks,
  recycleFirstState,
  recycleFirstTable,
  recycleFirstTitle,
} from "./stock-need-view.ts";
import { bandEnds, runNotes, type StockParts } from "./stock-parts.ts";
import { StockPolicyLink } from "./stock-policy-link.tsx";
import { stockInUse, urbanMine } from "./stock-view.ts";

interface StockFiguresProps {
  readonly parts: StockParts;
  /** Name of the reader's own file, where the model came from one. */
  readonly ownFile: string | null;
}

/** Three figures of one run: what is in use, what of it comes back, and how far that carries. */
export function StockFigures({ parts, ownFile }: StockFiguresProps) {
  const { tongue, words, run, stock } = parts;
  const { say, language } = tongue;
  const ends = { ...bandEnds(parts), runs: tongue.f.number(run.bands.runs), seed: String(run.bands.seed) };
  const legendOf = (band: unknown, text: string) => (band ? say(text, ends) : undefined);
  const { note } = run.model;
  const shared = {
    origins: run.origins,
    ...(ownFile === null ? {} : { ownSource: say(words.stock.ownFile, { file: ownFile }) }),
    subject: `${stock.mineral}-${run.model.id}`,
    level: 3 as const,
    method: (
      <p>
        {say(words.stock.method, {
          timing: words.stock.timing[run.model.timing],
          gap: run.balance.toExponential(1),
        })}
      </p>
    ),
    notes: [...(note[language] === "" ? [] : [note[language]]), ...runNotes(parts)],
  };
  const inUse = stockInUse(parts);
  const mine = urbanMine(parts);
  const title = recycleFirstTitle(parts);
  const need = recycleFirstState(parts, title);
  const remarks = recycleFirstRemarks(parts);
  return (
    <>
      <div className="stock-figures">
        {[
          { id: "stock-in-use", view: inUse },
          { id: "urban-mine", view: mine },
        ].map(({ id, view }) => (
          <FigureFrame
            key={id}
            {...shared}
            id={id}
            title={view.title}
            chart={(width) => <StackedAreas id={id} state={view.state} width={width} height={260} />}
            picture={(width) => <StackedAreas id={`${id}-picture`} state={view.state} width={width} />}
            legend={legendOf(view.state.band, words.stock.bandLegend)}
            table={view.table}
          />
        ))}
      </div>
      <FigureFrame
        {...shared}
        id="recycle-first"
        title={title}
        chart={(width) => (
          <>
            <StackedAreas id="recycle-first-chart" state={need} width={width} height={280} />
            <ul className="stock-remarks">
              {[...remarks, ...runNotes(parts)].map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </>
        )}
        picture={(width) => <StackedAreas id="recycle-first-picture" state={need} width={width} />}
        legend={legendOf(need.band, words.stock.recycledLegend)}
        table={recycleFirstTable(parts, title)}
      />
      <StockPolicyLink parts={parts} />
    </>
  );
}
