import { Link } from "@tanstack/react-router";
import type { SelectionRow, SelectionTable } from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import type { ChainFlowWords } from "../../../i18n/web-chain-flow.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { Pending } from "../../evidence/pending.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";
import { wholePercent } from "./flow-view.ts";
import { useFlowWords } from "./use-flow-words.ts";

/** The six minerals among which the study chose: printed share of one country in refining, beside today's. */
export function SelectionFigure() {
  const tongue = useTongue();
  const words = useFlowWords();
  const { options, key } = useLoaded();
  const { value, failure } = useAnswer("selectionTable", { options });
  if (!value) return <Pending failure={failure} />;
  const { title } = words.selection;
  const origins = value.rows.flatMap((row) => [row.origin, ...row.computed.origins]);
  return (
    <FigureFrame
      id="selection"
      title={title}
      subject={`${key.home}-${options.year}`}
      chart={() => <Rows answer={value} />}
      legend={tongue.say(words.selection.legend, { year: String(value.year) })}
      table={selectionModel(tongue, words, value, title)}
      origins={[...new Set(origins)]}
      notes={[
        ...computedNotes(tongue, value),
        ...Object.values(value.flags).map((flag) => flag[tongue.language]),
      ]}
    />
  );
}

/** What the computed shares cover and leave out. */
function computedNotes(tongue: Tongue, { rows }: SelectionTable): string[] {
  return rows.flatMap(({ mineral, computed }) =>
    computed.value === null
      ? []
      : noteTexts(tongue, computed.notes).map((note) => tongue.f.pair(tongue.f.mineral(mineral), note)),
  );
}

function Rows({ answer }: { readonly answer: SelectionTable }) {
  const { t } = useTongue();
  const words = useFlowWords();
  const heads = [
    words.selection.mineral,
    words.selection.use,
    words.selection.printed,
    words.selection.computed,
    words.selection.homeDemand,
    words.selection.restriction,
    words.selection.growth,
    words.selection.decision,
  ];
  const numeric = new Set([words.selection.printed, words.selection.computed, words.selection.homeDemand]);
  return (
    <ScrollRegion label={`${t.figure.table}: ${words.selection.title}`}>
      <table className="selection-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={numeric.has(head) ? "number" : ""}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <Row key={row.mineral} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row }: { readonly row: SelectionRow }) {
  const tongue = useTongue();
  const { f, language, say } = tongue;
  const words = useFlowWords();
  const search = useSharedSearch();
  return (
    <tr>
      <th scope="row">
        <Link
          to="/chain/$id"
          params={{ id: row.mineral }}
          search={search}
          aria-label={say(words.selection.open, { mineral: f.mineral(row.mineral) })}
        >
          {row.printedName[language]} {f.mineral(row.mineral)}
        </Link>
      </th>
      <td>{row.useClass[language]}</td>
      <td className="number">{wholePercent(row.topShare)}</td>
      <td className="number">{computedText(tongue, words, row)}</td>
      <td className="number">{wholePercent(row.homeDemandShare)}</td>
      <td>{row.restriction?.[language] ?? "–"}</td>
      <td>{row.demandGrowth?.[language] ?? "–"}</td>
      <td>{row.decision?.[language] ?? "–"}</td>
    </tr>
  );
}

/** 99%, or why there is none, with the share of mine output beside it. */
function computedText(
  { f, e }: Tongue,
  words: ChainFlowWords,
  { computed, mineShare, form }: SelectionRow,
): string {
  if (computed.value !== null) {
    const name = words.selection.form[form as keyof ChainFlowWords["selection"]["form"]] ?? form;
    const share = wholePercent(computed.value);
    return name ? f.aside(share, name) : share;
  }
  const gap = computed.reason ? sayReason(computed.reason, f) : e.cellStatus[computed.status];
  return mineShare?.value != null ? f.aside(gap, `${e.stage.mine} ${wholePercent(mineShare.value)}`) : gap;
}

function selectionModel(
  tongue: Tongue,
  words: ChainFlowWords,
  { rows, flags }: SelectionTable,
  caption: string,
): TableModel {
  const { f, language } = tongue;
  return {
    caption,
    columns: [
      { key: "mineral", label: words.selection.mineral },
      { key: "use", label: words.selection.use },
      { key: "country", label: words.selection.country },
      { key: "printed", label: words.selection.printed, numeric: true },
      { key: "computed", label: words.selection.computed, numeric: true },
      { key: "home", label: words.selection.homeDemand, numeric: true },
      { key: "restriction", label: words.selection.restriction, wide: true },
      { key: "growth", label: words.selection.growth, wide: true },
      { key: "urgency", label: words.selection.urgency, wide: true },
      { key: "decision", label: words.selection.decision, wide: true },
      { key: "doubts", label: words.risk.doubts, wide: true },
    ],
    rows: rows.map((row) => ({
      key: row.mineral,
      cells: [
        cell(`${row.printedName[language]} ${f.mineral(row.mineral)}`),
        cell(row.useClass[language]),
        cell(f.country(row.topCountry)),
        cell(wholePercent(row.topShare), row.topShare),
        cell(computedText(tongue, words, row), row.computed.value),
        cell(wholePercent(row.homeDemandShare), row.homeDemandShare),
        cell(row.restriction?.[language] ?? "–"),
        cell(row.demandGrowth?.[language] ?? "–"),
        cell(row.urgency?.[language] ?? "–"),
        cell(row.decision?.[language] ?? "–"),
        cell(row.flags.map((id) => flags[id]?.[language] ?? id).join(" / ")),
      ],
    })),
  };
}
