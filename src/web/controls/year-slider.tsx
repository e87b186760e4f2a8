import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";

interface YearSliderProps {
  readonly label: string;
  readonly years: readonly number[];
  readonly value: number;
  /** While it moves, and when it is let go. */
  readonly onMove: (year: number) => void;
  readonly onRelease: (year: number) => void;
}

/** A year between the first and the last that has data. */
export function YearSlider({ label, years, value, onMove, onRelease }: YearSliderProps) {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return (
    <Slider
      className="year-slider"
      minValue={first}
      maxValue={last}
      step={1}
      value={value}
      formatOptions={{ useGrouping: false }}
      onChange={onMove}
      onChangeEnd={onRelease}
    >
      <Label>{label}</Label>
      <SliderOutput />
      <End year={first} value={value} />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <End year={last} value={value} />
    </Slider>
  );
}

/** An end of the scale keeps its place and is not said twice when it is the year itself. */
function End({ year, value }: { readonly year: number; readonly value: number }) {
  return <span className={year === value ? "mute hidden-end" : "mute"}>{year}</span>;
}
