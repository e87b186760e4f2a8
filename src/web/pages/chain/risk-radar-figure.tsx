import { RiskRadar } from "../../../charts/risk-radar/risk-radar.tsx";
import type { RiskRadarState, RiskSpoke } from "../../../charts/risk-radar/risk-radar-state.ts";
import type { Mineral, RiskAxes, RiskAxis } from "../../../core/index.ts";
import type { ChainFlowWords } from "../../../i18n/web-chain-flow.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { axesTable, axisText, doubtsOf, originsOf, printedText, useRiskAxes } from "./risk-figure.tsx";
import { useFlowWords } from "./use-flow-words.ts";

/** リスク分布: the six axes as a radar, what is printed as an outline over what is computed. */
export function RiskRadarFigure({ mineral }: { readonly mineral: Mineral }) {
  const tongue = useTongue();
  const words = useFlowWords();
  const { f, say } = tongue;
  const { options, key } = useLoaded();
  const { value: answer, failure } = useRiskAxes(mineral.id);
  if (!answer) return <Pending failure={failure} />;
  const title = say(words.risk.radarTitle, {
    mineral: f.mineral(mineral.id),
    country: f.country(key.home),
    year: String(options.year),
  });
  const state = radarState(tongue, words, answer, title);
  return (
    <FigureFrame
      id="risk-radar"
      title={title}
      level={3}
      subject={`${mineral.id}-${key.home}-${options.year}`}
      chart={(width) => <RiskRadar id="risk-radar-chart" state={state} width={width} />}
      picture={(width) => <RiskRadar id="risk-radar-picture" state={state} width={width} />}
      pictureWidth={520}
      table={axesTable(tongue, words, answer, title)}
      origins={originsOf(answer)}
      notes={doubtsOf(tongue, answer)}
    />
  );
}

function radarState(tongue: Tongue, words: ChainFlowWords, answer: RiskAxes, title: string): RiskRadarState {
  const spokes = answer.axes.map((axis) => spokeOf(tongue, words, axis, answer.home));
  const values = spokes.map((spoke) => spoke.pressLabel);
  return {
    title,
    description: tongue.say(words.risk.radarDescription, { values: tongue.f.list(values) }),
    spokes,
    keys: {
      computed: words.flow.recomputed,
      printed: answer.axes.some((axis) => axis.printed) ? words.flow.printed : null,
    },
    caption: words.risk.radarCaption,
  };
}

/** Axes 1 to 4 are shares on one scale; what a document prints on 5 and 6 is a word or the ratio itself: no place. */
const PRINTED_ON_SCALE = 4;

function spokeOf(tongue: Tongue, words: ChainFlowWords, axis: RiskAxis, assessed: string): RiskSpoke {
  const { language, say, e } = tongue;
  const { number, cell: now, printed } = axis;
  const label = `${number} ${axis.name[language]}`;
  const computed = now.value === null ? e.cellStatus[now.status] : axisText(tongue, number, now);
  const asPrinted = printed ? printedText(tongue, printed, assessed) : null;
  // Another home country's share has no place on this one's outline: it is said in words.
  const isComparable = number <= PRINTED_ON_SCALE && (printed?.home ?? assessed) === assessed;
  return {
    id: String(number),
    label,
    computedText: say(words.risk.said, { what: words.flow.recomputed, value: computed }),
    printedText: asPrinted && say(words.risk.said, { what: words.flow.printed, value: shortWord(asPrinted) }),
    status: now.status,
    value: now.value,
    low: now.low,
    high: now.high,
    printed: isComparable ? (printed?.value ?? null) : null,
    pressLabel: say(words.risk.spoke, { axis: label, printed: asPrinted ?? words.risk.nothing, computed }),
  };
}

/** 高(将来の需要に…) → 高: the row of six values has the whole word. */
const shortWord = (text: string): string => text.split(/[(（:]/)[0]?.trim() || text;
