import { useState } from "react";
import { AXES, type Axis, type Override } from "../../../core/index.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { AddOverride } from "./add-override.tsx";

/** Own numbers of this link and of the workspace: list, remove, undo, add. */
export function OverridesSection() {
  const { t, f, e, say } = useTongue();
  const { view, change } = useView();
  const { workspaceOverrides } = useLoaded();
  const [removed, setRemoved] = useState<Override | null>(null);
  const remove = (own: Override) => {
    setRemoved(own);
    change({ overrides: view.overrides.filter((one) => one !== own) });
  };
  const undo = () => {
    if (removed) change({ overrides: [...view.overrides, removed] });
    setRemoved(null);
  };
  const targetOf = (own: Override) =>
    (AXES as readonly string[]).includes(own.target) ? e.axis[own.target as Axis] : own.target;
  return (
    <section>
      <h2>{t.evidence.overridesTitle}</h2>
      {removed && (
        <p role="status">
          {say(t.evidence.removed, { mineral: f.mineral(removed.mineral), target: targetOf(removed) })}{" "}
          <button type="button" className="text-button" onClick={undo}>
            {t.evidence.undo}
          </button>
        </p>
      )}
      {view.overrides.length + workspaceOverrides.length === 0 ? (
        <p className="empty">{t.evidence.overridesNone}</p>
      ) : (
        <OverrideTable
          fromLink={view.overrides}
          fromWorkspace={workspaceOverrides}
          targetOf={targetOf}
          onRemove={remove}
        />
      )}
      <AddOverride />
    </section>
  );
}

interface OverrideTableProps {
  readonly fromLink: readonly Override[];
  readonly fromWorkspace: readonly Override[];
  readonly targetOf: (own: Override) => string;
  readonly onRemove: (own: Override) => void;
}

function OverrideTable({ fromLink, fromWorkspace, targetOf, onRemove }: OverrideTableProps) {
  const { t, f, say } = useTongue();
  const rows = [
    ...fromLink.map((own) => ({ own, inLink: true })),
    ...fromWorkspace.map((own) => ({ own, inLink: false })),
  ];
  return (
    <ScrollRegion label={t.evidence.overridesTitle}>
      <table>
        <thead>
          <tr>
            {[t.evidence.mineral, t.evidence.target].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className="number">
              {t.evidence.value}
            </th>
            {[t.evidence.scope, t.evidence.source, t.evidence.overridesWhere].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t.evidence.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ own, inLink }) => (
            <tr key={`${inLink}.${own.mineral}.${own.target}.${own.home}.${own.year}`}>
              <th scope="row">{f.mineral(own.mineral)}</th>
              <td>{targetOf(own)}</td>
              <td className="number own-value">{f.number(own.value)}</td>
              <td>
                {own.home === null ? t.evidence.allCountries : f.country(own.home)},{" "}
                {own.year ?? t.evidence.allYears}
              </td>
              <td>{own.source}</td>
              <td>{inLink ? t.evidence.inLink : t.evidence.inWorkspace}</td>
              <td>
                {inLink && (
                  <button
                    type="button"
                    className="text-button"
                    aria-label={say(t.evidence.removeLabel, {
                      mineral: f.mineral(own.mineral),
                      target: targetOf(own),
                    })}
                    onClick={() => onRemove(own)}
                  >
                    {t.evidence.remove}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
