import { Link } from "@tanstack/react-router";
import type { FieldReference, PolicyOverview, PolicyTarget } from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { EMPTY_DRAFT } from "../../link/policy-draft.ts";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import { useStudy } from "../../study/use-study.ts";
import { draftOf } from "../policy/presets.ts";
import { PolicyTargetRow } from "./policy-target-row.tsx";
import { type FieldWords, useFieldWords } from "./words.ts";

type Region = PolicyOverview["regions"][number];

/** What do the EU, the US and China aim at, by which measures, with which numbers? Three columns. */
export function PolicyOverviewFigure({ field }: { readonly field: FieldReference }) {
  const tongue = useTongue();
  const w = useFieldWords();
  const { overview, targets } = field.policy;
  const { language } = tongue;
  const notes = overview.regions.map(({ region, listFlag }) => `${w.region[region]}: ${listFlag[language]}`);
  const later = targets.flatMap((target) => (target.later ? [target.later.source] : []));
  return (
    <FigureFrame
      id="policy-overview"
      title={w.overview.title}
      subject="EU-USA-CHN"
      chart={() => (
        <div className="overview-columns">
          {overview.regions.map((region) => (
            <RegionColumn key={region.region} field={field} region={region} />
          ))}
        </div>
      )}
      chartIsPrinted
      legend={w.overview.legend}
      table={overviewTable(tongue, w, targets)}
      origins={[overview.origin]}
      notes={[...notes, ...new Set(later)]}
    />
  );
}

function RegionColumn({ field, region }: { readonly field: FieldReference; readonly region: Region }) {
  const { language } = useTongue();
  const w = useFieldWords();
  const { change } = useView();
  const { overview, targets } = field.policy;
  return (
    <section className="overview-column" aria-label={w.region[region.region]}>
      <h3>{w.region[region.region]}</h3>
      <p>{region.finding[language]}</p>
      <h4>{w.overview.aim}</h4>
      <p>{region.aim[language]}</p>
      <h4>{w.overview.targets}</h4>
      <ul className="plain-list">
        {targets
          .filter((target) => target.region === region.region)
          .map((target) => (
            <PolicyTargetRow key={target.id} target={target} />
          ))}
      </ul>
      <h4>{w.overview.recent}</h4>
      <ul className="plain-list">
        {region.policies.map(({ name, printed, event }) => (
          <li key={name.en}>
            <button type="button" className="link-button" onClick={() => change({ event })}>
              {name[language]}
            </button>{" "}
            <span className="detail">{printed[language]}</span>
          </li>
        ))}
      </ul>
      <h4>{w.overview.classes}</h4>
      <p className="detail">{region.list[language]}</p>
      <ul className="use-classes">
        {overview.useClasses.map(({ id, name }) => {
          const present = region.useClasses.includes(id);
          return (
            <li key={id} className={present ? "" : "absent"}>
              <span aria-hidden="true">{present ? "●" : "–"} </span>
              {name[language]}
              <span className="visually-hidden">
                {" "}
                {present ? w.overview.classPresent : w.overview.classAbsent}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="doubt">
        {w.timeline.doubt} {region.listFlag[language]}
      </p>
      <TryIt scenarios={region.scenarios} />
    </section>
  );
}

/** The same targets as sets of measures of the policy page. */
function TryIt({ scenarios }: { readonly scenarios: readonly string[] }) {
  const { language } = useTongue();
  const w = useFieldWords();
  const study = useStudy();
  const known = study.value?.policyScenarios.filter(({ id }) => scenarios.includes(id)) ?? [];
  if (known.length === 0) return null;
  return (
    <>
      <h4>{w.overview.tryIt}</h4>
      <ul className="plain-list">
        {known.map((scenario) => (
          <li key={scenario.id}>
            <ScenarioLink name={scenario.name[language]} draft={draftOf(scenario, EMPTY_DRAFT)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ScenarioLink({ name, draft }: { readonly name: string; readonly draft: typeof EMPTY_DRAFT }) {
  const search = useSharedSearch({ policies: [draft] });
  return (
    <Link to="/policy" search={search}>
      {name}
    </Link>
  );
}

/** All rows of the slide with their doubts. */
function overviewTable(
  { language, say }: Tongue,
  w: FieldWords,
  targets: readonly PolicyTarget[],
): TableModel {
  const c = w.overview.columns;
  const keys = Object.keys(c) as (keyof typeof c)[];
  const wide = new Set<string>(["target", "instrument", "flag", "later"]);
  return {
    caption: w.overview.title,
    columns: keys.map((key) => ({
      key,
      label: c[key],
      numeric: key === "value" || key === "deadline",
      wide: wide.has(key),
    })),
    rows: targets.map((target) => ({
      key: target.id,
      cells: [
        cell(w.region[target.region], target.region),
        cell(w.overview.kind[target.kind], target.kind),
        cell(target.instrument[language]),
        cell(target.target[language]),
        target.value === null || target.bound === null
          ? cell("–", null)
          : cell(say(w.overview.bound[target.bound], { value: `${target.value} %` }), target.value),
        cell(target.metric?.[language] ?? ""),
        target.year === null
          ? cell("–", null)
          : cell(say(w.overview[target.year.when], { year: String(target.year.at) }), target.year.at),
        cell(target.scope?.[language] ?? ""),
        target.later === null
          ? cell("")
          : cell(`${target.later.value} %: ${target.later.about[language]} (${target.later.source})`),
        cell(target.flag?.[language] ?? ""),
        cell(target.statement),
      ],
    })),
  };
}
