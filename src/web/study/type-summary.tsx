import type { MineralClassification } from "../../core/index.ts";
import { typologyWords } from "../../i18n/web-typology.ts";
import { useTongue } from "../language/language.tsx";
import { TypeChip } from "./type-chip.tsx";
import { nearestThreshold, type TypeParts, typeTip } from "./type-text.ts";
import { useStudy } from "./use-study.ts";
import { useStudyWords, useWords } from "./use-words.ts";

interface TypeSummaryProps {
  readonly classification: MineralClassification;
}

/** A mineral's type with the rule that gives it, the nearest threshold, and the row of its package. */
export default function TypeSummary({ classification: one }: TypeSummaryProps) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const study = useStudyWords();
  const { value } = useStudy();
  const parts: TypeParts = { tongue, words, study };
  return (
    <>
      <TypeChip classification={one} />
      <span className="type-rule">
        {typeTip(parts, one)} <span className="mute">{nearestThreshold(parts, one)}</span>
      </span>
      <dl className="package-row" aria-label={words.chip.package}>
        {(value?.typology.measures ?? []).map(({ id }) => {
          const entry = one.package[id];
          if (!entry) return null;
          return (
            <div key={id} data-advice={entry.advice}>
              <dt>{study.policyMeasure[id]}</dt>
              <dd>
                {study.advice[entry.advice]}
                {entry.reconstructed && "★"}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
