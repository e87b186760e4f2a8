import type { Forecast } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { Choice } from "../../controls/choice.tsx";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import type { Undoable } from "../../study/use-undo.ts";
import { useWords } from "../../study/use-words.ts";
import { totalsOf } from "./statement-view.ts";

interface BranchChoiceProps {
  readonly kind: Forecast["kind"];
  /** The two forms of the base, run with everything else alike; null for a statement. */
  readonly forms: { readonly appendix: Forecast; readonly mainSlide: Forecast } | null;
  readonly edits: Undoable;
}

/** Form A or B of the study's appendix, and what the choice of the base does to the result. */
export function BranchChoice({ kind, forms, edits }: BranchChoiceProps) {
  const words = useWords(demandWords);
  const { view } = useView();
  return (
    <section className="branch">
      <h3>{words.branch.heading}</h3>
      <ul>
        <li className={kind === "model" ? "on" : ""}>{words.branch.a}</li>
        <li className={kind === "statement" ? "on" : ""}>{words.branch.b}</li>
      </ul>
      <p>{kind === "model" ? words.branch.isA : words.branch.isB}</p>
      {kind === "model" && (
        <>
          <p className="formula">{words.branch.formula}</p>
          <div className="step-fields">
            <Choice
              label={words.branch.existing}
              value={view.existing}
              onChange={(value) => edits.change({ existing: value as View["existing"] })}
            >
              <option value="source">{words.branch.existingSource}</option>
              <option value="trend">{words.branch.existingTrend}</option>
            </Choice>
            <Choice
              label={words.branch.base}
              value={view.baseRule}
              onChange={(value) => edits.change({ baseRule: value as View["baseRule"], existing: "trend" })}
            >
              <option value="appendix">{words.branch.appendix}</option>
              <option value="main-slide">{words.branch.mainSlide}</option>
            </Choice>
          </div>
          {forms && <FormEffect {...forms} />}
        </>
      )}
    </section>
  );
}

function FormEffect({ appendix, mainSlide }: NonNullable<BranchChoiceProps["forms"]>) {
  const words = useWords(demandWords);
  const { say, f } = useTongue();
  const last = [...totalsOf(appendix)].at(-1);
  const other = last && totalsOf(mainSlide).get(last[0]);
  if (!last || other === undefined) return null;
  const difference = other - last[1];
  return (
    <p className="legend" data-testid="base-rule-effect">
      {difference === 0
        ? words.branch.noEffect
        : say(words.branch.effect, { year: String(last[0]), difference: f.number(difference) })}
    </p>
  );
}
