import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";

/** Amounts, or shares of each year. */
export function AmountSwitch() {
  const { t } = useTongue();
  const { view, change } = useView();
  return (
    <Switches
      label={t.mineral.showAs}
      choices={[
        ["quantity", t.mineral.quantity],
        ["share", t.mineral.asShare],
      ]}
      chosen={view.amount}
      onChange={(amount) => change({ amount }, "replace")}
    />
  );
}

/** Under which definition recycling is stated. */
export function DefinitionSwitch() {
  const words = useWords(chainSupplyWords);
  const { view, change } = useView();
  return (
    <Switches
      label={words.definition.label}
      choices={[
        ["of-primary", words.definition["of-primary"]],
        ["of-total", words.definition["of-total"]],
      ]}
      chosen={view.recycling}
      onChange={(recycling) => change({ recycling }, "replace")}
    />
  );
}

interface SwitchesProps<T extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChange: (one: T) => void;
}

function Switches<T extends string>({ label, choices, chosen, onChange }: SwitchesProps<T>) {
  return (
    <fieldset className="switches">
      <legend className="visually-hidden">{label}</legend>
      {choices.map(([id, name]) => (
        <button
          key={id}
          type="button"
          className="switch"
          aria-pressed={chosen === id}
          onClick={() => onChange(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
