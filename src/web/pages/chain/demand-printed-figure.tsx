import { Link } from "@tanstack/react-router";
import { StackedBars } from "../../../charts/stacked-bars/stacked-bars.tsx";
import {
  checkPrintedGrowth,
  type LostSegment,
  type Mineral,
  type PrintedGrowthCheck,
  type StudyReference,
} from "../../../core/index.ts";
import { saySeries } from "../../../i18n/say-study.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { exactPercent } from "../demand/forecast-tables.tsx";
import { signedPercent } from "../demand/statement-view.ts";
import {
  type DemandParts,
  demandBars,
  demandTable,
  demandTitle,
  nameOfUse,
  type PrintedDemand,
} from "./demand-view.ts";

interface DemandPrintedProps {
  readonly mineral: Mineral;
  readonly demand: PrintedDemand;
  readonly study: StudyReference;
  readonly lostSegments: readonly LostSegment[];
}

/** Demand by use as printed, the totals that do not add up, and the printed growth rates recomputed. */
export function DemandPrintedFigure({ mineral, demand, study, lostSegments }: DemandPrintedProps) {
  const tongue = useTongue();
  const words = useWords(chainDemandWords);
  const { t, say, f, language } = tongue;
  const parts: DemandParts = { tongue, words, demand };
  const title = demandTitle(parts);
  const state = demandBars(parts, title);
  const lost = lostSegments[0];
  return (
    <FigureFrame
      id="demand-by-use"
      title={title}
      level={3}
      about={say(words.printed.about, { mineral: f.mineral(mineral.id) })}
      subject={`${mineral.id}-${demand.origin}`}
      chart={(width) => (
        <>
          <StackedBars id="demand-bars" state={state} width={width} height={320} />
          {lost && (
            <p className="legend">
              {say(words.printed.legendOnly, {
                from: String(lost.from),
                to: String(lost.to),
                uses: f.list(lostSegments.map((one) => one.name[language])),
                count: String(lostSegments.length),
              })}
            </p>
          )}
          {demand.shares.length === 0 && <p className="legend">{words.printed.noShares}</p>}
          <Mismatches parts={parts} />
          <Growth mineral={mineral} demand={demand} study={study} />
          <DemandLink mineral={mineral} />
        </>
      )}
      chartLabel={t.figure.printed}
      chartIsPrinted
      picture={(width) => <StackedBars id="demand-bars-picture" state={state} width={width} height={320} />}
      legend={words.printed.legend}
      table={demandTable(parts, title)}
      origins={[demand.origin]}
    />
  );
}

/** The demand page of the mineral, where scenarios and factors are. */
export function DemandLink({ mineral }: { readonly mineral: Mineral }) {
  const words = useWords(chainDemandWords);
  const search = useSharedSearch({ mineral: mineral.id });
  return (
    <p>
      <Link to="/demand" search={search}>
        {words.other.openDemand}
      </Link>
    </p>
  );
}

function Mismatches({ parts }: { readonly parts: DemandParts }) {
  const { tongue, words, demand } = parts;
  const { say, f } = tongue;
  if (demand.wrong.length === 0) return null;
  const amount = f.number;
  return (
    <>
      <h4>{say(words.printed.mismatches, { unit: f.unit("t", "metal-content", demand.mineral) })}</h4>
      <ul className="plain-list">
        {demand.wrong.map((check) => (
          <li key={check.year}>
            {say(words.printed.mismatch, {
              year: String(check.year),
              table: amount(check.printed),
              sum: amount(check.sum),
              difference: `${check.difference < 0 ? "−" : "+"}${amount(Math.abs(check.difference))}`,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Growth({ mineral, demand, study }: Pick<DemandPrintedProps, "mineral" | "demand" | "study">) {
  const tongue = useTongue();
  const words = useWords(chainDemandWords);
  const studyWords = useStudyWords();
  const checks = checkPrintedGrowth(study.typology.demand).filter(
    (one) => one.mineral === mineral.id && one.quantity === "demand",
  );
  if (checks.length === 0) return null;
  const nameOf = (check: PrintedGrowthCheck) =>
    check.series
      .map((one) =>
        demand.uses.some((use) => use.id === one)
          ? nameOfUse(demand, one, tongue)
          : saySeries(one, tongue.language),
      )
      .join(" + ");
  const table: TableModel = {
    caption: words.growth.heading,
    columns: [
      { key: "window", label: words.growth.window },
      { key: "series", label: words.growth.series, wide: true },
      { key: "printed", label: words.growth.printed, numeric: true },
      { key: "computed", label: words.growth.computed, numeric: true },
      { key: "verdict", label: words.growth.verdict },
    ],
    rows: checks.map((check) => ({
      key: `${check.series.join()}.${check.from}.${check.to}`,
      cells: [
        cell(`${check.from}–${check.to}`),
        cell(nameOf(check)),
        cell(signedPercent(check.printed), check.printed),
        cell(check.computed === null ? words.growth.none : exactPercent(check.computed), check.computed),
        cell(
          check.verdict === "follows-wrong-total"
            ? words.growth.follows
            : studyWords.growthVerdict[check.verdict],
        ),
      ],
    })),
  };
  return (
    <>
      <h4>{words.growth.heading}</h4>
      <DataTable model={table} />
    </>
  );
}
