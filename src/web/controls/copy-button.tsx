import { useEffect, useState } from "react";
import { useTongue } from "../language/language.tsx";

interface CopyButtonProps {
  readonly text: () => string;
  readonly words: string;
  /** What is copied, where the words alone do not say it. */
  readonly about?: string;
}

/** Copies a text and says so, to the eye and to a screen reader. */
export function CopyButton({ text, words, about }: CopyButtonProps) {
  const { t } = useTongue();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <span className="copy">
      <button type="button" className="text-button" aria-label={about && `${words}: ${about}`} onClick={copy}>
        {words}
      </button>
      <span role="status" className="copy-outcome">
        {outcome === "copied" ? t.frame.copied : outcome === "failed" ? t.frame.copyFailed : ""}
      </span>
    </span>
  );
}
