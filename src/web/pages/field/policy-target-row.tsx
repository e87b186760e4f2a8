import type { PolicyTarget } from "../../../core/index.ts";
import { useTongue } from "../../language/language.tsx";
import { useFieldWords } from "./words.ts";

/** One aim or measure; a printed percentage as a bar, what became of it beneath. */
export function PolicyTargetRow({ target }: { readonly target: PolicyTarget }) {
  const { language, say } = useTongue();
  const w = useFieldWords();
  const { value, bound, later, year, metric, scope, flag } = target;
  const conditions = [
    metric?.[language],
    scope?.[language],
    year === null ? undefined : say(w.overview[year.when], { year: String(year.at) }),
  ].filter((part) => part !== undefined);
  const saidValue =
    value === null || bound === null ? null : say(w.overview.bound[bound], { value: `${value} %` });
  return (
    <li className="target-row" data-target={target.id}>
      <span className="target-name">
        {target.target[language]}
        {flag && (
          <span className="doubt" title={flag[language]}>
            {" "}
            {w.timeline.doubt}
            <span className="visually-hidden"> {flag[language]}</span>
          </span>
        )}
      </span>
      <span className="target-value">{saidValue ?? w.overview.kind[target.kind]}</span>
      {value !== null && <Bar percent={value} tone="printed" bound={bound} />}
      {later && value !== null && later.value !== value && (
        <>
          <span className="target-later">
            {say(w.overview.later, {
              value: say(w.overview.bound[bound ?? "equal"], { value: `${later.value} %` }),
            })}{" "}
            <a href={later.url} rel="noreferrer" target="_blank">
              {later.source}
            </a>
          </span>
          <Bar percent={later.value} tone="later" bound={bound} />
        </>
      )}
      {conditions.length > 0 && <span className="detail">{conditions.join(" · ")}</span>}
    </li>
  );
}

interface BarProps {
  readonly percent: number;
  readonly tone: "printed" | "later";
  readonly bound: PolicyTarget["bound"];
}

/** 0 to 100 %; a ceiling has its line at the end, a floor is open to the right. */
function Bar({ percent, tone, bound }: BarProps) {
  return (
    <span className={`target-bar ${tone} ${bound ?? ""}`} aria-hidden="true">
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
