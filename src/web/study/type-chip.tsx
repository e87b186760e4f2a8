import { Link } from "@tanstack/react-router";
import type { MineralClassification } from "../../core/index.ts";
import { typologyWords } from "../../i18n/web-typology.ts";
import { useTongue } from "../language/language.tsx";
import { useSharedSearch } from "../link/use-view.ts";
import { shortTypeName, typeName, typeTip } from "./type-text.ts";
import { useStudyWords, useWords } from "./use-words.ts";

interface TypeChipProps {
  readonly classification: MineralClassification;
  /** In a narrow column. */
  readonly short?: boolean;
}

/** A mineral's type with its fired rule as tip; it leads to the rule, its numbers and the package. */
export function TypeChip({ classification, short = false }: TypeChipProps) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const study = useStudyWords();
  const search = useSharedSearch({ mineral: classification.id });
  const parts = { tongue, words, study };
  const type = typeName(parts, classification);
  const tip = typeTip(parts, classification);
  return (
    <Link
      to="/typology"
      search={search}
      hash="type-detail"
      className={classification.decided ? "chip type-chip" : "chip type-chip open"}
      data-tip={tip}
      aria-label={tongue.say(words.chip.openPage, {
        mineral: tongue.f.mineral(classification.id),
        type,
        tip,
      })}
    >
      {short ? shortTypeName(parts, classification) : type}
    </Link>
  );
}
