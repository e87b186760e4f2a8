import { Panel } from "../controls/dialog.tsx";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import type { View } from "../link/link-state.ts";
import { useView } from "../link/use-view.ts";
import { rememberTheme } from "./use-theme.ts";

interface OptionsDialogProps {
  readonly onClose: () => void;
}

/** Switches of the assessment and of the page. All of them are in the link. */
export default function OptionsDialog({ onClose }: OptionsDialogProps) {
  const { t, e, language } = useTongue();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const families = [...new Set(Object.values(reference.parameters.preference).flat())];
  const worldFamilies = families.filter((family) => !family.startsWith("baci"));
  const setTheme = (theme: View["theme"]) => {
    rememberTheme(theme);
    change({ theme }, "replace");
  };
  return (
    <Panel title={t.frame.optionsTitle} onClose={onClose}>
      <div className="form">
        <label>
          <span>{t.frame.source}</span>
          <select
            value={view.source ?? ""}
            onChange={(event) => change({ source: event.target.value || null })}
          >
            <option value="">{t.frame.sourceDefault}</option>
            {worldFamilies.map((family) => (
              <option key={family} value={family}>
                {producerOf(reference.origins, family)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t.frame.riskTable}</span>
          <select
            value={view.riskTable ?? reference.riskTables[0]?.id ?? ""}
            onChange={(event) =>
              change({
                riskTable: event.target.value === reference.riskTables[0]?.id ? null : event.target.value,
              })
            }
          >
            {reference.riskTables.map((table) => (
              <option key={table.id} value={table.id}>
                {table.name[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t.frame.reexport}</span>
          <select
            value={view.reexport}
            onChange={(event) => change({ reexport: event.target.value as View["reexport"] })}
          >
            {(["none", "one-step", "convergence"] as const).map((mode) => (
              <option key={mode} value={mode}>
                {e.correction[mode]}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={view.overall}
            onChange={(event) => change({ overall: event.target.checked })}
          />
          <span>{t.frame.overall}</span>
        </label>
        <label>
          <span>{t.frame.theme}</span>
          <select value={view.theme} onChange={(event) => setTheme(event.target.value as View["theme"])}>
            <option value="system">{t.frame.themeSystem}</option>
            <option value="light">{t.frame.themeLight}</option>
            <option value="dark">{t.frame.themeDark}</option>
          </select>
        </label>
      </div>
    </Panel>
  );
}

function producerOf(origins: readonly { family: string; producer: string }[], family: string): string {
  return origins.find((origin) => origin.family === family)?.producer ?? family;
}
