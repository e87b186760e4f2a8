import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import type { TypeInput } from "../../../core/index.ts";
import { typologyWords } from "../../../i18n/web-typology.ts";
import { useTongue } from "../../language/language.tsx";
import { MOVABLE_INPUTS } from "../../link/study-entries.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import type { ThresholdControl, ThresholdInput } from "./use-thresholds.ts";

/** Every threshold of the rules as a slider: the lines of the scatter move three of them together. */
export function ThresholdSliders({ control }: { readonly control: ThresholdControl }) {
  const words = useWords(typologyWords);
  const { edits } = control;
  return (
    <section className="threshold-sliders" aria-label={words.scatter.sliders}>
      {MOVABLE_INPUTS.map((input) => (
        <ThresholdSlider key={input} input={input} control={control} />
      ))}
      <div className="study-bar">
        <button type="button" className="text-button" disabled={!edits.undo} onClick={() => edits.undo?.()}>
          {words.scatter.undo}
        </button>
        <button type="button" className="text-button" disabled={!edits.reset} onClick={() => edits.reset?.()}>
          {words.scatter.reset}
        </button>
      </div>
    </section>
  );
}

interface ThresholdSliderProps {
  readonly input: ThresholdInput;
  readonly control: ThresholdControl;
}

function ThresholdSlider({ input, control }: ThresholdSliderProps) {
  const words = useWords(typologyWords);
  const study = useStudyWords();
  const { say, f } = useTongue();
  const { initial, now, move, release } = control;
  const name: string = study.typeInput[input satisfies TypeInput];
  const moved = now[input] !== initial[input];
  return (
    <Slider
      className={moved ? "threshold-slider moved" : "threshold-slider"}
      aria-label={say(words.scatter.threshold, { input: name })}
      minValue={0}
      maxValue={1}
      step={0.01}
      value={now[input]}
      onChange={(value) => move({ [input]: value })}
      onChangeEnd={(value) => release({ [input]: value })}
    >
      <Label>{name}</Label>
      <SliderTrack className="slider-track">
        <span className="slider-origin" style={{ left: `${initial[input] * 100}%` }} />
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <SliderOutput>{f.index(now[input])}</SliderOutput>
      <span className="mute">
        {moved ? say(words.scatter.moved, { value: f.index(initial[input]) }) : ""}
      </span>
    </Slider>
  );
}
