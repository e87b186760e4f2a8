import { memo } from "react";
import {
  largestCountries,
  type ShareBar,
  type SharePairState,
  type ShareRow,
} from "../../../charts/share-pair/place-share-pair.ts";
import { SharePair } from "../../../charts/share-pair/share-pair.tsx";
import { type CountryChange, OTHER_COUNTRIES, type Stage, type StageChange } from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { heading } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { amountIn } from "./policy-text.ts";
import { Method, originsOf, subjectOf } from "./run-figures.tsx";
import type { GoodRun } from "./use-policy-run.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

interface StagesFigureProps {
  readonly settled: GoodRun;
  readonly kind: "imports" | "world";
}

const STAGES = {
  imports: ["concentrate-trade", "refined-trade"],
  world: ["reserves", "mine", "refined"],
} as const satisfies Record<string, readonly Stage[]>;

/** Who delivers, or who produces, before and after: pairs of bars by country. */
export const StagesFigure = memo(function StagesFigure({ settled, kind }: StagesFigureProps) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { result } = settled;
  const wanted = STAGES[kind] as readonly Stage[];
  const stages = settled.stages.filter((stage) => wanted.includes(stage.stage));
  const title =
    kind === "imports"
      ? tongue.say(p.importsTitle, { country: tongue.f.country(result.home) })
      : p.worldTitle;
  const state = pairOf(tongue, p, stages, title);
  return (
    <FigureFrame
      id={`policy-${kind}`}
      title={title}
      subject={subjectOf(result)}
      chart={(width) =>
        stages.length === 0 ? (
          <p className="empty">{p.importsNone}</p>
        ) : (
          <SharePair id={`${kind}-pair`} state={state} width={width} />
        )
      }
      picture={(width) => <SharePair id={`${kind}-picture`} state={state} width={width} />}
      legend={p.importsLegend}
      table={stagesTable(tongue, p, stages, title)}
      origins={originsOf(result)}
      method={<Method />}
    />
  );
});

/** The countries that are large before or after, by name; the others of each bar together. */
export function pairOf(
  tongue: Tongue,
  p: PolicyWords,
  stages: readonly StageChange[],
  title: string,
): SharePairState {
  const { e, f, say } = tongue;
  const rows = stages.map((stage): ShareRow => {
    const shown = largestCountries(
      stage.countries.map((one) => ({ country: one.country, shares: [one.shareBefore, one.shareAfter] })),
      OTHER_COUNTRIES,
    );
    const bar = (id: "before" | "after", label: string): ShareBar => ({
      id,
      label,
      total: amountIn(f, id === "before" ? stage.totalBefore : stage.totalAfter, stage.unit),
      segments: segmentsOf(tongue, stage.countries, shown, id),
    });
    const bars = [bar("before", p.before), bar("after", p.after)];
    return { id: stage.stage, title: heading(e.stage[stage.stage]), bars };
  });
  const inWords = (bar: ShareBar | undefined) =>
    f.list((bar?.segments ?? []).slice(0, 4).map((one) => `${one.label} ${one.shareText}`));
  const description = rows.map((row) =>
    say(p.importsDescription, {
      stage: row.title,
      before: inWords(row.bars[0]),
      after: inWords(row.bars[1]),
    }),
  );
  return { title, description: description.join(" "), rows };
}

function segmentsOf(
  { f }: Tongue,
  countries: readonly CountryChange[],
  shown: readonly string[],
  when: "before" | "after",
) {
  const shareOf = (one: CountryChange) => (when === "before" ? one.shareBefore : one.shareAfter);
  const named = shown.flatMap((id) => countries.filter((one) => one.country === id && shareOf(one) > 0));
  const rest = countries
    .filter((one) => !shown.includes(one.country))
    .reduce((sum, one) => sum + shareOf(one), 0);
  const segment = (country: string, share: number, risk: boolean | null) => ({
    country,
    label: f.country(country),
    shareText: f.share(share),
    share,
    risk,
  });
  const all = named.map((one) => segment(one.country, shareOf(one), one.risk));
  return rest > 0.0005 ? [...all, segment(OTHER_COUNTRIES, rest, null)] : all;
}

function stagesTable(
  tongue: Tongue,
  p: PolicyWords,
  stages: readonly StageChange[],
  title: string,
): TableModel {
  const { e, f, t } = tongue;
  return {
    caption: title,
    columns: [
      { key: "stage", label: p.stage },
      { key: "country", label: p.country },
      { key: "before", label: p.before, numeric: true },
      { key: "after", label: p.after, numeric: true },
      { key: "unit", label: p.quantityUnit },
      { key: "shareBefore", label: `${p.share} ${p.before}`, numeric: true },
      { key: "shareAfter", label: `${p.share} ${p.after}`, numeric: true },
      { key: "risk", label: t.mineral.riskClass },
    ],
    rows: stages.flatMap((stage) =>
      stage.countries.map((one) => ({
        key: `${stage.stage}.${one.country}`,
        cells: [
          cell(heading(e.stage[stage.stage])),
          cell(f.country(one.country)),
          cell(f.number(one.before), one.before),
          cell(f.number(one.after), one.after),
          cell(stage.unit),
          cell(f.share(one.shareBefore), one.shareBefore),
          cell(f.share(one.shareAfter), one.shareAfter),
          cell(one.risk === null ? t.mineral.riskUnknown : one.risk ? t.mineral.riskYes : t.mineral.riskNo),
        ],
      })),
    ),
  };
}
