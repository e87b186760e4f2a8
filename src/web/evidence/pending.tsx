import { useTongue } from "../language/language.tsx";
import type { Failure } from "./questions.ts";

/** What stands where data are still on their way, or why they will not come and what to do about it. */
export function Pending({ failure }: { readonly failure: Failure | null }) {
  const { t, say } = useTongue();
  if (!failure) return <p className="empty">{t.frame.computing}</p>;
  return (
    <p className="problem" role="alert">
      {say(t.frame.failed, { message: failure.message })} {failure.hint ?? t.frame.noServerHint}
    </p>
  );
}
