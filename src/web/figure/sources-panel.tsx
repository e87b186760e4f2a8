import type { ReactNode } from "react";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";

interface SourcesPanelProps {
  readonly origins: readonly string[];
  readonly method: ReactNode;
  readonly notes: readonly string[];
  /** One below the figure's own heading. */
  readonly level: 3 | 4;
}

/** How the figure is computed and from what: method, notes, each source with edition and licence. */
export function SourcesPanel({ origins, method, notes, level }: SourcesPanelProps) {
  const Heading = level === 3 ? "h3" : "h4";
  const { t } = useTongue();
  const { reference } = useLoaded();
  const used = reference.origins.filter((origin) => origins.includes(origin.id));
  return (
    <div className="sources">
      {method && (
        <>
          <Heading>{t.figure.method}</Heading>
          <div>{method}</div>
        </>
      )}
      {notes.length > 0 && (
        <>
          <Heading>{t.figure.notes}</Heading>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <Heading>{t.figure.originsUsed}</Heading>
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
