import {
  type DataStep,
  type DataTest,
  DEMAND_CHANGES,
  type ScreeningFunnel,
  STAGES,
} from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { Checks, Choice } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { EditionChoices } from "./edition-choices.tsx";

type SetField = (name: string, value: string) => void;
interface StepFieldsProps {
  readonly funnel: ScreeningFunnel;
  readonly step: DataStep;
  readonly set: SetField;
}

/** The parameters of a step that data decide. */
export function StepFields({ funnel, step, set }: StepFieldsProps) {
  return (
    <div className="step-fields">
      <Fields funnel={funnel} step={step} set={set} />
    </div>
  );
}

function Fields({ funnel, step, set }: StepFieldsProps) {
  switch (step.test) {
    case "on-lists":
      return <ListFields step={step} set={set} />;
    case "demand-change":
      return <ChangeFields step={step} set={set} />;
    case "demand-growth":
      return <GrowthFields step={step} set={set} />;
    case "home-demand-known":
      return <HomeField step={step} set={set} />;
    case "country-share":
      return <ShareFields step={step} set={set} />;
    case "use-class":
      return <ClassFields funnel={funnel} step={step} set={set} />;
  }
}

interface FieldProps<T extends DataTest["test"]> {
  readonly step: Extract<DataStep, { test: T }>;
  readonly set: SetField;
}

function ListFields({ step, set }: FieldProps<"on-lists">) {
  const words = useWords(screeningWords);
  return (
    <>
      <EditionChoices lists={step.lists} onChange={(lists) => set("lists", lists.join("."))} />
      <Choice label={words.steps.match} value={step.match} onChange={(value) => set("match", value)}>
        <option value="all">{words.steps.matchAll}</option>
        <option value="any">{words.steps.matchAny}</option>
      </Choice>
      <Choice label={words.steps.groups} value={step.groups} onChange={(value) => set("groups", value)}>
        <option value="as-one">{words.steps.groupsAsOne}</option>
        <option value="left-out">{words.steps.groupsLeftOut}</option>
      </Choice>
    </>
  );
}

function ChangeFields({ step, set }: FieldProps<"demand-change">) {
  const words = useWords(screeningWords);
  const study = useStudyWords();
  return (
    <Checks
      label={words.steps.changes}
      all={DEMAND_CHANGES}
      chosen={step.changes}
      nameOf={(change) => study.demandChange[change]}
      onChange={(changes) => set("changes", changes.join("."))}
    />
  );
}

function GrowthFields({ step, set }: FieldProps<"demand-growth">) {
  const words = useWords(screeningWords);
  return (
    <>
      <NumberField
        label={words.steps.atLeast}
        unit={words.steps.perYear}
        value={step.atLeast * 100}
        low={-99}
        high={99}
        onChange={(value) => set("atLeast", String(value / 100))}
      />
      <NumberField
        label={words.steps.from}
        value={step.from}
        low={1950}
        high={2060}
        onChange={(value) => set("from", String(value))}
      />
      <NumberField
        label={words.steps.to}
        value={step.to}
        low={1950}
        high={2060}
        onChange={(value) => set("to", String(value))}
      />
      <Unknown value={step.whenUnknown} set={set} />
    </>
  );
}

function HomeField({ step, set }: FieldProps<"home-demand-known">) {
  const words = useWords(screeningWords);
  const { f } = useTongue();
  const { reference } = useLoaded();
  const homes = [...new Set([step.home, ...reference.homeStatements.map((one) => one.home)])];
  return (
    <Choice label={words.steps.home} value={step.home} onChange={(value) => set("home", value)}>
      {homes.map((home) => (
        <option key={home} value={home}>
          {f.country(home)}
        </option>
      ))}
    </Choice>
  );
}

function ShareFields({ step, set }: FieldProps<"country-share">) {
  const words = useWords(screeningWords);
  const { f, e, language } = useTongue();
  const { reference } = useLoaded();
  const countries = reference.countries
    .filter((country) => country.until === null)
    .toSorted((a, b) => f.country(a.id).localeCompare(f.country(b.id), language));
  return (
    <>
      <Choice label={words.steps.country} value={step.country} onChange={(value) => set("country", value)}>
        {countries.map((country) => (
          <option key={country.id} value={country.id}>
            {f.country(country.id)}
          </option>
        ))}
      </Choice>
      <Choice label={words.steps.stage} value={step.stage} onChange={(value) => set("stage", value)}>
        {STAGES.filter((stage) => stage === "reserves" || stage === "mine" || stage === "refined").map(
          (stage) => (
            <option key={stage} value={stage}>
              {e.stage[stage]}
            </option>
          ),
        )}
      </Choice>
      <NumberField
        label={words.steps.atLeast}
        unit={words.steps.percent}
        value={step.atLeast * 100}
        low={0}
        high={100}
        onChange={(value) => set("atLeast", String(value / 100))}
      />
      <Unknown value={step.whenUnknown} set={set} />
    </>
  );
}

interface ClassFieldsProps extends FieldProps<"use-class"> {
  readonly funnel: ScreeningFunnel;
}

function ClassFields({ funnel, step, set }: ClassFieldsProps) {
  const words = useWords(screeningWords);
  const { language } = useTongue();
  const names = new Map(funnel.useClasses.map((one) => [one.id, one.name[language]]));
  return (
    <>
      <Checks
        label={words.steps.classes}
        all={funnel.useClasses.map((one) => one.id)}
        chosen={step.classes}
        nameOf={(id) => names.get(id) ?? id}
        onChange={(classes) => set("classes", classes.join("."))}
      />
      <Choice label={words.steps.side} value={step.side} onChange={(value) => set("side", value)}>
        <option value="inside">{words.steps.sideInside}</option>
        <option value="outside">{words.steps.sideOutside}</option>
      </Choice>
    </>
  );
}

function Unknown({ value, set }: { readonly value: "keep" | "drop"; readonly set: SetField }) {
  const words = useWords(screeningWords);
  return (
    <Choice label={words.steps.whenUnknown} value={value} onChange={(next) => set("whenUnknown", next)}>
      <option value="keep">{words.steps.whenUnknownWord.keep}</option>
      <option value="drop">{words.steps.whenUnknownWord.drop}</option>
    </Choice>
  );
}
