import {
  checkPrimarySums,
  checkPrintedGrowth,
  checkRecyclingDefinition,
  checkSupplyShares,
  type Mineral,
  ofTotalFromOfPrimary,
  type StudyReference,
} from "../../../core/index.ts";
import { saySeries } from "../../../i18n/say-study.ts";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { exactPercent } from "../demand/forecast-tables.tsx";
import { signedPercent } from "../demand/statement-view.ts";
import { type PrintedHistory, shareText, supplierName } from "./supply-view.ts";
import type { SupplySeriesChoice } from "./use-supply-series.ts";

interface SupplyChecksProps {
  readonly mineral: Mineral;
  readonly history: PrintedHistory;
  readonly series: SupplySeriesChoice;
  readonly study: StudyReference;
}

/** Do the printed figures hold together, and what does today's evidence say of the printed growth? */
export function SupplyChecksFigure({ mineral, history, series, study }: SupplyChecksProps) {
  const tongue = useTongue();
  const words = useWords(chainSupplyWords);
  const { say, f } = tongue;
  const { checks } = words;
  const shares = checkSupplyShares(history.supply, history.numbers, mineral.id);
  const agree = shares.filter((one) => one.verdict === "agrees").length;
  const rounding = shares.filter((one) => one.verdict === "within-rounding");
  const wrong = shares.filter((one) => one.verdict === "contradicts");
  const count = String(shares.length);
  const title =
    wrong.length > 0
      ? say(checks.titleWrong, { count, wrong: String(wrong.length) })
      : rounding.length > 0
        ? say(checks.title, { count, agree: String(agree), rounding: String(rounding.length) })
        : say(checks.titleAll, { count });
  const exceptions = rounding.map((one) =>
    say(checks.exception, {
      supplier: supplierName({ tongue, words }, one.supply.supplier),
      year: String(one.supply.year),
      printed: `${Math.round(one.printed * 100)}%`,
      computed: f.share(one.computed),
    }),
  );
  const model = growthTable({ mineral, series, study }, { tongue, words, studyWords: useStudyWords() });
  return (
    <FigureFrame
      id="supply-checks"
      title={title}
      level={3}
      subject={mineral.id}
      chart={() => (
        <>
          <ul className="plain-list">
            {exceptions.length > 0 && <li>{say(checks.exceptions, { list: f.list(exceptions) })}</li>}
            <li>{recyclingSentence({ mineral, history }, { tongue, words })}</li>
            <li>{sumsSentence({ mineral, history }, { tongue, words })}</li>
          </ul>
          <h4>{checks.growth}</h4>
          <DataTable model={model} />
          {series.parts && (
            <p className="legend">{say(checks.evidenceSource, { source: series.parts.source })}</p>
          )}
        </>
      )}
      table={model}
      origins={[history.origin, ...(series.parts?.series.origins ?? [])]}
    />
  );
}

interface Said {
  readonly tongue: ReturnType<typeof useTongue>;
  readonly words: (typeof chainSupplyWords)["en"];
}

function recyclingSentence(
  { mineral, history }: Pick<SupplyChecksProps, "mineral" | "history">,
  { tongue, words }: Said,
): string {
  const { say, f } = tongue;
  const all = checkRecyclingDefinition(history.supply, history.numbers, mineral.id);
  const rows = all.filter((one) => one.verdict !== null);
  const holds = rows.filter((one) => one.verdict !== "contradicts");
  const first = rows.find((one) => one.restsOn === "recycling-primary") ?? rows[0];
  const rate = shareText(tongue, history.rate.rate);
  const counts = { rate, agree: String(holds.length), count: String(rows.length) };
  if (!first || holds.length < rows.length) return say(words.checks.recyclingSome, counts);
  const rest = all.length - rows.length;
  return say(words.checks.recycling, {
    ...counts,
    year: String(first.year),
    primary: f.number(first.primaryT),
    recycled: f.quantity(first.recyclingT, "t", "metal-content", mineral.id),
    ofTotal: f.share(ofTotalFromOfPrimary(history.rate.rate)),
    rest: rest === 0 ? "" : say(words.checks.recyclingRest, { count: String(rest) }),
  });
}

function sumsSentence(
  { mineral, history }: Pick<SupplyChecksProps, "mineral" | "history">,
  { tongue, words }: Said,
): string {
  const rows = checkPrimarySums(history.supply, history.numbers, mineral.id).filter(
    (one) => one.verdict !== null,
  );
  const holds = rows.filter((one) => one.verdict !== "contradicts").length;
  return tongue.say(words.checks.sums, { count: String(holds), all: String(rows.length) });
}

/** Printed growth, its series recomputed, and the same window in the source in view. */
function growthTable(
  { mineral, series, study }: Pick<SupplyChecksProps, "mineral" | "series" | "study">,
  { tongue, words, studyWords }: Said & { readonly studyWords: ReturnType<typeof useStudyWords> },
): TableModel {
  const { checks } = words;
  const printed = checkPrintedGrowth(study.typology.demand).filter(
    (one) => one.mineral === mineral.id && one.quantity === "supply",
  );
  const inEvidence = (place: number) => {
    const found = series.chosen?.growth[place];
    if (found?.kind === "rate") return cell(exactPercent(found.rate), found.rate);
    const crossed = found?.issue.code === "gap-in-series" ? found.issue.years : null;
    return cell(
      crossed ? tongue.say(words.recomputed.crossed, { years: crossed.join(", ") }) : checks.none,
      null,
    );
  };
  return {
    caption: checks.growth,
    columns: [
      { key: "window", label: checks.window },
      { key: "series", label: checks.series },
      { key: "printed", label: checks.printed, numeric: true },
      { key: "computed", label: checks.computed, numeric: true },
      { key: "verdict", label: checks.verdict },
      { key: "evidence", label: checks.evidence },
    ],
    rows: printed.map((check, place) => ({
      key: `${check.series.join()}.${check.from}.${check.to}`,
      cells: [
        cell(`${check.from}–${check.to}`),
        cell(check.series.map((one) => saySeries(one, tongue.language)).join(" + ")),
        cell(signedPercent(check.printed), check.printed),
        cell(check.computed === null ? checks.none : exactPercent(check.computed), check.computed),
        cell(studyWords.growthVerdict[check.verdict]),
        inEvidence(place),
      ],
    })),
  };
}
