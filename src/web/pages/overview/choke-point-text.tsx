import { Link } from "@tanstack/react-router";
import type { MineralAssessment, StageShares } from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import { heading } from "../../language/cell-text.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";

interface ChokePointTextProps {
  readonly assessment: MineralAssessment;
  readonly producer: StageShares | null;
}

/** ◆◆ 製錬 中国 98.0%, or without a mark the first producer. */
export function ChokePointText({ assessment, producer }: ChokePointTextProps) {
  const { e, f, t, say, language } = useTongue();
  const search = useSharedSearch();
  const [worst, ...others] = assessment.chokePoints;
  if (worst) {
    const more = others.map(
      ({ stage, country, share }) => `${e.stage[stage]} ${f.country(country)} ${f.share(share)}`,
    );
    const tip = [e.chokePoint[worst.mark], ...more].join(language === "ja" ? "、" : ", ");
    return (
      <Link
        to="/chain/$id"
        params={{ id: assessment.id }}
        search={search}
        className="quiet-link"
        data-tip={tip}
      >
        <span className="diamond" role="img" aria-label={e.chokePoint[worst.mark]}>
          {chokeSign(worst.mark)}
        </span>{" "}
        {heading(e.stage[worst.stage])}{" "}
        <span className="together">
          {f.country(worst.country)} {f.share(worst.share)}
        </span>
        <span className="visually-hidden">
          {" "}
          {say(t.mineral.openFlowOf, { mineral: f.mineral(assessment.id) })}
        </span>
      </Link>
    );
  }
  const first = producer?.countries.find((country) => country.country !== "OTH" && country.share !== null);
  if (!producer || !first || first.share === null) return <span className="none">–</span>;
  return (
    <span className="mute">
      {heading(e.stage[producer.stage])} {f.country(first.country)} {f.share(first.share)}
    </span>
  );
}
