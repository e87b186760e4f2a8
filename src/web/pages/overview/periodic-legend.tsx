import { type PeriodicTableState, scaleColour } from "../../../charts/periodic-table/periodic-table-state.ts";
import { useTongue } from "../../language/language.tsx";

interface PeriodicLegendProps {
  readonly legend: PeriodicTableState["legend"];
  /** The layer has cells that could not be read. */
  readonly unread: boolean;
}

export function PeriodicLegend({ legend, unread }: PeriodicLegendProps) {
  const { t } = useTongue();
  if (legend.kind === "classes") {
    return (
      <ul className="class-legend">
        {legend.classes.map((one) => (
          <li key={one.text}>
            {one.colour && <span className="swatch" style={{ background: one.colour }} />}
            {one.text}
          </li>
        ))}
      </ul>
    );
  }
  const steps = [0, 0.25, 0.5, 0.75, 1].map((at) => scaleColour(legend.hue, at));
  return (
    <div className="scale-legend">
      <div className="scale">
        <div className="ramp" style={{ background: `linear-gradient(to right, ${steps.join(", ")})` }} />
        {legend.ticks.map((tick) => (
          <span key={tick.text} style={{ left: `${tick.at * 100}%` }}>
            {tick.text}
          </span>
        ))}
      </div>
      {unread && (
        <span className="unread-key">
          <span className="swatch hatched" /> {t.periodic.unread}
        </span>
      )}
    </div>
  );
}
