import type { ReactNode } from "react";
import type { StudyReference } from "../../core/index.ts";
import { Pending } from "../evidence/pending.tsx";
import { useStudy } from "./use-study.ts";

interface StudyGateProps {
  /** Heading while the study's data are on their way. */
  readonly title: string;
  readonly children: (study: StudyReference) => ReactNode;
}

/** Waits for the study's reference data, and says why when they do not come. */
export function StudyGate({ title, children }: StudyGateProps) {
  const { value, failure } = useStudy();
  if (value) return children(value);
  return (
    <div className="page">
      <h1>{title}</h1>
      <Pending failure={failure} />
    </div>
  );
}
