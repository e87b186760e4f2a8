import { useState } from "react";
import type { FieldReference } from "../../../core/index.ts";
import { useField } from "../../chain/use-chain.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { ComparisonFigure } from "../policy/comparison-figure.tsx";
import { ImpactSection } from "./impact-section.tsx";
import { OrdersFigure } from "./orders-figure.tsx";
import { OwnEntries } from "./own-entries.tsx";
import { fieldVersion } from "./own-entry-store.ts";
import { ActionPlanFigure } from "./policy-action-plan.tsx";
import { PolicyOverviewFigure } from "./policy-overview.tsx";
import { ResearchSection } from "./research-section.tsx";
import { TimelineDetail } from "./timeline-detail.tsx";
import { TimelineFigure } from "./timeline-figure.tsx";
import { timelineFinding, timelineModel } from "./timeline-model.ts";
import { useFieldWords } from "./words.ts";
import "../../styles/study.css";
import "../../styles/field.css";

/** What do Japan, the EU, the USA and China do about critical minerals? */
export function FieldPage() {
  const { t, say } = useTongue();
  const w = useFieldWords();
  const [version, setVersion] = useState(fieldVersion);
  const { value, failure } = useField(version);
  const [last, setLast] = useState<FieldReference | null>(null);
  useTitle(t.frame.field);
  if (value !== null && value !== last) setLast(value);
  // While a new version comes the last one stays: the page does not jump.
  const field = value ?? last;
  if (field) return <Field field={field} onChange={() => setVersion(fieldVersion())} />;
  return (
    <div className="page">
      <h1>{t.frame.field}</h1>
      {failure ? (
        <p className="problem" role="alert">
          {say(w.failed, { message: failure.message })} {failure.hint ?? t.frame.noServerHint}
        </p>
      ) : (
        <p className="empty">{t.frame.computing}</p>
      )}
    </div>
  );
}

/** Ids of the figures that the page's parts begin with, in their order. */
const SECTIONS = [
  ["policy-timeline", "timeline"],
  ["policy-overview", "overview"],
  ["action-plan", "documents"],
  ["policy-comparison", "comparison"],
  ["research", "research"],
  ["impact", "impact"],
  ["own-entries", "own"],
] as const;

function SectionLinks() {
  const w = useFieldWords();
  return (
    <nav className="section-links" aria-label={w.sections.label}>
      {SECTIONS.map(([id, name]) => (
        <a key={id} href={`#${id}`}>
          {w.sections[name]}
        </a>
      ))}
    </nav>
  );
}

interface FieldProps {
  readonly field: FieldReference;
  /** Own entries have changed. */
  readonly onChange: () => void;
}

function Field({ field, onChange }: FieldProps) {
  const tongue = useTongue();
  const w = useFieldWords();
  const { view } = useView();
  const model = timelineModel(field, view);
  return (
    <div className="page field-page">
      <h1>{timelineFinding(tongue, w, field, model)}</h1>
      <div className="field-head">
        <p className="subtitle">{w.subtitle}</p>
        <SectionLinks />
      </div>
      <TimelineFigure field={field} model={model} />
      <PolicyOverviewFigure field={field} />
      <ActionPlanFigure field={field} />
      <OrdersFigure field={field} />
      <ComparisonFigure grid />
      <ResearchSection field={field} />
      <ImpactSection field={field} />
      <OwnEntries field={field} onChange={onChange} />
      <TimelineDetail field={field} />
    </div>
  );
}
