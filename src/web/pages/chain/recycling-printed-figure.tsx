import type { Mineral, RecyclingStatement, StockReference } from "../../../core/index.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";

interface RecyclingPrintedFigureProps {
  readonly mineral: Mineral;
  readonly stocks: StockReference;
}

/** Recycling figures as a document prints them, each with its doubt; one without a number says so. */
export function RecyclingPrintedFigure({ mineral, stocks }: RecyclingPrintedFigureProps) {
  const { language, f, say } = useTongue();
  const { printed: w } = useWords(chainRecyclingWords);
  const rows = stocks.statements.filter((one) => one.mineral === mineral.id);
  const notes = stocks.notes.filter((one) => one.mineral === mineral.id);
  const { t } = useTongue();
  const title = say(w.title, { mineral: f.mineral(mineral.id) });
  const shareText = (one: RecyclingStatement) =>
    one.share === null ? w.noNumber : (one.printed ?? `${Math.round(one.share * 100)}%`);
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "of", label: w.label },
      { key: "share", label: w.share, numeric: true },
      { key: "year", label: w.year },
      { key: "doubt", label: w.doubt, wide: true },
    ],
    rows: rows.map((one) => ({
      key: one.id,
      cells: [
        cell(one.label[language]),
        cell(shareText(one), one.share),
        cell(one.year === null ? "" : String(one.year), one.year),
        cell(one.doubt?.[language] ?? ""),
      ],
    })),
  };
  return (
    <FigureFrame
      id="recycling-printed"
      title={title}
      subject={mineral.id}
      chartIsPrinted
      chartLabel={t.figure.printed}
      chart={() => (
        <>
          <Rates rows={rows} shareText={shareText} />
          {notes.length > 0 && (
            <>
              <h3 className="printed-notes-heading">{w.notes}</h3>
              <ul className="printed-notes">
                {notes.map(({ text }) => (
                  <li key={text.en}>{text[language]}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      legend={w.legend}
      table={table}
      origins={[...new Set(rows.map(({ origin }) => origin))]}
      notes={rows.map((one) => f.pair(one.label[language], one.locator))}
    />
  );
}

interface RatesProps {
  readonly rows: readonly RecyclingStatement[];
  readonly shareText: (one: RecyclingStatement) => string;
}

/** A bar for every rate that has a number, and its doubt. */
function Rates({ rows, shareText }: RatesProps) {
  const { language } = useTongue();
  return (
    <ul className="printed-rates">
      {rows.map((one) => (
        <li key={one.id}>
          <span className="of">{one.label[language]}</span>
          <span className={one.share === null ? "rate none" : "rate"}>
            {one.share !== null && (
              <span className="rate-track">
                <span className="rate-bar" style={{ inlineSize: `${one.share * 100}%` }} />
              </span>
            )}
            <span className="rate-text">{shareText(one)}</span>
          </span>
          {one.doubt && <span className="doubt">{one.doubt[language]}</span>}
        </li>
      ))}
    </ul>
  );
}
