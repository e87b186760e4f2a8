import type { Simulation } from "../../../core/index.ts";
import { sayBinding, sayNoEffect, sayPolicyNote, sayScenarioIssue } from "../../../i18n/say-study.ts";
import { useTongue } from "../../language/language.tsx";
import { amountIn } from "./policy-text.ts";
import { usePolicyWords } from "./words.ts";

/** What the numbers alone do not say: effects that cannot be shown, limits that hold, surplus, warnings. */
export function Answers({ result }: { readonly result: Simulation }) {
  const { f, say, language } = useTongue();
  const p = usePolicyWords();
  const noEffects = result.noEffect.map((one) => sayNoEffect(one, f));
  const limits = result.binding.map((one) => sayBinding(one, f));
  if (result.surplus > 0)
    limits.push(say(p.surplus, { amount: amountIn(f, result.surplus, result.need.unit) }));
  const warnings = [
    ...result.issues.map((issue) => {
      const { message, hint } = sayScenarioIssue(issue, language);
      return `${message} ${hint}`;
    }),
    ...result.notes.map((note) => sayPolicyNote(note, f)),
  ];
  return (
    <div className="answers">
      <Part title={p.noEffects} lines={noEffects} />
      <Part title={p.limits} lines={limits} />
      <Part title={p.warnings} lines={warnings} />
    </div>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
