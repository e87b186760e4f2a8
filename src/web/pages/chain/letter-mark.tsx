import { useTongue } from "../../language/language.tsx";
import { useIssuesWords } from "./use-issues-words.ts";

/** The letter that joins an issue to its nodes of the flow. */
export function LetterMark({ letter }: { readonly letter: string }) {
  const words = useIssuesWords();
  const { say } = useTongue();
  return (
    <span className="letter-mark" data-letter={letter} role="img" aria-label={say(words.anchor, { letter })}>
      {letter}
    </span>
  );
}
