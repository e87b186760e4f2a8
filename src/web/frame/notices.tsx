import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Failure } from "../evidence/questions.ts";
import { useEngine } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { useView } from "../link/use-view.ts";

/** Parts of the link that made no sense are said, not silently dropped. */
export function IgnoredNotice() {
  const { t, say } = useTongue();
  const { ignored, change } = useView();
  if (ignored.length === 0) return null;
  return (
    <div className="notice" role="status">
      <span>{say(t.frame.ignored, { parts: ignored.join(", ") })}</span>
      <button type="button" className="text-button" onClick={() => change({}, "replace")}>
        {t.frame.dismiss}
      </button>
    </div>
  );
}

interface LoadingNoticeProps {
  readonly home: string;
  /** Nothing is on the page yet: there is nothing to go back to. */
  readonly first: boolean;
}

/** Says what is on its way as soon as a reader would wonder, and lets her stop it. */
export function LoadingNotice({ home, first }: LoadingNoticeProps) {
  const { t, f, say } = useTongue();
  const engine = useEngine();
  const router = useRouter();
  const late = useLater(300);
  if (!late) return null;
  const cancel = () => {
    engine.cancelLoading();
    router.history.back();
  };
  return (
    <div className="notice" role="status">
      <progress aria-hidden="true" />
      <span>{say(t.frame.loading, { country: f.country(home) })}</span>
      {!first && (
        <button type="button" className="text-button" onClick={cancel}>
          {t.frame.cancel}
        </button>
      )}
    </div>
  );
}

function useLater(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}

/** Why there is no evidence, and what to do about it. */
export function NoEvidence({ failure }: { readonly failure: Failure }) {
  const { t, say } = useTongue();
  if (failure.code === "cancelled") return null;
  const gone = failure.code === "no-server";
  return (
    <div className="notice alarm" role="alert">
      <span>
        <strong>{gone ? t.frame.noServer : say(t.frame.failed, { message: failure.message })}</strong>{" "}
        {gone ? t.frame.noServerHint : failure.hint}
      </span>
      <button type="button" className="text-button" onClick={() => location.reload()}>
        {t.frame.retry}
      </button>
    </div>
  );
}
