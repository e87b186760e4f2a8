import { memo } from "react";
import { Gauge } from "../../../charts/gauge/gauge.tsx";
import type { GaugeState } from "../../../charts/gauge/place-gauge.ts";
import type { Cell, SelfSufficiency, Simulation } from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { sayPolicyNote } from "../../../i18n/say-study.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { amountIn } from "./policy-text.ts";
import { useLiveRun } from "./run-context.ts";
import { Method, subjectOf } from "./run-figures.tsx";
import type { GoodRun } from "./use-policy-run.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

/** Self-sufficiency before and after against the target, with both of its terms. */
export const SelfFigure = memo(function SelfFigure({ settled }: { readonly settled: GoodRun }) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { result } = settled;
  const { before, after } = result.selfSufficiency;
  const title = selfTitle(tongue, p, result.selfSufficiency);
  return (
    <FigureFrame
      id="self-sufficiency"
      title={title}
      subject={subjectOf(result)}
      chart={(width) => <LiveGauge width={width} />}
      picture={(width) => (
        <Gauge id="self-picture" state={gaugeOf(tongue, p, result.selfSufficiency, title)} width={width} />
      )}
      pictureWidth={560}
      table={termsTable(tongue, p, result, title)}
      origins={[...new Set([...before.origins, ...after.origins])]}
      method={
        <>
          <p>{p.selfLegend}</p>
          <Method />
        </>
      }
      notes={[...new Set(after.notes.map((note) => sayPolicyNote(note, tongue.f)))]}
    />
  );
});

function LiveGauge({ width }: { readonly width: number }) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { run } = useLiveRun();
  if (!run) return null;
  const { selfSufficiency } = run.result;
  if (selfSufficiency.after.value === null)
    return <p className="empty">{selfTitle(tongue, p, selfSufficiency)}</p>;
  const state = gaugeOf(tongue, p, selfSufficiency, selfTitle(tongue, p, selfSufficiency));
  return <Gauge id="self-gauge" state={state} width={width} />;
}

/** A rate; with `≥` where today's equity offtake is not known and the rate can only be higher. */
export function rateText({ f, say }: Tongue, p: PolicyWords, rate: Cell): string {
  if (rate.value === null) return "?";
  const isLowest = rate.high !== null && rate.high > rate.value + 1e-9;
  const text = f.share(rate.value);
  return isLowest ? say(p.selfAtLeast, { value: text }) : text;
}

function selfTitle(tongue: Tongue, p: PolicyWords, self: SelfSufficiency): string {
  const { f, say } = tongue;
  const { before, after, target, targetYear } = self;
  if (after.value === null)
    return say(p.selfUnknown, { reason: after.reason === null ? "" : sayReason(after.reason, f) });
  return say(p.selfTitle, {
    before: rateText(tongue, p, before),
    after: rateText(tongue, p, after),
    target: f.share(target),
    year: String(targetYear),
  });
}

function gaugeOf(tongue: Tongue, p: PolicyWords, self: SelfSufficiency, title: string): GaugeState {
  const { f, say } = tongue;
  const { before, after, target, targetYear, terms } = self;
  const { equityOfftake, recycled, need } = terms.after;
  const share = (amount: number | null) => (amount === null ? 0 : amount / need);
  const term = (id: string, name: string, value: number) => ({
    id,
    label: `${name} ${f.share(value)}`,
    short: f.share(value),
    share: value,
  });
  const shown = [
    term("recycled", p.selfRecycled, share(recycled)),
    term("equity", p.selfEquity, share(equityOfftake)),
  ].filter((one) => one.share > 0);
  const texts = {
    before: rateText(tongue, p, before),
    after: rateText(tongue, p, after),
    target: f.share(target),
    year: String(targetYear),
  };
  return {
    title,
    description: say(p.selfDescription, { ...texts, terms: f.list(shown.map((one) => one.label)) }),
    terms: shown,
    high: after.high ?? 1,
    before: before.value,
    beforeText: say(p.selfBefore, { value: texts.before }),
    target,
    targetText: say(p.selfTarget, texts),
  };
}

function termsTable(tongue: Tongue, p: PolicyWords, result: Simulation, title: string): TableModel {
  const { f } = tongue;
  const { terms, before, after } = result.selfSufficiency;
  const { unit } = result.need;
  const amount = (value: number | null, missing: string) =>
    value === null ? cell(missing, null) : cell(amountIn(f, value, unit), value);
  const row = (key: string, name: string, was: number | null, is: number | null, missing: string) => ({
    key,
    cells: [cell(name), amount(was, missing), amount(is, missing)],
  });
  const { equityOfftake: wasEquity, recycled: wasRecycled, need: wasNeed } = terms.before;
  const { equityOfftake, recycled, need } = terms.after;
  return {
    caption: title,
    columns: [
      { key: "term", label: p.quantity },
      { key: "before", label: p.before, numeric: true },
      { key: "after", label: p.after, numeric: true },
    ],
    rows: [
      row("equity", p.selfEquity, wasEquity, equityOfftake, p.selfEquityUnknown),
      row("recycled", p.selfRecycled, wasRecycled, recycled, "?"),
      row("need", p.selfNeed, wasNeed, need, "?"),
      {
        key: "rate",
        cells: [
          cell(p.selfHeading),
          cell(rateText(tongue, p, before), before.value),
          cell(rateText(tongue, p, after), after.value),
        ],
      },
    ],
  };
}
