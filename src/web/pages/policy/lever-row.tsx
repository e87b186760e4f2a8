import { memo, useMemo, useState } from "react";
import { type Lever, type ScenarioMeasure, SIZES, type Size } from "../../../core/index.ts";
import { sayPlace } from "../../../i18n/say-study.ts";
import { useTongue } from "../../language/language.tsx";
import type { PolicyBasis } from "../../study/policy-questions.ts";
import { useStudyWords } from "../../study/use-words.ts";
import { AmountField } from "./amount-field.tsx";
import { SEVERAL, type Slot, withAmount, withSize } from "./draft.ts";
import { LeverConditions } from "./lever-conditions.tsx";
import { LeverPlacesRow } from "./lever-places-row.tsx";
import { positionOf } from "./lever-scale.ts";
import { LeverSlider } from "./lever-slider.tsx";
import { LeverToday } from "./lever-today.tsx";
import { leverAmount } from "./policy-text.ts";
import { usePolicyWords } from "./words.ts";

export interface LeverRowProps {
  readonly lever: Lever;
  readonly index: number | null;
  readonly measure: ScenarioMeasure;
  /** What a measure sized by a target comes to, in the unit of the lever. */
  readonly reached: number | null;
  readonly basis: PolicyBasis;
  readonly isFirst: boolean;
  readonly onMove: (slot: Slot, measure: ScenarioMeasure) => void;
  readonly onRelease: () => void;
  readonly onRemove: (slot: Slot) => void;
  readonly onAnother: (lever: Lever["id"]) => void;
}

/** Seldom used: without their place and conditions until they are moved, so that all levers fit one screen. */
const FOLDED: readonly Lever["id"][] = ["exploration", "framework"];
const ARROWS = ["", "①", "②", "③", "④"] as const;

/** One measure: its name and amount, a slider with named sizes, where it stands, and its conditions. */
export const LeverRow = memo(function LeverRow(props: LeverRowProps) {
  const { lever, index, measure, reached, basis, isFirst, onMove, onRelease, onRemove, onAnother } = props;
  const tongue = useTongue();
  const { say, f, language } = tongue;
  const p = usePolicyWords();
  const { leverUnit } = useStudyWords();
  const [isOpen, setOpen] = useState(false);
  const isFull = !FOLDED.includes(lever.id);
  const slot = useMemo((): Slot => ({ lever: lever.id, index, measure }), [lever.id, index, measure]);
  const range = basis.ranges[lever.id];
  const amount = amountOf(measure, range?.sizes ?? null, reached);
  const set = (next: ScenarioMeasure) => {
    onMove(slot, next);
    onRelease();
  };
  const name = lever.label[language];
  const place = measure.country ?? measure.from;
  const placeText = place === undefined ? "" : sayPlace(place, f);
  const sliderName = say(p.slider, { lever: name, place: placeText }).trim();
  const text = amount === null ? "–" : leverAmount(tongue, lever.unit, amount);
  return (
    <section className="lever" aria-label={sliderName} data-lever={lever.id}>
      <div className="lever-head">
        <h3>
          {isFirst && `${ARROWS[lever.arrow ?? 0] ?? ""} `}
          {name}
          {measure.label && <span className="mute"> {measure.label}</span>}
        </h3>
        <AmountField
          label={say(p.amount, { lever: sliderName, unit: leverUnit[lever.unit] })}
          text={amount ? signed(lever.id, text) : text}
          value={amount}
          onEnter={(value) => set(withAmount(measure, value))}
        />
      </div>
      {range && (
        <LeverSlider
          label={sliderName}
          range={range}
          amount={amount ?? 0}
          valueText={text}
          onMove={(value) => onMove(slot, withAmount(measure, value))}
          onRelease={onRelease}
        />
      )}
      <div className="lever-under">
        {range ? (
          <SizeMarks
            range={range}
            lever={lever}
            name={sliderName}
            current={measure.size ?? null}
            onChoose={(size) => set(withSize(measure, size))}
          />
        ) : (
          <p className="lever-note">{lever.id === "exploration" ? p.noReserves : p.noSlider}</p>
        )}
        <button
          type="button"
          className="text-button lever-more"
          aria-expanded={isOpen}
          aria-label={say(p.conditionsOf, { lever: sliderName })}
          title={p.conditions}
          onClick={() => setOpen(!isOpen)}
        >
          ⋯
        </button>
      </div>
      {(isFull || index !== null) && (
        <div className="lever-where">
          <LeverPlacesRow lever={lever} measure={measure} basis={basis} onChange={set} />
          <LeverToday lever={lever} measure={measure} basis={basis} />
        </div>
      )}
      {isOpen && (
        <>
          <LeverConditions measure={measure} basis={basis} onChange={set} />
          {SEVERAL.includes(lever.id) && index !== null && (
            <button type="button" className="text-button another" onClick={() => onAnother(lever.id)}>
              + {p.another}
            </button>
          )}
        </>
      )}
      {!isFirst && (
        <button
          type="button"
          className="text-button"
          aria-label={say(p.removeOf, { lever: name, place: placeText })}
          onClick={() => onRemove(slot)}
        >
          {p.remove}
        </button>
      )}
    </section>
  );
});

/** Amounts that add carry a plus, those that take away a minus: the reader sees the direction at once. */
function signed(lever: Lever["id"], text: string): string {
  if (lever === "saving") return `−${text}`;
  return lever === "shift" || lever === "framework" ? text : `+${text}`;
}

function amountOf(
  measure: ScenarioMeasure,
  sizes: Readonly<Record<Size, number>> | null,
  reached: number | null,
): number | null {
  if (measure.amount !== undefined) return measure.amount;
  if (measure.size !== undefined) return sizes?.[measure.size] ?? null;
  return reached;
}

interface SizeMarksProps {
  readonly range: NonNullable<PolicyBasis["ranges"][Lever["id"]]>;
  readonly lever: Lever;
  readonly name: string;
  readonly current: Size | null;
  readonly onChoose: (size: Size) => void;
}

/** 小 中 大 under the slider, each of them a button, and the mark from where on more has no effect. */
function SizeMarks({ range, lever, name, current, onChoose }: SizeMarksProps) {
  const tongue = useTongue();
  const { say } = tongue;
  const p = usePolicyWords();
  const { size: sizeWords } = useStudyWords();
  const { sizes, ceiling } = range;
  const at = (amount: number) => ({ left: `${(positionOf(range, amount) * 100).toFixed(2)}%` });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box
    <div className="lever-marks" role="group" aria-label={say(p.sizesOf, { lever: name })}>
      {sizes &&
        SIZES.map((size) => (
          <button
            key={size}
            type="button"
            style={at(sizes[size])}
            aria-pressed={current === size}
            aria-label={say(p.sizeButton, {
              size: sizeWords[size],
              amount: leverAmount(tongue, lever.unit, sizes[size]),
            })}
            onClick={() => onChoose(size)}
          >
            {sizeWords[size]}
          </button>
        ))}
      {ceiling !== null && (
        <span className="ceiling" style={at(ceiling)} aria-hidden="true" title={p.ceilingMark} />
      )}
    </div>
  );
}
