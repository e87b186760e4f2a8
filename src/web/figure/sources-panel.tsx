import type { ReactNode } from "react";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";

interface SourcesPanelProps {
  readonly origins: readonly string[];
  readonly method: ReactNode;
  readonly notes: readonly string[];
}

/** How the figure is computed and from what: method, notes, each source with edition and licence. */
export function SourcesPanel({ origins, method, notes }: SourcesPanelProps) {
  const { t } = useTongue();
  const { reference } = useLoaded();
  const used = reference.origins.filter((origin) => origins.includes(origin.id));
  return (
    <div className="sources">
      {method && (
        <>
          <h4>{t.figure.method}</h4>
          <div>{method}</div>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h4>{t.figure.notes}</h4>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{t.figure.originsUsed}</h4>
      <ul>
        {used.map((origin) => (
          <li key={origin.id}>
            {origin.url ? (
              <a href={origin.url} target="_blank" rel="noreferrer">
                {origin.producer}, {origin.title}
              </a>
            ) : (
              `${origin.producer}, ${origin.title}`
            )}
            <span className="detail">
              {" "}
              {origin.edition} · {origin.licence}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
