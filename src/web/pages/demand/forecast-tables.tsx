import { sayDemandNote, saySeries } from "../../../i18n/say-study.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { heading } from "../../language/cell-text.ts";
import type { PrintedChecks } from "../../study/study-questions.ts";
import { type ForecastParts, gapFindings, growthCheckOf, nameOfUse } from "./forecast-view.ts";
import { signedPercent } from "./statement-view.ts";

interface ForecastTablesProps {
  readonly parts: ForecastParts;
  readonly checks: PrintedChecks | null;
}

/** Growth with its window and the printed figure beside it; demand against supply year by year. */
export function ForecastTables({ parts, checks }: ForecastTablesProps) {
  const { words, forecast } = parts;
  return (
    <div className="forecast-tables">
      <section>
        <h3>{words.growth.heading}</h3>
        <DataTable model={growthTable(parts, checks)} />
      </section>
      <section>
        <h3>{words.gap.heading}</h3>
        {forecast.gap.length === 0 && <p className="legend">{noGapText(parts)}</p>}
        {gapFindings(parts).map((finding) => (
          <p key={finding} className="figure-finding">
            {finding}
          </p>
        ))}
        {forecast.gap.length > 0 && <DataTable model={gapTable(parts)} />}
      </section>
    </div>
  );
}

function noGapText({ tongue, words, forecast }: ForecastParts): string {
  if (forecast.notCompared.length === 0) return words.mineral.noSupply;
  const reasons = forecast.notCompared.map((note) => sayDemandNote(note, tongue.f));
  return tongue.say(words.mineral.notCompared, { reasons: tongue.f.list(reasons) });
}

function growthTable(parts: ForecastParts, checks: PrintedChecks | null): TableModel {
  const { tongue, words, study, forecast } = parts;
  const { say, language } = tongue;
  return {
    caption: words.growth.heading,
    columns: [
      { key: "window", label: words.growth.window },
      { key: "computed", label: words.growth.computed, numeric: true },
      { key: "printed", label: words.growth.printed, numeric: true },
      { key: "verdict", label: words.growth.verdict },
    ],
    rows: forecast.cagr.map((window) => {
      const check = growthCheckOf(checks?.growth ?? [], forecast, window);
      const wrong =
        check?.verdict === "follows-wrong-total" && check.wrongTotal
          ? `: ${say(words.growth.wrongTotal, { series: saySeries(check.wrongTotal, language) })}`
          : "";
      return {
        key: `${window.from}-${window.to}`,
        cells: [
          cell(`${window.from}–${window.to}`),
          cell(exactPercent(window.value), window.value),
          cell(
            window.printed === undefined ? words.growth.none : signedPercent(window.printed),
            window.printed ?? null,
          ),
          cell(check ? `${study.growthVerdict[check.verdict]}${wrong}` : words.growth.none),
        ],
      };
    }),
  };
}

/** Two decimals where a printed figure with one stands beside it: 4.70 against 4.6. */
export function exactPercent(value: number): string {
  const text = (Math.abs(value) * 100).toFixed(2);
  return `${value < 0 && Number(text) !== 0 ? "−" : "+"}${text}%`;
}

function gapTable({ tongue, words, forecast }: ForecastParts): TableModel {
  const { f, e } = tongue;
  return {
    caption: words.gap.heading,
    columns: [
      { key: "year", label: words.gap.year },
      { key: "stage", label: words.gap.stage },
      { key: "demand", label: words.gap.demand, numeric: true },
      { key: "supply", label: words.gap.supply, numeric: true },
      { key: "gap", label: words.gap.gap, numeric: true },
      { key: "short", label: words.gap.result },
    ],
    rows: forecast.gap.map((point) => ({
      key: `${point.stage}.${point.year}`,
      cells: [
        cell(String(point.year), point.year),
        cell(heading(e.stage[point.stage])),
        cell(f.number(point.demandT), point.demandT),
        cell(f.number(point.supplyT), point.supplyT),
        cell(`${point.gapT > 0 ? "+" : "−"}${f.number(Math.abs(point.gapT))}`, point.gapT),
        cell(point.gapT > 0 ? words.gap.short : words.gap.enough),
      ],
    })),
  };
}

/** Year × use with value and band: all numbers of the picture. */
export function forecastTable(parts: ForecastParts, caption: string): TableModel {
  const { tongue, words, study, forecast } = parts;
  const { f } = tongue;
  return {
    caption,
    columns: [
      { key: "year", label: words.mineral.year },
      { key: "use", label: words.mineral.use },
      { key: "group", label: words.mineral.group },
      { key: "value", label: f.unit("t", forecast.basis, forecast.mineral), numeric: true },
      { key: "low", label: words.mineral.low, numeric: true },
      { key: "high", label: words.mineral.high, numeric: true },
    ],
    rows: forecast.series.map((point) => ({
      key: `${point.year}.${point.use}`,
      cells: [
        cell(String(point.year), point.year),
        cell(nameOfUse(parts, point.use)),
        cell(study.useGroup[point.group]),
        cell(f.number(point.value), point.value),
        cell(f.number(point.low), point.low),
        cell(f.number(point.high), point.high),
      ],
    })),
  };
}
