import type { HomeStatement } from "../../../core/index.ts";
import { useTongue } from "../../language/language.tsx";

interface DemandTextProps {
  readonly statement: HomeStatement | null;
  readonly growthMark: string;
  readonly mineral: string;
}

/** Demand as the study prints it: † for a doubt, ↗ where it marks growth. */
export function DemandText({ statement, growthMark, mineral }: DemandTextProps) {
  const { f, t, say, language } = useTongue();
  if (!statement) return <span className="none">–</span>;
  const quantity = f.quantity(statement.value, statement.unit, statement.basis, mineral);
  const doubt = statement.flag ? say(t.overview.demandFlag, { flag: statement.flag }) : "";
  const growth = growthMark ? say(t.overview.demandGrows, { mark: growthMark }) : "";
  const tip = [quantity, growth, t.overview.demandNote, doubt]
    .filter(Boolean)
    .join(language === "ja" ? "。" : ". ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus shows where the figure is from
    <span tabIndex={0} data-tip={tip}>
      {growthMark && (
        <span className="mute" role="img" aria-label={growth}>
          ↗{" "}
        </span>
      )}
      {quantity.replace(/ \([^)]*\)$/, "")}
      {statement.flag && <sup>†</sup>}
    </span>
  );
}
