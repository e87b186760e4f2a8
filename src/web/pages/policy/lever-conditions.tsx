import type { ReactNode } from "react";
import { CLOSURES, DISPLACEMENTS, type MeasureCost, type ScenarioMeasure } from "../../../core/index.ts";
import type { PolicyBasis } from "../../study/policy-questions.ts";
import { useStudyWords } from "../../study/use-words.ts";
import { readNumber } from "./amount-field.tsx";
import { CountrySelect } from "./country-select.tsx";
import { withField } from "./draft.ts";
import { TextField } from "./text-field.tsx";
import { usePolicyWords } from "./words.ts";

interface LeverConditionsProps {
  readonly measure: ScenarioMeasure;
  readonly basis: PolicyBasis;
  readonly onChange: (measure: ScenarioMeasure) => void;
}

const NEW_SUPPLY = ["mine", "smelter"] as const;
const PLACED = ["mine", "exploration", "smelter", "framework", "shift"] as const;
const has = (list: readonly string[], lever: string): boolean => list.includes(lever);

/** Everything about a measure beside its size and place: when, how likely, whose supply gives way, what it costs. */
export function LeverConditions({ measure, basis, onChange }: LeverConditionsProps) {
  return (
    <div className="form condition-form">
      <SupplyFields measure={measure} basis={basis} onChange={onChange} />
      <TimeFields measure={measure} onChange={onChange} />
      <CostFields measure={measure} onChange={onChange} />
    </div>
  );
}

interface FieldsProps {
  readonly measure: ScenarioMeasure;
  readonly onChange: (measure: ScenarioMeasure) => void;
}

function SupplyFields({ measure, basis, onChange }: FieldsProps & { readonly basis: PolicyBasis }) {
  const p = usePolicyWords();
  const { displacement, closure } = useStudyWords();
  const { lever } = measure;
  return (
    <>
      {lever === "mine" && !basis.hasHomeRefining && (
        <CountrySelect
          label={p.refineIn}
          value={measure.refineIn}
          places={basis.places.refining}
          rules={["best-governed", "home"]}
          onChoose={(place) => onChange(withField(measure, "refineIn", place || undefined))}
        />
      )}
      {has(NEW_SUPPLY, lever) && (
        <NumberField label={p.offtake} measure={measure} field="offtake" onChange={onChange} />
      )}
      {!has(["stockpile", "exploration", "shift"], lever) && (
        <WordField label={p.displacement}>
          <select
            value={measure.displacement ?? ""}
            onChange={(event) => {
              const chosen = DISPLACEMENTS.find((one) => one === event.target.value);
              onChange(withField(measure, "displacement", chosen));
            }}
          >
            <option value="">–</option>
            {DISPLACEMENTS.map((one) => (
              <option key={one} value={one}>
                {displacement[one]}
              </option>
            ))}
          </select>
        </WordField>
      )}
      {has(NEW_SUPPLY, lever) && (
        <WordField label={p.closure}>
          <select
            value={measure.closure ?? "displace"}
            onChange={(event) => {
              const chosen = CLOSURES.find((one) => one === event.target.value);
              onChange(withField(measure, "closure", chosen === "displace" ? undefined : chosen));
            }}
          >
            {CLOSURES.map((one) => (
              <option key={one} value={one}>
                {closure[one]}
              </option>
            ))}
          </select>
        </WordField>
      )}
      {lever === "shift" && (
        <NumberField label={p.spare} measure={measure} field="spareCapacity" onChange={onChange} />
      )}
    </>
  );
}

function TimeFields({ measure, onChange }: FieldsProps) {
  const p = usePolicyWords();
  const field = (label: string, name: "start" | "ramp" | "success") => (
    <NumberField label={label} measure={measure} field={name} onChange={onChange} />
  );
  return (
    <>
      {field(p.startYear, "start")}
      {field(p.ramp, "ramp")}
      {field(p.success, "success")}
      {has(PLACED, measure.lever) && (
        <TextField
          label={p.label}
          value={measure.label ?? ""}
          onEnter={(text) => onChange(withField(measure, "label", text || undefined))}
        />
      )}
    </>
  );
}

function CostFields({ measure, onChange }: FieldsProps) {
  const p = usePolicyWords();
  const { cost } = measure;
  const change = (patch: Partial<Record<keyof MeasureCost, string | number | undefined>>) => {
    const next = Object.entries({ currency: "JPY", ...cost, ...patch }).filter(
      ([, value]) => value !== undefined && value !== "",
    );
    const isEmpty = next.every(([key]) => key === "currency") && !("currency" in patch);
    onChange(
      withField(measure, "cost", isEmpty ? undefined : (Object.fromEntries(next) as unknown as MeasureCost)),
    );
  };
  const number = (label: string, key: "investment" | "perYear" | "publicPercent") => (
    <TextField
      label={label}
      value={cost?.[key] === undefined ? "" : String(cost[key])}
      isNumber
      onEnter={(text) => change({ [key]: text === "" ? undefined : (readNumber(text) ?? undefined) })}
    />
  );
  return (
    <>
      <TextField
        label={p.currency}
        value={cost?.currency ?? ""}
        onEnter={(text) => change({ currency: text })}
      />
      {number(p.investment, "investment")}
      {number(p.perYear, "perYear")}
      {number(p.publicPercent, "publicPercent")}
    </>
  );
}

interface NumberFieldProps extends FieldsProps {
  readonly label: string;
  readonly field: "offtake" | "success" | "start" | "ramp" | "spareCapacity";
}

function NumberField({ label, measure, field, onChange }: NumberFieldProps) {
  const value = measure[field];
  return (
    <TextField
      label={label}
      value={value === undefined ? "" : String(value)}
      isNumber
      onEnter={(text) => {
        const number = text === "" ? undefined : (readNumber(text) ?? undefined);
        onChange(withField(measure, field, number));
      }}
    />
  );
}

function WordField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}
