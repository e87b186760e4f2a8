import type { FlowVersion, MaterialFlow } from "../../../core/index.ts";
import { type Answer, useAnswer, useLoaded } from "../../evidence/use-answer.ts";

interface FlowAsk {
  readonly mineral: string;
  readonly version: FlowVersion;
  readonly year: number;
}

/** The flow of a mineral as core gives it; null while it is on its way, or when no document prints one. */
export function useFlow(ask: FlowAsk | null): Answer<MaterialFlow> {
  const { options } = useLoaded();
  const answer = useAnswer(
    "flow",
    ask && { mineral: ask.mineral, version: ask.version, options: { ...options, year: ask.year } },
  );
  // Until an answer is there, the last one stands in: of another year that is smooth, of another mineral it is wrong.
  const { value } = answer;
  return value && value.mineral === ask?.mineral ? { ...answer, value } : { ...answer, value: null };
}
